"""Circles: friends together, foes apart, and nobody in a circle who only fights."""

from __future__ import annotations

from itertools import combinations

from viz.circles import circles
from viz.ties import Tie

LEFT, RIGHT = ("a", "b", "c", "d"), ("x", "y", "z")
TIES = [
    *(Tie(one, other, 2, 2) for side in (LEFT, RIGHT) for one, other in combinations(side, 2)),
    Tie("a", "x", -3, 3),
    Tie("raider", "a", -1, 1),
]
IDS = [*LEFT, *RIGHT, "raider", "hermit"]


def test_friends_are_one_circle_and_the_largest_is_the_first() -> None:
    found = circles(IDS, TIES)
    assert {found[id] for id in LEFT} == {1} and {found[id] for id in RIGHT} == {2}
    assert found["raider"] == found["hermit"] == 0


def test_neither_order_matters() -> None:
    assert circles(IDS[::-1], TIES[::-1]) == circles(IDS, TIES)


def test_nobody_makes_no_circle() -> None:
    assert circles([], []) == {} and circles(["a"], []) == {"a": 0}
