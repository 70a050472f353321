"""The server's complaints about a query, in the words of those of the embedded engine."""

from __future__ import annotations

import re
from collections.abc import Callable

from neo4j.exceptions import Neo4jError

from graph.errors import CypherError
from graph.store.cypher import hints
from graph.store.cypher.tokens import Query, pointed

_OFFSET = re.compile(r" \(line \d+, column \d+ \(offset: (\d+)\)\)")


def explained(query: Query, error: Neo4jError) -> CypherError:
    """The error to raise for one of the server about a query."""
    message = error.message or str(error)
    for pattern, explain in _EXPLANATIONS.items():
        if match := re.search(pattern, f"{error.code} {message}"):
            return explain(query, match)
    place = _OFFSET.search(message)
    said = _OFFSET.split(message)[0].split("\n", 1)[0].rstrip(".")
    if place is None:
        return CypherError(f"{said}.")
    return pointed(query.source, _nearest(query, int(place[1])), f"Syntax error: {said}")


def _nearest(query: Query, offset: int) -> int:
    return min(offset, len(query.source))


def _unreadable(query: Query, match: re.Match[str]) -> CypherError:
    return hints.syntax(query, _nearest(query, int(match[1])))


_EXPLANATIONS: dict[str, Callable[[Query, re.Match[str]], CypherError]] = {
    r"Invalid input '[\s\S]*?\(offset: (\d+)\)": _unreadable,
    r"Variable `(.+?)` not defined": lambda q, match: hints.unknown_variable(q, match[1]),
    r"Unknown function '(.+?)'": lambda q, match: hints.unknown_function(q, match[1]),
    r"AccessMode|in read access mode": lambda q, match: CypherError(hints.READ_ONLY),
}
