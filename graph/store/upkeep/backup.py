"""Backups of a file, and a file from a backup."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic

from graph.errors import StoreError, StoreUnavailable
from graph.store import files
from graph.store.copies import duplicated, settle
from graph.store.failures import translated
from graph.store.files import look
from graph.store.open import is_file

_IDENTITY = "INSERT OR REPLACE INTO meta VALUES ('identity', ?)"


def backup(address: str, path: Path, *, force: bool = False) -> None:
    """Copy a store, as it is at one moment, to a file; others may go on writing meanwhile."""
    _only_file(address)
    with translated(str(path)), closing(look(address)) as source:
        if path.exists() and not force:
            raise StoreError(f"{path} exists; give another name, or --force to replace it.")
        with duplicated(source, path) as copy:
            settle(copy, path, force=force)


def restore(path: Path, address: str, *, force: bool = False) -> None:
    """Make a store what a backup holds; with `force`, also one that holds something else."""
    _only_file(address)
    target = Path(address)
    with closing(look(str(path))) as source, translated(address):
        if target.exists() and not force:
            raise StoreError(f"{address} exists; name another --store, or --force to replace it.")
        with duplicated(source, target) as copy:
            _sound(copy, path)
            if target.exists():
                _replace(copy, address)
            else:
                settle(copy, target)


def _only_file(address: str) -> None:
    if not is_file(address):
        raise StoreError(f"{address} is a server; use its own tools, or `actorgraph copy`.")


def _sound(copy: Path, path: Path) -> None:
    """Refuse what is damaged, and tell the copy from what it is a copy of."""
    with closing(sqlite3.connect(copy)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreError(f"{path} is damaged; restore another backup.")
        # The original and the copy may both go on from here: no index may be taken for both.
        connection.execute(_IDENTITY, (os.urandom(8).hex(),))
        connection.commit()


def _replace(copy: Path, address: str) -> None:
    """Exchange the content within the file: who has it open sees the old or the new."""
    late = monotonic() + files.PATIENCE

    def wait(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and monotonic() > late:
            raise StoreUnavailable(f"{address} is being used by another process; try again.")

    with closing(sqlite3.connect(copy)) as source, closing(look(address)) as target:
        source.backup(target, progress=wait, sleep=0.05)
