"""One transaction on a server, as corrections need it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.corrections.values import Plain
from graph.model import Actor, Claim
from graph.store.base import Entry, Where
from graph.store.desk import Desk, Sort
from graph.store.known import Known
from graph.store.neo4j import changes
from graph.store.neo4j.filters import parameters, select
from graph.store.neo4j.ledger import Ledger, Run, quotes
from graph.store.neo4j.rows import DOCUMENT, KEY, OWN, actor_of, claim_of, document_of

_OF = (
    f"UNWIND $given.ids AS id MATCH (o:ActorgraphOriginal {{{KEY}: $given.sort + ':' + id}})"
    " RETURN id, o.value"
)
_MENTION = """MATCH (o:ActorgraphOriginal) WHERE o.sort = $given.sort
AND any(word IN $given.words WHERE o.value CONTAINS word) RETURN o.id"""
_KEEP = f"""UNWIND $given.rows AS row
MERGE (o:ActorgraphOriginal:{OWN} {{{KEY}: $given.sort + ':' + row.id}})
SET o.sort = $given.sort, o.id = row.id, o.value = row.value"""
_LEAVE = (
    f"UNWIND $given.ids AS id"
    f" MATCH (o:ActorgraphOriginal {{{KEY}: $given.sort + ':' + id}}) DETACH DELETE o"
)
_ALL = "MATCH (o:ActorgraphOriginal) WHERE o.sort = $given.sort RETURN o.id"
_KNOWN = f"""UNWIND $given.ids AS id OPTIONAL MATCH (d:Document {{{KEY}: id}})
OPTIONAL MATCH (o:ActorgraphOriginal {{{KEY}: 'document:' + id}})
WITH id, d, o WHERE d IS NOT NULL OR o IS NOT NULL RETURN id"""
_DOCUMENTS = f"UNWIND $given.ids AS id MATCH (d:Document {{{KEY}: id}}) RETURN {DOCUMENT}"
_ABOUT = f"""UNWIND $given.ids AS id MATCH (:Actor {{{KEY}: id}})-[r]-() WHERE r.{KEY} IS NOT NULL
RETURN DISTINCT r.document UNION MATCH ()-[r]->()
WHERE r.{KEY} IS NOT NULL AND r.attributed_to_id IN $given.ids RETURN DISTINCT r.document"""
_CARRIED = f"""MATCH (d:Document) WHERE d.{KEY} IS NOT NULL
AND coalesce(d.publisher, '') IN $given.ids RETURN d.{KEY}"""
_ACTORS = f"UNWIND $given.ids AS id MATCH (a:Actor {{{KEY}: id}}) RETURN properties(a)"
_EVERYONE = f"MATCH (a:Actor) WHERE a.{KEY} IS NOT NULL RETURN properties(a)"
_IDS = f"""MATCH (d:Document) WHERE d.{KEY} IS NOT NULL
RETURN d.{KEY} ORDER BY coalesce(d.date, ''), d.{KEY}"""
_FOLLOW = f"""MATCH (a:Actor) WHERE a.{KEY} IS NOT NULL
AND (a._leader IN $given.ids OR a.country IN $given.ids) RETURN a.{KEY}"""
_EDGES = (
    f"UNWIND $given.ids AS id MATCH (d:Document {{{KEY}: id}})"
    " UNWIND d._edges AS e RETURN DISTINCT e"
)
# What others have tied to a node of ours stays tied to it.
_HIDE = (
    f"UNWIND $given.ids AS id MATCH (n:%s {{{KEY}: id}})"
    f" SET n:ActorgraphHidden%s:{OWN} REMOVE n:%s"
)
_UNHIDE = (
    f"UNWIND $given.ids AS id MATCH (n:ActorgraphHidden%s {{{KEY}: id}})"
    f" SET n:%s REMOVE n:ActorgraphHidden%s:{OWN}"
)
_DELETE = (
    f"UNWIND $given.ids AS id OPTIONAL MATCH (n:%s {{{KEY}: id}})"
    f" OPTIONAL MATCH (h:ActorgraphHidden%s {{{KEY}: id}}) DETACH DELETE n, h"
)


class ServerDesk(Desk):
    """One transaction; or only a reader, where nothing is locked."""

    def __init__(self, run: Run, known: Known) -> None:
        self._run = run
        self._names: dict[str, str] = {}
        self.ledger = Ledger(run, known)

    def force(self, within: Collection[str] | None = None) -> Force:
        # One exchange more would cost as much as what it spared, and what is known is kept.
        return self.ledger.current().force

    def log(self, ids: Collection[str] | None = None) -> Iterable[Change]:
        return self.ledger.rows() if ids is None else self.ledger.these(ids)

    def numbered(self, number: int) -> Change | None:
        return self.ledger.numbered(number)

    def judged(self, subjects: Collection[str]) -> Sequence[Change]:
        return self.ledger.about(subjects)

    def latest(self) -> Iterator[Change]:
        return self.ledger.latest()

    def append(self, changes: Iterable[Change]) -> list[Change]:
        return self.ledger.append(changes)

    def strike(self, words: Collection[str]) -> None:
        self.ledger.strike(words)

    def originals(self, sort: Sort, ids: Collection[str]) -> dict[str, Plain]:
        rows = self._run(_OF, sort=sort, ids=list(ids))
        return {ident: json.loads(value) for ident, value in rows}

    def every(self, sort: Sort) -> set[str]:
        return {row[0] for row in self._run(_ALL, sort=sort)}

    def mentioning(self, sort: Sort, words: Collection[str]) -> set[str]:
        return {row[0] for row in self._run(_MENTION, sort=sort, words=quotes(words))}

    def keep(self, sort: Sort, values: Mapping[str, Plain | None]) -> None:
        left = [ident for ident, value in values.items() if value is None]
        rows = [
            {"id": ident, "value": json.dumps(value, ensure_ascii=False)}
            for ident, value in values.items()
            if value is not None
        ]
        self._run(_LEAVE, sort=sort, ids=left)
        self._run(_KEEP, sort=sort, rows=rows)

    def documents(self) -> list[str]:
        return [row[0] for row in self._run(_IDS)]

    def known(self, ids: Collection[str]) -> set[str]:
        return {row[0] for row in self._run(_KNOWN, ids=list(ids))}

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        claims: dict[str, list[Claim]] = defaultdict(list)
        if within := [row[0] for row in self._run(_EDGES, ids=list(ids))]:
            where = Where(documents=tuple(ids))
            for row in self._run(select(where, within=within), **parameters(where)):
                claims[row[0]].append(claim_of(row))
        documents = map(document_of, self._run(_DOCUMENTS, ids=list(ids)))
        return {one.id: Entry(one, (), tuple(claims[one.id])) for one in documents}

    def about(self, actors: Collection[str]) -> set[str]:
        return {row[0] for row in self._run(_ABOUT, ids=list(actors))}

    def carried(self, publishers: Collection[str]) -> set[str]:
        return {row[0] for row in self._run(_CARRIED, ids=list(publishers))}

    def put(self, entries: Sequence[Entry]) -> None:
        ids = [entry.document.id for entry in entries]
        self._run(_UNHIDE % (("Document",) * 3), ids=ids)
        changes.put_documents(self._run, entries, self._names)

    def drop(self, documents: Collection[str], *, good: bool = False) -> None:
        changes.delete_claims(self._run, list(documents))
        self._drop("Document", documents, good)

    def actors(self, ids: Collection[str] | None) -> dict[str, Actor]:
        rows = self._run(_EVERYONE) if ids is None else self._run(_ACTORS, ids=list(ids))
        return {node[KEY]: actor_of(node) for (node,) in rows}

    def followers(self, ids: Collection[str]) -> set[str]:
        return {row[0] for row in self._run(_FOLLOW, ids=list(ids))}

    def join_actors(self, actors: Iterable[Actor]) -> dict[str, Actor | None]:
        before, now = changes.put_actors(self._run, actors)
        self._names.update((one.id, one.name) for one in now.values())
        return before

    def put_actors(self, actors: Collection[Actor]) -> None:
        self._run(_UNHIDE % (("Actor",) * 3), ids=[one.id for one in actors])
        changes.write_actors(self._run, {one.id: one for one in actors})
        self._names.update((one.id, one.name) for one in actors)

    def drop_actors(self, ids: Collection[str], *, good: bool = False) -> None:
        self._drop("Actor", ids, good)
        self._names.clear()

    def _drop(self, label: str, ids: Collection[str], good: bool) -> None:
        form = _DELETE % (label, label) if good else _HIDE % (label, label, label)
        self._run(form, ids=list(ids))
