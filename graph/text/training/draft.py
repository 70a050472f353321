"""A statement while it is being built: words hang on words, and chance decides with a seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from graph.text.training.lists import Lists
from graph.text.training.words import Sentence, Word

T = TypeVar("T")


@dataclass(eq=False, slots=True)
class Node:
    """A word that may still find its head."""

    form: str
    lemma: str
    pos: str
    tag: str
    morph: str
    space: bool = True
    head: Node | None = None
    dep: str = "root"

    def under(self, head: Node, dep: str) -> Node:
        """Hang this word on another one."""
        self.head, self.dep = head, dep
        return self


class Draft:
    """The words so far, in the order in which they are added."""

    def __init__(self, rng: Random, lists: Lists) -> None:
        self.rng, self.lists = rng, lists
        self.nodes: list[Node] = []

    def chance(self, share: float) -> bool:
        """Whether something happens that happens this often."""
        return self.rng.random() < share

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return self.rng.choice(options)

    def add(self, form: str, lemma: str, pos: str, tag: str, morph: str = "") -> Node:
        """Add a word at the end."""
        node = Node(form, lemma, pos, tag, morph)
        self.nodes.append(node)
        return node

    def glue(self, form: str, pos: str, tag: str) -> Node:
        """Add a sign, or 's, without a space before it."""
        self.nodes[-1].space = False
        return self.add(form, form, pos, tag)

    def finish(self, root: Node, stop: bool | None = None) -> Sentence:
        """The statement with a capital, and with a full stop if told or by chance."""
        if self.chance(0.6) if stop is None else stop:
            self.glue(".", "PUNCT", ".").under(root, "punct")
        first = self.nodes[0]
        first.form = first.form[0].upper() + first.form[1:]
        places = {id(node): place for place, node in enumerate(self.nodes)}
        return [_word(node, places[id(node.head or node)]) for node in self.nodes]


def _word(node: Node, head: int) -> Word:
    form, lemma, pos, tag, morph = node.form, node.lemma, node.pos, node.tag, node.morph
    return Word(form, lemma, pos, tag, morph, head, node.dep, node.space)
