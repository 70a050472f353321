"""The engine's values as plain Python.

A node or relationship is a dict of the properties that it has; a path is a list of node,
relationship, node, ...; a relationship of variable length is a list of relationships; dates
are ISO strings.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

_PLAIN = frozenset({str, int, float, bool, type(None)})


def row_of(values: Iterable[object]) -> tuple[object, ...]:
    """A row without the engine's own types; most rows have none."""
    row = tuple(values)
    return row if _PLAIN.issuperset(map(type, row)) else tuple(map(plain, row))


def plain(value: Any) -> object:
    """The value without the engine's own types."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, dict):
        return _mapping(value)
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value.isoformat() if isinstance(value, date) else value


def _mapping(value: dict[str, Any]) -> object:
    if "_NODES" in value:
        return _path(value["_NODES"], value["_RELS"])
    if "_LABEL" in value:
        own = {key: each for key, each in value.items() if not key.startswith("_")}
        return {key: plain(each) for key, each in own.items() if each is not None}
    if value.keys() == {"offset", "table"}:
        return f"{value['table']}:{value['offset']}"
    return {key: plain(each) for key, each in value.items()}


def _path(nodes: list[Any], relationships: list[Any]) -> list[object]:
    if len(nodes) <= len(relationships) or not nodes:
        return [plain(each) for each in relationships]
    steps = [each for pair in zip(relationships, nodes[1:], strict=True) for each in pair]
    return [plain(each) for each in (nodes[0], *steps)]
