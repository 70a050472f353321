"""Everything the page's scripts know: actors, relations, claims and documents as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from graph.model import Actor, Evidence
from graph.ontology import Ontology
from viz.bundle import Edge
from viz.escape import web_address
from viz.network import draw
from viz.palette import DARK, LIGHT, POLARITIES, known_kind, shape
from viz.scene import Scene


def payload(scene: Scene, ontology: Ontology, text: Mapping[str, str]) -> dict[str, Any]:
    """The scene as one value that JSON can hold; each document's heading stands once."""
    evidence = scene.evidence
    documents = {item.claim.document: item for item in evidence}
    rows = {id: row for row, id in enumerate(sorted(documents))}
    return {
        "text": dict(text),
        "themes": {"light": asdict(LIGHT), "dark": asdict(DARK)},
        "actors": [_actor(node.actor) | {"weight": node.weight} for node in scene.nodes],
        "speakers": [_actor(actor) for actor in scene.speakers],
        "types": _types(scene.edges, ontology),
        "documents": [_document(documents[id]) for id in sorted(documents)],
        "relations": [_relation(edge, rows) for edge in scene.edges],
        "drawing": asdict(draw(scene)),
    }


def _actor(actor: Actor) -> dict[str, Any]:
    wikidata = actor.wikidata or ""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": known_kind(actor.kind),
        "figure": shape(actor.kind),
        "aliases": list(actor.aliases),
        "description": actor.description,
        "wikidata": wikidata if wikidata[:1] == "Q" and wikidata[1:].isdecimal() else "",
    }


def _types(edges: Iterable[Edge], ontology: Ontology) -> dict[str, dict[str, str]]:
    used = sorted({edge.type for edge in edges})
    return {
        name: {"label": ontology[name].label, "definition": ontology[name].definition}
        if name in ontology
        else {"label": name.replace("-", " "), "definition": ""}
        for name in used
    }


def _document(item: Evidence) -> dict[str, str]:
    return {
        "title": item.title,
        "publisher": item.publisher,
        "published": item.published,
        # A path on the writer's disk is nobody else's business.
        "url": web_address(item.url),
    }


def _relation(edge: Edge, rows: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": edge.id,
        "source": edge.source,
        "type": edge.type,
        "target": edge.target,
        "polarity": POLARITIES[edge.polarity],
        "symmetric": edge.symmetric,
        "style": edge.style,
        "claims": [_claim(item, rows) for item in edge.evidence],
    }


def _claim(item: Evidence, rows: Mapping[str, int]) -> dict[str, Any]:
    claim = item.claim
    return {
        "source": claim.source,
        "target": claim.target,
        "quote": claim.quote,
        "date": claim.date,
        "precision": claim.date_precision,
        "speaker": claim.attributed_to,
        "coder": claim.coded_by if claim.code else "",
        "modality": claim.modality,
        "negated": claim.negated,
        "document": rows[claim.document],
    }
