"""The nodes of a pattern, and what is asked of them and of relationships within it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from graph.frozen import frozen
from graph.store.cypher.edits import PREFIX
from graph.store.cypher.tokens import Query, Token, text_of


@frozen
class Place:
    """A node in a pattern: the index of its bracket, its name, and the index of its properties.

    `ties` counts the relationships that it has here; `brace` is -1 where no properties are given.
    """

    at: int
    name: str
    brace: int
    ties: int

    @property
    def key(self) -> str:
        """What tells it from other nodes: the name, or the place of one that has none."""
        return self.name or f"({self.at}"


def places(query: Query, start: int, stop: int) -> Iterator[Place]:
    """The nodes between two indices that lie at the level of the first."""
    level = query[start].inside
    for index in range(start, stop):
        if query.text(index) == "(" and query[index].inside == level:
            yield _place(query, index)


def inner(around: Iterable[Place]) -> set[str]:
    """The keys of the nodes with more than one relationship."""
    ties: Counter[str] = Counter()
    for place in around:
        ties[place.key] += place.ties
    return {key for key, count in ties.items() if count > 1}


def called(query: Query, place: Place) -> str:
    """The node's name; one that has none is given one."""
    if place.name:
        return place.name
    name = f"{PREFIX}{place.at}"
    query[place.at].text = f"({name}"
    return name


def properties(query: Query, brace: int, name: str) -> Iterator[str]:
    """What the properties given in a map must be, taken out of the pattern."""
    parts = _parts(query, brace)
    for key, _, *value in parts:
        yield f"{name}.{text_of([key])} = ({text_of(value)})"
    for index in range(brace, query[brace].mate + 1):
        token = query[index]
        token.space = token.before = token.text = token.after = ""


def _place(query: Query, index: int) -> Place:
    close = query[index].mate
    name = query.text(index + 1) if query.is_name(index + 1) else ""
    own = (i for i in range(index, close) if query.text(i) == "{" and query[i].inside == index)
    left = query.text(index - 1) in ("-", ">")
    right = query.text(close + 1) in ("-", "<")
    return Place(index, name, next(own, -1), left + right)


def _parts(query: Query, brace: int) -> list[list[Token]]:
    """The entries of a map: key, colon, and the words of the value."""
    parts: list[list[Token]] = [[]]
    for index in range(brace + 1, query[brace].mate):
        if query.text(index) == "," and query[index].inside == brace:
            parts.append([])
        else:
            parts[-1].append(query[index])
    return [part for part in parts if part]
