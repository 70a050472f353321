"""The two camps with the fewest ties that do not fit, and how sure it is that none has fewer.

The graph falls into blocks, which share single names: no cycle runs through two of them, so the
fewest frustrated ties of the whole are the sum over the blocks, and a tie that is on no cycle
always fits. Each block is solved exactly if it is small and time is left, and well otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from time import monotonic

from graph.frozen import frozen
from queries.balance.cycles import is_balanced, packed, unbalanced
from queries.balance.exact import solve
from queries.balance.heuristic import gain, good
from queries.balance.imbalance import Imbalance
from queries.balance.signed import Pair, Side, Signed, frustrated, neighbours, pair, spread

SECONDS = 30.0  # for all programs of a graph together
EXACT, RELAXED = 400, 4000  # ties of a block up to which it is solved, or bounded, by a program


@frozen
class Balance(Imbalance):
    """The side of each name, 0 or 1; the ties that do not fit; the fewest that it could be.

    Sides of names that no chain of ties connects have nothing to do with each other.
    """

    side: Mapping[str, int]
    frustrated: tuple[Pair, ...]
    bound: int

    @property
    def gap(self) -> int:
        """How many ties fewer a better answer could at most leave frustrated."""
        return self.index - self.bound


def balance(
    signs: Signed,
    strength: Mapping[Pair, float] | None = None,
    exact: int = EXACT,
    seconds: float = SECONDS,
) -> Balance:
    """The best two camps of a signed graph; blocks of more than `exact` ties are not proved.

    Nor are those for which no time is left of so many seconds; `gap` then says how sure it is.

    Among camps that are as good by the number of ties, the frustrated ones are made weak where a
    single name can change sides. The name with most ties of each part is on side 0.
    """
    settled, bound = _settled(signs, exact, seconds)
    side = _camps(signs, settled, strength or {})
    return Balance(side, frustrated(side, signs), bound)


def sides(
    signs: Signed,
    strength: Mapping[Pair, float] | None = None,
    exact: int = EXACT,
    seconds: float = SECONDS,
) -> Side:
    """The sides of `balance`, without how sure it is, which takes the longest on large graphs."""
    settled, _ = _settled(signs, exact, seconds, bounded=False)
    return _camps(signs, settled, strength or {})


def _settled(
    signs: Signed, exact: int, seconds: float, *, bounded: bool = True
) -> tuple[dict[Pair, int], int]:
    """Signs of which every one fits good sides, and the fewest that must be turned for that."""
    settled: dict[Pair, int] = {}
    bound, late = 0, monotonic() + seconds
    for block in _blocks(signs):
        side, least = _solved(block, exact, late, bounded)
        bound += least
        bad = set(frustrated(side, block))
        settled |= {ends: -sign if ends in bad else sign for ends, sign in block.items()}
    return settled, bound


def _camps(signs: Signed, settled: Signed, strength: Mapping[Pair, float]) -> Side:
    near = neighbours(signs)
    ranked = sorted(near, key=lambda name: (-len(near[name]), name))
    side = _weakest(signs, spread(settled, ranked), strength)
    return _turned(settled, side, ranked)


def _blocks(signs: Signed) -> Iterator[dict[Pair, int]]:
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(sorted(signs))
    for block in nx.biconnected_component_edges(graph):
        ends = (tuple(sorted(each)) for each in block)
        yield {(a, b): signs[a, b] for a, b in sorted(ends)}


def _solved(block: Signed, exact: int, late: float, bounded: bool) -> tuple[Side, int]:
    """Good sides of a block, and the fewest ties that any sides leave frustrated.

    Unless `bounded`, that number is looked for only where it may give better sides.
    """
    if is_balanced(block):
        return spread(block), 0
    if not bounded and len(block) > exact:
        return good(block), 0
    side, cycles = good(block), unbalanced(block)
    bound = max(packed(cycles), 1)
    left = late - monotonic()
    if left > 0 and len(frustrated(side, block)) > bound and len(block) <= max(exact, RELAXED):
        proved, least = solve(block, cycles, whole=len(block) <= exact, seconds=left)
        bound = max(bound, least)
        if proved and len(frustrated(proved, block)) < len(frustrated(side, block)):
            side = proved
    return side, bound


def _weakest(signs: Signed, side: Side, strength: Mapping[Pair, float]) -> Side:
    """Sides as good by number whose frustrated ties are weaker, changing one name at a time."""
    near = neighbours(signs)
    side = dict(side)
    changed = bool(strength)
    while changed:
        changed = False
        for name in near:
            if gain(near, side, name) == 0 and _relief(near, side, strength, name) > 1e-9:
                side[name] = 1 - side[name]
                changed = True
    return side


def _relief(
    near: Mapping[str, Mapping[str, int]],
    side: Mapping[str, int],
    strength: Mapping[Pair, float],
    name: str,
) -> float:
    """How much weaker the frustrated ties are if the name changes sides."""
    total = 0.0
    for other, sign in near[name].items():
        ends = pair(name, other)
        fits = (side[name] == side[other]) == (sign > 0)
        total += -strength.get(ends, 0.0) if fits else strength.get(ends, 0.0)
    return total


def _turned(settled: Signed, side: Side, ranked: list[str]) -> Side:
    """The same camps with the first name of each part on side 0."""
    camps = {ends: 1 if side[ends[0]] == side[ends[1]] else -1 for ends in settled}
    return spread(camps, ranked)
