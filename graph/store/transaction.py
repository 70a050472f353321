"""All or nothing: a write that fails leaves no trace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from sqlite3 import Connection, ProgrammingError


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Take the write lock; commit at the end, or roll back when anything goes wrong."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with suppress(ProgrammingError):  # closed meanwhile, which rolls back too
            connection.rollback()
        raise
    connection.commit()
