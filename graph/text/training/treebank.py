"""Trees from CoNLL-U files, with syntactic words kept apart and the text spaced as written."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from graph.errors import InputError
from graph.text.training.words import Group, Sentence, Word

NAMES = ("ewt", "gum")
SPLITS = ("train", "dev", "test")
SIZE = 8
# Their texts may not be used for everything, or not be changed.
UNFREE = ("GUM_conversation", "GUM_fiction", "GUM_reddit", "GUM_whow")
UNKNOWN = {"_": "X"}

Row = list[str]


def groups(folder: Path, split: str) -> Iterator[Group]:
    """All trees of a split, a few sentences of one document at a time."""
    for name in NAMES:
        yield from treebank(folder, name, split)


def treebank(folder: Path, name: str, split: str) -> Iterator[Group]:
    """The trees of one treebank, a few sentences of one document at a time."""
    read = sentences(_find(folder, name, split))
    for _, together in groupby(read, key=lambda pair: pair[0]):
        document = [sentence for _, sentence in together]
        for start in range(0, len(document), SIZE):
            yield document[start : start + SIZE]


def paragraphs(folder: Path, split: str) -> Iterator[Group]:
    """All trees of a split, those of one paragraph together, as their texts are written."""
    for name in NAMES:
        for _, together in groupby(
            _passages(_find(folder, name, split)), key=lambda pair: pair[0]
        ):
            yield [sentence for _, sentence in together]


def _find(folder: Path, name: str, split: str) -> Path:
    """The file as universaldependencies.org names it, or without "ud"; packed or not."""
    stems = (f"en_{name}-ud-{split}.conllu", f"en_{name}-{split}.conllu")
    for path in (folder / f"{stem}{packed}" for stem in stems for packed in ("", ".gz")):
        if path.exists():
            return path
    raise InputError(str(folder), f"holds no {stems[0]}; see CONTRIBUTING.md, The parser")


def sentences(path: Path) -> Iterator[tuple[str, Sentence]]:
    """Each tree with the name of its document, without documents of unfree texts."""
    return ((document, sentence) for (document, _), sentence in _passages(path))


def _passages(path: Path) -> Iterator[tuple[tuple[str, int], Sentence]]:
    """Each tree with its document and the number of its paragraph."""
    document, paragraph = "", 0
    for line, block in _blocks(path):
        opened = next((c for c in block if c.startswith("# newdoc")), "")
        paragraph += bool(opened or any(c.startswith("# newpar") for c in block))
        document = opened or document
        if not document.partition("= ")[2].startswith(UNFREE):
            rows = [c.split("\t") for c in block if c[0] != "#"]
            try:
                yield (document, paragraph), _sentence(rows)
            except (ValueError, IndexError) as error:
                raise InputError(str(path), f"not a CoNLL-U tree: {error}", line) from error


def _blocks(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines between empty lines, with the number of the first."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        lines = enumerate((line.rstrip("\n") for line in stream), start=1)
        for filled, block in groupby(lines, key=lambda pair: bool(pair[1])):
            if filled:
                numbers, texts = zip(*block, strict=True)
                yield numbers[0], list(texts)


def _sentence(rows: list[Row]) -> Sentence:
    unspaced = _unspaced(rows)
    return [_word(row, row[0] not in unspaced) for row in rows if row[0].isdigit()]


def _unspaced(rows: list[Row]) -> set[str]:
    """The words that no space follows: so says the file, or a part of "don't" follows."""
    found = {row[0] for row in rows if "SpaceAfter=No" in row[9]}
    for row in rows:
        first, joined, last = row[0].partition("-")
        if joined:
            found.update(map(str, range(int(first), int(last))))
            found.discard(last)
            found.update([last] if row[0] in found else [])
    return found


def _word(row: Row, space: bool) -> Word:
    number, form, lemma, pos, tag, morph, head, dep = row[:8]
    place = int(head) - 1 if head != "0" else int(number) - 1
    morph = "" if morph == "_" else morph
    return Word(form, lemma, UNKNOWN.get(pos, pos), tag, morph, place, dep, space)
