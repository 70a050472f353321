"""A graph in a notebook: the page in a frame that can do no harm, or a plain pyvis network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from html import escape
from typing import TYPE_CHECKING, Any

from graph.frozen import frozen
from graph.model import Actor, Claim, Evidence
from graph.ontology import load_ontology
from viz.page import page
from viz.palette import LIGHT, POLARITIES, known_kind, shape
from viz.scene import Scene, compose

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

_HEIGHT = 680
_ACTOR = {field.name for field in fields(Actor)} - {"id"}
_CLAIM = {field.name for field in fields(Claim)} - {"id", "source", "target"}
# The shapes of vis-network nearest to ours.
_SHAPES = {"circle": "dot", "wedge": "triangleDown", "pentagon": "hexagon", "ring": "dot"}


@frozen
class Picture:
    """The page of a graph, as Jupyter shows it."""

    graph: nx.MultiDiGraph[str]
    title: str

    def _repr_html_(self) -> str:
        html = page(scene_of(self.graph), load_ontology(), title=self.title)
        return (
            f'<iframe title="{escape(self.title)}" srcdoc="{escape(html)}" '
            'sandbox="allow-scripts allow-downloads allow-popups" '
            f'style="width:100%;height:{_HEIGHT}px;border:0"></iframe>'
        )


def scene_of(graph: nx.MultiDiGraph[str]) -> Scene:
    """The scene of a graph whose nodes are actors and whose edges are claims."""
    actors = [Actor(id, **_known(node, _ACTOR)) for id, node in graph.nodes(data=True)]
    return compose(actors, _evidence(graph), load_ontology())


def to_pyvis(graph: nx.MultiDiGraph[str]) -> Network:
    """One node an actor, one edge a relation, in the places that the page gives them."""
    from pyvis.network import Network

    scene = scene_of(graph)
    network = Network(directed=True, cdn_resources="in_line", width="100%", height=f"{_HEIGHT}px")
    network.toggle_physics(False)
    for node in scene.nodes:
        kind = known_kind(node.actor.kind)
        look = {"shape": _SHAPES.get(shape(kind), shape(kind)), "color": LIGHT.kinds[kind]}
        network.add_node(node.actor.id, label=node.actor.name, title=node.actor.description,
                         x=node.x, y=node.y, size=node.size, physics=False, **look)  # fmt: skip
    for edge in scene.edges:
        quotes = "\n".join(item.claim.quote for item in edge.evidence[:5])
        network.add_edge(edge.source, edge.target, label=edge.type, title=quotes,
                         width=edge.width, color=LIGHT.polarities[POLARITIES[edge.polarity]],
                         dashes=edge.style != "firm")  # fmt: skip
    return network


def _evidence(graph: nx.MultiDiGraph[str]) -> Iterator[Evidence]:
    for source, target, key, edge in graph.edges(keys=True, data=True):
        known = {"start": 0, "end": 0, **_known(edge, _CLAIM)}
        claim = Claim(source=source, target=target, id=str(key), **known)
        heading = (
            str(edge.get(name) or "") for name in ("title", "publisher", "published", "url")
        )
        yield Evidence(claim, *heading)


def _known(values: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in names}
