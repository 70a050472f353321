"""What is written into an embedded store; the caller holds the transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from sqlite3 import Connection

from graph.errors import StoreError
from graph.model import Actor
from graph.store.base import Entry
from graph.store.merge import merged
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
_THESE = "(SELECT value FROM json_each(?))"
_KNOWN = f"SELECT id FROM documents WHERE id IN {_THESE}"
_BUMP = "UPDATE meta SET value = value + 1 WHERE key = 'revision'"


def put_actors(connection: Connection, actors: Iterable[Actor]) -> dict[str, Actor | None]:
    """Write the actors that are new or say something new; those changed, as they were before."""
    before: dict[str, Actor | None] = {}
    for actor in actors:
        old = actor_at(connection, actor.id)
        if old == actor:
            continue
        kept = merged(old, actor) if old else actor
        if kept != old:
            _put_actor(connection, kept)
            before.setdefault(actor.id, old)
    if before:
        connection.execute(_BUMP)
    return before


def write_actors(connection: Connection, actors: Iterable[Actor]) -> None:
    """Write actors exactly so, in place of any that have their ids."""
    for actor in actors:
        if actor_at(connection, actor.id) != actor:
            _put_actor(connection, actor)
    connection.execute(_BUMP)


def actor_at(connection: Connection, ident: str) -> Actor | None:
    """The actor of this id."""
    query = f"SELECT {ACTOR} FROM actors WHERE id = ?"
    row = connection.execute(query, (ident,)).fetchone()
    return actor_of(row) if row else None


def put_documents(connection: Connection, entries: Iterable[Entry]) -> None:
    """Write documents, each with its claims in place of any it had, in few statements."""
    entries = tuple(entries)
    ids = json.dumps([entry.document.id for entry in entries])
    connection.executemany(_PUT_DOCUMENT, (document_row(entry.document) for entry in entries))
    connection.execute(f"DELETE FROM claims WHERE document IN {_THESE}", (ids,))
    connection.executemany(_PUT_CLAIM, (claim_row(c) for entry in entries for c in entry.claims))
    connection.execute(_BUMP)


def remove(connection: Connection, table: str, ids: Iterable[str]) -> None:
    """Remove documents, with their claims, or actors, with their names."""
    connection.execute(f"DELETE FROM {table} WHERE id IN {_THESE}", (json.dumps(list(ids)),))
    connection.execute(_BUMP)


def known(connection: Connection, documents: Iterable[str]) -> set[str]:
    """Those of these document ids that are kept here."""
    rows = connection.execute(_KNOWN, (json.dumps(tuple(documents)),))
    return {row[0] for row in rows}


def check(connection: Connection, entries: Iterable[Entry]) -> None:
    """Refuse claims of another document than theirs, or whose actors are not kept here."""
    known: set[str | None] = {None}
    query = "SELECT 1 FROM actors WHERE id = ?"
    for entry in entries:
        for claim in entry.claims:
            if claim.document != entry.document.id:
                raise StoreError(
                    f"Claim {claim.id} is of document {claim.document}, not this one."
                )
            for actor in (claim.source, claim.target, claim.attributed_to):
                if actor in known:
                    continue
                if not connection.execute(query, (actor,)).fetchone():
                    raise StoreError(f"Claim {claim.id} names {actor!r}, an actor not kept here.")
                known.add(actor)


def _put_actor(connection: Connection, actor: Actor) -> None:
    connection.execute(_PUT_ACTOR, actor_row(actor))
    connection.execute("DELETE FROM names WHERE actor = ?", (actor.id,))
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?)", name_rows(actor))
