"""Triads: three all tied to one another, balanced if the product of their signs is positive."""

from __future__ import annotations

from collections.abc import Iterator

from graph.frozen import frozen
from queries.balance.signed import Signed, neighbours, pair


@frozen
class Triad:
    """Three names in alphabetical order and how many of their three ties are hostile."""

    members: tuple[str, str, str]
    hostile: int

    @property
    def balanced(self) -> bool:
        """Whether a friend's friend is a friend here, and an enemy's enemy too."""
        return self.hostile % 2 == 0


@frozen
class Triads:
    """How many triads have 0, 1, 2 and 3 hostile ties, and which are not balanced."""

    counts: tuple[int, int, int, int] = (0, 0, 0, 0)
    unbalanced: tuple[Triad, ...] = ()

    @property
    def total(self) -> int:
        """All triads."""
        return sum(self.counts)

    @property
    def balanced(self) -> int:
        """The balanced ones: no enmity, or two against one."""
        return self.counts[0] + self.counts[2]


def triads(signs: Signed) -> Triads:
    """Every triad of the graph, counted; the unbalanced ones in alphabetical order."""
    counts = [0, 0, 0, 0]
    unbalanced = []
    for triad in closed(signs):
        counts[triad.hostile] += 1
        if not triad.balanced:
            unbalanced.append(triad)
    none, one, two, three = counts
    ordered = sorted(unbalanced, key=lambda triad: triad.members)
    return Triads((none, one, two, three), tuple(ordered))


def closed(signs: Signed) -> Iterator[Triad]:
    """Every triad once: each is found from that of its names with the fewest ties."""
    near = neighbours(signs)
    rank = {name: (len(ties), name) for name, ties in near.items()}
    above = {name: [x for x in ties if rank[x] > rank[name]] for name, ties in near.items()}
    for one, later in above.items():
        for other in later:
            for third in above[other]:
                if third in near[one]:
                    yield _triad(signs, one, other, third)


def _triad(signs: Signed, one: str, other: str, third: str) -> Triad:
    ends = (pair(one, other), pair(other, third), pair(one, third))
    hostile = sum(signs[each] < 0 for each in ends)
    a, b, c = sorted((one, other, third))
    return Triad((a, b, c), hostile)
