"""The store on a Neo4j server: the same questions, the same answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from graph.corrections.change import Change
from graph.corrections.reach import types
from graph.gist import Gist, gists_of
from graph.model import Actor, Claim, Document, Evidence
from graph.store import layering, writing
from graph.store.base import Around, Astray, Counts, Entry, Pair, Rows, Where
from graph.store.batches import batches, parts
from graph.store.common import CommonStore
from graph.store.cypher.vocabulary import edge
from graph.store.known import Known
from graph.store.neo4j import around, changes
from graph.store.neo4j.address import parse
from graph.store.neo4j.ask import ask
from graph.store.neo4j.connect import Ask, Connection, Row, connect
from graph.store.neo4j.desk import ServerDesk
from graph.store.neo4j.filters import count, documents_of, gists, parameters, select
from graph.store.neo4j.ledger import Run
from graph.store.neo4j.rows import (
    DOCUMENT,
    KEY,
    actor_of,
    claim_of,
    document_of,
    evidence_of,
    key_or_none,
)
from graph.store.neo4j.schema import Schema
from graph.store.relaying import relay

T = TypeVar("T")

_ALL = Where()
_BATCH = 500  # documents, with their texts, in one answer
_MARKED = f"{KEY} IS NOT NULL"
_DOCUMENT = f"UNWIND $given.ids AS id MATCH (d:Document {{{KEY}: id}}) RETURN {DOCUMENT}"
_ACTORS = f"MATCH (a:Actor) WHERE a.{_MARKED} %s RETURN properties(a) ORDER BY a.name, a.{KEY}"
_FOUND = f"""OPTIONAL MATCH (o:ActorgraphOriginal {{{KEY}: 'actor:' + $given.id}})
WITH count(o) > 0 AS moved
OPTIONAL MATCH (a:Actor) WHERE a.{KEY} = $given.id OR a._names CONTAINS $given.key
OR a._others CONTAINS $given.key
RETURN properties(a), moved,
CASE WHEN a.{KEY} = $given.id THEN 0 WHEN a._names CONTAINS $given.key THEN 1 ELSE 2 END
ORDER BY a.discovered, a.name, a.{KEY}"""
_COUNTS = f"""MATCH (d:Document) WHERE d.{_MARKED} WITH count(d) AS documents
OPTIONAL MATCH (a:Actor) WHERE a.{_MARKED} WITH documents, count(a) AS actors
OPTIONAL MATCH ()-[r]->() WHERE r.{_MARKED} RETURN documents, actors, count(r)"""
_EDGES = f"""UNWIND $given.ids AS id MATCH (d:Document {{{KEY}: id}})
UNWIND d._edges AS e RETURN DISTINCT e"""


class Neo4jStore(CommonStore):
    """A store on a server; what others keep in the same database is neither seen nor changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._schema = Schema(connection)
        self._known = Known()

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
        return document.id in self._put([entry], "ingest", replace=replace)

    def load(self, entries: Iterable[Entry]) -> Iterator[bool]:
        for part in batches(entries):
            written = dict(self._put(part, "load"))
            for entry in part:
                # A document that comes twice is new once.
                yield written.pop(entry.document.id, None) is not None

    def put_actors(self, actors: Iterable[Actor]) -> None:
        # Each part in a transaction of its own: a server has only so much memory for one.
        for part in parts(tuple(actors), changes.BATCH):
            self._write(partial(writing.put_actors, actors=part))

    def record(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        made = tuple(changes)
        edges = (edge(kind) for one in made for kind in types(one))
        done = self._write(
            lambda desk: {one.id: one for one in layering.record(desk, made)}, edges
        )
        return tuple(done.values())

    def erase(
        self, changes: Iterable[Change], documents: Collection[str], actors: Collection[str]
    ) -> tuple[str, ...]:
        made = tuple(changes)

        def work(desk: ServerDesk) -> dict[str, int]:
            layering.erase(desk, made, documents, actors)
            return {}

        self._write(work)
        return ()

    def relay(self, found: Astray) -> None:
        def work(desk: ServerDesk) -> dict[str, int]:
            relay(desk, found)
            return {}

        self._write(work, map(edge, found.types))

    def document(self, document_id: str) -> Document | None:
        rows = self._connection.read(_DOCUMENT, ids=[document_id])
        return document_of(rows[0]) if rows else None

    def documents(self) -> Iterator[Document]:
        with self._reading() as desk:
            ids = desk.documents()
        for part in parts(ids, _BATCH):
            for row in self._connection.read(_DOCUMENT, ids=part):
                yield document_of(row)

    def actors(
        self, *, ids: Collection[str] | None = None, leader: str | None = None
    ) -> Iterator[Actor]:
        wanted = "" if ids is None else f"AND a.{KEY} IN $given.ids"
        led = "" if leader is None else "AND a._leader = $given.leader"
        rows = self._connection.read(
            _ACTORS % f"{wanted} {led}", ids=list(ids or ()), leader=leader
        )
        return (actor_of(row[0]) for row in rows)

    def find(self, name: str) -> tuple[Actor, ...]:
        rows = self._connection.read(_FOUND, id=name, key=key_or_none(name))
        best = min(rank for *_, rank in rows)
        # Only what is shown otherwise than it came can have been merged.
        if best and rows[0][1] and (merged := self._merged(name)):
            return (merged,)
        return tuple(actor_of(node) for node, _, rank in rows if node and rank == best)

    def names(self) -> Iterator[tuple[str, str]]:
        for actor in self.actors():
            for name in (*actor.names, *actor.demonyms, *actor.metonyms):
                yield name, actor.id

    def claims(self, where: Where = _ALL) -> Iterator[Claim]:
        return map(claim_of, self._select(where))

    def evidence(self, where: Where = _ALL) -> Iterator[Evidence]:
        return map(evidence_of, self._select(where, heading=True))

    def gists(self, where: Where = _ALL) -> Iterator[Gist]:
        within = self._within(where)
        if within is None:
            return iter(())
        rows = self._connection.read(gists(where, within=within), **parameters(where))
        return gists_of(rows)

    def around(self, actor: Actor, where: Where = _ALL) -> Around:
        return self._around(actor, where) or Around(actor, (), {}, {}, {actor.id: actor})

    def around_name(self, name: str, where: Where = _ALL) -> Around | None:
        return self._around(name, where)

    def pair(self, left: Actor, right: Actor, where: Where = _ALL) -> Pair:
        found = self._pair(left, right, where)
        return found or Pair(left, right, (), {one.id: one for one in (left, right)})

    def pair_names(self, left: str, right: str, where: Where = _ALL) -> Pair | None:
        return self._pair(left, right, where)

    def count(self, where: Where = _ALL) -> int:
        within = self._within(where)
        if within is None:
            return 0
        rows = self._connection.read(count(where, within=within), **parameters(where))
        return int(rows[0][0])

    def counts(self) -> Counts:
        return Counts(*self._connection.read(_COUNTS)[0])

    def cypher(self, query: str, params: Mapping[str, object] | None = None) -> Rows:
        return ask(self._connection, query, params or {})

    def close(self) -> None:
        self._connection.driver.close()

    def _put(
        self, entries: list[Entry], action: str, *, replace: bool = False
    ) -> Mapping[str, Entry]:
        edges = (edge(c.type) for entry in entries for c in entry.claims)
        return self._write(
            lambda desk: writing.take(desk, entries, action, replace=replace), edges
        )

    def _write(
        self, work: Callable[[ServerDesk], Mapping[str, T]], edges: Iterable[str] = ()
    ) -> Mapping[str, T]:
        self._schema.prepare(edges)

        def locked(run: Run) -> Mapping[str, T]:
            desk = ServerDesk(run, self._known)
            desk.ledger.lock()
            return work(desk)

        return self._connection.write(locked)

    @contextmanager
    def _reading(self) -> Iterator[ServerDesk]:
        yield ServerDesk(self._connection.read, self._known)

    def _around(self, who: Actor | str, where: Where) -> Around | None:
        asked = around.asked(where, who)
        return around.around_of(self._connection.read(around.AROUND, **asked))

    def _pair(self, left: Actor | str, right: Actor | str, where: Where) -> Pair | None:
        asked = around.asked(where, left, right)
        return around.pair_of(self._connection.read(around.BETWEEN, **asked))

    def _select(self, where: Where, *, heading: bool = False) -> list[Row]:
        within = self._within(where)
        if within is None:
            return []
        statement = select(where, heading=heading, within=within)
        return self._connection.read(statement, **parameters(where))

    def _within(self, where: Where) -> list[str] | None:
        """The relationships that claims of the named documents can be; None if there are none."""
        if (documents := documents_of(where)) is None:
            return []
        return [row[0] for row in self._connection.read(_EDGES, ids=list(documents))] or None


def open_server(address: str, ask_user: Ask | None = None) -> Neo4jStore:
    """The store at this address."""
    return Neo4jStore(connect(parse(address), ask_user))
