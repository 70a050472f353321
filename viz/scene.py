"""The drawing as a value: who is shown, which lines run between them, and how they look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import sqrt

from graph.model import Actor, Evidence
from graph.ontology import Ontology
from viz.bundle import Edge, bundle
from viz.captions import LINE_HEIGHT, caption, width
from viz.layout import Box, Tie, layout

_SMALLEST, _GROWTH = 7.0, 15.0
# These take no side, yet a leader belongs beside his army and a member inside its body.
_BELONGS = {"leads", "member-of", "affiliated-with"}


@dataclass(frozen=True, slots=True)
class Node:
    """An actor as drawn: `weight` claims touch it, `size` is its radius."""

    actor: Actor
    lines: tuple[str, ...]
    weight: int
    size: float
    x: float = 0.0
    y: float = 0.0

    @property
    def box(self) -> Box:
        """The room that the node and its caption take."""
        text = LINE_HEIGHT * len(self.lines)
        return Box(max(width(self.lines), 2 * self.size), 2 * self.size, text)


@dataclass(frozen=True, slots=True)
class Scene:
    """Nodes by weight, edges, and the actors who only speak."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    speakers: tuple[Actor, ...] = ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every claim that the scene shows, edge by edge."""
        return tuple(item for edge in self.edges for item in edge.evidence)


def compose(actors: Iterable[Actor], evidence: Iterable[Evidence], ontology: Ontology) -> Scene:
    """The scene of these claims: only actors that a claim connects are drawn, in their places."""
    known = {actor.id: actor for actor in actors}
    edges = bundle(evidence, ontology)
    nodes = _nodes(known, edges)
    places = layout({node.actor.id: node.box for node in nodes}, map(_tie, edges))
    placed = (replace(node, x=xy[0], y=xy[1]) for node in nodes for xy in [places[node.actor.id]])
    return Scene(tuple(placed), edges, _speakers(known, edges))


def _nodes(known: Mapping[str, Actor], edges: Iterable[Edge]) -> list[Node]:
    weights: Counter[str] = Counter()
    for edge in edges:
        for end in {edge.source, edge.target}:
            weights[end] += edge.count
    heaviest = max(weights.values(), default=1)
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return [_node(_actor(known, id), weight, heaviest) for id, weight in ranked]


def _node(actor: Actor, weight: int, heaviest: int) -> Node:
    size = round(_SMALLEST + _GROWTH * sqrt(weight / heaviest), 1)
    return Node(actor, caption(actor.name), weight, size)


def _tie(edge: Edge) -> Tie:
    affirmed = [item.claim for item in edge.evidence if not item.claim.negated]
    balance = sum(1 if edge.type in _BELONGS else claim.polarity for claim in affirmed)
    return Tie(edge.source, edge.target, balance, edge.count)


def _speakers(known: Mapping[str, Actor], edges: Iterable[Edge]) -> tuple[Actor, ...]:
    said_by = {item.claim.attributed_to for edge in edges for item in edge.evidence}
    drawn = {end for edge in edges for end in (edge.source, edge.target)}
    return tuple(_actor(known, id) for id in sorted(filter(None, said_by)) if id not in drawn)


def _actor(known: Mapping[str, Actor], id: str) -> Actor:
    return known.get(id) or Actor(id, name=id, kind="organisation", discovered=True)
