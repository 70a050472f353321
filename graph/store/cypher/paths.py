"""Paths: shortestPath, lengths that vary, and patterns in EXISTS and COUNT."""

from __future__ import annotations

from graph.store.cypher.patterns import CLAUSES, MODES, Relationship, bracketed, is_relationship
from graph.store.cypher.tokens import Query

_SHORTEST = {"shortestpath": " SHORTEST ", "allshortestpaths": " ALL SHORTEST "}


def adapt_paths(query: Query) -> None:
    """Put path patterns into the engine's spelling, with Cypher's meaning."""
    for name, mode in _SHORTEST.items():
        for index in query.calls(name):
            _shortest(query, index, mode)
    for index in range(len(query)):
        if is_relationship(query, index):
            _variable_length(query, bracketed(query, index))
        elif query.word(index) in ("EXISTS", "COUNT"):
            _subquery(query, index + 1)


def _shortest(query: Query, index: int, mode: str) -> None:
    opener, close = index + 1, query[index + 1].mate
    for i in range(opener, close):
        if is_relationship(query, i) and (star := bracketed(query, i).star) > 0:
            query[star].after = mode
    query[index].text = query[opener].text = query[close].text = ""


def _variable_length(query: Query, relationship: Relationship) -> None:
    star = relationship.star
    if star < 0:
        return
    if query.word(star + 1) not in MODES and not query[star].after:
        # Cypher uses no relationship twice in a path, the engine does unless told.
        query[star].after = " TRAIL "
    for index in range(query[relationship.at].mate, len(query)):
        if relationship.name and query.text(index) == relationship.name:
            _as_list(query, index, relationship)


def _as_list(query: Query, index: int, relationship: Relationship) -> None:
    # The engine's value is a path of its own kind; only its rels() are a list.
    named = query.text(index - 1) in (".", ":", "|", "[") or query.word(index - 1) == "AS"
    passed_on = query[index].inside == query[relationship.at].inside and (
        query.text(index - 1) == "," or query.word(index - 1) in ("WITH", "RETURN", "DISTINCT")
    )
    if not named and not (passed_on and _ends_item(query, index + 1)):
        query[index].text = f"rels({relationship.name})"


def _ends_item(query: Query, index: int) -> bool:
    return query.text(index) in (",", ";", "") or query.word(index) in (*CLAUSES, "AS")


def _subquery(query: Query, opener: int) -> None:
    bracket, first = query.text(opener), query.text(opener + 1)
    if bracket == "{" and first == "(":
        query[opener].after = " MATCH "
    elif bracket == first == "(" and query.word(opener - 1) == "EXISTS":
        query[opener].text, query[query[opener].mate].text = "{ MATCH ", " }"
