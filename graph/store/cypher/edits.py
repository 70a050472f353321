"""Edits that several rewritings make: a name for a relationship, one more condition."""

from __future__ import annotations

from graph.store.cypher.patterns import Relationship, clause_end
from graph.store.cypher.tokens import Query

PREFIX = "cy_"  # begins the names that the rewriting makes up


def named(query: Query, relationship: Relationship) -> str:
    """The relationship's name; one that has none is given one."""
    name = relationship.name or f"{PREFIX}{relationship.at}"
    token = query[relationship.at]
    if token.text == "-":
        token.before = f"[{name}]"
    elif not relationship.name and not token.text.endswith(name):
        token.text += name
    return name


def require(query: Query, stop: int, condition: str) -> None:
    """Add a condition to the WHERE at the end of a MATCH, which may still be missing."""
    if query.word(stop) != "WHERE":
        joined = "AND" if " WHERE " in query[stop - 1].after else "WHERE"
        query[stop - 1].after += f" {joined} {condition}"
        return
    query[stop].after = f" {condition} AND ("
    query[clause_end(query, stop) - 1].after += ")"
