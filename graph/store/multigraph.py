"""Evidence as a networkx graph in memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.model import Actor, Evidence

if TYPE_CHECKING:
    import networkx as nx


def multigraph(actors: Iterable[Actor], evidence: Iterable[Evidence]) -> nx.MultiDiGraph[str]:
    """One node per actor, keyed by its id; one edge per claim, keyed by the claim's id."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for actor in actors:
        graph.add_node(actor.id, **_node(actor))
    for each in evidence:
        claim = each.claim
        graph.add_edge(claim.source, claim.target, claim.id, **_edge(each))
    return graph


def _node(actor: Actor) -> dict[str, object]:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "aliases": actor.aliases,
        "country": actor.country,
        "leader": actor.leader,
        "wikidata": actor.wikidata,
        "description": actor.description,
        "discovered": actor.discovered,
    }


def _edge(evidence: Evidence) -> dict[str, object]:
    claim = evidence.claim
    return {
        "type": claim.type,
        "quote": claim.quote,
        "date": claim.date,
        "date_precision": claim.date_precision,
        "title": evidence.title,
        "publisher": evidence.publisher,
        "published": evidence.published,
        "url": evidence.url,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "attributed_to": claim.attributed_to,
        "modality": claim.modality,
        "negated": claim.negated,
        "polarity": claim.polarity,
        "confidence": claim.confidence,
        "coded_by": claim.coded_by,
        "code": claim.code,
        "intensity": claim.intensity,
    }
