"""Filters of long patterns held back until the whole pattern is matched.

The engine (0.22) gives wrong rows where it filters in the middle of three or more relationships.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.store.cypher.edits import named
from graph.store.cypher.patterns import Relationship
from graph.store.cypher.tokens import Query, Token

LONG = 3  # relationships in one MATCH
HELD = "WITH * WHERE"


def is_long(found: Sequence[Relationship]) -> bool:
    """Whether a MATCH has so many relationships that its filters must wait."""
    return len(found) >= LONG


def lifted(query: Query, found: Iterable[Relationship]) -> list[str]:
    """The properties of relationships as conditions; they are taken out of the pattern."""
    return [c for one in found if one.star < 0 for c in _properties(query, one)]


def hold(query: Query, stop: int) -> None:
    """Put WITH * before the WHERE of a long MATCH; an optional one has no such thing."""
    if query.word(stop) == "WHERE":
        query[stop].text = HELD
    else:
        query[stop - 1].after = query[stop - 1].after.replace(" WHERE ", f" {HELD} ", 1)


def _properties(query: Query, one: Relationship) -> Iterator[str]:
    """What a relationship's properties must be, taken out of the pattern."""
    inside = range(one.at + 1, query[one.at].mate if query.text(one.at) == "[" else one.at)
    brace = next((i for i in inside if query.text(i) == "{" and query[i].inside == one.at), None)
    if brace is None:
        return
    name, parts = named(query, one), _parts(query, brace)
    for part in parts:
        key, _, *value = part
        yield f"{name}.{_text([key])} = ({_text(value)})"
    for index in range(brace, query[brace].mate + 1):
        token = query[index]
        token.space = token.before = token.text = token.after = ""


def _parts(query: Query, brace: int) -> list[list[Token]]:
    """The entries of a map: key, colon, and the words of the value."""
    parts: list[list[Token]] = [[]]
    for index in range(brace + 1, query[brace].mate):
        if query.text(index) == "," and query[index].inside == brace:
            parts.append([])
        else:
            parts[-1].append(query[index])
    return [part for part in parts if part]


def _text(tokens: list[Token]) -> str:
    return "".join(f"{t.space}{t.before}{t.text}{t.after}" for t in tokens).strip()
