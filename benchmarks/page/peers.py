"""The same graph as pages of other libraries, with our places and no physics."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from viz.palette import LIGHT, POLARITIES, known_kind
from viz.scene import Scene

SHELL = """<!doctype html><html><head><meta charset="utf-8"><style>html, body, #box {{ margin: 0;
width: 100%; height: 100% }}</style></head><body><div id="box"></div>{scripts}<script>
const data = {data};
{start}
{ready}
</script></body></html>"""

# For libraries that draw later and do not say when: as many marks as nodes are a picture, which is
# on the screen when the next frame begins.
MARKS = """<script>{ let marks = 0;
const ready = () => { document.documentElement.dataset.ready = 1; };
for (const name of ['fill', 'stroke', 'drawImage']) {
  const draw = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...all) {
    marks += 1;
    if (marks === COUNT) requestAnimationFrame(ready);
    return draw.apply(this, all);
  };
}
const look = () => {
  if (document.querySelectorAll('svg circle').length >= COUNT) requestAnimationFrame(ready);
  else if (marks < COUNT) requestAnimationFrame(look);
};
requestAnimationFrame(look); }</script>"""

# For a library that draws at once when it is told to.
TWO_FRAMES = """const ready = () => { document.documentElement.dataset.ready = 1; };
requestAnimationFrame(() => requestAnimationFrame(ready));"""

# What no page can be quicker than.
EMPTY = SHELL.format(scripts="", data="{}", start="", ready=TWO_FRAMES)


def force_graph(scene: Scene, npm: Path) -> str:
    """force-graph on a canvas, one link a claim."""
    start = """ForceGraph()(document.getElementById('box')).graphData(data).nodeId('id')
  .nodeColor('color').linkColor('color').nodeVal('val').cooldownTicks(0).nodeLabel('label');"""
    people = [node | {"fx": node["x"], "fy": node["y"]} for node in nodes(scene)]
    libraries = [npm / "force-graph/dist/force-graph.min.js"]
    return watched(_page(libraries, start, people, links(scene), ready=""), scene)


def sigma(scene: Scene, npm: Path) -> str:
    """sigma.js 3 (WebGL) on graphology, one edge a claim."""
    start = """const graph = new graphology.MultiDirectedGraph();
for (const { id, ...node } of data.nodes) graph.addNode(id, { ...node, size: node.val });
for (const { source, target, ...look } of data.links) graph.addEdge(source, target, look);
new Sigma(graph, document.getElementById('box'));"""
    libraries = [npm / "graphology/dist/graphology.umd.min.js", npm / "sigma/dist/sigma.min.js"]
    return _page(libraries, start, nodes(scene), links(scene))


def pyvis(scene: Scene, npm: Path) -> str:
    """pyvis as it is, physics off, its lines from a CDN taken out so that it opens offline."""
    import re

    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    for node in nodes(scene):
        network.add_node(node["id"], label=node["label"], x=node["x"], y=node["y"])
    # add_edge takes longer with every edge, so the list is filled without it.
    network.edges = [{"from": one["source"], "to": one["target"], "color": one["color"],
                      "title": one["quote"], "arrows": "to"} for one in links(scene)]  # fmt: skip
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


def watched(html: str, scene: Scene) -> str:
    """A page that says when it has drawn all nodes."""
    return html.replace("<head>", "<head>" + MARKS.replace("COUNT", str(len(scene.nodes))), 1)


def _page(
    libraries: list[Path], start: str, people: object, ties: object, ready: str = TWO_FRAMES
) -> str:
    scripts = "".join(f"<script>{file.read_text(encoding='utf-8')}</script>" for file in libraries)
    data = json.dumps({"nodes": people, "links": ties}).replace("</", "<\\/")
    return SHELL.format(scripts=scripts, data=data, start=start, ready=ready)


def nodes(scene: Scene) -> list[dict[str, Any]]:
    """What a library must know of each node."""
    return [
        {"id": node.actor.id, "label": node.actor.name, "x": node.x, "y": node.y,
         "val": node.size / 3, "color": LIGHT.kinds[known_kind(node.actor.kind)]}
        for node in scene.nodes
    ]  # fmt: skip


def links(scene: Scene) -> list[dict[str, Any]]:
    """What a library must know of each claim, which is a link of its own."""
    return [
        {"source": edge.source, "target": edge.target, "quote": item.claim.quote,
         "color": LIGHT.polarities[POLARITIES[edge.polarity]]}
        for edge in scene.edges for item in edge.evidence
    ]  # fmt: skip
