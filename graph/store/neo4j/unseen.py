"""Our book-keeping is no answer: a node that a query names without a label is none of it."""

from __future__ import annotations

from graph.store.cypher.patterns import clause_end
from graph.store.cypher.tokens import Query
from graph.store.neo4j.rows import OWN


def unseen(query: Query) -> bool:
    """Say so in the patterns of a query that a node of ours could match; whether there are any.

    Nothing of it has a relationship, so only nodes that stand alone are meant.
    """
    found = [
        index
        for start in range(len(query))
        if query.word(start) == "MATCH"
        for index in range(start + 1, clause_end(query, start))
        if query[index].inside == query[start].inside and _alone(query, index)
    ]
    for index in found:
        named = query.is_name(index + 1) and query.word(index + 1) != "WHERE"
        query[index + named].after += f":!{OWN}" + " " * (query.word(index + 1) == "WHERE")
    return bool(found)


def _alone(query: Query, index: int) -> bool:
    if query.text(index) != "(" or (query.is_name(index - 1) and query.word(index - 1) != "MATCH"):
        return False
    if query.text(index - 1) in ("-", ">") or query.text(query[index].mate + 1) in ("-", "<"):
        return False
    inside = (i for i in range(index, query[index].mate) if query[i].inside == index)
    return all(query.text(i) not in (":", "(") and query.word(i) != "IS" for i in inside)
