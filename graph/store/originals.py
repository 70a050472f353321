"""What came into an embedded store and is shown otherwise, or not at all."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from sqlite3 import Connection

from graph.corrections.values import Plain

_OF = "SELECT id, value FROM originals WHERE sort = ? AND id IN (SELECT value FROM json_each(?))"
_MENTION = """SELECT DISTINCT originals.id FROM originals, json_each(?) AS word
WHERE sort = ? AND instr(originals.value, word.value)"""
_KEEP = "INSERT OR REPLACE INTO originals VALUES (?, ?, ?)"
_LEAVE = "DELETE FROM originals WHERE sort = ? AND id = ?"


def originals(connection: Connection, sort: str, ids: Collection[str]) -> dict[str, Plain]:
    """What came under these ids."""
    rows = connection.execute(_OF, (sort, json.dumps(list(ids))))
    return {ident: json.loads(value) for ident, value in rows}


def every(connection: Connection, sort: str) -> set[str]:
    """The ids of all of one sort."""
    return {
        row[0] for row in connection.execute("SELECT id FROM originals WHERE sort = ?", (sort,))
    }


def mentioning(connection: Connection, sort: str, words: Collection[str]) -> set[str]:
    """The ids of what came and holds one of these texts as a value."""
    rows = connection.execute(_MENTION, (quoted(words), sort))
    return {row[0] for row in rows}


def quoted(words: Collection[str]) -> str:
    """A JSON list of these texts as they stand within JSON."""
    return json.dumps([json.dumps(word, ensure_ascii=False) for word in words])


def keep(connection: Connection, sort: str, values: Mapping[str, Plain | None]) -> None:
    """Keep what came; None where it is shown as it came."""
    for ident, value in values.items():
        if value is None:
            connection.execute(_LEAVE, (sort, ident))
        else:
            connection.execute(_KEEP, (sort, ident, json.dumps(value, ensure_ascii=False)))
