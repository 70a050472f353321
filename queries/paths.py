"""Chains of ties that lead from one actor to another, and whether they make a friend or an enemy.

A tie is trusted by its strength s (`queries.ties`) as s / (1 + s): one firm claim gives 0.5, two
independent publishers 0.67. A chain is trusted as the product of its ties, and its sign is the
product of their signs. The shortest chains come first, of those equally long the most trusted;
then the most trusted of any length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from math import exp, log
from typing import TYPE_CHECKING

from graph.frozen import frozen
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Store
from queries.selection import EVERYTHING, Selection
from queries.steps import Step, step
from queries.ties import Tie, picture

if TYPE_CHECKING:
    import networkx as nx

SHORTEST, TRUSTED = "shortest", "most trusted"
_HOP = 1000.0


@frozen
class Path:
    """A chain from one actor to another; `kinds` says for what it is shown."""

    kinds: tuple[str, ...]
    steps: tuple[Step, ...]

    @property
    def sign(self) -> int:
        """+1 if it makes a friend, -1 if it makes an enemy."""
        return -1 if sum(one.sign < 0 for one in self.steps) % 2 else 1

    @property
    def trust(self) -> float:
        """Between 0 and 1: the product over its ties."""
        return round(exp(-sum(doubt(one.tie) for one in self.steps)), 3)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everyone on the way."""
        return (self.steps[0].source, *(one.target for one in self.steps))


def paths(
    store: Store,
    source: Actor,
    target: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
    limit: int = 3,
) -> tuple[Path, ...]:
    """At most so many shortest chains and so many of the most trusted, none shown twice."""
    ties, actors = picture(store, selection, ontology)
    by_ends = {tie.ends: tie for tie in ties if tie.sign}
    found = chains(by_ends.values(), source.id, target.id, limit)

    @cache
    def along(one: str, other: str) -> Step:
        return step(store, actors[one], actors[other], by_ends[min(one, other), max(one, other)])

    return tuple(
        Path(kinds, tuple(along(*ends) for ends in pairwise(way))) for way, kinds in found.items()
    )


def chains(
    ties: Iterable[Tie], source: str, target: str, limit: int
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The ids along each chain, and for what it is chosen."""
    graph = _graph(ties)
    if source == target or source not in graph or target not in graph:
        return {}
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for kind, weight in ((SHORTEST, "far"), (TRUSTED, "doubt")):
        for way in _best(graph, source, target, weight, limit, same=kind == SHORTEST):
            found[way] = (*found.get(way, ()), kind)
    return found


def doubt(tie: Tie) -> float:
    """How long a tie is where trust is short: minus the logarithm of s / (1 + s)."""
    strength = tie.strength
    return -log(strength / (1 + strength))


def _graph(ties: Iterable[Tie]) -> nx.Graph[str]:
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    for tie in ties:
        long = doubt(tie)
        graph.add_edge(*tie.ends, doubt=long, far=_HOP + long)
    return graph


def _best(
    graph: nx.Graph[str], source: str, target: str, weight: str, limit: int, *, same: bool
) -> Iterator[tuple[str, ...]]:
    """The best chains by weight; with `same`, only those as short as the first."""
    import networkx as nx

    try:
        ways: Sequence[list[str]] = list(
            islice(nx.shortest_simple_paths(graph, source, target, weight=weight), limit)
        )
    except nx.NetworkXNoPath:
        return
    for way in ways:
        if not same or len(way) == len(ways[0]):
            yield tuple(way)
