"""Those of several who are named: states such as X; people, among them X; leaders, X and Y."""

from __future__ import annotations

from typing import Protocol

from spacy.tokens import Token

from graph.model import Actor
from graph.text.tree import children, preposition


class Lister(Protocol):
    """What knows the actors of a word and of its list."""

    def each(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors of a word and of everything coordinated with it."""


def instances(reader: Lister, token: Token, target: bool) -> list[Actor]:
    """Those of several who are named: states such as X."""
    for c in children(token, "nmod"):
        if preposition(c) in ("including", "like", "such-as"):
            return reader.each(c, target=target)
    return []


def examples(reader: Lister, token: Token, target: bool) -> list[Actor]:
    """Those named as examples: people including X; eleven people, among them X."""
    named = instances(reader, token, target)
    if named:
        return named
    among = [c for c in children(token.head, "obl") if c.lower_ == "them" and c.i > token.i]
    nouns = [n for c in among if preposition(c) == "among" for n in children(c, "nmod:unmarked")]
    return [a for noun in nouns for a in reader.each(noun, target=target)]


def enumerated(reader: Lister, token: Token) -> list[Actor]:
    """Those in a list beside a plural: two leaders, X and Y; states, X and Y among them."""
    lists = [c for c in children(token, "appos") if children(c, "conj")]
    return [a for first in lists[:1] for a in reader.each(first)]
