"""The log of an embedded store: what is in it stays, but for what is erased on request."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from sqlite3 import Connection

from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.corrections.struck import struck
from graph.store.known import Known
from graph.store.originals import quoted
from graph.store.rows import CHANGE, change_of, change_row
from graph.store.schema import OF_DOCUMENT

# A conflict that is passed over would use up a number.
_APPEND = """INSERT INTO log (id, action, subject, details, moment, who, why, judged)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
WHERE NOT EXISTS (SELECT 1 FROM log WHERE id = ?1 AND judged)"""
_LAST = "SELECT number, id FROM log WHERE judged ORDER BY number DESC LIMIT 1"
_ID = "SELECT id FROM log WHERE number = ?"
_LISTED = "(SELECT value FROM json_each(?))"
_NEXT = f"SELECT {CHANGE} FROM log WHERE number > ? ORDER BY number LIMIT 10"
_LATEST = f"SELECT {CHANGE} FROM log WHERE judged ORDER BY number DESC"
# Written as their index is, by which they are found; what takes others back names no document.
_CLAIMED = f"SELECT {CHANGE} FROM log WHERE judged AND {OF_DOCUMENT}"
_WITHIN = f"{_CLAIMED} IS NULL UNION ALL {_CLAIMED} IN {_LISTED} ORDER BY number"
_MENTION = f"""SELECT {CHANGE} FROM log
WHERE EXISTS (SELECT 1 FROM json_each(?) AS word WHERE subject = word.value)
OR EXISTS (SELECT 1 FROM json_each(?) AS word WHERE instr(details, word.value))"""
_STRIKE = "UPDATE log SET subject = ?, details = ?, why = ? WHERE number = ?"


class Ledger:
    """The log behind one connection; what follows from it is worked out once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known = Known()

    def rows(self) -> Iterator[Change]:
        """All changes, by number, one at a time: one entry can speak of thousands of documents."""
        last = 0
        while page := self._connection.execute(_NEXT, (last,)).fetchall():
            for change in map(change_of, page):
                yield change
                last = change.number

    def these(self, ids: Collection[str]) -> tuple[Change, ...]:
        """The judgements of these ids, by number."""
        return self._select(f"judged AND id IN {_LISTED}", json.dumps([*ids]))

    def numbered(self, number: int) -> Change | None:
        """The change of this number."""
        return next(iter(self._select("number = ?", number)), None)

    def about(self, subjects: Collection[str]) -> tuple[Change, ...]:
        """The judgements about these, by number."""
        return self._select(f"judged AND subject IN {_LISTED}", json.dumps([*subjects]))

    def latest(self) -> Iterator[Change]:
        """The judgements, the last one first, read as they are asked for."""
        return map(change_of, self._connection.execute(_LATEST))

    def force(self, within: Collection[str] | None = None) -> Force:
        """What is in force now; with `within`, of claims only what is about these documents."""
        if within is None:
            return self._current().force
        rows = self._connection.execute(_WITHIN, (json.dumps([*within]),))
        return Force(map(change_of, rows))

    def append(self, changes: Iterable[Change]) -> list[Change]:
        """Add what is not there yet; the changes with their numbers."""
        added = []
        for change in changes:
            done = self._connection.execute(_APPEND, change_row(change))
            if done.rowcount:
                added.append(replace(change, number=done.lastrowid or 0))
        return added

    def strike(self, words: Collection[str]) -> None:
        """Take out what is said about these ids; the entries stay, without it."""
        asked = (json.dumps(list(words)), quoted(words))
        found = self._connection.execute(_MENTION, asked).fetchall()
        self._connection.execute("INSERT INTO meta VALUES ('erasing', 1)")
        for change in map(change_of, found):
            left = struck(change, words)
            values = (left.subject, left.written(), left.why, left.number)
            self._connection.execute(_STRIKE, values)
        self._connection.execute("DELETE FROM meta WHERE key = 'erasing'")
        self._known.forget()

    def _current(self) -> Known:
        last = self._connection.execute(_LAST).fetchone()
        self._known.follow(last, self._id_at, lambda n: self._select("judged AND number > ?", n))
        return self._known

    def _id_at(self, number: int) -> str | None:
        row = self._connection.execute(_ID, (number,)).fetchone()
        return row[0] if row else None

    def _select(self, which: str, value: int | str) -> tuple[Change, ...]:
        query = f"SELECT {CHANGE} FROM log WHERE {which} ORDER BY number"
        return tuple(map(change_of, self._connection.execute(query, (value,))))
