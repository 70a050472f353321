"""Opening the file of an embedded store, for writing where that is permitted."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from graph.errors import StoreError, StoreUnavailable
from graph.store.copies import keep_version
from graph.store.failures import translated
from graph.store.schema import upgrade, version_of
from graph.store.scrubbing import resume

MEMORY = ":memory:"
PATIENCE = 10.0  # seconds to wait for another process's write


Tell = Callable[[str], None]


def connect(address: str, *, create: bool, tell: Tell | None = None) -> sqlite3.Connection:
    """An open connection to a file that is ours and up to date.

    An older file is brought up to date; `tell` is told where it is kept as it was.
    """
    with translated(address):
        if address != MEMORY:
            _check(Path(address), create)
        return _opened(address, lambda connection: _prepare(connection, address, tell))


def look(address: str) -> sqlite3.Connection:
    """An open connection to a file that is ours, of whatever version, which stays as it is."""
    with translated(address):
        _check(Path(address), create=False)
        return _opened(address, lambda connection: _not_empty(connection, address))


def _not_empty(connection: sqlite3.Connection, address: str) -> None:
    if not version_of(connection, address):
        raise StoreError(f"{address} is empty; give another file name.")


def _opened(address: str, ready: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    connection = _connection(address)
    try:
        ready(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(path: Path, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a directory; give the name of a file.")
    if path.exists():
        return
    if not create:
        raise StoreUnavailable(f"{path} does not exist; make it with `actorgraph ingest`.")
    if not path.parent.is_dir():
        raise StoreUnavailable(f"The directory {path.parent} does not exist; make it first.")


def _connection(address: str) -> sqlite3.Connection:
    target = (
        address if address == MEMORY else f"{Path(address).absolute().as_uri()}{_mode(address)}"
    )
    return sqlite3.connect(target, timeout=PATIENCE, isolation_level=None, uri=True)


def _mode(address: str) -> str:
    if not os.path.exists(address) or os.access(address, os.W_OK):
        return "?mode=rwc"
    # Without a place for its -shm file, SQLite reads a WAL database only as immutable.
    shared = os.access(Path(address).absolute().parent, os.W_OK) or os.path.exists(
        f"{address}-wal"
    )
    return "?mode=ro" if shared else "?mode=ro&immutable=1"


def _prepare(connection: sqlite3.Connection, address: str, tell: Tell | None) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    # Waiting for the disk less often makes loading many documents twice as fast.
    connection.execute("PRAGMA wal_autocheckpoint = 10000")
    # 64 MB at most: the indexes of many claims are written in no order, and 2 MB thrash.
    connection.execute("PRAGMA cache_size = -65536")
    upgrade(connection, address, lambda version: _keep(address, version, tell))
    # Another process may be making the same change at this moment, which is as good.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    resume(connection, address)


def _keep(address: str, version: int, tell: Tell | None) -> None:
    with closing(_connection(address)) as source:
        path = keep_version(source, address, version)
    if tell:
        tell(f"{address} was written by an older actorgraph; it is kept as it was in {path}.")
