"""Finding clauses and relationship patterns among the tokens of a query."""

from __future__ import annotations

from collections.abc import Iterator

from graph.frozen import frozen
from graph.store.cypher.tokens import Query

CLAUSES = {
    "MATCH",
    "OPTIONAL",
    "WHERE",
    "RETURN",
    "WITH",
    "UNWIND",
    "UNION",
    "ORDER",
    "SKIP",
    "LIMIT",
}
MODES = {"SHORTEST", "ALL", "TRAIL", "ACYCLIC", "WALK", "WSHORTEST"}


@frozen
class Relationship:
    """A relationship in a pattern: the index of its bracket, or of its second dash.

    `star` is the index of the asterisk that gives it a variable length, or -1.
    """

    at: int
    name: str
    types: frozenset[str]
    star: int = -1


def is_relationship(query: Query, index: int) -> bool:
    """Whether the bracket here is a relationship: -[...]-."""
    if query.text(index) != "[" or query.text(index - 1) != "-":
        return False
    return query.text(query[index].mate + 1) == "-" and query.text(index - 2) in (")", "<")


def clause_end(query: Query, start: int) -> int:
    """The index at which the clause that begins at `start` ends."""
    level = query[start].inside
    for index in range(start + 1, len(query)):
        if query[index].mate == level and level >= 0:
            return index
        if query[index].inside == level and _begins_clause(query, index):
            return index
    return len(query)


def relationships(query: Query, start: int, stop: int) -> Iterator[Relationship]:
    """The relationships between two indices that lie at the level of the first."""
    level = query[start].inside
    for index in range(start, stop):
        if query[index].inside != level:
            continue
        if is_relationship(query, index):
            yield bracketed(query, index)
        elif query.text(index - 1) == query.text(index) == "-":
            yield Relationship(index, "", frozenset())


def bracketed(query: Query, index: int) -> Relationship:
    """The relationship whose bracket is here."""
    own = [i for i in range(index, query[index].mate) if query[i].inside == index]
    types = {query.text(i).strip("`") for i in own if query.text(i - 1) in (":", "|")}
    star = next((i for i in own if query.text(i) == "*"), -1)
    named = query.is_name(index + 1)
    name = query.text(index + 1) if named else ""
    return Relationship(index, name, frozenset(types - {":"}), star)


def _begins_clause(query: Query, index: int) -> bool:
    if query.text(index) == ";":
        return True
    if query.word(index) == "WITH":
        return query.word(index - 1) not in ("STARTS", "ENDS")
    return query.word(index) in CLAUSES and query.text(index - 1) not in (".", ":")
