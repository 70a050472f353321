"""Where the Cypher index of a store lies, and when it must be built anew."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import ladybug

from graph.errors import StoreError
from graph.model import digest
from graph.store.cypher.build import build
from graph.store.cypher.export import edges_of
from graph.store.cypher.vocabulary import edge
from graph.store.files import MEMORY

FORMAT = 2  # of the index; a file of another format is never opened
State = tuple[str, int]  # the identity of a store and its revision
_GRACE = 3600.0  # seconds after which an unfinished build is given up for dead


class Index:
    """A file beside the store that can be removed at any time and is made again."""

    def __init__(self, address: str, types: Iterable[str]) -> None:
        self._types = frozenset(map(edge, types))
        self._beside = None if address == MEMORY else Path(f"{address}.cypher")
        self._elsewhere: tempfile.TemporaryDirectory[str] | None = None
        self._last: tuple[State, Path, frozenset[str]] | None = None

    def current(self, connection: sqlite3.Connection) -> tuple[Path, frozenset[str]]:
        """The file for the store's present content, and its relationships."""
        last = self._last
        if last and last[0] == _state(connection) and last[1].exists():
            return last[1:]
        connection.execute("BEGIN")  # one state of the store from here to the end
        try:
            state = _state(connection)
            edges = self._types | edges_of(connection)
            self._last = (state, self._made(connection, _name(state, edges), edges), edges)
            return self._last[1:]
        finally:
            connection.rollback()

    def kept(self, connection: sqlite3.Connection) -> Path | None:
        """The file for the store's present content if there is one; nothing is made."""
        name = _name(_state(connection), self._types | edges_of(connection))
        path = self._beside / name if self._beside else None
        return path if path and path.exists() else None

    def close(self) -> None:
        """Remove what was built in a temporary place."""
        if self._elsewhere:
            self._elsewhere.cleanup()

    def _made(self, connection: sqlite3.Connection, name: str, edges: frozenset[str]) -> Path:
        path = self._folder() / name
        if not path.exists():
            build(connection, edges, path)
            _sweep(path)
        return path

    def _folder(self) -> Path:
        if self._beside and not self._elsewhere:
            with suppress(OSError):
                self._beside.mkdir(exist_ok=True)
                tempfile.TemporaryFile(dir=self._beside).close()
                return self._beside
        self._elsewhere = self._elsewhere or tempfile.TemporaryDirectory(prefix="actorgraph-")
        return Path(self._elsewhere.name)


def _name(state: State, edges: frozenset[str]) -> str:
    return f"{digest(*state, FORMAT, ladybug.__version__, *sorted(edges))}.lbug"


def _state(connection: sqlite3.Connection) -> State:
    query = "SELECT value FROM meta WHERE key IN ('identity', 'revision') ORDER BY key"
    marks = [row[0] for row in connection.execute(query)]
    if len(marks) != 2:
        raise StoreError("The store has lost its identity; run `actorgraph check --repair`.")
    return marks[0], marks[1]


def _sweep(current: Path) -> None:
    dead = time.time() - _GRACE
    for path in current.parent.iterdir():
        # Another process may have removed it, or (on Windows) have it open.
        with suppress(OSError):
            unfinished = path.name.partition(".lbug")[2]
            if path != current and (not unfinished or path.stat().st_mtime < dead):
                path.unlink()
