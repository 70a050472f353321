"""The layout: the same every time, no name over another, friends near and rivals far."""

from __future__ import annotations

from itertools import combinations
from math import dist
from random import Random

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


def crowded(count: int, more: int = 0) -> tuple[dict[str, Box], list[Tie]]:
    """Eight circles of friends, each with a hub, and enmity between the hubs."""
    chance = Random(3)
    boxes = {f"n{at:04}": Box(100, 14, 32) for at in range(count)}
    ties = [Tie(f"n{at:04}", f"n{at % 8:04}", 3, 3) for at in range(8, count)]
    near = [(at, at % 8 + 8 * chance.randrange(1, count // 8)) for at in range(8, count)]
    ties += [Tie(f"n{one:04}", f"n{other:04}", 1, 1) for one, other in near if one != other]
    ties += [Tie(f"n{one:04}", f"n{one + 1:04}", -4, 4) for one in range(7)]
    ties += [Tie(f"n{at:04}", f"n{at + 8:04}", 1, 1) for at in range(8, 8 + more)]
    return boxes, ties


def test_many_are_parted_into_quarters() -> None:
    boxes, ties = crowded(400)
    at = layout(boxes, ties)
    own = [dist(at[f"n{row:04}"], at[f"n{row % 8:04}"]) for row in range(8, 400)]
    far = [dist(at[f"n{row:04}"], at[f"n{(row + 1) % 8:04}"]) for row in range(8, 400)]
    assert sum(own) < 0.5 * sum(far)
    assert layout(dict(reversed(boxes.items())), ties[::-1]) == at


def test_no_two_nodes_of_many_overlap() -> None:
    boxes, ties = crowded(400)
    places = list(layout(boxes, ties).values())
    assert min(dist(a, b) for a, b in combinations(places, 2)) > 12


def test_strangers_without_any_tie_are_all_placed() -> None:
    boxes = {f"n{at:04}": BOX for at in range(400)}
    places = layout(boxes, [])
    assert len(set(places.values())) == 400


def test_a_few_more_claims_move_most_actors_little() -> None:
    boxes, ties = crowded(60)
    _, more = crowded(60, more=2)
    before, after = layout(boxes, ties), layout(boxes, more)
    span = max(x for x, _ in before.values()) - min(x for x, _ in before.values())
    moved = sorted(dist(before[id], after[id]) for id in boxes)
    assert moved[len(moved) // 2] < 0.15 * span


def test_who_had_a_place_keeps_it() -> None:
    boxes, ties = crowded(60)
    before = layout(boxes, ties)
    known = {id: place for id, place in before.items() if id != "n0050"}
    after = layout(boxes, ties, earlier=known)
    assert {id: after[id] for id in known} == known
    hub = after["n0002"]
    assert dist(after["n0050"], hub) < max(dist(place, hub) for place in known.values())
    assert layout({"a": BOX}, [], earlier={"a": (3.0, 4.0)}) == {"a": (3.0, 4.0)}


@pytest.mark.parametrize("count", [2, 40])
def test_strangers_all_find_a_place(count: int) -> None:
    boxes = {f"n{at:02}": BOX for at in range(count)}
    assert overlapping(layout(boxes, []), boxes) == []
