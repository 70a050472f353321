"""What the first picture is drawn from is little, and agrees with all that follows it."""

from __future__ import annotations

import pytest

from graph.ontology import Ontology
from tests.viz.world import crowd
from viz import first
from viz.palette import DASHES
from viz.scene import Scene, compose


@pytest.fixture(scope="module")
def town(ontology: Ontology) -> Scene:
    shelf = crowd(300, 3000)
    return compose(shelf.people, shelf.items, ontology)


def test_few_lines_are_not_drafted(scene: Scene) -> None:
    assert not any(first.draft(scene).values())


def test_some_of_many_lines_are_drafted_with_their_signs(town: Scene) -> None:
    drafted = first.draft(town)
    lines = set(zip(*drafted.values(), strict=True))
    row = {node.actor.id: at for at, node in enumerate(town.nodes)}
    assert lines <= {(row[e.source], row[e.target], e.polarity) for e in town.edges}
    assert 500 < len(drafted["draft_sign"]) <= 1000 < len(town.edges)
    assert {sign for _, _, sign in lines} == {-1, 0, 1}


def test_the_weightiest_are_named_and_those_after_whom_others_are_called(town: Scene) -> None:
    named = first.names(town)
    assert all(town.nodes[row].actor.name == name for row, name in named.items())
    assert set(range(50)) <= set(named) and len(named) < 70
    assert {node.circle for node in town.nodes} == {town.nodes[row].circle for row in named}


def test_the_first_of_every_camp_is_named(scene: Scene) -> None:
    assert scene.camps.first
    ids = {scene.nodes[row].actor.id for row in first.names(scene)}
    assert set(scene.camps.first) <= ids


def test_the_legend_is_told_of_every_kind_of_line(scene: Scene) -> None:
    told = first.lines(scene)
    assert set(told["signs"]) == {edge.polarity for edge in scene.edges}
    assert {list(DASHES)[at] for at in told["styles"]} == {edge.style for edge in scene.edges}


def test_nobody_at_all_makes_an_empty_picture() -> None:
    empty = Scene((), ())
    assert not any(first.looks(empty, [], []).values()) and first.names(empty) == {}
    assert not any(first.draft(empty).values())
