"""The scene: who is drawn and how large, with all evidence kept."""

from __future__ import annotations

from graph.model import Actor
from graph.ontology import Ontology
from tests.viz.world import ACTORS, EVIDENCE, crowd
from viz.captions import caption, width
from viz.scene import Scene, compose


def test_all_claims_are_kept(scene: Scene) -> None:
    assert len(scene.evidence) == len(EVIDENCE)
    assert {item.claim.id for item in scene.evidence} == {item.claim.id for item in EVIDENCE}


def test_nodes_come_by_weight_and_grow_with_it(scene: Scene) -> None:
    weights = [node.weight for node in scene.nodes]
    assert weights == sorted(weights, reverse=True)
    assert scene.nodes[0].size > scene.nodes[-1].size > 6


def test_the_order_of_the_claims_does_not_matter(scene: Scene, ontology: Ontology) -> None:
    assert compose(reversed(ACTORS), reversed(EVIDENCE), ontology) == scene


def test_whom_no_claim_connects_is_not_drawn(ontology: Ontology) -> None:
    hermit = Actor("hermit", "A hermit", "person")
    drawn = compose([*ACTORS, hermit], EVIDENCE, ontology)
    assert "hermit" not in {node.actor.id for node in drawn.nodes}


def test_one_who_only_speaks_is_named_but_not_drawn(ontology: Ontology) -> None:
    said = [item for item in EVIDENCE if item.claim.attributed_to == "khalifa-haftar"]
    assert [actor.name for actor in compose(ACTORS, said, ontology).speakers] == ["Khalifa Haftar"]


def test_an_actor_the_store_does_not_know_is_drawn_by_its_id(ontology: Ontology) -> None:
    assert {node.actor.name for node in compose([], EVIDENCE[:1], ontology).nodes} == {
        "turkey",
        "gna",
    }


def test_nothing_makes_an_empty_scene(ontology: Ontology) -> None:
    assert compose(ACTORS, [], ontology) == Scene((), ())


def test_a_leader_stands_beside_his_army(scene: Scene) -> None:
    at = {node.actor.id: (node.x, node.y) for node in scene.nodes}
    (hx, hy), (lx, ly), (gx, gy) = at["khalifa-haftar"], at["lna"], at["gna"]
    assert (hx - lx) ** 2 + (hy - ly) ** 2 < (hx - gx) ** 2 + (hy - gy) ** 2


def test_captions_take_at_most_two_short_lines() -> None:
    assert caption("Government of National Accord") == ("Government of", "National Accord")
    assert caption("") == ("?",)
    assert all(len(line) <= 22 for line in caption("x" * 90 + " " + "y" * 90))


def test_wide_letters_count_twice_and_accents_not_at_all() -> None:
    assert width(("中国",)) == width(("Abcd",))
    assert width(("e\u0301",)) == width(("e",))


def test_two_large_camps_stay_in_sight_of_each_other(ontology: Ontology) -> None:
    world = crowd(300, 3000)
    drawn = compose(world.actors(), world.evidence(), ontology)
    assert max(abs(way) for node in drawn.nodes for way in (node.x, node.y)) < 5000
