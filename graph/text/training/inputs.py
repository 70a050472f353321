"""Whether the inputs are those that the shipped parser was trained on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from graph.data import FOLDER, read_yaml
from graph.errors import InputError
from graph.text.training import statements, treebank
from graph.text.training.words import digest

Digests = Iterator[tuple[str, str, list[str]]]


def differences(treebanks: Path, vectors: Path, count: int) -> list[str]:
    """The names of the inputs that differ from data/training/inputs.yaml."""
    return [
        name for name, found, known in _digests(treebanks, vectors, count) if found not in known
    ]


def _digests(treebanks: Path, vectors: Path, count: int) -> Digests:
    known = read_yaml(FOLDER / "training" / "inputs.yaml")
    yield str(vectors), _of_file(vectors), list(known["vectors"].values())
    for name, expected in known["treebanks"].items():
        found = digest(treebank.treebank(treebanks, *name.split("-")))
        yield f"treebank {name}", found, [expected]
    yield "statements", digest(statements.groups(count)), [known["statements"]]


def _of_file(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from error
