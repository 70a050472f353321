"""The embedded store: one SQLite file, read into a networkx graph when one is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from graph.model import Actor, Claim, Document, Evidence
from graph.names import fold
from graph.store import changes
from graph.store.base import Counts, Item, Rows, Store, Where
from graph.store.failures import translated
from graph.store.files import connect
from graph.store.filters import select
from graph.store.multigraph import multigraph
from graph.store.rows import ACTOR, DOCUMENT, Row, actor_of, claim_of, evidence_of
from graph.store.transaction import transaction

if TYPE_CHECKING:
    import networkx as nx

    from graph.store.cypher.engine import Engine

Values = tuple[object, ...] | dict[str, object]

_ALL = Where()
_NAMED = f"""SELECT {ACTOR} FROM actors WHERE id IN
(SELECT actor FROM names WHERE key = ? AND (sort = 'name') = ?) ORDER BY discovered, name, id"""


class EmbeddedStore(Store):
    """A store in one SQLite file; look-ups are indexed and load nothing else."""

    def __init__(self, address: str | Path, *, create: bool = True) -> None:
        self._name = str(address)
        self._connection = connect(self._name, create=create)
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
        actors, claims = tuple(actors), tuple(claims)
        with translated(self._name), transaction(self._connection):
            if not replace and self.has_document(document.id):
                return False
            changes.put_actors(self._connection, actors)
            changes.check(self._connection, document, claims)
            changes.put_document(self._connection, document, claims)
        return True

    def add_many(self, items: Iterable[Item]) -> tuple[bool, ...]:
        items = tuple(items)
        with translated(self._name), transaction(self._connection):
            known = changes.known(self._connection, (document.id for document, *_ in items))
            fresh: dict[str, Item] = {}
            added = tuple(_is_new(item, known, fresh) for item in items)
            actors = {actor.id: actor for item in fresh.values() for actor in item[1]}
            changes.put_actors(self._connection, actors.values())
            changes.check_many(self._connection, fresh.values())
            if fresh:
                changes.put_new(self._connection, fresh.values())
        return added

    def put_actors(self, actors: Iterable[Actor]) -> None:
        actors = tuple(actors)
        with translated(self._name), transaction(self._connection):
            changes.put_actors(self._connection, actors)

    def has_document(self, document_id: str) -> bool:
        return bool(self._rows("SELECT 1 FROM documents WHERE id = ?", (document_id,)))

    def document(self, document_id: str) -> Document | None:
        rows = self._rows(f"SELECT {DOCUMENT} FROM documents WHERE id = ?", (document_id,))
        return Document(*rows[0]) if rows else None

    def documents(self) -> Iterator[Document]:
        ids = self._rows("SELECT id FROM documents ORDER BY date, id")
        found = (self.document(row[0]) for row in ids)
        return (document for document in found if document)

    def actor(self, actor_id: str) -> Actor | None:
        rows = self._rows(f"SELECT {ACTOR} FROM actors WHERE id = ?", (actor_id,))
        return actor_of(rows[0]) if rows else None

    def actors(self) -> Iterator[Actor]:
        return map(actor_of, self._rows(f"SELECT {ACTOR} FROM actors ORDER BY name, id"))

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
        return map(claim_of, self._rows(statement, values))

    def evidence(self, where: Where = _ALL) -> Iterator[Evidence]:
        statement, values = select(where, heading=True)
        return map(evidence_of, self._rows(statement, values))

    def counts(self) -> Counts:
        tables = ("documents", "actors", "claims")
        return Counts(*(self._rows(f"SELECT count(*) FROM {table}")[0][0] for table in tables))

    def graph(self, where: Where = _ALL) -> nx.MultiDiGraph[str]:
        evidence = tuple(self.evidence(where))
        ids = dict.fromkeys(i for e in evidence for i in (e.claim.source, e.claim.target))
        return multigraph(filter(None, map(self.actor, ids)), evidence)

    def cypher(self, query: str, params: Mapping[str, object] | None = None) -> Rows:
        with translated(self._name):
            return self._cypher().run(self._connection, query, params or {})

    def close(self) -> None:
        self._connection.close()
        if self._engine:
            self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _cypher(self) -> Engine:
        # Imported late: the engine takes longer to load than most questions to answer.
        from graph.ontology import load_ontology
        from graph.store.cypher.engine import Engine

        self._engine = self._engine or Engine(self._name, load_ontology())
        return self._engine

    def _rows(self, statement: str, values: Values = ()) -> list[Row]:
        with translated(self._name):
            return self._connection.execute(statement, values).fetchall()


def _is_new(item: Item, known: set[str], fresh: dict[str, Item]) -> bool:
    """Whether the document is neither kept nor among the fresh ones, where it then is."""
    new = item[0].id not in known and item[0].id not in fresh
    if new:
        fresh[item[0].id] = item
    return new
