"""The embedded store: one SQLite file, read into a networkx graph when one is needed."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.corrections.change import Change
from graph.gist import Gist, gists_of
from graph.model import Actor, Claim, Document, Evidence
from graph.names import fold
from graph.store import layering, scrubbing, writing
from graph.store.base import Around, Astray, Counts, Entry, Rows, Where
from graph.store.batches import batches
from graph.store.common import CommonStore
from graph.store.embedded import EmbeddedDesk
from graph.store.failures import translated
from graph.store.files import Tell, connect
from graph.store.filters import count, gists, select
from graph.store.later import Later
from graph.store.place import Place
from graph.store.relaying import relay
from graph.store.rows import (
    ACTOR,
    DOCUMENT,
    Row,
    actor_of,
    claim_of,
    evidence_of,
    gists_among,
    named_in,
)
from graph.store.transaction import transaction

if TYPE_CHECKING:
    from graph.store.cypher.engine import Engine

Values = tuple[object, ...] | dict[str, object]

_ALL = Where()
_CHUNK = 1000
_ID = 17  # where a row of CLAIM has the id
_AMONG = f"SELECT {ACTOR} FROM actors WHERE id IN (SELECT value FROM json_each(?))"
_NAMED = f"""SELECT {ACTOR} FROM actors WHERE id IN
(SELECT actor FROM names WHERE key = ? AND (sort = 'name') = ?) ORDER BY discovered, name, id"""


class EmbeddedStore(CommonStore):
    """A store in one SQLite file; look-ups are indexed and load nothing else."""

    def __init__(
        self, address: str | Path, *, create: bool = True, tell: Tell | None = None
    ) -> None:
        self._name = str(address)
        self._connection = connect(self._name, create=create, tell=tell)
        self._place = Place(self._name)
        self._desk = EmbeddedDesk(self._connection)
        self._engine: Engine | None = None

    def add(
        self,
        document: Document,
        actors: Iterable[Actor],
        claims: Iterable[Claim],
        *,
        replace: bool = False,
    ) -> bool:
        if not replace and self.has_document(document.id):
            return False
        # Read to the end first: what makes the claims may be slow, or fail.
        entry = Entry(document, tuple(actors), tuple(claims))
        with self._writing() as desk:
            return bool(writing.take(desk, [entry], "ingest", replace=replace))

    def load(self, entries: Iterable[Entry]) -> Iterator[bool]:
        for batch in batches(entries, large=True):
            with self._writing() as desk:
                taken = writing.take(desk, batch, "load")
            # A document that comes twice is new once.
            yield from (taken.pop(entry.document.id, None) is not None for entry in batch)

    def put_actors(self, actors: Iterable[Actor]) -> None:
        actors = tuple(actors)
        with self._writing() as desk:
            writing.put_actors(desk, actors)

    def record(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        made = tuple(changes)
        with self._writing() as desk:
            return tuple(layering.record(desk, made))

    def erase(
        self, changes: Iterable[Change], documents: Collection[str], actors: Collection[str]
    ) -> tuple[str, ...]:
        made = tuple(changes)
        scrubbing.overwrite(self._connection, self._name)
        with self._writing() as desk:
            layering.erase(desk, made, documents, actors)
            scrubbing.mark(self._connection)
        copies = scrubbing.copies(self._name, {*documents, *actors})
        return (*scrubbing.scrub(self._connection, self._name), *copies)

    def relay(self, found: Astray) -> None:
        with self._writing() as desk:
            relay(desk, found)

    def document(self, document_id: str) -> Document | None:
        rows = self._rows(f"SELECT {DOCUMENT} FROM documents WHERE id = ?", (document_id,))
        return Document(*rows[0]) if rows else None

    def documents(self) -> Iterator[Document]:
        with self._reading() as desk:
            found = map(self.document, desk.documents())
            yield from (document for document in found if document)

    def actors(
        self, *, ids: Collection[str] | None = None, leader: str | None = None
    ) -> Iterator[Actor]:
        conditions, values = ["TRUE"], []
        if ids is not None:
            conditions.append("id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(ids)))
        if leader is not None:
            conditions.append("leader = ?")
            values.append(leader)
        wanted = " AND ".join(conditions)
        rows = self._rows(
            f"SELECT {ACTOR} FROM actors WHERE {wanted} ORDER BY name, id", (*values,)
        )
        return map(actor_of, rows)

    def find(self, name: str) -> tuple[Actor, ...]:
        if actor := self.actor(name):
            return (actor,)
        key = fold(name)
        if not key:
            return ()
        rows = self._rows(_NAMED, (key, True)) or self._rows(_NAMED, (key, False))
        return tuple(map(actor_of, rows))

    def names(self) -> Iterator[tuple[str, str]]:
        rows = self._rows("SELECT name, actor FROM names ORDER BY rowid")
        return ((name, actor) for name, actor in rows)

    def claims(self, where: Where = _ALL) -> Iterator[Claim]:
        statement, values = select(where)
        return map(claim_of, self._stream(statement, values))

    def evidence(self, where: Where = _ALL) -> Iterator[Evidence]:
        statement, values = select(where, heading=True)
        return map(evidence_of, self._stream(statement, values))

    def gists(self, where: Where = _ALL) -> Iterator[Gist]:
        return gists_of(self._stream(*gists(where)))

    def around(self, actor: Actor, where: Where = _ALL) -> Around:
        bodies = tuple(self.actors(leader=actor.id))
        found = {one.id: self._said(one, where) for one in (actor, *bodies)}
        rows = {row[_ID]: row for said in found.values() for row in said}
        named = named_in(tuple(rows.values())) | found.keys()
        actors = {row[0]: row for row in self._rows(_AMONG, (json.dumps(list(named)),))}
        said = {ident: tuple(gists_among(said)) for ident, said in found.items()}
        return Around(actor, bodies, said, Later(rows, evidence_of), Later(actors, actor_of))

    def _said(self, actor: Actor, where: Where) -> list[Row]:
        asked = replace(where, actor=actor.id, limit=None)
        return self._rows(*select(asked, heading=True, ordered=False))

    def count(self, where: Where = _ALL) -> int:
        return int(self._rows(*count(where))[0][0])

    def counts(self) -> Counts:
        tables = ("documents", "actors", "claims")
        return Counts(*(self._rows(f"SELECT count(*) FROM {table}")[0][0] for table in tables))

    def cypher(self, query: str, params: Mapping[str, object] | None = None) -> Rows:
        with translated(self._name):
            return self._cypher().run(self._connection, query, params or {})

    def close(self) -> None:
        self._connection.close()
        if self._engine:
            self._engine.close()

    @contextmanager
    def _writing(self) -> Iterator[EmbeddedDesk]:
        with translated(self._name), transaction(self._connection):
            yield self._desk
            self._place.hold()

    @contextmanager
    def _reading(self) -> Iterator[EmbeddedDesk]:
        with translated(self._name):
            yield self._desk

    def _cypher(self) -> Engine:
        # Imported late: the engine takes longer to load than most questions to answer.
        from graph.ontology import load_ontology
        from graph.store.cypher.engine import Engine

        self._engine = self._engine or Engine(self._name, load_ontology())
        return self._engine

    def _stream(self, statement: str, values: Values) -> Iterator[Row]:
        """Rows as they are asked for, so that any number of them takes little memory."""
        with translated(self._name):
            cursor = self._connection.execute(statement, values)
            rows = cursor.fetchmany(_CHUNK)
        while rows:
            yield from rows
            with translated(self._name):
                rows = cursor.fetchmany(_CHUNK)

    def _rows(self, statement: str, values: Values = ()) -> list[Row]:
        with translated(self._name):
            return self._connection.execute(statement, values).fetchall()
