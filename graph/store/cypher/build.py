"""Building the Cypher index in bulk, under a name of its own until it is complete."""

from __future__ import annotations

import os
import secrets
import sqlite3
import tempfile
from collections.abc import Iterable
from pathlib import Path

import ladybug

from graph.store.cypher.database import open_database
from graph.store.cypher.export import actor_batches, write_claims, write_documents
from graph.store.cypher.vocabulary import ACTOR, CLAIM, DOCUMENT

_BATCH = 5000
_OPTIONS = (
    """(HEADER=false, PARALLEL=false, AUTO_DETECT=false, DELIM=',', QUOTE='"', ESCAPE='"')"""
)


def build(connection: sqlite3.Connection, edges: Iterable[str], path: Path) -> None:
    """Write the index of the store's present content to a path, at once or not at all."""
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with (
            open_database(unfinished, read_only=False) as database,
            ladybug.Connection(database) as target,
        ):
            _define(target, edges)
            _fill(connection, target)
        os.replace(unfinished, path)
    finally:
        for leftover in path.parent.glob(f"{unfinished.name}*"):
            leftover.unlink(missing_ok=True)


def _define(target: ladybug.Connection, edges: Iterable[str]) -> None:
    target.execute(f"CREATE NODE TABLE Actor({_columns(ACTOR)})")
    target.execute(f"CREATE NODE TABLE Document({_columns(DOCUMENT)})")
    for edge in sorted(edges):
        target.execute(f"CREATE REL TABLE `{edge}`(FROM Actor TO Actor, {_columns(CLAIM)})")


def _fill(connection: sqlite3.Connection, target: ladybug.Connection) -> None:
    values = ", ".join(f"{name}: row.{name}" for name in ACTOR)
    for batch in actor_batches(connection, _BATCH):
        target.execute(f"UNWIND $rows AS row CREATE (:Actor {{{values}}})", {"rows": batch})
    with tempfile.TemporaryDirectory() as folder:
        documents = write_documents(connection, Path(folder))
        target.execute(f"COPY Document FROM '{documents}' {_OPTIONS}")
        for edge, path in write_claims(connection, Path(folder)):
            target.execute(f"COPY `{edge}` FROM '{path}' {_OPTIONS}")


def _columns(columns: dict[str, str]) -> str:
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())
