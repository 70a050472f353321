"""A signed graph as plain values: pairs of names, each with a sign."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

Pair = tuple[str, str]
Signed = Mapping[Pair, int]  # +1 or -1; each pair in alphabetical order, of two different names
Side = dict[str, int]  # 0 or 1


def pair(one: str, other: str) -> Pair:
    """The two names in alphabetical order."""
    return (one, other) if one < other else (other, one)


def neighbours(signs: Signed) -> dict[str, dict[str, int]]:
    """To whom each is tied, with the sign."""
    near: dict[str, dict[str, int]] = {}
    for (one, other), sign in sorted(signs.items()):
        near.setdefault(one, {})[other] = sign
        near.setdefault(other, {})[one] = sign
    return near


def fits(side: Mapping[str, int], ends: Pair, sign: int) -> bool:
    """Whether friends are on one side and enemies on two."""
    return (side[ends[0]] == side[ends[1]]) == (sign > 0)


def frustrated(side: Mapping[str, int], signs: Signed) -> tuple[Pair, ...]:
    """The pairs whose tie does not fit the sides, in alphabetical order."""
    return tuple(ends for ends in sorted(signs) if not fits(side, ends, signs[ends]))


def spread(signs: Signed, order: Iterable[str] = ()) -> Side:
    """Sides that a walk over the ties gives, breadth first, friends beside and enemies opposite.

    Each part of the graph begins with its first name in the order, on side 0. If the graph is
    balanced, every tie fits.
    """
    near = neighbours(signs)
    side: Side = {}
    for start in (*order, *sorted(near)):
        if start not in side and start in near:
            side[start] = 0
            _walk(near, side, start)
    return side


def _walk(near: Mapping[str, Mapping[str, int]], side: Side, start: str) -> None:
    queue = deque([start])
    while queue:
        one = queue.popleft()
        for other, sign in near[one].items():
            if other not in side:
                side[other] = side[one] if sign > 0 else 1 - side[one]
                queue.append(other)
