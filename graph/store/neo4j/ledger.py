"""The log on a server: nodes of our own label, numbered under a lock that every writer takes."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from graph.corrections.change import Change
from graph.corrections.struck import struck
from graph.store.known import Known
from graph.store.neo4j.rows import KEY, OWN

Run = Callable[..., list[list[Any]]]

_CHANGE = f"c.action, c.subject, c.details, c.moment, c.who, c.why, c.number, c.{KEY}"
_LOG = f"MATCH (c:ActorgraphChange) WHERE c.{KEY} IS NOT NULL"
_ROWS = f"{_LOG} %s RETURN {_CHANGE} ORDER BY c.number"
_LAST = f"{_LOG} AND c.judged RETURN c.number, c.{KEY} ORDER BY c.number DESC LIMIT 1"
_LATEST = f"""{_LOG} AND c.judged AND c.number < $given.before
RETURN {_CHANGE} ORDER BY c.number DESC LIMIT 100"""
_ID = f"{_LOG} AND c.number = $given.number RETURN c.{KEY}"
_LOCK = f"""MERGE (l:ActorgraphLog:{OWN} {{{KEY}: 'log'}})
SET l.last = coalesce(l.last, 0) RETURN l.last"""
_COUNT = f"MATCH (l:ActorgraphLog {{{KEY}: 'log'}}) SET l.last = $given.last RETURN l.last"
_THERE = f"UNWIND $given.ids AS id MATCH (c:ActorgraphChange {{{KEY}: id}}) RETURN id"
_APPEND = f"UNWIND $given.rows AS row CREATE (c:ActorgraphChange:{OWN}) SET c = row"
_MENTION = f"""{_LOG} AND (c.subject IN $given.words
OR any(w IN $given.quoted WHERE c.details CONTAINS w))
RETURN {_CHANGE}"""
_STRIKE = f"""UNWIND $given.rows AS row MATCH (c:ActorgraphChange {{{KEY}: row.id}})
SET c.subject = row.subject, c.details = row.details, c.why = row.why"""


class Ledger:
    """The log, as one transaction or reader sees it."""

    def __init__(self, run: Run, known: Known) -> None:
        self._run = run
        self._known = known

    def lock(self) -> None:
        """Let no other writer go on before this transaction ends."""
        self._run(_LOCK)

    def rows(self) -> list[Change]:
        """All changes, by number."""
        return [*map(_change_of, self._run(_ROWS % ""))]

    def these(self, ids: Collection[str]) -> list[Change]:
        """The judgements of these ids, by number."""
        wanted = f"AND c.judged AND c.{KEY} IN $given.ids"
        return [*map(_change_of, self._run(_ROWS % wanted, ids=list(ids)))]

    def numbered(self, number: int) -> Change | None:
        """The change of this number."""
        rows = self._run(_ROWS % "AND c.number = $given.number", number=number)
        return next(map(_change_of, rows), None)

    def about(self, subjects: Collection[str]) -> list[Change]:
        """The judgements about these, by number."""
        wanted = "AND c.judged AND c.subject IN $given.subjects"
        return [*map(_change_of, self._run(_ROWS % wanted, subjects=list(subjects)))]

    def latest(self) -> Iterator[Change]:
        """The judgements, the last one first, some at a time."""
        before: float = float("inf")
        while page := [*map(_change_of, self._run(_LATEST, before=before))]:
            yield from page
            before = page[-1].number

    def current(self) -> Known:
        """All judgements, and what is in force now."""
        self._known.follow(self._run(_LAST), self._id_at, self._since)
        return self._known

    def _id_at(self, number: int) -> str | None:
        rows = self._run(_ID, number=number)
        return rows[0][0] if rows else None

    def _since(self, number: int) -> Iterable[Change]:
        return map(
            _change_of, self._run(_ROWS % "AND c.judged AND c.number > $given.since", since=number)
        )

    def append(self, changes: Iterable[Change]) -> list[Change]:
        """Add what is not there yet, under the lock; the changes with their numbers."""
        wanted = {one.id: one for one in changes}
        there = {row[0] for row in self._run(_THERE, ids=list(wanted))}
        new = [one for ident, one in wanted.items() if ident not in there]
        ((last,),) = self._run(_LOCK)
        added = [replace(one, number=last + n) for n, one in enumerate(new, start=1)]
        self._run(_APPEND, rows=[*map(_properties, added)])
        self._run(_COUNT, last=last + len(added))
        return added

    def strike(self, words: Collection[str]) -> None:
        """Take out what is said about these ids; the entries stay, without it."""
        quoted = quotes(words)
        found = self._run(_MENTION, words=list(words), quoted=quoted)
        self._run(_STRIKE, rows=[_left(struck(_change_of(row), words)) for row in found])
        self._known.forget()


def quotes(words: Collection[str]) -> list[str]:
    """These texts as they stand within JSON."""
    return [json.dumps(word, ensure_ascii=False) for word in words]


def _change_of(row: list[Any]) -> Change:
    action, subject, details, *rest = row
    return Change(action, subject, json.loads(details), *rest)


def _properties(change: Change) -> dict[str, object]:
    said = {"moment": change.moment, "who": change.who, "why": change.why}
    what = {"action": change.action, "subject": change.subject, "details": change.written()}
    return {KEY: change.id, "number": change.number, "judged": change.judged, **what, **said}


def _left(change: Change) -> dict[str, object]:
    said = {"details": change.written(), "why": change.why}
    return {"id": change.id, "subject": change.subject, **said}
