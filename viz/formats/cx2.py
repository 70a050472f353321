"""CX2, the format of Cytoscape Web and NDEx."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.model import Actor, Evidence
from viz.formats.job import Job, draft
from viz.formats.rows import Row, edge, node
from viz.formats.text import whole
from viz.palette import LIGHT, POLARITIES, known_kind

_TYPES = {str: "string", bool: "boolean", int: "integer", float: "double"}
_COLOURS = {str(sign): LIGHT.polarities[name] for sign, name in POLARITIES.items()}


def write(job: Job) -> None:
    """Write the aspects in the order that the format asks for."""
    nodes = [_node(at, *each) for at, each in enumerate(job.drawn())]
    places = {ident: at for at, ident in enumerate(job.weights)}
    edges = [_edge(at, item, job, places) for at, item in enumerate(job.store.evidence())]
    declared = {
        "networkAttributes": {"name": {"d": "string"}},
        "nodes": _declared(one["v"] for one in nodes),
        "edges": _declared(one["v"] for one in edges),
    }
    aspects: dict[str, list[Any]] = {
        "attributeDeclarations": [declared],
        "networkAttributes": [{"name": whole(job.title)}],
        "nodes": nodes,
        "edges": edges,
        "visualProperties": [_looks()],
    }
    counts = [{"name": name, "elementCount": len(each)} for name, each in aspects.items()]
    found: list[dict[str, Any]] = [{"CXVersion": "2.0", "hasFragments": False}]
    found += [{"metaData": counts}, *({name: each} for name, each in aspects.items())]
    with draft(job.path) as path, path.open("w", encoding="utf-8") as file:
        json.dump([*found, {"status": [{"success": True}]}], file, ensure_ascii=False)


def _node(at: int, actor: Actor, weight: int) -> dict[str, Any]:
    row: Row = {"name": whole(actor.name), "id": whole(actor.id)} | node(actor, weight)
    return {"id": at, "v": row}


def _edge(at: int, item: Evidence, job: Job, places: Mapping[str, int]) -> dict[str, Any]:
    row: Row = {"claim": whole(item.claim.id)} | edge(item, job)
    return {"id": at, "s": places[item.claim.source], "t": places[item.claim.target], "v": row}


def _declared(rows: Iterable[Mapping[str, object]]) -> dict[str, dict[str, str]]:
    types = {name: type(value) for row in rows for name, value in row.items()}
    return {name: {"d": _TYPES[kind]} for name, kind in types.items()}


def _looks() -> dict[str, Any]:
    """Names beside nodes coloured by kind; edges coloured by whether they are friendly."""
    kinds = {kind: LIGHT.kinds[known_kind(kind)] for kind in LIGHT.kinds}
    return {
        "default": {"edge": {"EDGE_TARGET_ARROW_SHAPE": "triangle"}, "node": {}, "network": {}},
        "nodeMapping": {
            "NODE_LABEL": {"type": "PASSTHROUGH", "definition": {"attribute": "name"}},
            "NODE_BACKGROUND_COLOR": _discrete("kind", "string", kinds),
        },
        "edgeMapping": {
            "EDGE_LINE_COLOR": _discrete("polarity", "integer", _COLOURS),
        },
    }


def _discrete(attribute: str, kind: str, colours: Mapping[str, str]) -> dict[str, Any]:
    pairs = [
        {"v": int(value) if kind == "integer" else value, "vpv": colour}
        for value, colour in colours.items()
    ]
    return {"type": "DISCRETE", "definition": {"attribute": attribute, "type": kind, "map": pairs}}
