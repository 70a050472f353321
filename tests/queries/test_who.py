"""Names lead to the actor that is meant, or say why they do not."""

import pytest

from graph.errors import AmbiguousActor, UnknownActor
from graph.model import Actor
from queries.who import nearest, resolve


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("khalifa-haftar", "khalifa-haftar"),
        ("Khalifa Haftar", "khalifa-haftar"),
        ("the LNA", "libyan-national-army"),
        ("Ankara", "turkey"),
        ("mismari", "ahmed-mismari"),
    ],
)
def test_an_id_a_name_an_alias_or_a_surname_is_enough(filled, name, actor):
    assert resolve(filled, name).id == actor


def test_a_last_word_names_persons_only(filled):
    with pytest.raises(UnknownActor):
        resolve(filled, "Army")


def test_a_surname_of_two_persons_is_ambiguous(filled):
    filled.put_actors([Actor("salah-mismari", "Salah Mismari", "person")])
    with pytest.raises(AmbiguousActor) as caught:
        resolve(filled, "Mismari")
    assert {actor.id for actor in caught.value.candidates} == {"ahmed-mismari", "salah-mismari"}


def test_a_seat_of_two_actors_is_ambiguous(filled):
    with pytest.raises(AmbiguousActor, match=r"Libya \(libya\)"):
        resolve(filled, "Tripoli")


@pytest.mark.parametrize(("name", "first"), [("Hafter", "Haftar"), ("Egipt", "Egypt")])
def test_an_unknown_name_comes_with_the_nearest(filled, name, first):
    with pytest.raises(UnknownActor) as caught:
        resolve(filled, name)
    assert caught.value.nearest[0] == first


def test_each_actor_is_suggested_once(filled):
    assert "Libyan National Army" in nearest(filled, "Libyan Army")
    assert len({resolve(filled, name) for name in nearest(filled, "Turkiye")}) == 1


@pytest.mark.parametrize("name", ["qqqq", "", "—"])
def test_nothing_near_is_nothing(filled, name):
    assert nearest(filled, name) == ()
