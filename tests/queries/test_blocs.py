"""Camps in a store: who stands where, and which ties do not fit."""

import pytest

from graph.model import Actor, Claim, Document
from queries.blocs import blocs
from queries.selection import Selection

NAMES = "abcdexy"
ACTORS = tuple(Actor(name, name.upper(), "state") for name in NAMES)


@pytest.fixture
def told(store):
    """Put claims (source, type, target, polarity, publisher) into a store."""

    def tell(*claims):
        for number, (source, kind, target, polarity, *publisher) in enumerate(claims):
            name = publisher[0] if publisher else "Post"
            document = Document(f"Report {number}.", publisher=name, date="2020")
            fields = {"polarity": polarity, "date": "2020", "quote": "Report."}
            claim = Claim(document.id, 0, 7, source, kind, target, **fields)
            store.add(document, ACTORS, [claim])
        return store

    return tell


def camps(found):
    """The ids in each camp."""
    return [[one.id for one in camp.members] for camp in found.camps]


def test_two_camps_and_what_does_not_fit(told):
    store = told(
        ("a", "supports", "b", 1),
        ("b", "supports", "c", 1),
        ("a", "supports", "c", 1),
        ("d", "attacks", "a", -1),
        ("d", "attacks", "b", -1),
        ("d", "supplies", "c", 1),
        ("d", "meets", "a", 1),
        ("x", "supports", "y", 1),
    )
    found = blocs(store)
    assert camps(found) == [["a", "b", "c"], ["d"], ["x", "y"]]
    assert [(camp.part, camp.rival) for camp in found.camps] == [(0, 1), (0, 0), (1, None)]
    assert [tie.ends for tie in found.frustrated] == [("c", "d")]
    assert (found.index, found.bound, found.exact, found.hostile) == (1, 1, True, 2)
    assert found.triads.counts == (1, 2, 1, 0)
    assert {one.members for one in found.unbalanced()} == {("a", "c", "d"), ("b", "c", "d")}
    assert found.camp_of() == {"a": 0, "b": 0, "c": 0, "d": 1, "x": 2, "y": 2}


def test_the_stronger_word_decides_and_a_draw_is_no_tie(told):
    store = told(
        ("a", "supports", "b", 1),
        ("a", "attacks", "b", -1),
        ("a", "supports", "b", 1, "Star"),
        ("c", "supports", "d", 1),
        ("c", "attacks", "d", -1),
    )
    found = blocs(store)
    assert camps(found) == [["a", "b"]]
    assert [(tie.friendly, tie.hostile, tie.strength) for tie in found.ties] == [(2.0, 1.0, 1.0)]


def test_a_selection_narrows_the_picture(asked):
    assert [len(camp.members) for camp in blocs(asked).camps] == [5, 2]
    assert blocs(asked, Selection(polarity=-1)).hostile == 1
    assert blocs(asked, Selection(types=("meets",))).camps == ()
