"""Names in a query that neither we nor the database know: most likely slips."""

from __future__ import annotations

import re
from collections.abc import Iterable

from neo4j import GqlStatusObject

from graph.errors import CypherError
from graph.ontology import load_ontology
from graph.store.cypher import hints
from graph.store.cypher.patterns import is_relationship
from graph.store.cypher.tokens import Query, pointed
from graph.store.cypher.vocabulary import LABELS, PROPERTIES, did_you_mean, edge
from graph.store.neo4j.rows import OWN

_MISSING = re.compile(r"The (label|property|relationship type) `(.*)` does not exist")
_BEFORE_PATTERN = {"MATCH", "WHERE", "AND", "OR", "XOR", "NOT"}


def check_names(query: Query, notes: Iterable[GqlStatusObject], edited: bool = False) -> None:
    """Raise CypherError for the first of these notes of the server that tells of a slip."""
    for note in notes:
        match = _MISSING.search(note.status_description)
        place = note.position.offset if note.position else 0
        at = query.origin(place) if edited else place
        if match and (error := _slip(query, match[1], match[2], at)):
            raise error


def _slip(query: Query, what: str, name: str, at: int) -> CypherError | None:
    if what == "property":
        return _property(query, name)
    edges = {edge(kind) for kind in load_ontology()}
    known = LABELS if what == "label" else tuple(edges)
    if name in (*known, OWN):
        return None
    what = "label" if what == "label" else "relation type"
    hint = did_you_mean(name, known) or ("; there are Actor and Document" * (what == "label"))
    return pointed(query.source, at, f"There is no {what} {name}{hint}")


def _property(query: Query, name: str) -> CypherError | None:
    """The error where a node or relationship, not a map, is asked for an unknown property."""
    for index in range(len(query)) if name not in PROPERTIES else ():
        if query.text(index).strip("`") == name:
            if query.text(index - 1) == "." and _is_entity(query, query.text(index - 2)):
                return hints.unknown_property(query, name, query.text(index - 2))
            if query.text(index + 1) == ":" and _in_pattern(query, query[index].inside):
                return hints.unknown_property(query, name, _owner(query, index))
    return None


def _is_entity(query: Query, name: str) -> bool:
    return any(
        query.text(i) == name and _opens_pattern(query, i - 1) for i in range(1, len(query))
    )


def _in_pattern(query: Query, brace: int) -> bool:
    return query.text(brace) == "{" and _opens_pattern(query, query[brace].inside)


def _owner(query: Query, index: int) -> str:
    """The variable of the pattern whose properties these are."""
    opener = query[query[index].inside].inside
    return query.text(opener + 1) if query.is_name(opener + 1) else "The pattern"


def _opens_pattern(query: Query, index: int) -> bool:
    if query.text(index) == "[":
        return is_relationship(query, index)
    called = query.is_name(index - 1) and query.word(index - 1) not in _BEFORE_PATTERN
    return query.text(index) == "(" and not called
