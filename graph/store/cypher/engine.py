"""Queries of a store, answered by the embedded engine."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import ladybug

from graph.errors import StoreError
from graph.store.base import Rows
from graph.store.cypher.complaints import explained
from graph.store.cypher.database import open_database
from graph.store.cypher.edits import PREFIX
from graph.store.cypher.guard import UNUSABLE, check, unusable
from graph.store.cypher.index import Index
from graph.store.cypher.tokens import Query
from graph.store.cypher.translate import Translated, translate
from graph.store.cypher.values import row_of
from graph.store.cypher.vocabulary import LABELS

_ATTEMPTS = 3
_KNOWN = 256  # queries that are kept translated, and with the engine prepared


class Engine:
    """Answers Cypher from an index that follows the store."""

    def __init__(self, address: str, types: Iterable[str]) -> None:
        self._index = Index(address, types)
        self._path: Path | None = None
        self._edges: frozenset[str] = frozenset()
        self._database: ladybug.Database | None = None
        self._session: ladybug.Connection | None = None
        self._known: dict[str, Translated] = {}

    def run(self, connection: sqlite3.Connection, text: str, params: Mapping[str, object]) -> Rows:
        """The answer to a query on the store's present content."""
        if text not in self._known:
            check(Query(text))  # before an index is made, which may take long
        session = self._current(connection)
        asked = self._translated(text)
        given = asked.given(params)
        try:
            return _rows(session.execute(asked.statement, given), asked.columns)
        except RuntimeError as error:
            raise explained(asked.query, str(error)) from error
        except UNUSABLE as error:
            raise unusable(error) from error

    def close(self) -> None:
        """Release the index."""
        self._release()
        self._index.close()

    def _translated(self, text: str) -> Translated:
        if text not in self._known:
            self._known[text] = translate(text, self._edges)
        return self._known[text]

    def _current(self, connection: sqlite3.Connection) -> ladybug.Connection:
        """An open session with the index of what the store holds now."""
        for _ in range(_ATTEMPTS):
            path, edges = self._index.current(connection)
            if self._session and path == self._path and len(self._known) < _KNOWN:
                return self._session
            self._release()
            if database := _opened(path, len(edges)):
                self._path, self._edges, self._database = path, edges, database
                self._session = ladybug.Connection(database)
                return self._session
        raise StoreError(f"The Cypher index {path} cannot be opened; remove it and try again.")

    def _release(self) -> None:
        for one in (self._session, self._database):
            if one:
                one.close()
        self._session = self._database = None
        # A session keeps every statement that it was ever asked.
        self._known.clear()


def _opened(path: Path, edges: int) -> ladybug.Database | None:
    try:
        database = open_database(path, read_only=True)
        if _tables(database) == edges + len(LABELS):
            return database
        database.close()
    except RuntimeError:
        pass
    # Damaged, or removed by another process after a change: it is built again.
    path.unlink(missing_ok=True)
    return None


def _tables(database: ladybug.Database) -> int:
    # The engine opens an empty file without complaint.
    with ladybug.Connection(database) as session:
        return len(_rows(session.execute("CALL show_tables() RETURN name"), ()).rows)


def _rows(result: ladybug.QueryResult | list[ladybug.QueryResult], names: tuple[str, ...]) -> Rows:
    answer = result[-1] if isinstance(result, list) else result
    with answer:
        found = answer.get_column_names()
        kept = [i for i, name in enumerate(found) if not name.startswith(PREFIX)]
        every: Iterable[Sequence[object]] = map(list, answer.get_all())
        if len(kept) < len(found):
            every = ([row[i] for i in kept] for row in every)
        rows = tuple(row_of(row) for row in every)
    columns = names if len(names) == len(kept) else tuple(found[i] for i in kept)
    return Rows(columns, rows)
