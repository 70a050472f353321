"""What is written into an embedded store; the caller holds the transaction."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from sqlite3 import Connection

from graph.model import Actor
from graph.store.base import Entry
from graph.store.merge import merged
from graph.store.naming import refuse_strangers, users
from graph.store.rows import (
    ACTOR,
    DOCUMENT,
    actor_of,
    actor_row,
    claim_row,
    document_row,
    name_rows,
)

_PUT_ACTOR = f"""INSERT INTO actors ({ACTOR}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET (name, kind, aliases, demonyms, metonyms, country, leader,
wikidata, description, discovered) = (excluded.name, excluded.kind, excluded.aliases,
excluded.demonyms, excluded.metonyms, excluded.country, excluded.leader, excluded.wikidata,
excluded.description, excluded.discovered)"""
_PUT_DOCUMENT = f"""INSERT INTO documents ({DOCUMENT}) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET (text, title, publisher, date, url) = (excluded.text,
excluded.title, excluded.publisher, excluded.date, excluded.url)"""
_PUT_CLAIM = """INSERT INTO claims (document, start, "end", source, type, target, quote, date,
date_precision, attributed_to, modality, negated, polarity, confidence, coded_by,
code, intensity, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO NOTHING"""
_LISTED = "(SELECT value FROM json_each(?))"
_BUMP = "UPDATE meta SET value = value + 1 WHERE key = 'revision'"


def put_actors(connection: Connection, actors: Iterable[Actor]) -> dict[str, Actor | None]:
    """Write the actors that are new or say something new; those changed, as they were before."""
    actors = tuple(actors)
    kept = _kept(connection, actors)
    before: dict[str, Actor | None] = {}
    changed: dict[str, Actor] = {}
    for actor in actors:
        old = kept.get(actor.id)
        if old == actor:
            continue
        new = merged(old, actor) if old else actor
        if new != old:
            before.setdefault(actor.id, old)
            kept[actor.id] = changed[actor.id] = new
    if changed:
        _put_actors(connection, changed.values())
    return before


def write_actors(connection: Connection, actors: Iterable[Actor]) -> None:
    """Write actors exactly so, in place of any that have their ids."""
    actors = tuple(actors)
    kept = _kept(connection, actors)
    changed = {one.id: one for one in actors if kept.get(one.id) != one}
    _put_actors(connection, changed.values())


def _kept(connection: Connection, actors: Iterable[Actor]) -> dict[str, Actor]:
    """What is kept under the ids of these actors."""
    query = f"SELECT {ACTOR} FROM actors WHERE id IN {_LISTED}"
    rows = connection.execute(query, _listed({actor.id for actor in actors}))
    return {row[0]: actor_of(row) for row in rows}


def put_documents(connection: Connection, entries: Iterable[Entry]) -> None:
    """Write documents, each with its claims in place of any it had, in few statements."""
    entries = tuple(entries)
    connection.executemany(_PUT_DOCUMENT, (document_row(entry.document) for entry in entries))
    ids = _listed(entry.document.id for entry in entries)
    connection.execute(f"DELETE FROM claims WHERE document IN {_LISTED}", ids)
    connection.executemany(_PUT_CLAIM, (claim_row(c) for entry in entries for c in entry.claims))
    connection.execute(_BUMP)


def remove(connection: Connection, table: str, ids: Iterable[str]) -> None:
    """Remove documents, with their claims, or actors, with their names."""
    connection.execute(f"DELETE FROM {table} WHERE id IN {_LISTED}", _listed(ids))
    connection.execute(_BUMP)


def known(connection: Connection, table: str, ids: Iterable[str]) -> set[str]:
    """Those of these ids that are in a table."""
    query = f"SELECT id FROM {table} WHERE id IN {_LISTED}"
    return {row[0] for row in connection.execute(query, _listed(ids))}


def check(connection: Connection, entries: Iterable[Entry]) -> None:
    """Refuse claims of another document than theirs, or whose actors are not kept here."""
    named = users(entries)
    refuse_strangers(named, known(connection, "actors", named))


def _put_actors(connection: Connection, actors: Collection[Actor]) -> None:
    connection.executemany(_PUT_ACTOR, map(actor_row, actors))
    connection.executemany("DELETE FROM names WHERE actor = ?", ((one.id,) for one in actors))
    rows = (row for one in actors for row in name_rows(one))
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?)", rows)
    connection.execute(_BUMP)


def _listed(ids: Iterable[str]) -> tuple[str]:
    return (json.dumps(list(ids)),)
