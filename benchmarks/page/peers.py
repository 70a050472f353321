"""The same graph as pages of other libraries, with our places and no physics."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from viz.palette import LIGHT, POLARITIES, known_kind
from viz.scene import Scene

# The page is ready when two frames have passed after the library was told to draw.
SHELL = """<!doctype html><html><head><meta charset="utf-8"><style>html, body, #box {{ margin: 0;
width: 100%; height: 100% }}</style></head><body><div id="box"></div>{scripts}<script>
const data = {data};
{start}
const ready = () => {{ document.documentElement.dataset.ready = 1; }};
requestAnimationFrame(() => requestAnimationFrame(ready));
</script></body></html>"""

# What no page can be quicker than.
EMPTY = SHELL.format(scripts="", data="{}", start="")


def force_graph(scene: Scene, npm: Path) -> str:
    """force-graph on a canvas, one link a claim."""
    start = """ForceGraph()(document.getElementById('box')).graphData(data).nodeId('id')
  .nodeColor('color').linkColor('color').nodeVal('val').cooldownTicks(0).nodeLabel('label');"""
    nodes = [node | {"fx": node["x"], "fy": node["y"]} for node in _nodes(scene)]
    return _page([npm / "force-graph/dist/force-graph.min.js"], start, nodes, _links(scene))


def sigma(scene: Scene, npm: Path) -> str:
    """sigma.js 3 (WebGL) on graphology, one edge a claim."""
    start = """const graph = new graphology.MultiDirectedGraph();
for (const { id, ...node } of data.nodes) graph.addNode(id, { ...node, size: node.val });
for (const { source, target, ...look } of data.links) graph.addEdge(source, target, look);
new Sigma(graph, document.getElementById('box'));"""
    libraries = [npm / "graphology/dist/graphology.umd.min.js", npm / "sigma/dist/sigma.min.js"]
    return _page(libraries, start, _nodes(scene), _links(scene))


def pyvis(scene: Scene, npm: Path) -> str:
    """pyvis as it is, physics off, its lines from a CDN taken out so that it opens offline."""
    import re

    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    for node in _nodes(scene):
        network.add_node(node["id"], label=node["label"], x=node["x"], y=node["y"])
    # add_edge takes longer with every edge, so the list is filled without it.
    network.edges = [{"from": one["source"], "to": one["target"], "color": one["color"],
                      "title": one["quote"], "arrows": "to"} for one in _links(scene)]  # fmt: skip
    html = re.sub(
        r"<(?:link|script)[^>]*https?://[^>]*>(?:</script>)?", "", network.generate_html()
    )
    ready = "network.once('afterDrawing', () => { document.documentElement.dataset.ready = 1; });"
    return html.replace("return network;", f"{ready} return network;")


PEERS: dict[str, Callable[[Scene, Path], str]] = {
    "force-graph": force_graph,
    "sigma": sigma,
    "pyvis": pyvis,
}


def _page(libraries: list[Path], start: str, nodes: object, links: object) -> str:
    scripts = "".join(f"<script>{file.read_text(encoding='utf-8')}</script>" for file in libraries)
    data = json.dumps({"nodes": nodes, "links": links}).replace("</", "<\\/")
    return SHELL.format(scripts=scripts, data=data, start=start)


def _nodes(scene: Scene) -> list[dict[str, object]]:
    return [
        {"id": node.actor.id, "label": node.actor.name, "x": node.x, "y": node.y,
         "val": node.size / 3, "color": LIGHT.kinds[known_kind(node.actor.kind)]}
        for node in scene.nodes
    ]  # fmt: skip


def _links(scene: Scene) -> list[dict[str, object]]:
    return [
        {"source": edge.source, "target": edge.target, "quote": item.claim.quote,
         "color": LIGHT.polarities[POLARITIES[edge.polarity]]}
        for edge in scene.edges for item in edge.evidence
    ]  # fmt: skip
