"""Names that no gazetteer knows."""

from __future__ import annotations

import pytest

from graph.text.cast import Cast
from graph.text.discover import discover, kind_of
from graph.text.lexicon import Lexicon
from tests.graph.text.conftest import Casting, Parsed


@pytest.mark.parametrize(
    ("name", "titled", "kind"),
    [
        ("Marrow Brigade", False, "armed-group"),
        ("Free Harbour Party", False, "organisation"),
        ("Volt Industries", False, "company"),
        ("Tarsk Herald", False, "media"),
        ("Ministry of Ports", False, "government"),
        ("Wren Halloway", False, "person"),
        ("Halloway", True, "person"),
        ("FHP", False, "organisation"),
        ("Norland", False, "organisation"),
        ("Party of the Last Free Harbour", False, "organisation"),
        ("Port Halloway", False, "state"),
        ("Saint Halloway", True, "person"),
        ("Port", False, "organisation"),
        ("Wren Port", False, "person"),
    ],
)
def test_a_name_suggests_what_its_bearer_is(
    lexicon: Lexicon, name: str, titled: bool, kind: str
) -> None:
    assert kind_of(name, titled, lexicon) == kind


ACRONYM = (
    "Lantern Movement ( LM ) split . LM won",
    [1, 5, 3, 1, 3, 5, 5, 8, 8],
    "compound nsubj punct appos punct ROOT punct nsubj ROOT",
    {0: "NNP", 3: "NNP"},
)


def _found(cast: Cast, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    discover(cast, lexicon)
    return [
        (cast.doc[mention.start : mention.end].text, mention.actor.id, mention.sort)
        for mention in cast
    ]


def test_a_surname_alone_is_the_person_of_the_full_name(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed(
        "Wren Halloway left . Halloway slept",
        [2, 0, 2, 2, 5, 5],
        "nsubj flat ROOT punct nsubj ROOT",
        {1: "NNP"},
    )
    assert _found(Cast(doc), lexicon) == [
        ("Wren Halloway", "wren-halloway", "found"),
        ("Halloway", "wren-halloway", "found"),
    ]


def test_a_title_is_cut_off_and_tells_a_person(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed("General Brandvold left", [1, 2, 2], "nmod:desc nsubj ROOT", {0: "NNP"})
    cast = Cast(doc)
    assert _found(cast, lexicon) == [("Brandvold", "brandvold", "found")]
    assert cast.actors["brandvold"].kind == "person"


def test_an_acronym_in_brackets_becomes_an_alias(parsed: Parsed, lexicon: Lexicon) -> None:
    cast = Cast(parsed(*ACRONYM))
    discover(cast, lexicon)
    assert cast.final(cast.actors["lantern-movement"]).aliases == ("lm",)


def test_an_acronym_in_brackets_is_a_short_form(parsed: Parsed, lexicon: Lexicon) -> None:
    found = _found(Cast(parsed(*ACRONYM)), lexicon)
    assert {ident for _, ident, _ in found} == {"lantern-movement"}


def test_a_known_acronym_in_brackets_tells_who_a_long_name_is(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed(
        "Harbour Movement ( PKK ) split",
        [1, 5, 3, 1, 3, 5],
        "compound nsubj punct appos punct ROOT",
        {0: "NNP", 3: "NNP"},
    )
    cast = cast_of(doc, {3: "kurdistan-workers-party"})
    assert {ident for _, ident, _ in _found(cast, lexicon)} == {"kurdistan-workers-party"}


def test_an_unknown_acronym_in_brackets_leads_to_the_known_actor(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed("Hamas ( HMS ) won", [4, 2, 0, 2, 4], "nsubj punct appos punct ROOT", {2: "NNP"})
    cast = cast_of(doc, {0: "hamas"})
    assert [ident for _, ident, _ in _found(cast, lexicon)] == ["hamas", "hamas"]


@pytest.mark.parametrize(
    "people",
    [
        "Norlandian",
        "Norlandish",
        "Norlandi",
        "Norlanders",
        "Norlandese",
    ],
)
def test_the_people_of_a_new_country_are_the_country(
    parsed: Parsed, lexicon: Lexicon, people: str
) -> None:
    doc = parsed(
        ["Norland", "slept", ".", people, "woke"],
        [1, 1, 1, 4, 4],
        "nsubj ROOT punct nsubj ROOT",
    )
    assert [(ident, sort) for _, ident, sort in _found(Cast(doc), lexicon)] == [
        ("norland", "found"),
        ("norland", "demonym"),
    ]


def test_a_single_new_name_behind_a_preposition_of_place_is_a_state(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    doc = parsed("rain in Norland", [0, 2, 0], "ROOT case nmod", {0: "NN", 2: "NNP"})
    cast = Cast(doc)
    discover(cast, lexicon)
    assert cast.actors["norland"].kind == "state"


@pytest.mark.parametrize(
    ("words", "tag"),
    [("In March rain fell", "NNP"), ("In general rain fell", "NN")],
)
def test_months_and_common_words_are_no_names(
    parsed: Parsed, lexicon: Lexicon, words: str, tag: str
) -> None:
    doc = parsed(words, [1, 3, 3, 3], "case obl nsubj ROOT", {1: tag, 2: "NN"})
    assert _found(Cast(doc), lexicon) == []


def test_a_sentence_in_capitals_says_nothing_about_names(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed("QUIET RAIN FELL TODAY", [1, 2, 2, 2], "amod nsubj ROOT obl", {3: "NNP"})
    assert _found(Cast(doc), lexicon) == []


def test_what_is_known_already_is_left_alone(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed("Egypt slept", [1, 1], "nsubj ROOT")
    cast = cast_of(doc, {0: "egypt"})
    assert _found(cast, lexicon) == [("Egypt", "egypt", "name")]


def test_a_nationality_belongs_to_the_name_of_a_body(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed(
        "Libyan Football Federation won",
        [2, 2, 3, 3],
        "amod compound nsubj ROOT",
        {1: "NNP"},
    )
    cast = cast_of(doc, {0: "libya demonym"})
    assert _found(cast, lexicon) == [
        ("Libyan Football Federation", "libyan-football-federation", "found")
    ]
    assert cast.actors["libyan-football-federation"].country == "LY"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Spear missiles fell . rain left", {"spear"}), ("Spear missiles fell . Spear left", set())],
)
def test_a_name_is_a_weapon_s_only_if_it_never_stands_alone(
    parsed: Parsed, lexicon: Lexicon, words: str, expected: set[str]
) -> None:
    deps = "compound nsubj ROOT punct nsubj ROOT"
    tags = {0: "NNP", 1: "NNS", 4: "NN" if words.endswith("rain left") else "NNP"}
    cast = Cast(parsed(words, [1, 2, 2, 2, 5, 5], deps, tags, lemmas={1: "missile"}))
    discover(cast, lexicon)
    assert cast.things == expected


def test_a_name_with_a_number_is_a_machine_s(parsed: Parsed, lexicon: Lexicon) -> None:
    cast = Cast(parsed("Sk9 fell", [1, 1], "nsubj ROOT", {0: "NNP"}))
    discover(cast, lexicon)
    assert cast.things == {"sk9"}
