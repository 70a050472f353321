"""The driver's values as plain Python, in the same shapes as from an embedded store."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import chain
from typing import Any

from neo4j.graph import Entity, Path
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

_DATES = (Date, DateTime, Time, Duration)


def plain(value: Any) -> object:
    """The value without the driver's own types and without our book-keeping."""
    if isinstance(value, Path):
        steps = zip(value.relationships, value.nodes[1:], strict=True)
        return [plain(each) for each in (value.nodes[0], *chain.from_iterable(steps))]
    if isinstance(value, Entity):
        return {key: plain(each) for key, each in value.items() if not key.startswith("_")}
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, _DATES):
        return value.iso_format()
    if isinstance(value, Point | list | tuple):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value
