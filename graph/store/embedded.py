"""One transaction on an embedded store, as corrections need it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection

from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.corrections.values import Plain
from graph.model import Actor, Claim, Document
from graph.store import changes, originals
from graph.store.base import Entry, Where
from graph.store.desk import Desk, Sort
from graph.store.filters import select
from graph.store.ledger import Ledger
from graph.store.rows import ACTOR, DOCUMENT, Row, actor_of, claim_of

_IDS = """SELECT date, id FROM documents WHERE (date, id) > (?, ?) ORDER BY date, id LIMIT 1000"""
_AMONG = "(SELECT value FROM json_each(?1))"


class EmbeddedDesk(Desk):
    """The tables behind one connection; who calls holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)

    def force(self, within: Collection[str] | None = None) -> Force:
        return self._ledger.force(within)

    def log(self, ids: Collection[str] | None = None) -> Iterable[Change]:
        return self._ledger.rows() if ids is None else self._ledger.these(ids)

    def numbered(self, number: int) -> Change | None:
        return self._ledger.numbered(number)

    def judged(self, subjects: Collection[str]) -> Sequence[Change]:
        return self._ledger.about(subjects)

    def latest(self) -> Iterator[Change]:
        return self._ledger.latest()

    def append(self, changes: Iterable[Change]) -> list[Change]:
        return self._ledger.append(changes)

    def strike(self, words: Collection[str]) -> None:
        self._ledger.strike(words)

    def originals(self, sort: Sort, ids: Collection[str]) -> dict[str, Plain]:
        return originals.originals(self._connection, sort, ids)

    def every(self, sort: Sort) -> set[str]:
        return originals.every(self._connection, sort)

    def mentioning(self, sort: Sort, words: Collection[str]) -> set[str]:
        return originals.mentioning(self._connection, sort, words)

    def keep(self, sort: Sort, values: Mapping[str, Plain | None]) -> None:
        originals.keep(self._connection, sort, values)

    def documents(self) -> Iterator[str]:
        # Page by page: a query that stays open would keep others from tidying the file.
        last: Row = ("", "")
        while page := self._connection.execute(_IDS, last).fetchall():
            yield from (ident for _, ident in page)
            last = page[-1]

    def known(self, ids: Collection[str]) -> set[str]:
        hidden = originals.originals(self._connection, "document", ids)
        return changes.known(self._connection, "documents", ids) | hidden.keys()

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        if not ids:
            return {}
        claims: dict[str, list[Claim]] = defaultdict(list)
        for row in self._connection.execute(*select(Where(documents=tuple(ids)))):
            claims[row[0]].append(claim_of(row))
        rows = self._among(f"SELECT {DOCUMENT} FROM documents WHERE id IN {_AMONG}", ids)
        documents = (Document(*row) for row in rows)
        return {one.id: Entry(one, (), tuple(claims[one.id])) for one in documents}

    def about(self, actors: Collection[str]) -> set[str]:
        ends = (f"{end} IN {_AMONG}" for end in ("source", "target", "attributed_to"))
        query = f"SELECT DISTINCT document FROM claims WHERE {' OR '.join(ends)}"
        return {row[0] for row in self._among(query, actors)}

    def carried(self, publishers: Collection[str]) -> set[str]:
        query = f"SELECT id FROM documents WHERE publisher IN {_AMONG}"
        return {row[0] for row in self._among(query, publishers)}

    def put(self, entries: Sequence[Entry]) -> None:
        changes.check(self._connection, entries)
        changes.put_documents(self._connection, entries)

    def drop(self, documents: Collection[str], *, good: bool = False) -> None:
        changes.remove(self._connection, "documents", documents)

    def actors(self, ids: Collection[str] | None) -> dict[str, Actor]:
        wanted = "TRUE OR ?1" if ids is None else f"id IN {_AMONG}"
        rows = self._among(f"SELECT {ACTOR} FROM actors WHERE {wanted}", ids or ())
        return {row[0]: actor_of(row) for row in rows}

    def followers(self, ids: Collection[str]) -> set[str]:
        query = f"SELECT id FROM actors WHERE leader IN {_AMONG} OR country IN {_AMONG}"
        return {row[0] for row in self._among(query, ids)}

    def join_actors(self, actors: Iterable[Actor]) -> dict[str, Actor | None]:
        return changes.put_actors(self._connection, actors)

    def put_actors(self, actors: Collection[Actor]) -> None:
        changes.write_actors(self._connection, actors)

    def drop_actors(self, ids: Collection[str], *, good: bool = False) -> None:
        changes.remove(self._connection, "actors", ids)

    def _among(self, query: str, ids: Collection[str]) -> list[Row]:
        return self._connection.execute(query, (json.dumps(list(ids)),)).fetchall()
