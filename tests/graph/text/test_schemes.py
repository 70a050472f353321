"""Pipelines of other label schemes are told apart, and made universal as they are loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph.errors import DataError
from graph.text.parser import load_pipeline
from graph.text.schemes import is_foreign, to_universal
from tests.graph.text.conftest import Parsed

FACTORY = "a_parser_for_tests"


class FakeParser:
    """Does nothing, with labels."""

    def __init__(self, labels: list[str]) -> None:
        self.labels = labels

    def __call__(self, doc: Doc) -> Doc:
        """Leave the doc as it is."""
        return doc


@Language.factory(
    FACTORY,
    assigns=["token.dep", "token.tag", "token.lemma"],
    default_config={"labels": []},
)
def make_parser(nlp: Language, name: str, labels: list[str]) -> FakeParser:
    """A parser with these labels."""
    return FakeParser(labels)


@pytest.mark.parametrize(
    ("labels", "foreign"),
    [
        (["nsubj", "nsubj:pass", "obj", "obl", "case", "aux:pass", "ROOT"], False),
        (["nsubj", "nsubjpass", "dobj", "prep", "pobj", "auxpass", "ROOT"], True),
    ],
)
def test_a_parser_is_made_universal_by_its_labels(
    tmp_path: Path, labels: list[str], foreign: bool
) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY, config={"labels": labels})
    nlp.to_disk(tmp_path / "own")
    names = load_pipeline(str(tmp_path / "own")).pipe_names
    assert is_foreign(labels) == foreign
    assert names == ["actorgraph_sentences", FACTORY, *["actorgraph_universal"] * foreign]


def test_what_a_pipeline_lacks_is_named(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "own")
    with pytest.raises(DataError, match="has no tagger and no parser and no lemmatizer"):
        load_pipeline(str(tmp_path / "own"))


def test_sentences_stay_what_they_are(parsed: Parsed) -> None:
    arcs = ([1, 1, 3, 1, 5, 5, 5], "nsubj ROOT prep pobj nsubj ROOT dobj")
    doc = to_universal(
        parsed("Egypt left for Chad Egypt backs Chad", [1, 1, 1, 2, 5, 5, 5], arcs[1])
    )
    assert [sentence.text for sentence in doc.sents] == ["Egypt left for Chad", "Egypt backs Chad"]
    assert [word.head.i for word in doc] == arcs[0]


def test_a_doc_without_words_is_left_alone(parsed: Parsed) -> None:
    assert len(to_universal(parsed("", [], ""))) == 0
