"""Unbalanced cycles: each forces at least one of its ties to be frustrated."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from queries.balance.signed import Pair, Signed, neighbours, pair, spread
from queries.balance.triads import closed

Cycle = tuple[Pair, ...]
WORK = 2_000_000  # places that may be reached in search of cycles


def unbalanced(signs: Signed, most: int = 4000, work: int = WORK) -> list[Cycle]:
    """Short unbalanced cycles, shortest first: triads, then one shortest cycle for each name.

    There are `most` of them, or as many as so much work finds.
    """
    found: dict[Cycle, None] = {}
    for triad in sorted(closed(signs), key=lambda triad: triad.members):
        if not triad.balanced and len(found) < most:
            found[around(triad.members)] = None
    near = neighbours(signs)
    for name in near:
        if len(found) >= most or work <= 0:
            break
        cycle, steps = _shortest(near, name)
        work -= steps
        if cycle:
            found[cycle] = None
    return sorted(found, key=lambda cycle: (len(cycle), cycle))


def packed(cycles: Iterable[Cycle]) -> int:
    """How many cycles share no tie, taken greedily: at least so many ties are frustrated."""
    taken: set[Pair] = set()
    count = 0
    for cycle in cycles:
        if taken.isdisjoint(cycle):
            taken.update(cycle)
            count += 1
    return count


def _shortest(near: Mapping[str, Mapping[str, int]], start: str) -> tuple[Cycle, int]:
    """A shortest unbalanced cycle through the name, () if there is none, and the places reached.

    The walk is over (name, product of the signs so far), back to the start with a minus.
    """
    came: dict[tuple[str, int], tuple[str, int] | None] = {(start, 1): None}
    queue = deque([(start, 1)])
    while queue:
        one, product = queue.popleft()
        for other, sign in near[one].items():
            step = (other, product * sign)
            if step not in came:
                came[step] = (one, product)
                queue.append(step)
            if step == (start, -1):
                return _simple(tuple(_back(came, step))), len(came)
    return (), len(came)


def _back(
    came: Mapping[tuple[str, int], tuple[str, int] | None], step: tuple[str, int]
) -> Iterator[str]:
    at = came[step]
    while at is not None:
        yield at[0]
        at = came[at]


def _simple(path: Sequence[str]) -> Cycle:
    """The cycle around these names, unless one of them comes twice."""
    return around(path) if len(set(path)) == len(path) else ()


def around(path: Sequence[str]) -> Cycle:
    """The ties around a closed walk, in alphabetical order."""
    return tuple(sorted(pair(one, path[at - 1]) for at, one in enumerate(path)))


def is_balanced(signs: Signed) -> bool:
    """Whether two camps can be found that every tie fits."""
    side = spread(signs)
    return all((side[a] == side[b]) == (sign > 0) for (a, b), sign in signs.items())
