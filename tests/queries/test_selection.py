"""One value says which claims a question is about, on every backend."""

from dataclasses import replace

import pytest

from graph.errors import UnknownActor
from graph.gist import gist_of
from graph.model import Actor, Claim, Document
from queries.selection import Selection, gists, not_after, resolved, selected

ACTORS = tuple(Actor(name, name.upper(), "state") for name in "abc")


def quotes(store, **fields):
    """What the selection admits, sentence by sentence."""
    return [one.claim.quote for one in selected(store, Selection(**fields))]


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 9),
        ({"types": ("supports", "attacks")}, 5),
        ({"since": "2020"}, 3),
        ({"until": "2019-12"}, 4),
        ({"at": "2019-11-30"}, 2),
        ({"at": "2019-11-30", "until": "2020"}, 2),
        ({"at": "2020", "until": "2019-06"}, 2),
        ({"actors": ("egypt",)}, 2),
        ({"actors": ("egypt", "khalifa-haftar", "egypt")}, 5),
        ({"polarity": -1}, 1),
        ({"attributed_to": "united-nations"}, 1),
        ({"publisher": "Reuters"}, 2),
        ({"exclude_contested": True}, 7),
        ({"exclude_contested": True, "publisher": "The Guardian"}, 0),
        ({"exclude_contested": True, "polarity": -1}, 1),
        ({"min_publishers": 2}, 0),
    ],
)
def test_each_field_narrows_down(asked, fields, count):
    found = quotes(asked, **fields)
    assert len(found) == count


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"actors": ("egypt", "khalifa-haftar", "egypt")},
        {"at": "2019-11-30"},
        {"exclude_contested": True, "publisher": "Reuters"},
    ],
)
def test_the_gists_are_those_of_what_is_selected(asked, fields):
    selection = Selection(**fields)
    found = sorted(gists(asked, selection))
    assert found == sorted(map(gist_of, selected(asked, selection)))
    assert found


def test_the_order_is_by_date_then_id(asked):
    for fields in ({}, {"exclude_contested": True}, {"actors": ("egypt", "turkey")}):
        keys = [(e.claim.date, e.claim.id) for e in selected(asked, Selection(**fields))]
        assert keys == sorted(keys)


def test_names_become_ids(asked):
    named = Selection(actors=("Haftar", "LNA"), attributed_to="UN")
    assert resolved(asked, named) == replace(
        named, actors=("khalifa-haftar", "libyan-national-army"), attributed_to="united-nations"
    )
    with pytest.raises(UnknownActor):
        resolved(asked, Selection(actors=("Nobody at all",)))


@pytest.fixture
def told(store):
    """Put claims that a supports b into a store, each from (publisher, quote, more)."""

    def tell(*claims):
        for number, (publisher, quote, more) in enumerate(claims):
            published = more.pop("published", "2020-01-01")
            document = Document(f"{quote} {number}", publisher=publisher, date=published)
            fields = {"date": "2020-01-01", "polarity": 1, **more}
            ends = (fields.pop("source", "a"), fields.pop("type", "supports"), "b")
            store.add(document, ACTORS, [Claim(document.id, 0, 1, *ends, quote, **fields)])
        return store

    return tell


def test_publishers_are_counted_for_the_whole_relation(told):
    store = told(("Post", "one", {}), ("Star", "two", {}), ("Post", "three", {"source": "c"}))
    assert quotes(store, min_publishers=2, publisher="Post") == ["one"]
    assert quotes(store, min_publishers=3) == []


def test_both_directions_of_a_symmetric_type_are_one_relation(told):
    same = {"type": "fights", "polarity": -1}
    store = told(("Post", "one", same), ("Star", "two", {**same, "negated": True}))
    assert quotes(store, exclude_contested=True) == []


def test_what_was_published_later_was_not_known_then(told):
    store = told(("Post", "then", {}), ("Post", "looking back", {"published": "2021-05-01"}))
    assert quotes(store, at="2020-06") == ["then"]
    assert sorted(quotes(store, until="2020-06")) == ["looking back", "then"]


@pytest.mark.parametrize(
    ("date", "day", "holds"),
    [
        ("2020-06-04", "2020", True),
        ("2020", "2020-06-04", True),
        ("2020-06-05", "2020-06-04", False),
        ("", "2020", True),
    ],
)
def test_dates_compare_as_far_as_they_are_known(date, day, holds):
    assert not_after(date, day) is holds
