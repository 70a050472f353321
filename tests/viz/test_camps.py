"""Camps of a page are those of `actorgraph blocs`, or there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.ontology import Ontology
from graph.store.base import Store
from queries.blocs import blocs
from tests.viz.world import ACTORS, EVIDENCE, crowd
from viz import camps
from viz.scene import Scene, compose


def test_they_are_numbered_as_by_the_command(scene: Scene, libya: Store) -> None:
    asked = blocs(libya)
    told = {one.id: at for at, camp in enumerate(asked.camps, start=1) for one in camp.members}
    assert {node.actor.id: node.camp for node in scene.nodes if node.camp} == told
    found = scene.camps
    assert found.first == tuple(camp.members[0].id for camp in asked.camps)
    assert (found.ties, found.misfits) == (len(asked.ties), asked.index)


def test_rivals_name_each_other(scene: Scene) -> None:
    rivals = scene.camps.rivals
    assert rivals[:2] == (2, 1)
    assert all(rivals[other - 1] == at for at, other in enumerate(rivals, start=1) if other)


def test_where_too_many_are_tied_there_are_none(
    ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camps, "EXACT", 5)
    drawn = compose(ACTORS, EVIDENCE, ontology)
    assert drawn.camps == camps.NONE and {node.camp for node in drawn.nodes} == {0}
    assert {node.circle for node in drawn.nodes} > {0}


def test_a_large_graph_is_not_read_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camps, "ties", None)
    world = crowd(40, 160)
    pairs = [frozenset(("one", f"other {at}")) for at in range(2 * camps.EXACT + 1)]
    assert camps.camps(world.evidence(), world.actors(), pairs) == camps.NONE
    with pytest.raises(TypeError, match="not callable"):
        camps.camps(world.evidence(), world.actors(), pairs[:-1] * 2)


def test_what_is_no_date_does_no_harm(ontology: Ontology) -> None:
    bad = [replace(one, claim=replace(one.claim, date="<b>")) for one in EVIDENCE]
    assert compose(ACTORS, bad, ontology).camps.first
