"""Whether the Cypher index of a file holds what the file holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from sqlite3 import Connection

import ladybug

from graph.store.cypher.database import open_database
from graph.store.cypher.index import Index
from graph.store.upkeep.finding import Finding

_COUNTED = {
    "MATCH (a:Actor) RETURN count(*)": "SELECT count(*) FROM actors",
    "MATCH (d:Document) RETURN count(*)": "SELECT count(*) FROM documents",
    "MATCH ()-[r]->() RETURN count(*)": "SELECT count(*) FROM claims",
}


def cypher(
    connection: Connection, address: str, types: Iterable[str], repair: bool
) -> Iterator[Finding]:
    """An index that claims to be of the present content and is not; none is no fault."""
    index = Index(address, types)
    path = index.kept(connection)
    if path is None or _agrees(path, connection):
        return
    if repair:
        path.unlink(missing_ok=True)
        index.current(connection)
    advice = "Run `actorgraph check --repair`, or remove it: it is made again."
    yield Finding(f"The Cypher index {path} is damaged.", advice, repaired=repair)


def _agrees(path: Path, connection: Connection) -> bool:
    expected = [connection.execute(query).fetchone()[0] for query in _COUNTED.values()]
    try:
        with open_database(path, read_only=True) as database:
            return [_count(database, query) for query in _COUNTED] == expected
    except RuntimeError:
        return False


def _count(database: ladybug.Database, query: str) -> object:
    with ladybug.Connection(database) as session:
        answer = session.execute(query)
        result = answer[-1] if isinstance(answer, list) else answer
        with result:
            return next(iter(result.get_all()[0]))
