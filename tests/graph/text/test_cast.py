"""The actors of one document, by the words that name them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Actor
from graph.text.cast import Cast
from tests.graph.text.conftest import Parsed

EGYPT = Actor("egypt", "Egypt", "state")


@pytest.fixture
def cast(parsed: Parsed) -> Cast:
    """An empty cast of a document of four words."""
    return Cast(parsed("Free Harbour Party won", [3, 3, 3, 3], "compound compound nsubj ROOT"))


def test_every_word_of_a_name_leads_to_its_mention(cast: Cast) -> None:
    mention = cast.add(0, 3, EGYPT, "name")
    assert [cast.at(token) for token in cast.doc] == [mention, mention, mention, None]
    assert list(cast) == [mention]


def test_a_later_mention_replaces_an_earlier_one(cast: Cast) -> None:
    cast.add(0, 1, EGYPT, "name")
    other = cast.add(0, 3, Actor("party", "Free Harbour Party", "organisation"), "found")
    assert list(cast) == [other]


def test_mentions_come_in_text_order(cast: Cast) -> None:
    last, first = cast.add(2, 3, EGYPT, "name"), cast.add(0, 1, EGYPT, "name")
    assert list(cast) == [first, last]


def test_a_new_actor_is_discovered_once_whatever_the_case_and_article(cast: Cast) -> None:
    actor = cast.introduce("Free Harbour Party", "organisation")
    assert (actor.id, actor.discovered) == ("free-harbour-party", True)
    assert cast.introduce("the FREE HARBOUR Party", "person") == actor
    assert cast.called("free harbour party") == actor


def test_a_scope_keeps_apart_those_who_share_a_description(cast: Cast) -> None:
    assert cast.introduce("senior official", "person", scope="d1").id == "senior-official-d1"


def test_a_short_form_becomes_an_alias_but_never_steals_one(cast: Cast) -> None:
    party = cast.introduce("Free Harbour Party", "organisation")
    cast.alias(party, "FHP")
    cast.alias(cast.introduce("Fast Horse Post", "media"), "FHP")
    assert cast.called("FHP") == party
    assert cast.final(party).aliases == ("fhp",)


def test_a_known_actor_keeps_the_aliases_it_came_with(cast: Cast) -> None:
    cast.alias(EGYPT, "the land of the Nile")
    assert cast.final(EGYPT) is EGYPT


def test_everyone_is_whoever_was_named_or_described(cast: Cast) -> None:
    cast.add(0, 1, EGYPT, "name")
    official = cast.introduce("senior official", "person")
    assert set(cast.everyone()) == {"egypt", official.id}


def test_a_new_actor_may_turn_out_to_be_of_another_kind(cast: Cast) -> None:
    norland, party = (cast.introduce(name, "organisation") for name in ("Norland", "Party"))
    cast.alias(norland, "the Norlands")
    cast.add(0, 1, norland, "found")
    cast.add(1, 2, party, "found")
    assert [mention.actor.kind for mention in cast] == ["organisation", "organisation"]
    cast.sort_out(norland, "state")
    assert [(m.actor.id, m.actor.kind) for m in cast] == [
        ("norland", "state"),
        ("party", "organisation"),
    ]
    assert [cast.actors[ident].kind for ident in ("norland", "party")] == ["state", "organisation"]
    assert {actor.id: actor.kind for actor in cast.everyone().values()} == {
        "norland": "state",
        "party": "organisation",
    }
    found = [cast.called(name) for name in ("Norland", "the Norlands", "Party")]
    assert [actor.kind for actor in found if actor] == ["state", "state", "organisation"]


def test_who_is_brought_in_takes_part_as_he_is_known(cast: Cast) -> None:
    assert cast.bring(EGYPT) is EGYPT
    assert cast.everyone()["egypt"] is EGYPT
    assert cast.bring(replace(EGYPT, name="Misr")) is EGYPT
    assert list(cast) == []
