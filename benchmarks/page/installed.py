"""The same graph as pages of Python libraries that only this comparison needs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.page.peers import links, nodes, watched
from viz.scene import Scene


def neo4j(scene: Scene, folder: Path) -> str:
    """neo4j-viz with its own library of drawing (NVL), all places given."""
    known = _library(folder, "neo4j_viz")
    people = [known.Node(id=one["id"], caption=one["label"], x=one["x"], y=one["y"],
                         size=one["val"], color=one["color"]) for one in nodes(scene)]  # fmt: skip
    ties = [
        known.Relationship(source=one["source"], target=one["target"], color=one["color"],
                           properties={"quote": one["quote"]})
        for one in links(scene)
    ]  # fmt: skip
    graph = known.VisualizationGraph(nodes=people, relationships=ties)
    html = graph.render(layout="free", max_allowed_nodes=len(people), height="900px").data
    return watched(html, scene)


def gravis_d3(scene: Scene, folder: Path) -> str:
    """gravis with D3, as SVG, all places given and no physics."""
    figure = _library(folder, "gravis").d3(_gjgf(scene), graph_height=900,
                                           layout_algorithm_active=False,
                                           large_graph_threshold=10**9)  # fmt: skip
    return watched(figure.to_html_standalone(), scene)


def gravis_vis(scene: Scene, folder: Path) -> str:
    """gravis with vis-network, all places given and no physics."""
    figure = _library(folder, "gravis").vis(_gjgf(scene), graph_height=900,
                                            layout_algorithm_active=False,
                                            large_graph_threshold=10**9)  # fmt: skip
    return watched(figure.to_html_standalone(), scene)


INSTALLED: dict[str, Callable[[Scene, Path], str]] = {
    "neo4j-viz": neo4j,
    "gravis d3": gravis_d3,
    "gravis vis": gravis_vis,
}


def _library(folder: Path, name: str) -> Any:
    # Behind our own packages, so that it replaces none of them.
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
    try:
        return import_module(name)
    except ImportError as missing:
        raise FileNotFoundError(f"{name} is not in {folder}") from missing


def _gjgf(scene: Scene) -> dict[str, object]:
    people = {
        str(one["id"]): {"label": one["label"],
                         "metadata": {"x": one["x"], "y": one["y"], "color": one["color"]}}
        for one in nodes(scene)
    }  # fmt: skip
    ties = [
        {"source": one["source"], "target": one["target"],
         "metadata": {"color": one["color"], "hover": one["quote"]}}
        for one in links(scene)
    ]  # fmt: skip
    return {"graph": {"directed": True, "nodes": people, "edges": ties}}
