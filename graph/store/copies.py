"""Copies of an open database: whole or not at all, and never over another file unasked."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from graph.errors import StoreError


@contextmanager
def duplicated(source: sqlite3.Connection, beside: Path) -> Iterator[Path]:
    """A copy of all that a connection sees, under a name of its own beside a path."""
    unfinished = beside.with_name(f"{beside.name}.{os.urandom(4).hex()}.tmp")
    try:
        with closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
            # A copy is one file, whatever files the original consists of.
            target.execute("PRAGMA journal_mode = DELETE")
        yield unfinished
    finally:
        unfinished.unlink(missing_ok=True)


def settle(unfinished: Path, path: Path, *, force: bool = False) -> None:
    """Give a finished copy its name, at once; without `force`, nobody else's."""
    with unfinished.open("rb+") as stream:
        os.fsync(stream.fileno())
    if force:
        os.replace(unfinished, path)
        return
    try:
        os.link(unfinished, path)
    except FileExistsError as error:
        raise StoreError(f"{path} exists; give another name, or --force to replace it.") from error
    except OSError:
        # Some file systems know no links; there the name is only looked at.
        if path.exists():
            raise
        os.replace(unfinished, path)


def keep_version(source: sqlite3.Connection, address: str, version: int) -> Path:
    """Keep a file as it is before its tables change; where the copy lies."""
    first = Path(f"{address}.schema-{version}.bak")
    path = next(one for one in _numbered(first) if not one.exists())
    with duplicated(source, path) as copy:
        settle(copy, path)
    return path


def _numbered(path: Path) -> Iterator[Path]:
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.name}{number}")
        number += 1
