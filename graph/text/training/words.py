"""Words of a tree, and how spaCy keeps them for training."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab


class Word(NamedTuple):
    """A syntactic word: what it is, the place of its head, and whether a space follows."""

    form: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    dep: str
    space: bool


Sentence = list[Word]
Group = list[Sentence]


def to_doc(vocab: Vocab, group: Group) -> Doc:
    """Sentences that follow each other as one doc; a root is its own head."""
    starts = _starts(group)
    words = [word for sentence in group for word in sentence]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        lemmas=[word.lemma for word in words],
        heads=[s + w.head for s, sentence in zip(starts, group, strict=True) for w in sentence],
        deps=[word.dep for word in words],
    )


def _starts(group: Group) -> list[int]:
    return [sum(map(len, group[:number])) for number in range(len(group))]


def save(docs: Iterable[Doc], path: Path) -> None:
    """Write docs in the format that spaCy trains on."""
    DocBin(docs=docs, store_user_data=False).to_disk(path)


def digest(groups: Iterable[Group]) -> str:
    """The SHA-256 of all words, sentences and groups in their order."""
    running = sha256()
    for group in groups:
        for sentence in group:
            running.update("".join("\t".join(map(str, word)) + "\n" for word in sentence).encode())
            running.update(b"\n")
        running.update(b"\n")
    return running.hexdigest()
