"""Nothing of what was erased is left in the files of a store, or it is told where it is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, suppress
from glob import escape
from pathlib import Path
from sqlite3 import Connection

from graph.store.failures import translated

_MARK = "INSERT OR IGNORE INTO meta VALUES ('unscrubbed', 1)"
_MARKED = "SELECT 1 FROM meta WHERE key = 'unscrubbed'"
_UNMARK = "DELETE FROM meta WHERE key = 'unscrubbed'"
_HOLDS = """SELECT 1 WHERE EXISTS (SELECT 1 FROM documents WHERE id IN
(SELECT value FROM json_each(?1))) OR EXISTS (SELECT 1 FROM actors WHERE id IN
(SELECT value FROM json_each(?1)))"""


def overwrite(connection: Connection, address: str) -> None:
    """From now on, overwrite what is deleted."""
    with translated(address):
        connection.execute("PRAGMA secure_delete = ON")


def mark(connection: Connection) -> None:
    """Note, within the transaction that erases, that its traces are to be removed."""
    connection.execute(_MARK)


def scrub(connection: Connection, address: str) -> tuple[str, ...]:
    """Leave nothing of what was removed: not in free pages, the log of SQLite or the index.

    What cannot be removed while others read is told, and removed when the store is next opened.
    """
    for path in Path(f"{address}.cypher").glob("*.lbug*"):
        path.unlink(missing_ok=True)
    # Others may be reading; then what was deleted before is left where it was.
    with suppress(sqlite3.OperationalError):
        connection.execute("VACUUM")
        if not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            connection.execute(_UNMARK)
            return ()
    return (f"Others use {address}; what is left in its files goes when it is opened after that.",)


def resume(connection: Connection, address: str) -> None:
    """Remove the traces that were left, without waiting for anyone."""
    if not connection.execute(_MARKED).fetchone():
        return
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    scrub(connection, address)
    connection.execute(f"PRAGMA busy_timeout = {patience:d}")


def copies(address: str, ids: Collection[str]) -> Iterator[str]:
    """Which copies beside a store, such as those made before an upgrade, hold one of these."""
    path = Path(address)
    for one in sorted(path.parent.glob(f"{escape(path.name)}.*")):
        if one.is_file() and _holds(one, ids):
            yield f"{one} still holds it; remove that file."


def _holds(path: Path, ids: Collection[str]) -> bool:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            return copy.execute(_HOLDS, (json.dumps([*ids]),)).fetchone() is not None
    except sqlite3.Error:
        return False
