"""How actors are merged and found."""

from __future__ import annotations

import pytest

from graph.model import Actor
from graph.store.base import Store

CURATED = Actor("haftar", "Khalifa Haftar", "person", ("Haftar",), country="libya")
DISCOVERED = Actor("haftar", "Gen. Hifter", "organisation", ("Hifter",), discovered=True)


def _kept(store: Store, *actors: Actor) -> Actor:
    for actor in actors:
        store.put_actors([actor])
    (kept,) = store.actors()
    return kept


def test_a_curated_actor_replaces_a_discovered_one(store: Store) -> None:
    kept = _kept(store, DISCOVERED, CURATED)
    assert (kept.name, kept.kind, kept.discovered) == ("Khalifa Haftar", "person", False)
    assert kept.aliases == ("Haftar", "Gen. Hifter", "Hifter")


def test_a_discovered_actor_never_overrides(store: Store) -> None:
    assert _kept(store, CURATED, DISCOVERED) == CURATED


def test_a_later_curated_actor_updates_and_unites(store: Store) -> None:
    later = Actor("haftar", "Khalifa Haftar", "person", ("Hifter",), wikidata="Q1")
    kept = _kept(store, CURATED, later)
    assert kept.aliases == ("Hifter", "Haftar")
    assert (kept.country, kept.wikidata) == ("libya", "Q1")


def test_two_discovered_actors_are_united(store: Store) -> None:
    again = Actor("haftar", "Hiftar", "person", demonyms=("Haftarist",), discovered=True)
    kept = _kept(store, DISCOVERED, again)
    assert kept.discovered and kept.name == "Gen. Hifter"
    assert kept.aliases == ("Hifter", "Hiftar") and kept.demonyms == ("Haftarist",)


def test_putting_twice_is_the_same_as_once(store: Store) -> None:
    once = _kept(store, DISCOVERED, CURATED)
    assert _kept(store, DISCOVERED, CURATED, once) == once
    names = list(store.names())
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Khalifa Haftar", ["khalifa-haftar"]),
        ("HAFTAR", ["khalifa-haftar"]),
        ("turkiye", ["turkey"]),
        ("the U.N.", ["united-nations"]),
        ("Libya", ["libya"]),
        ("Libyans", ["libya"]),
        ("the Kremlin", ["russia"]),
        ("Tripoli", ["government-of-national-accord", "libya"]),
        ("libyan-national-army", ["libyan-national-army"]),
        ("Nobody", []),
        ("", []),
        ("...", []),
        ("' OR 1=1 --", []),
    ],
)
def test_find(filled: Store, name: str, ids: list[str]) -> None:
    assert [actor.id for actor in filled.find(name)] == ids


def test_a_name_comes_before_a_demonym(filled: Store) -> None:
    filled.put_actors([Actor("ankara-fc", "Ankara", "organisation")])
    assert [actor.id for actor in filled.find("Ankara")] == ["ankara-fc"]


def test_an_exact_id_decides_between_namesakes(filled: Store) -> None:
    filled.put_actors([Actor("libya-tv", "Libya", "media")])
    assert [actor.id for actor in filled.find("Libya")] == ["libya", "libya-tv"]
    assert [actor.id for actor in filled.find("libya")] == ["libya"]


def test_a_name_that_was_replaced_is_still_found(store: Store) -> None:
    _kept(store, DISCOVERED, CURATED)
    assert store.find("Hifter") == store.find("Khalifa Haftar") != ()


def test_names_are_of_all_sorts(filled: Store) -> None:
    names = set(filled.names())
    assert {
        ("Turkey", "turkey"),
        ("Türkiye", "turkey"),
        ("Turkish", "turkey"),
        ("Ankara", "turkey"),
    } <= names


def test_actors_come_by_name(filled: Store) -> None:
    names = [actor.name for actor in filled.actors()]
    assert names == sorted(names) and names[0] == "Ahmed Mismari"


def test_an_unknown_id_is_none(filled: Store) -> None:
    assert filled.actor("nobody") is None and filled.document("nothing") is None
