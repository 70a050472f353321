"""Which claims: a Where as one SQL statement with parameters."""

from __future__ import annotations

import json

from graph.store.base import Where
from graph.store.rows import CLAIM, GIST, HEADING

_CONDITIONS = {
    "actor": "(c.source = :actor OR c.target = :actor)",
    "ends": "((c.source = json_extract(:ends, '$[0]') AND c.target = json_extract(:ends, '$[1]'))"
    " OR (c.source = json_extract(:ends, '$[1]') AND c.target = json_extract(:ends, '$[0]')))",
    "source": "c.source = :source",
    "target": "c.target = :target",
    "types": "c.type IN (SELECT value FROM json_each(:types))",
    "polarity": "c.polarity = :polarity",
    "negated": "c.negated = :negated",
    "attributed_to": "c.attributed_to = :attributed_to",
    "publisher": "d.publisher = :publisher",
    "document": "c.document = :document",
    "documents": "c.document IN (SELECT value FROM json_each(:documents))",
    "ids": "c.id IN (SELECT value FROM json_each(:ids))",
    # Both dates are cut to the shorter one, so "2020" and "2020-06" are equal.
    "since": "c.date != '' AND substr(c.date, 1, length(:since))"
    " >= substr(:since, 1, length(c.date))",
    "until": "c.date != '' AND substr(c.date, 1, length(:until))"
    " <= substr(:until, 1, length(c.date))",
}

_LISTS = ("ends", "types", "documents", "ids")


def select(
    where: Where, *, heading: bool = False, ordered: bool = True
) -> tuple[str, dict[str, object]]:
    """The statement for the matching claims, by date, then id if ordered, and its parameters."""
    tables, conditions, values = _matched(where, heading)
    columns = f"{CLAIM}, {HEADING}" if heading else CLAIM
    order = "ORDER BY c.date, c.id" if ordered else ""
    return f"SELECT {columns} FROM {tables} WHERE {conditions} {order} LIMIT :limit", values


def gists(where: Where) -> tuple[str, dict[str, object]]:
    """The statement for what the matching claims say, in no order, and its parameters."""
    tables, conditions, values = _matched(where, True)
    return f"SELECT {GIST} FROM {tables} WHERE {conditions} LIMIT :limit", values


def count(where: Where) -> tuple[str, dict[str, object]]:
    """The statement that counts the matching claims up to the limit, and its parameters."""
    tables, conditions, values = _matched(where, False)
    matched = f"SELECT 1 FROM {tables} WHERE {conditions} LIMIT :limit"
    return f"SELECT count(*) FROM ({matched})", values


def _matched(where: Where, heading: bool) -> tuple[str, str, dict[str, object]]:
    given = {name: getattr(where, name) for name in _CONDITIONS}
    values = {name: value for name, value in given.items() if value not in (None, ())}
    conditions = " AND ".join(_CONDITIONS[name] for name in values)
    joined = heading or where.publisher is not None
    tables = "claims c" + (" JOIN documents d ON d.id = c.document" if joined else "")
    values |= {name: json.dumps(getattr(where, name)) for name in _LISTS}
    values["limit"] = -1 if where.limit is None else max(where.limit, 0)
    return tables, conditions or "TRUE", values
