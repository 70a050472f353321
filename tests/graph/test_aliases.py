"""A name leads to its actors; two spellings are judged, never merged."""

import pytest

from graph.aliases import Aliases, judge
from graph.model import Actor

HAFTAR = Actor("khalifa-haftar", "Khalifa Haftar", "person", aliases=("Haftar",), country="LY")
TURKEY = Actor("turkey", "Turkey", "state", demonyms=("Turks",), metonyms=("Ankara",))
TOWN = Actor("ankara-fc", "Ankara", "organisation")
KNOWN = Aliases([HAFTAR, TURKEY, TOWN])


def person(name, **more):
    return Actor("found-" + name, name, "person", discovered=True, **more)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Haftar", ["khalifa-haftar"]),
        ("KHALIFA-HAFTAR", ["khalifa-haftar"]),
        ("the Turks", ["turkey"]),
        ("Ankara", ["ankara-fc"]),
        ("turkey", ["turkey"]),
        ("nobody", []),
        ("", []),
    ],
)
def test_names_go_before_demonyms_and_metonyms(name, ids):
    assert [actor.id for actor in KNOWN.find(name)] == ids


def test_a_shared_name_leads_to_all_and_an_id_to_one():
    twins = Aliases([Actor("x", "X", "person"), Actor("x-2", "X", "person")])
    assert len(twins.find("X")) == 2
    assert [actor.id for actor in twins.find("x-2")] == ["x-2"]


def test_entries_tell_the_sort_of_every_name():
    found = {(entry.name, entry.sort) for entry in KNOWN.entries() if entry.actor is TURKEY}
    assert found == {("Turkey", "name"), ("Turks", "demonym"), ("Ankara", "metonym")}


def test_nearest_names_come_one_for_each_actor():
    assert KNOWN.nearest("Khalifa Haftr") == ("Khalifa Haftar",)
    assert KNOWN.nearest("Turky", limit=1) == ("Turkey",)
    assert KNOWN.nearest("zzzzzz") == ()


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Haftar", "Hifter", "same"),
        ("Sarraj", "Saraj", "same"),
        ("Saraj", "Serraj", "same"),
        ("Faiz Sarraj", "Fayez al-Sarraj", "same"),
        ("Gaddafi", "Qadhafi", "same"),
        ("Zelensky", "Zelenskiy", "same"),
        ("GNA", "Government of National Accord", "same"),
        ("LNA", "Government of National Accord", "different"),
        ("Haftar", "Saddam Haftar", "unsure"),
        ("Khalifa Haftar", "Saddam Haftar", "different"),
        ("Putin", "Biden", "different"),
        ("EU", "European Union", "unsure"),
        ("…", "—", "different"),
    ],
)
def test_two_spellings(left, right, verdict):
    one, other = person(left), person(right)
    assert judge(one, other).verdict == judge(other, one).verdict == verdict
    assert judge(one, other).reason


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ({"wikidata": "Q1"}, {"wikidata": "Q1"}, "same"),
        ({"wikidata": "Q1"}, {"wikidata": "Q2"}, "different"),
        ({"wikidata": "Q1"}, {}, "same"),
        ({"country": "LY"}, {"country": "SY"}, "different"),
        ({"kind": "state"}, {"kind": "person"}, "different"),
    ],
)
def test_identity_goes_before_the_name(left, right, verdict):
    one = Actor(**{"id": "a", "name": "Sarraj", "kind": "person", **left})
    other = Actor(**{"id": "b", "name": "Saraj", "kind": "person", **right})
    assert judge(one, other).verdict == verdict


def test_sounds_alone_do_not_join_organisations():
    one, other = (Actor(name.lower(), name, "igo") for name in ("OHCHR", "ECHR"))
    assert judge(one, other).verdict == "unsure"
    assert judge(one, one).verdict == "same"
