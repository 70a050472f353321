"""Queries of a store, answered by the embedded engine."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

import ladybug

from graph.errors import StoreError
from graph.store.base import Rows
from graph.store.cypher.columns import column_names
from graph.store.cypher.complaints import explained
from graph.store.cypher.database import open_database
from graph.store.cypher.edits import PREFIX
from graph.store.cypher.guard import UNUSABLE, unusable
from graph.store.cypher.index import Index
from graph.store.cypher.tokens import Query
from graph.store.cypher.translate import translate
from graph.store.cypher.values import plain
from graph.store.cypher.vocabulary import LABELS

_ATTEMPTS = 3


class Engine:
    """Answers Cypher from an index that follows the store."""

    def __init__(self, address: str, types: Iterable[str]) -> None:
        self._index = Index(address, types)
        self._path: Path | None = None
        self._edges: frozenset[str] = frozenset()
        self._database: ladybug.Database | None = None

    def run(self, connection: sqlite3.Connection, text: str, params: Mapping[str, object]) -> Rows:
        """The answer to a query on the store's present content."""
        query = Query(text)
        names = column_names(query)
        database = self._current(connection)
        used = {t.text[1:] for t in query.tokens if t.kind == "param"}
        statement = translate(query, self._edges, params)
        with ladybug.Connection(database) as session:
            try:
                result = session.execute(statement, {name: params[name] for name in used})
                return _rows(result, names)
            except RuntimeError as error:
                raise explained(query, str(error)) from error
            except UNUSABLE as error:
                raise unusable(error) from error

    def close(self) -> None:
        """Release the index."""
        if self._database:
            self._database.close()
        self._database = None
        self._index.close()

    def _current(self, connection: sqlite3.Connection) -> ladybug.Database:
        for _ in range(_ATTEMPTS):
            path, self._edges = self._index.current(connection)
            if self._database and path == self._path:
                return self._database
            if database := _opened(path, len(self._edges)):
                self._replace(path, database)
                return database
        raise StoreError(f"The Cypher index {path} cannot be opened; remove it and try again.")

    def _replace(self, path: Path, database: ladybug.Database) -> None:
        if self._database:
            self._database.close()
        self._path, self._database = path, database


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
        every = map(list, answer.get_all())
        rows = tuple(tuple(plain(row[i]) for i in kept) for row in every)
    columns = names if len(names) == len(kept) else tuple(found[i] for i in kept)
    return Rows(columns, rows)
