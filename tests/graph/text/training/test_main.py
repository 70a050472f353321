"""The whole way from treebanks to a measured parser, on a handful of sentences."""

from __future__ import annotations

import json
import runpy
import sys

import pytest
import spacy
from spacy.util import load_config

from graph.data import FOLDER
from graph.text.training import __main__ as conductor
from graph.text.training import scores

TINY = {
    "training": {"max_steps": 2, "eval_frequency": 1},
    "components": {
        "tok2vec": {"model": {"embed": {"rows": [50] * 4}, "encode": {"width": 8, "depth": 1}}},
        "parser": {"min_action_freq": 1, "model": {"hidden_width": 8}},
        "trainable_lemmatizer": {"min_tree_freq": 1},
    },
}


@pytest.fixture(scope="module")
def made(treebanks, package, tmp_path_factory):
    """A folder where the conductor has trained a tiny parser for two steps."""
    out = tmp_path_factory.mktemp("made")
    config = load_config(FOLDER / "training" / "config.cfg").merge(TINY)
    config.to_disk(out / "tiny.cfg")
    options = {"--treebanks": treebanks, "--vectors": package, "--out": out}
    options |= {"--config": out / "tiny.cfg", "--statements": 20}
    assert conductor.main([str(part) for option in options.items() for part in option]) == 0
    return out


def test_the_model_parses_and_lies_beside_its_scores(made):
    model = made / "model" / "model-best"
    doc = spacy.load(model)("Turkey sent drones.")
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("LEMMA")
    found = json.loads((model / "scores.json").read_text(encoding="utf-8"))
    assert list(found) == [*scores.SCORES, "paragraphs_las", "words_per_second"]
    assert found["words_per_second"] > 0
    assert all(0 <= found[name] <= 1 for name in scores.SCORES)


@pytest.mark.filterwarnings("ignore:.*source vectors are not identical:UserWarning")
def test_a_second_stage_goes_on_from_the_first(made, treebanks, package, tmp_path):
    config = load_config(FOLDER / "training" / "second.cfg")
    width = {"model": {"tok2vec": {"width": 8}}}
    tiny = {"training": TINY["training"], "components": {"trainable_lemmatizer": width}}
    config.merge(tiny).to_disk(tmp_path / "tiny.cfg")
    options = {"--treebanks": treebanks, "--vectors": package, "--out": tmp_path}
    options |= {"--config": tmp_path / "tiny.cfg", "--statements": 20, "--steps": 1}
    options |= {"--first": made / "model" / "model-last"}
    assert conductor.main([str(part) for option in options.items() for part in option]) == 0
    nlp = spacy.load(tmp_path / "model" / "model-last")
    assert nlp("Turkey sent drones.").has_annotation("DEP")
    keys = {nlp.vocab.strings[key] for key in nlp.vocab.vectors.key2row}
    assert {key.lower() for key in keys} < keys


def test_scores_are_printed_and_written(made, treebanks, tmp_path, capsys):
    model, file = str(made / "model" / "model-best"), tmp_path / "scores.json"
    assert scores.main([model, "--treebanks", str(treebanks)]) == 0
    capsys.readouterr()
    assert scores.main([model, "--treebanks", str(treebanks), "--write", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == capsys.readouterr().out


def test_inputs_that_differ_are_warned_of(treebanks, package, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(conductor, "_make", lambda given: tmp_path)
    monkeypatch.setattr(conductor.scores, "measure", lambda model, treebanks: {"dep_las": 0.5})
    arguments = ["--treebanks", treebanks, "--vectors", package, "--out", tmp_path]
    assert conductor.main(list(map(str, arguments))) == 0
    said = capsys.readouterr()
    assert "WARNING: not what the shipped parser was trained on: treebank ewt-dev" in said.err
    assert "statements" not in said.err
    assert '"dep_las": 0.5' in said.out


def test_a_missing_input_is_one_sentence(tmp_path, capsys):
    folder = str(tmp_path)
    missing = str(tmp_path / "missing")
    assert conductor.main(["--treebanks", folder, "--vectors", missing, "--out", folder]) == 1
    assert scores.main([missing, "--treebanks", folder]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("error: ")
    assert "cannot be loaded" in second


@pytest.mark.parametrize("module", ["__main__", "scores"])
def test_both_commands_explain_themselves(module, monkeypatch, capsys):
    module = f"graph.text.training.{module}"
    monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(sys, "argv", ["prog", "--help"])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module(module, run_name="__main__")
    assert stopped.value.code == 0
    assert "--treebanks" in capsys.readouterr().out
