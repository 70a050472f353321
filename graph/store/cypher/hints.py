"""What is wrong with a query, in the user's words, whichever engine noticed it."""

from __future__ import annotations

import re

from graph.errors import CypherError
from graph.store.cypher.tokens import Query, pointed
from graph.store.cypher.vocabulary import PROPERTIES, did_you_mean

READ_ONLY = "Queries are read-only; use `actorgraph ingest` to add documents."

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


def syntax(query: Query, at: int, otherwise: str = "Syntax error") -> CypherError:
    """The engine could not read on from here."""
    word = next((t.text for t in query.tokens if t.at == at and t.kind == "name"), "")
    near = did_you_mean(word, _CLAUSES) if word.upper() not in _CLAUSES else ""
    return pointed(query.source, at, f"{otherwise}{near}")


def unknown_property(query: Query, name: str, owner: str) -> CypherError:
    """A node or relationship is asked for a property that there is not."""
    hint = did_you_mean(name, PROPERTIES) or f"; there are {', '.join(PROPERTIES)}"
    return at_name(query, name, f"{owner} has no property {name}{hint}")


def unknown_variable(query: Query, name: str) -> CypherError:
    """A variable is used that nothing has named."""
    names = {t.text for t in query.tokens if t.kind == "name" and t.text != name}
    hint = did_you_mean(name, names) or "; MATCH or WITH must name it first"
    return at_name(query, name, f"There is no variable {name}{hint}")


def unknown_function(query: Query, name: str) -> CypherError:
    """A function is called that there is not."""
    hint = did_you_mean(name, _FUNCTIONS)
    return at_name(query, name, f"There is no function {name.lower()}{hint}")


def unread_form(query: Query) -> str:
    """What to write instead of a form of Cypher that the embedded engine does not know."""
    return next((form for pattern, form in _FORMS if re.search(pattern, query.source)), "")


def at_name(query: Query, name: str, message: str) -> CypherError:
    """An error that points at the first place that bears a name."""
    same = (t for t in query.tokens if t.text.strip("`").lower() == name.lower())
    at = next((token.at for token in same if token.kind != "string"), 0)
    return pointed(query.source, at, message)
