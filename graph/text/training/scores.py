"""Scores of a model on the joint test set of the treebanks, and its speed.

python -m graph.text.training.scores MODEL --treebanks DIR --write MODEL/scores.json
"""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from graph.errors import ActorGraphError, InputError
from graph.text.training.treebank import groups, paragraphs
from graph.text.training.words import to_doc

SCORES = ("tag_acc", "pos_acc", "morph_acc", "dep_uas", "dep_las", "sents_f", "lemma_acc")
WARM_UP = 10


def measure(model: Path, treebanks: Path) -> dict[str, float]:
    """The scores of the model that lies in this folder; the text is cut by its own tokenizer.

    Eight sentences stand together whatever their paragraph, which asks more of the parser than
    a text does; `paragraphs_las` is the score where a paragraph ends where its text ends it.
    """
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise InputError(str(model), f"cannot be loaded: {error}") from error
    docs = [to_doc(nlp.vocab, group) for group in groups(treebanks, "test")]
    apart = [to_doc(nlp.vocab, group) for group in paragraphs(treebanks, "test")]
    found = _evaluated(nlp, docs)
    return {name: found[name] for name in SCORES} | {
        "paragraphs_las": _evaluated(nlp, apart)["dep_las"],
        "words_per_second": speed(nlp, docs),
    }


def _evaluated(nlp: Language, docs: Sequence[Doc]) -> dict[str, float]:
    found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
    return {name: round(found[name], 4) for name in SCORES}


def speed(nlp: Language, docs: Sequence[Doc]) -> int:
    """Words for each second of processor time, so that threads and other work do not count."""
    texts = [doc.text for doc in docs]
    list(nlp.pipe(texts[:WARM_UP]))
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
    return round(words / (time.process_time() - start))


def written(scores: dict[str, float]) -> str:
    """The scores as they stand in scores.json."""
    return json.dumps(scores, indent=2) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a model, print its scores, and write them if asked."""
    parser = ArgumentParser(prog="python -m graph.text.training.scores", description=__doc__)
    parser.add_argument("model", type=Path, help="folder of a spaCy pipeline")
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of UD files")
    parser.add_argument("--write", type=Path, metavar="FILE", help="also write the scores here")
    given = parser.parse_args(arguments)
    try:
        text = written(measure(given.model, given.treebanks))
    except ActorGraphError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(text, end="")
    if given.write:
        given.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
