"""SQLite's errors in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import StoreError, StoreUnavailable

_LATER = {
    sqlite3.SQLITE_BUSY: "is being written by another process; try again in a moment.",
    sqlite3.SQLITE_LOCKED: "is being written by another process; try again in a moment.",
    sqlite3.SQLITE_READONLY: "can only be read here; change its permissions or copy it.",
    sqlite3.SQLITE_PERM: "may not be opened; change its permissions or copy it.",
    sqlite3.SQLITE_AUTH: "may not be opened; change its permissions or copy it.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check the path and its permissions.",
    sqlite3.SQLITE_IOERR: "cannot be read or written; check the disk.",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full.",
}
_NEVER = {
    sqlite3.SQLITE_NOTADB: "is not an actorgraph store; give another file name.",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore a copy or build it anew.",
}


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Turn SQLite's errors inside the block into StoreError or StoreUnavailable."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(name, error) from error
    except UnicodeEncodeError as error:
        raise StoreError(f"{name}: a text holds characters that are not Unicode.") from error


def _explained(name: str, error: sqlite3.Error) -> StoreError:
    # The low byte of SQLite's code names the family, the rest refines it.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _LATER:
        return StoreUnavailable(f"{name} {_LATER[code]}")
    return StoreError(f"{name} {_NEVER[code]}" if code in _NEVER else f"{name}: {error}.")
