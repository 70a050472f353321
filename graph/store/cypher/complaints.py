"""The engine's complaints in the user's words, with the place and a form that works."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.errors import CypherError
from graph.store.cypher import hints
from graph.store.cypher.tokens import Query, pointed


def explained(query: Query, message: str) -> CypherError:
    """The error to raise for a message of the engine."""
    for pattern, explain in _EXPLANATIONS.items():
        if match := re.search(pattern, message):
            return explain(query, match)
    first = message.split("\n", 1)[0].split("exception: ", 1)[-1]
    return CypherError(f"{first.rstrip('.')}.")


def _syntax(query: Query, match: re.Match[str]) -> CypherError:
    lines = query.rendered().split("\n")[: int(match[1]) - 1]
    at = query.origin(sum(len(line) + 1 for line in lines) + int(match[2]))
    hint = hints.unread_form(query)
    return pointed(query.source, at, hint) if hint else hints.syntax(query, at)


def _property(query: Query, match: re.Match[str]) -> CypherError:
    return hints.unknown_property(query, match[1], match[2])


def _variable(query: Query, match: re.Match[str]) -> CypherError:
    return hints.unknown_variable(query, match[1])


def _function(query: Query, match: re.Match[str]) -> CypherError:
    form = hints.unread_form(query)
    return (
        hints.at_name(query, match[1], form) if form else hints.unknown_function(query, match[1])
    )


def _saying(message: str) -> Callable[[Query, re.Match[str]], CypherError]:
    return lambda query, match: CypherError(message)


_EXPLANATIONS: dict[str, Callable[[Query, re.Match[str]], CypherError]] = {
    r"\(line: (\d+), offset: (\d+)\)": _syntax,
    r"Cannot find property (\S+) for (\w+)": _property,
    r"Variable (\S+) is not in scope": _variable,
    r"function (\S+) does not exist": _function,
    r"read-only": _saying(hints.READ_ONLY),
    r"Unable to allocate memory": _saying(
        "This needs too much memory; give paths an upper bound, such as [*1..4]."
    ),
    r"exceeds maximum: (\d+)": _saying("A path can be 30 relationships long at most: [*1..30]."),
    r"Lambda paramName": _saying(
        "Lists inside lists cannot use the outer element; UNWIND the outer list instead."
    ),
    r"index=\S+ is out of range": _saying(
        "A list is shorter than the position asked for; test its size(...) first."
    ),
    r"INTERNAL_ID": _saying("Engines number nodes as they like; use the property id instead."),
    r"Implicit cast is not supported": _saying(
        "A list or comparison mixes types; use toString(...) to make them alike."
    ),
}
