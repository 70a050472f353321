"""Cypher, straight to the store, with parameters written as a user types them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from graph.errors import CypherError
from graph.store.base import Rows, Store


def ask(store: Store, query: str, params: Mapping[str, object] | None = None) -> Rows:
    """The answer to a read-only Cypher query."""
    if not query.strip():
        raise CypherError("The query is empty. Try: MATCH (a:Actor) RETURN a.name")
    return store.cypher(query, params)


def parameters(pairs: Iterable[str]) -> dict[str, object]:
    """Parameters from "name=value"; a value that is JSON is taken as such: n=3, names=["a"]."""
    found: dict[str, object] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not (equals and name.isidentifier()):
            raise CypherError(f"A parameter is written name=value, not {pair!r}.")
        found[name] = _value(value)
    return found


def _value(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text
    except RecursionError:
        raise CypherError("A parameter is nested too deeply.") from None
