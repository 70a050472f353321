"""The drawing as a value: who is shown, which lines run between them, and how they look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import sqrt

from graph.model import Actor, Evidence
from graph.ontology import Ontology
from queries.weighing import PASSING
from viz.bundle import Edge, bundle
from viz.camps import camps
from viz.captions import LINE_HEIGHT, caption, width
from viz.layout import Box, Place, Tie, layout

_SMALLEST, _GROWTH = 7.0, 15.0
# These take no side, yet a leader belongs beside his army and a member inside its body.
_BELONGS = {"leads", "member-of", "affiliated-with"}


@dataclass(frozen=True, slots=True)
class Node:
    """An actor as drawn: `weight` claims touch it, `size` is its radius, camp 0 is none."""

    actor: Actor
    lines: tuple[str, ...]
    weight: int
    size: float
    x: float = 0.0
    y: float = 0.0
    camp: int = 0

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


def compose(
    actors: Iterable[Actor],
    evidence: Iterable[Evidence],
    ontology: Ontology,
    *,
    earlier: Mapping[str, Place] | None = None,
) -> Scene:
    """The scene of these claims: only actors that a claim connects are drawn, in their places.

    `earlier` holds places that actors are to keep.
    """
    known = {actor.id: actor for actor in actors}
    edges = bundle(evidence, ontology)
    nodes = _nodes(known, edges)
    ties = [_tie(edge) for edge in edges]
    places = layout({node.actor.id: node.box for node in nodes}, ties, earlier=earlier)
    sides = camps(list(places), map(_bond, edges))
    placed = (_placed(node, places[node.actor.id], sides[node.actor.id]) for node in nodes)
    return Scene(tuple(placed), edges, _speakers(known, edges))


def _placed(node: Node, place: Place, camp: int) -> Node:
    return Node(node.actor, node.lines, node.weight, node.size, *place, camp)


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
    belongs = edge.type in _BELONGS
    claims = (item.claim for item in edge.evidence)
    balance = sum(1 if belongs else claim.polarity for claim in claims if not claim.negated)
    return Tie(edge.source, edge.target, balance, edge.count)


def _bond(edge: Edge) -> Tie:
    """A tie in which what friends and foes do alike, such as meeting, makes no friendship."""
    tie = _tie(edge)
    return replace(tie, balance=0) if edge.type in PASSING else tie


def _speakers(known: Mapping[str, Actor], edges: Iterable[Edge]) -> tuple[Actor, ...]:
    said_by = {item.claim.attributed_to for edge in edges for item in edge.evidence}
    drawn = {end for edge in edges for end in (edge.source, edge.target)}
    return tuple(_actor(known, id) for id in sorted(filter(None, said_by)) if id not in drawn)


def _actor(known: Mapping[str, Actor], id: str) -> Actor:
    return known.get(id) or Actor(id, name=id, kind="organisation", discovered=True)
