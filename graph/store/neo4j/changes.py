"""What is written to a Neo4j store, inside one transaction that may run more than once.

Whoever writes holds the lock of the log, so that nobody else writes meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from graph.model import Actor
from graph.store.base import Entry
from graph.store.batches import parts
from graph.store.cypher.vocabulary import edge
from graph.store.merge import merged
from graph.store.naming import refuse_strangers, users
from graph.store.neo4j.ledger import Run
from graph.store.neo4j.rows import (
    KEY,
    Properties,
    actor_of,
    actor_properties,
    claim_properties,
    document_properties,
)

T = TypeVar("T")

BATCH = 5000
_ACTORS = f"UNWIND $given.ids AS id MATCH (a:Actor {{{KEY}: id}}) RETURN properties(a)"
# To remove what is not there writes nothing but locks the node until the transaction ends.
_LOCK = f"""UNWIND $given.ids AS id MERGE (n:{{label}} {{{{{KEY}: id}}}}) REMOVE n._lock
RETURN n.{KEY}, n.id IS NULL, properties(n)"""
_LOCK_ACTORS, _LOCK_DOCUMENTS = (_LOCK.format(label=label) for label in ("Actor", "Document"))
_PUT_ACTORS = f"UNWIND $given.rows AS row MATCH (n:Actor {{{KEY}: row.{KEY}}}) SET n += row"
_PUT_DOCUMENTS = f"UNWIND $given.rows AS row MATCH (n:Document {{{KEY}: row.{KEY}}}) SET n += row"
_RENAME = f"""MATCH ()-[r]->() WHERE r.{KEY} IS NOT NULL AND r.attributed_to_id IN $given.ids
SET r.attributed_to = $given.names[r.attributed_to_id]"""
_EDGES = (
    f"UNWIND $given.ids AS id MATCH (d:Document {{{KEY}: id}})"
    " UNWIND d._edges AS e RETURN DISTINCT e"
)
_DELETE = f"""UNWIND $given.ids AS id MATCH ()-[r:`%s`]->()
WHERE r.document = id AND r.{KEY} IS NOT NULL DELETE r"""
_PUT_CLAIMS = f"""UNWIND $given.rows AS row
OPTIONAL MATCH ()-[old:`%s` {{{KEY}: row.claim.{KEY}}}]->()
WITH row WHERE old IS NULL
MATCH (s:Actor {{{KEY}: row.source}}) MATCH (t:Actor {{{KEY}: row.target}})
CREATE (s)-[r:`%s`]->(t) SET r = row.claim"""


def put_documents(run: Run, entries: Sequence[Entry], kept: Mapping[str, str]) -> None:
    """Write documents, each with its claims in place of any it had.

    `kept` are the names of actors that this transaction has written or read, by id.
    """
    ids = sorted({entry.document.id for entry in entries})
    old = [row[0] for row in run(_LOCK_DOCUMENTS, ids=ids) if not row[1]]
    names = _names(run, entries, kept)
    delete_claims(run, old)
    _put_documents(run, entries)
    _put_claims(run, entries, names)


def put_actors(
    run: Run, actors: Iterable[Actor]
) -> tuple[dict[str, Actor | None], dict[str, Actor]]:
    """Write the actors that are new or say something new.

    Those changed, as they were before, and all of them as they are now.
    """
    wanted: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        wanted[actor.id].append(actor)
    known = _known(run, wanted)
    united = {ident: _united(known.get(ident), new) for ident, new in wanted.items()}
    _write(run, united, known)
    return {i: known.get(i) for i, one in united.items() if one != known.get(i)}, united


def write_actors(run: Run, actors: Mapping[str, Actor]) -> None:
    """Write actors exactly so, in place of any that have their ids; who speaks is named anew."""
    _write(run, actors, _known(run, actors))


def _write(run: Run, actors: Mapping[str, Actor], known: Mapping[str, Actor]) -> None:
    after = {i: one for i, one in sorted(actors.items()) if one != known.get(i)}
    for part in parts(list(after), BATCH):
        run(_LOCK_ACTORS, ids=list(part))
    for rows in parts([actor_properties(actor) for actor in after.values()], BATCH):
        run(_PUT_ACTORS, rows=list(rows))
    renamed = {i: one.name for i, one in after.items() if i in known and known[i].name != one.name}
    if renamed:
        run(_RENAME, ids=list(renamed), names=renamed)


def _united(old: Actor | None, new: Sequence[Actor]) -> Actor:
    first, *rest = new if old is None else (old, *new)
    for actor in rest:
        first = merged(first, actor)
    return first


def _known(run: Run, ids: Iterable[str]) -> dict[str, Actor]:
    rows = (row for part in parts(list(ids), BATCH) for row in run(_ACTORS, ids=list(part)))
    return {node[KEY]: actor_of(node) for (node,) in rows}


def _names(run: Run, entries: Iterable[Entry], kept: Mapping[str, str]) -> dict[str, str]:
    """The names of all actors of the claims; those in `kept` are not asked for again."""
    named = users(entries)
    others = _known(run, named.keys() - kept.keys())
    names = {**kept, **{ident: actor.name for ident, actor in others.items()}}
    refuse_strangers(named, names)
    return names


def delete_claims(run: Run, ids: Sequence[str]) -> None:
    """Delete the claims of these documents."""
    for (name,) in run(_EDGES, ids=ids) if ids else ():
        run(_DELETE % name, ids=ids)


def _put_documents(run: Run, entries: Sequence[Entry]) -> None:
    rows = [
        {
            **document_properties(entry.document),
            "_edges": sorted({edge(claim.type) for claim in entry.claims}),
        }
        for entry in entries
    ]
    for part in parts(rows, BATCH):
        run(_PUT_DOCUMENTS, rows=list(part))


def _put_claims(run: Run, entries: Iterable[Entry], names: Mapping[str, str]) -> None:
    groups: dict[str, dict[str, Properties]] = defaultdict(dict)
    for entry in entries:
        heading = entry.document.publisher, entry.document.url
        for claim in entry.claims:
            said = claim_properties(claim, *heading, names)
            row = {"source": claim.source, "target": claim.target, "claim": said}
            groups[edge(claim.type)].setdefault(claim.id, row)
    for name, rows in groups.items():
        for part in parts(list(rows.values()), BATCH):
            run(_PUT_CLAIMS % (name, name), rows=list(part))
