"""Dependency trees written by hand, as words, heads and relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from graph.text.events import Event

Arcs = tuple[list[int], str]  # the heads of a doc and its relations

POS = {
    "VB": "VERB",
    "NNP": "PROPN",
    "NN": "NOUN",
    "PRP": "PRON",
    "JJ": "ADJ",
    "RB": "ADV",
    "IN": "ADP",
    "DT": "DET",
    "CC": "CCONJ",
    "CD": "NUM",
    "MD": "AUX",
    "TO": "PART",
    "WP": "PRON",
    "WDT": "PRON",
    ".": "PUNCT",
}
TAGS = {
    "nsubj": "NNP",
    "nsubj:pass": "NNP",
    "obj": "NNP",
    "iobj": "NNP",
    "ROOT": "VBZ",
    "aux": "MD",
    "aux:pass": "VBD",
    "cop": "VBZ",
    "case": "IN",
    "mark": "IN",
    "det": "DT",
    "cc": "CC",
    "advmod": "RB",
    "amod": "JJ",
    "punct": ".",
    "xcomp": "VB",
    "ccomp": "VBD",
    "advcl": "VBG",
    "acl": "VBN",
    "acl:relcl": "VBD",
}
HELPERS = {"aux", "aux:pass", "cop"}


def build(
    vocab: Vocab,
    words: str | Sequence[str],
    heads: Sequence[int],
    deps: str | Sequence[str],
    tags: dict[int, str] | None = None,
    pos: dict[int, str] | None = None,
    lemmas: dict[int, str] | None = None,
    spaces: Sequence[bool] | None = None,
) -> Doc:
    """A doc of these words; tags come from the relations, parts of speech from the tags.

    `tags`, `pos` and `lemmas` correct single words by index; a word's lemma is the word in
    lower case unless it is a name.
    """
    words, deps = (part.split() if isinstance(part, str) else part for part in (words, deps))
    assert len(words) == len(heads) == len(deps)
    written = [(tags or {}).get(i, TAGS.get(dep, "NN")) for i, dep in enumerate(deps)]
    parts = [(pos or {}).get(i, _pos(tag, deps[i])) for i, tag in enumerate(written)]
    bases = [(lemmas or {}).get(i, word.lower()) for i, word in enumerate(words)]
    return Doc(
        vocab,
        words=list(words),
        spaces=spaces,
        heads=list(heads),
        deps=list(deps),
        tags=written,
        pos=parts,
        lemmas=bases,
    )


def _pos(tag: str, dep: str) -> str:
    if dep in HELPERS:
        return "AUX"
    return POS.get(tag) or POS.get(tag[:3]) or POS.get(tag[:2], "X")


class Tree(NamedTuple):
    """A doc that tests build again and again, with a few words changed each time."""

    words: str
    heads: list[int]
    deps: str
    tags: dict[int, str]
    lemmas: dict[int, str] = {}  # noqa: RUF012 - nobody changes it

    def doc(self, parsed: Callable[..., Doc], change: Mapping[str, Mapping[int, object]]) -> Doc:
        """The doc with these changes: "words", "heads", "deps", "tags", "lemmas" by index."""

        def listed(field: str, values: Sequence[object]) -> list[object]:
            return [change.get(field, {}).get(i, value) for i, value in enumerate(values)]

        return parsed(
            listed("words", self.words.split()),
            listed("heads", self.heads),
            listed("deps", self.deps.split()),
            self.tags | dict(change.get("tags", {})),
            dict(change.get("pos", {})),
            self.lemmas | dict(change.get("lemmas", {})),
        )


def tree_of(doc: Doc) -> list[str]:
    """Every word of a doc as "word relation head"."""
    return [f"{token.text} {token.dep_} {token.head.text}" for token in doc]


def mended(doc: Doc, repair: Callable[..., object], *words: object) -> list[str]:
    """What a repair that knows these words changes, as "word relation head tag"."""

    def written() -> list[str]:
        return [f"{arc} {token.tag_}" for arc, token in zip(tree_of(doc), doc, strict=True)]

    before = written()
    repair(doc, *words)
    return [new for old, new in zip(before, written(), strict=True) if new != old]


def edges(found: Iterable[Event]) -> list[str]:
    """Events as "source type target", in the order in which they were found."""
    return [f"{event.source.id} {event.type} {event.target.id}" for event in found]


def texts(tokens: Iterable[Token]) -> list[str]:
    """The words of these tokens."""
    return [token.text for token in tokens]
