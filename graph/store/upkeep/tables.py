"""What must hold of the tables of a file; what is derived can be made anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from sqlite3 import Connection

from graph.corrections.change import KEEPING
from graph.store.files import MEMORY, connect
from graph.store.rows import ACTOR, actor_of, name_rows
from graph.store.upkeep.finding import Finding

_RESTORE = "Restore a backup, or build the store anew."
_DERIVED = "Run `actorgraph check --repair`."
_MADE = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
_NAMES = "SELECT key, name, sort, actor FROM names WHERE actor = ?"
_NOBODYS = "SELECT DISTINCT actor FROM names WHERE actor NOT IN (SELECT id FROM actors)"
_UNREAD = """SELECT number FROM log WHERE NOT json_valid(details) ORDER BY number"""
_LAST = """SELECT seq FROM sqlite_sequence WHERE name = 'log'
AND seq > (SELECT coalesce(max(number), 0) FROM log)"""
_MISMARKED = f"SELECT number FROM log WHERE judged IS NOT (action NOT IN {KEEPING})"
_HOMELESS = "SELECT DISTINCT id FROM claims WHERE document NOT IN (SELECT id FROM documents)"


def tables(connection: Connection, repair: bool) -> Iterator[Finding]:
    """Damage, lost indexes, marks and names, and claims that belong to no document."""
    for one in _damage(connection, repair):
        yield one
        if one.fatal:
            return
    yield from _lost(connection, repair)
    yield from _marks(connection, repair)
    yield from _names(connection, repair)
    yield from _log(connection)
    if ids := _ids(connection, _HOMELESS):
        yield Finding("Claims belong to a document that is not in the store.", _RESTORE, ids)


def _damage(connection: Connection, repair: bool) -> Iterator[Finding]:
    found = _broken(connection)
    if repair and found:
        # What is wrong with an index only is mended by that, and nothing else is touched.
        connection.execute("REINDEX")
    left = _broken(connection) if repair else found
    for text in found:
        mended = repair and text not in left
        advice = _DERIVED if "index" in text and not repair else _RESTORE
        yield Finding(f"SQLite says: {text}.", advice, repaired=mended, fatal=not mended)


def _broken(connection: Connection) -> list[str]:
    rows = connection.execute("PRAGMA integrity_check(20)")
    return [row[0] for row in rows if row[0] != "ok"]


def _lost(connection: Connection, repair: bool) -> Iterator[Finding]:
    with closing(connect(MEMORY, create=True)) as fresh:
        expected = dict(fresh.execute(_MADE))
    present = dict(connection.execute(_MADE))
    for name in expected.keys() - present.keys():
        if repair:
            connection.execute(expected[name])
        yield Finding(f"The {name} is lost.", _DERIVED, repaired=repair)


def _marks(connection: Connection, repair: bool) -> Iterator[Finding]:
    marks = {"identity": os.urandom(8).hex(), "revision": 0}
    present = {row[0] for row in connection.execute("SELECT key FROM meta")}
    for key in marks.keys() - present:
        if repair:
            connection.execute("INSERT INTO meta VALUES (?, ?)", (key, marks[key]))
        yield Finding(f"The store has lost its {key}.", _DERIVED, repaired=repair)


def _names(connection: Connection, repair: bool) -> Iterator[Finding]:
    """Names under which actors are found, and actors that cannot be read at all."""
    wrong, unreadable = [], []
    for row in connection.execute(f"SELECT {ACTOR} FROM actors"):
        try:
            expected = sorted(name_rows(actor_of(row)))
        except (ValueError, TypeError):
            unreadable.append(row[0])
            continue
        if sorted(connection.execute(_NAMES, (row[0],))) != expected:
            wrong.append((row[0], expected))
    if unreadable:
        yield Finding("Actors cannot be read.", _RESTORE, tuple(unreadable), fatal=True)
    wrong += [(ident, []) for ident in _ids(connection, _NOBODYS)]
    for ident, rows in wrong if repair else ():
        connection.execute("DELETE FROM names WHERE actor = ?", (ident,))
        connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?)", rows)
    if wrong:
        what = "Actors are not found under their names, or under others."
        yield Finding(what, _DERIVED, tuple(ident for ident, _ in wrong), repair)


def _log(connection: Connection) -> Iterator[Finding]:
    """Entries of the log that no one could read any more, or that were cut off its end."""
    if ids := _ids(connection, _UNREAD):
        yield Finding("Entries of the log cannot be read.", _RESTORE, ids, fatal=True)
    if ids := _ids(connection, _LAST):
        yield Finding("The end of the log is missing, up to this number.", _RESTORE, ids)
    if ids := _ids(connection, _MISMARKED):
        what = "Entries of the log pass for judgements and are none, or the other way round."
        yield Finding(what, _RESTORE, ids)


def _ids(connection: Connection, query: str) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in connection.execute(query))
