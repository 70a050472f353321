"""Two spellings of one actor are proposed, never merged."""

from __future__ import annotations

import pytest

from graph.model import Actor
from queries.duplicates import duplicates

KNOWN = [
    Actor("khalifa-haftar", "Khalifa Haftar", "person", aliases=("Haftar",)),
    Actor("fayez-al-sarraj", "Fayez al-Sarraj", "person", aliases=("Sarraj",)),
    Actor("government-of-national-accord", "Government of National Accord", "government"),
    Actor("libyan-national-army", "Libyan National Army", "armed-group"),
]


def _found(store, *new: Actor) -> list[tuple[str, str, str]]:
    store.put_actors([*KNOWN, *new])
    return [(one.left.id, one.right.id, one.verdict) for one in duplicates(store)]


@pytest.mark.parametrize(
    ("name", "kind", "same"),
    [
        ("Khalifa Hifter", "person", "khalifa-haftar"),
        ("Faiz Saraj", "person", "fayez-al-sarraj"),
        ("LNA", "organisation", "libyan-national-army"),
    ],
)
def test_another_spelling_is_proposed(store, name, kind, same):
    found = _found(store, Actor("new", name, kind, discovered=True))
    assert [{left, right} for left, right, _ in found] == [{"new", same}]


def test_what_has_nothing_in_common_is_not_proposed(store):
    assert _found(store, Actor("new", "Ilse Brandt", "person", discovered=True)) == []


def test_two_known_actors_are_left_alone(store):
    assert _found(store, Actor("other", "Khalifa Hifter", "person")) == []


def test_a_word_that_many_share_says_nothing(store, monkeypatch):
    monkeypatch.setattr("queries.duplicates.COMMONEST", 2)
    places = ("Delta", "Forest", "Marsh")
    many = [Actor(p, f"Northern {p}", "person", discovered=True) for p in places]
    assert _found(store, *many) == []
    assert _found(store, Actor("x", "Marsh", "person", discovered=True)) != []


def test_a_description_is_nobody_s_other_name(store):
    experts = Actor("a", "Russian experts", "population", discovered=True)
    assert _found(store, experts, Actor("b", "experts", "population", discovered=True)) == []


def test_the_surest_come_first(store):
    alike = Actor("a", "Khalifa Hifter", "person", discovered=True)
    partly = Actor("b", "Colonel Hifter", "person", discovered=True)
    verdicts = [verdict for *_, verdict in _found(store, alike, partly)]
    assert verdicts == sorted(verdicts)
