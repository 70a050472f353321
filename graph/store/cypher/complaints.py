"""The engine's complaints in the user's words, with the place and a form that works."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.errors import CypherError
from graph.store.cypher.tokens import Query, pointed
from graph.store.cypher.vocabulary import PROPERTIES, did_you_mean

_FUNCTIONS = (
    *("abs", "all", "any", "avg", "ceil", "coalesce", "collect", "count", "date", "elementId"),
    *("endNode", "floor", "head", "id", "keys", "labels", "last", "left", "length", "ltrim"),
    *("max", "min", "nodes", "none", "properties", "range", "relationships", "replace"),
    *("reverse", "right", "round", "rtrim", "shortestPath", "single", "size", "split", "sqrt"),
    *("startNode", "substring", "sum", "tail", "toFloat", "toInteger", "toLower", "toString"),
    *("toUpper", "trim", "type"),
)
_CLAUSES = ("MATCH", "WHERE", "RETURN", "WITH", "UNWIND", "ORDER", "LIMIT", "SKIP", "DISTINCT")
_FORMS = (
    (r"\w\s*\{\s*\.", "Instead of a map projection n {.name} write {name: n.name}"),
    (r"(?i)\breduce\s*\(", "reduce is not known here; UNWIND the list and use sum or collect"),
    (r"\|\|", "Join texts with +, not ||"),
    (r"(?i)\bWHERE\b[^{]*\b\w+:\w", "Give the label in the pattern: MATCH (a:Actor)"),
)


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
    hint = _form(query)
    word = next((t.text for t in query.tokens if t.at == at and t.kind == "name"), "")
    near = did_you_mean(word, _CLAUSES) if word.upper() not in _CLAUSES else ""
    return pointed(query.source, at, hint or f"Syntax error{near}")


def _property(query: Query, match: re.Match[str]) -> CypherError:
    name = match[1]
    hint = did_you_mean(name, PROPERTIES) or f"; there are {', '.join(PROPERTIES)}"
    return _at(query, name, f"{match[2]} has no property {name}{hint}")


def _variable(query: Query, match: re.Match[str]) -> CypherError:
    names = {t.text for t in query.tokens if t.kind == "name" and t.text != match[1]}
    hint = did_you_mean(match[1], names) or "; MATCH or WITH must name it first"
    return _at(query, match[1], f"There is no variable {match[1]}{hint}")


def _function(query: Query, match: re.Match[str]) -> CypherError:
    name = match[1]
    hint = did_you_mean(name, _FUNCTIONS)
    return _at(query, name, _form(query) or f"There is no function {name.lower()}{hint}")


def _form(query: Query) -> str:
    return next((form for pattern, form in _FORMS if re.search(pattern, query.source)), "")


def _saying(message: str) -> Callable[[Query, re.Match[str]], CypherError]:
    return lambda query, match: CypherError(message)


def _at(query: Query, name: str, message: str) -> CypherError:
    same = (t for t in query.tokens if t.text.strip("`").lower() == name.lower())
    at = next((token.at for token in same if token.kind != "string"), 0)
    return pointed(query.source, at, message)


_EXPLANATIONS: dict[str, Callable[[Query, re.Match[str]], CypherError]] = {
    r"\(line: (\d+), offset: (\d+)\)": _syntax,
    r"Cannot find property (\S+) for (\w+)": _property,
    r"Variable (\S+) is not in scope": _variable,
    r"function (\S+) does not exist": _function,
    r"read-only": _saying("Queries are read-only; use `actorgraph ingest` to add documents."),
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
