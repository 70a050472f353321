"""A whole store as nodes and relationships of Neo4j, for files that are imported there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from graph.store.base import Store
from graph.store.cypher.vocabulary import edge
from graph.store.neo4j.rows import (
    Properties,
    actor_properties,
    claim_properties,
    document_properties,
)


class Edge(NamedTuple):
    """A claim as a relationship."""

    source: str
    type: str
    target: str
    claim: Properties


def actors(store: Store) -> Iterator[Properties]:
    """All actors as nodes."""
    return map(actor_properties, store.actors())


def documents(store: Store) -> Iterator[Properties]:
    """All documents as nodes."""
    edges: dict[str, set[str]] = defaultdict(set)
    for claim in store.claims():
        edges[claim.document].add(edge(claim.type))
    for document in store.documents():
        yield document_properties(document) | {"_edges": sorted(edges[document.id])}


def claims(store: Store) -> Iterator[Edge]:
    """All claims as relationships."""
    names = {actor.id: actor.name for actor in store.actors()}
    for one in store.evidence():
        said = claim_properties(one.claim, one.publisher, one.url, names)
        yield Edge(one.claim.source, edge(one.claim.type), one.claim.target, said)
