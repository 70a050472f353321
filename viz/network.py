"""The scene as pyvis builds it: nodes, edges and options in the words of vis-network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from graph.frozen import frozen
from viz.bundle import Edge
from viz.palette import DASHES, LIGHT, POLARITIES, known_kind, shape
from viz.scene import Node, Scene

# pyvis strips every space from its options, so none of these strings may hold one.
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        # Else it takes the focus from what one types in whenever the mouse comes by.
        "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
    },
    "nodes": {"chosen": False, "font": {"multi": False}},
    "edges": {
        "chosen": False,
        "font": {"multi": False},
        "arrows": {"to": {"scaleFactor": 0.55}},
        "arrowStrikethrough": False,
        "color": {"inherit": False},
    },
}


@frozen
class Drawing:
    """What vis-network is given, as plain values."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]


def draw(scene: Scene) -> Drawing:
    """The drawing of a scene, with rows as ids; pyvis is slow to import, so it waits till now."""
    from pyvis.network import Network

    # An undirected pyvis network drops all but one of several parallel edges.
    network = Network(directed=True)
    network.set_options(json.dumps(_OPTIONS))
    rows = {node.actor.id: row for row, node in enumerate(scene.nodes)}
    for node in scene.nodes:
        network.add_node(rows[node.actor.id], **_node(node))
    for row, edge in enumerate(scene.edges):
        network.add_edge(rows[edge.source], rows[edge.target], **(_edge(edge) | {"id": row}))
    return Drawing(network.nodes, network.edges, network.options)


def library() -> str:
    """The source of vis-network as pyvis carries it, without its pointer to a source map."""
    import pyvis

    folder = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2"
    source = (folder / "vis-network.min.js").read_text(encoding="utf-8")
    return source.split("//# sourceMappingURL=")[0].rstrip()


def _node(node: Node) -> dict[str, Any]:
    kind = known_kind(node.actor.kind)
    return {
        "label": "\n".join(node.lines),
        "shape": "custom",
        "figure": shape(kind),
        "kind": kind,
        "color": LIGHT.kinds[kind],
        "size": node.size,
        "weight": node.weight,
        "x": node.x,
        "y": node.y,
    }


def _edge(edge: Edge) -> dict[str, Any]:
    polarity = POLARITIES[edge.polarity]
    return {
        "arrows": "" if edge.symmetric else "to",
        "color": LIGHT.polarities[polarity],
        "dashes": list(DASHES[edge.style]) or False,
        "polarity": polarity,
        "line": edge.style,
        "smooth": _bow(edge),
        "width": edge.width,
        "selfReference": {"size": round(22 + 60 * abs(edge.bend)), "angle": 0.8 + edge.bend * 3},
    }


def _bow(edge: Edge) -> dict[str, Any] | bool:
    if not edge.bend or edge.source == edge.target:
        return False
    clockwise = (edge.bend > 0) == (edge.source < edge.target)
    kind = "curvedCW" if clockwise else "curvedCCW"
    return {"enabled": True, "type": kind, "roundness": abs(edge.bend)}
