"""The rows of the SQLite file that the Cypher index is made of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from graph.store.cypher.vocabulary import edge
from graph.store.rows import Row

# What is not known is null, as a missing property is: "" would sort before every date.
_ACTORS = """SELECT id, name, kind, aliases, nullif(country, ''), nullif(wikidata, ''),
nullif(description, ''), discovered FROM actors"""
_DOCUMENTS = """SELECT id, nullif(title, ''), nullif(publisher, ''), nullif(date, ''),
nullif(url, '') FROM documents"""
_CLAIMS = """SELECT c.type, c.source, c.target, c.id, c.type, nullif(c.quote, ''),
nullif(c.date, ''), c.date_precision, nullif(d.publisher, ''), c.document, nullif(d.url, ''),
a.name, c.attributed_to, c.modality, iif(c.negated, 'true', 'false'), c.polarity, c.confidence,
nullif(c.coded_by, ''), nullif(c.code, ''), c.intensity, c.start, c."end"
FROM claims c JOIN documents d ON d.id = c.document
LEFT JOIN actors a ON a.id = c.attributed_to ORDER BY upper(replace(c.type, '-', '_'))"""


def actor_batches(connection: sqlite3.Connection, size: int) -> Iterator[list[dict[str, Any]]]:
    """The actors as lists of property maps."""
    names = ("id", "name", "kind", "aliases", "country", "wikidata", "description", "discovered")
    cursor = connection.execute(_ACTORS)
    while rows := cursor.fetchmany(size):
        batch = [dict(zip(names, row, strict=True)) for row in rows]
        for actor in batch:
            actor["aliases"] = json.loads(actor["aliases"])
            actor["discovered"] = bool(actor["discovered"])
        yield batch


def write_documents(connection: sqlite3.Connection, folder: Path) -> Path:
    """A CSV file of the documents' headings."""
    path = folder / "documents.csv"
    _write(path, connection.execute(_DOCUMENTS))
    return path


def write_claims(connection: sqlite3.Connection, folder: Path) -> Iterator[tuple[str, Path]]:
    """A CSV file of claims for each relationship."""
    for number, (name, rows) in enumerate(
        groupby(connection.execute(_CLAIMS), lambda row: edge(row[0]))
    ):
        path = folder / f"claims-{number}.csv"
        _write(path, map(itemgetter(slice(1, None)), rows))
        yield name, path


def edges_of(connection: sqlite3.Connection) -> set[str]:
    """The relationships that the claims of a store need."""
    return {edge(row[0]) for row in connection.execute("SELECT DISTINCT type FROM claims")}


def _write(path: Path, rows: Iterator[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{','.join(map(_field, row))}\n" for row in rows)


def _field(value: object) -> str:
    # csv.writer before Python 3.13 leaves a lone carriage return unquoted.
    if value is None:
        return ""
    quoted = str(value).replace('"', '""').replace("\0", "")
    return f'"{quoted}"' if isinstance(value, str) else quoted
