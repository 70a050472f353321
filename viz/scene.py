"""The drawing as a value: who is shown, which lines run between them, and how they look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from itertools import chain
from math import sqrt
from operator import attrgetter

from graph.frozen import frozen
from graph.model import Actor, Evidence
from graph.ontology import Ontology
from queries.weighing import PASSING
from viz.bundle import Edge, bundle
from viz.camps import NONE, Camps, camps
from viz.captions import LINE_HEIGHT, caption, width
from viz.circles import circles
from viz.layout import Box, Place, Tie, layout
from viz.uncollected import uncollected

_SMALLEST, _GROWTH = 7.0, 15.0
# These take no side, yet a leader belongs beside his army and a member inside its body.
_BELONGS = {"leads", "member-of", "affiliated-with"}


@frozen
class Node:
    """An actor as drawn: `weight` claims touch it, `size` is its radius; camp 0 is none."""

    actor: Actor
    lines: tuple[str, ...]
    weight: int
    size: float
    x: float = 0.0
    y: float = 0.0
    camp: int = 0
    circle: int = 0

    @property
    def box(self) -> Box:
        """The room that the node and its caption take."""
        text = LINE_HEIGHT * len(self.lines)
        return Box(max(width(self.lines), 2 * self.size), 2 * self.size, text)


@frozen
class Scene:
    """Nodes by weight, edges, and the actors who only speak."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    speakers: tuple[Actor, ...] = ()
    camps: Camps = NONE

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every claim that the scene shows, edge by edge."""
        return tuple(chain.from_iterable(map(attrgetter("evidence"), self.edges)))


@uncollected()
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
    evidence = tuple(evidence)
    edges = bundle(evidence, ontology)
    nodes = _nodes(known, edges)
    ties = [_tie(edge) for edge in edges]
    places = layout({node.actor.id: node.box for node in nodes}, ties, earlier=earlier)
    bonds = [_bond(edge, tie) for edge, tie in zip(edges, ties, strict=True)]
    near = circles(list(places), bonds)
    sides = _sides(nodes, edges, bonds)
    placed = tuple([_placed(node, places, sides.of, near) for node in nodes])
    return Scene(placed, edges, _speakers(known, evidence, places), sides)


def _placed(
    node: Node, places: Mapping[str, Place], sides: Mapping[str, int], near: Mapping[str, int]
) -> Node:
    id = node.actor.id
    return Node(
        node.actor, node.lines, node.weight, node.size, *places[id], sides.get(id, 0), near[id]
    )


def _sides(nodes: Iterable[Node], edges: Iterable[Edge], bonds: Iterable[Tie]) -> Camps:
    tied = (frozenset((bond.one, bond.other)) for bond in bonds if bond.balance)
    evidence = (item for edge in edges for item in edge.evidence)
    return camps(evidence, [node.actor for node in nodes], tied)


def _nodes(known: Mapping[str, Actor], edges: Iterable[Edge]) -> list[Node]:
    weights: defaultdict[str, int] = defaultdict(int)
    for edge in edges:
        count = edge.count
        weights[edge.source] += count
        if edge.target != edge.source:
            weights[edge.target] += count
    heaviest = max(weights.values(), default=1)
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return [_node(_actor(known, id), weight, heaviest) for id, weight in ranked]


def _node(actor: Actor, weight: int, heaviest: int) -> Node:
    size = round(_SMALLEST + _GROWTH * sqrt(weight / heaviest), 1)
    return Node(actor, caption(actor.name), weight, size)


def _tie(edge: Edge) -> Tie:
    belongs, balance = edge.type in _BELONGS, 0
    for item in edge.evidence:
        claim = item.claim
        if not claim.negated:
            balance += 1 if belongs else claim.polarity
    return Tie(edge.source, edge.target, balance, edge.count)


def _bond(edge: Edge, tie: Tie) -> Tie:
    # What friends and foes do alike, such as meeting, makes no friendship.
    return Tie(tie.one, tie.other, 0, tie.count) if edge.type in PASSING else tie


def _speakers(
    known: Mapping[str, Actor], evidence: Iterable[Evidence], drawn: Container[str]
) -> tuple[Actor, ...]:
    said_by = {item.claim.attributed_to for item in evidence}
    return tuple(_actor(known, id) for id in sorted(filter(None, said_by)) if id not in drawn)


def _actor(known: Mapping[str, Actor], id: str) -> Actor:
    return known.get(id) or Actor(id, name=id, kind="organisation", discovered=True)
