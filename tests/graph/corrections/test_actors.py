"""What is shown of actors that are merged and named anew."""

from __future__ import annotations

from graph.corrections.actors import corrected
from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.model import Actor, digest

LIBYA = Actor("libya", "Libya", "state", demonyms=("Libyan",))
HAFTAR = Actor("haftar", "Khalifa Haftar", "person", ("Haftar",), country="libya")
HIFTER = Actor("hifter", "Gen. Hifter", "person", ("Hifter",), wikidata="Q1", discovered=True)
LNA = Actor("lna", "Libyan National Army", "armed-group", country="libya", leader="hifter")
EVERYONE = {one.id: one for one in (LIBYA, HAFTAR, HIFTER, LNA)}


def _shown(*changes: Change) -> dict[str, Actor]:
    return corrected(EVERYONE, Force(changes))


def test_without_judgements_they_are_as_they_came() -> None:
    assert _shown() == EVERYONE


def test_the_names_and_what_is_known_of_both_are_united() -> None:
    shown = _shown(Change("merge", "hifter", {"into": "haftar"}))
    haftar = shown["haftar"]
    assert "hifter" not in shown and haftar.name == "Khalifa Haftar" and not haftar.discovered
    assert haftar.aliases == ("Haftar", "Gen. Hifter", "Hifter")
    assert (haftar.country, haftar.wikidata) == ("libya", "Q1")


def test_whom_a_merged_actor_led_is_led_by_the_one_it_is_now() -> None:
    shown = _shown(
        Change("merge", "hifter", {"into": "haftar"}), Change("merge", "libya", {"into": "lna"})
    )
    assert shown["lna"].leader == "haftar" and shown["haftar"].country == "lna"
    assert shown["lna"].country is None


def test_nobody_leads_himself_nor_is_led_by_who_was_erased() -> None:
    assert _shown(Change("merge", "hifter", {"into": "lna"}))["lna"].leader is None
    shown = _shown(Change("erase", digest("hifter"), {"what": "actor"}))
    assert shown["lna"].leader is None and "hifter" not in shown


def test_a_merged_actor_that_a_person_knows_is_not_merely_discovered() -> None:
    assert not _shown(Change("merge", "haftar", {"into": "hifter"}))["hifter"].discovered


def test_a_new_name_keeps_the_old_one_as_an_alias() -> None:
    haftar = _shown(Change("rename", "haftar", {"name": "Haftar"}))["haftar"]
    assert (haftar.name, haftar.aliases) == ("Haftar", ("Khalifa Haftar",))


def test_aliases_are_added_and_taken_away_the_last_word_counts() -> None:
    add = Change("alias", "haftar", {"alias": "The General"})
    remove = Change("unalias", "haftar", {"alias": "Haftar"})
    assert _shown(add, remove)["haftar"].aliases == ("The General",)
    again = Change("alias", "haftar", {"alias": "Haftar"})
    assert _shown(remove, again)["haftar"] == HAFTAR


def test_the_name_itself_is_never_taken_away() -> None:
    remove = Change("unalias", "haftar", {"alias": "Khalifa Haftar"})
    assert _shown(remove)["haftar"].name == "Khalifa Haftar"


def test_an_alias_that_was_taken_from_one_stays_away_when_it_is_merged() -> None:
    remove = Change("unalias", "hifter", {"alias": "Hifter"})
    merge = Change("merge", "hifter", {"into": "haftar"})
    assert "Hifter" not in _shown(remove, merge)["haftar"].aliases


def test_an_alias_can_be_taken_from_those_who_are_one() -> None:
    merge = Change("merge", "hifter", {"into": "haftar"})
    remove = Change("unalias", "haftar", {"alias": "Hifter"})
    for order in ((merge, remove), (remove, merge)):
        assert _shown(*order)["haftar"].aliases == ("Haftar", "Gen. Hifter")
