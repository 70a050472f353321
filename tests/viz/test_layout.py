"""The layout: the same every time, no name over another, friends near and rivals far."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.layout import Box, Tie, layout

BOX = Box(110, 24, 32)
CAMPS = dict.fromkeys(("a1", "a2", "a3", "b1", "b2", "b3", "go-between"), BOX)
TIES = [
    *(Tie(one, other, 2, 2) for one, other in combinations(("a1", "a2", "a3"), 2)),
    *(Tie(one, other, 2, 2) for one, other in combinations(("b1", "b2", "b3"), 2)),
    Tie("a1", "b1", -5, 5),
    Tie("a2", "b3", -1, 1),
    Tie("go-between", "a1", 1, 1),
    Tie("go-between", "b1", 1, 1),
]


def overlapping(places: dict[str, tuple[float, float]], boxes: dict[str, Box]) -> list[object]:
    return [
        (one, other)
        for one, other in combinations(places, 2)
        if abs(places[one][0] - places[other][0]) < (boxes[one].width + boxes[other].width) / 2
        and abs(low(places[one], boxes[one]) - low(places[other], boxes[other]))
        < (tall(boxes[one]) + tall(boxes[other])) / 2
    ]


def tall(box: Box) -> float:
    return box.height + box.text


def low(place: tuple[float, float], box: Box) -> float:
    return place[1] + box.text / 2


def test_nobody_needs_no_place() -> None:
    assert layout({}, []) == {}


def test_one_actor_alone() -> None:
    assert layout({"libya": BOX}, [Tie("libya", "libya", -1, 1)]) == {"libya": (0.0, 0.0)}


def test_the_order_of_the_input_does_not_matter() -> None:
    turned = dict(reversed(CAMPS.items()))
    swapped = [Tie(tie.other, tie.one, tie.balance, tie.count) for tie in reversed(TIES)]
    assert layout(CAMPS, TIES) == layout(turned, swapped)


def test_camps_stand_apart() -> None:
    at = layout(CAMPS, TIES)
    friends = [dist(at[a], at[b]) for a, b in combinations(("a1", "a2", "a3"), 2)]
    rivals = [dist(at[a], at[b]) for a in ("a1", "a2", "a3") for b in ("b1", "b2", "b3")]
    assert sum(rivals) / len(rivals) > 1.5 * sum(friends) / len(friends)


def test_the_conflict_lies_flat() -> None:
    at = layout(CAMPS, TIES)
    assert abs(at["a1"][0] - at["b1"][0]) > abs(at["a1"][1] - at["b1"][1])


def test_a_lone_accuser_does_not_stand_far_out() -> None:
    boxes = CAMPS | {"paper": BOX}
    at = layout(boxes, [*TIES, Tie("paper", "a1", -1, 1)])
    assert dist(at["paper"], at["a1"]) < dist(at["a1"], at["b1"]) * 1.2


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_no_two_names_overlap(data: st.DataObject) -> None:
    ids = [f"n{at}" for at in range(data.draw(st.integers(1, 14)))]
    side = st.floats(10, 200)
    boxes = {id: Box(data.draw(side), data.draw(st.floats(10, 50)), 32.0) for id in ids}
    pair = st.builds(
        Tie, st.sampled_from(ids), st.sampled_from(ids), st.integers(-3, 3), st.just(3)
    )
    places = layout(boxes, data.draw(st.lists(pair, max_size=30)))
    assert set(places) == set(ids)
    assert overlapping(places, boxes) == []


@pytest.mark.parametrize("count", [2, 40])
def test_strangers_all_find_a_place(count: int) -> None:
    boxes = {f"n{at:02}": BOX for at in range(count)}
    assert overlapping(layout(boxes, []), boxes) == []
