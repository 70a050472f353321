"""Names of known actors in a row of words."""

from __future__ import annotations

import pytest

from graph.aliases import Aliases, Entry
from graph.model import Actor
from graph.text.lexicon import Lexicon
from graph.text.matcher import NameMatcher, title_length, widened

ACTORS = (
    Actor("libya", "Libya", "state", demonyms=("Libyan",)),
    Actor("lna", "Libyan National Army", "armed-group", aliases=("LNA",)),
    Actor("us", "United States", "state", aliases=("US", "U.S."), metonyms=("White House",)),
    Actor("who", "World Health Organization", "igo", aliases=("WHO",)),
    Actor("turkey", "Türkiye", "state", aliases=("Turkey",)),
    Actor("haftar", "Khalifa Haftar", "person", aliases=("Haftar",)),
    Actor("qaeda", "al-Qaeda", "armed-group"),
    Actor("drive", "The Drive", "media"),
    Actor("wren", "Jean Claude Wren", "person"),
    Actor("guinea", "Guinea", "state", demonyms=("Upper Guinean",)),
)


@pytest.fixture(scope="module")
def matcher() -> NameMatcher:
    """A matcher for ten actors that cuts names at blanks."""
    return NameMatcher(Aliases(ACTORS).entries(), str.split)


def _found(matcher: NameMatcher, text: str) -> list[tuple[str, str]]:
    words = text.split()
    return [
        (" ".join(words[hit.start : hit.end]), hit.entries[0].actor.id)
        for hit in matcher.find(words)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Libyan National Army left", [("Libyan National Army", "lna")]),
        ("a Libyan National Park", [("Libyan", "libya")]),
        ("Haftar met Khalifa Haftar", [("Haftar", "haftar"), ("Khalifa Haftar", "haftar")]),
        ("the White House said", [("White House", "us")]),
        ("a white house burned", []),
        ("they told us", []),
        ("the US and the U.S. left", [("US", "us"), ("U.S.", "us")]),
        ("those who know", []),
        ("Who knows", []),
        ("the WHO knows", [("WHO", "who")]),
        ("roast turkey", []),
        ("TURKEY and TÜRKIYE", [("TURKEY", "turkey"), ("TÜRKIYE", "turkey")]),
        ("al-Qaeda and Al-Qaeda", [("al-Qaeda", "qaeda"), ("Al-Qaeda", "qaeda")]),
        ("al Qaeda and Al Qaeda", [("al Qaeda", "qaeda"), ("Al Qaeda", "qaeda")]),
        ("Qaeda left", []),
        ("we drive home", []),
        ("Jean Claude Wren left", [("Jean Claude Wren", "wren")]),
        ("Jean - Claude Wren left", [("Jean - Claude Wren", "wren")]),
        ("Khalifa - Haftar left", [("Haftar", "haftar")]),
        ("World - Health Organization", []),
        ("", []),
    ],
)
def test_the_longest_name_is_found_where_the_case_agrees(
    matcher: NameMatcher, text: str, expected: list[tuple[str, str]]
) -> None:
    assert _found(matcher, text) == expected


def test_a_name_shared_by_two_actors_keeps_both() -> None:
    twins = (Actor("a", "Aoun", "person"), Actor("b", "Aoun", "person"))
    hit = next(NameMatcher(Aliases(twins).entries(), str.split).find(["Aoun"]))
    assert {entry.actor.id for entry in hit.entries} == {"a", "b"}


def _widened(matcher: NameMatcher, lexicon: Lexicon, text: str) -> list[str]:
    words = text.split()
    hits = widened(list(matcher.find(words)), words, lexicon)
    return [" ".join(words[hit.start : hit.end]) for hit in hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met General Khalifa Haftar", ["General Khalifa Haftar"]),
        ("met Field Marshal Haftar", ["Field Marshal Haftar"]),
        ("the general Haftar", ["Haftar"]),
        ("President Turkey", ["Turkey"]),
        ("the Libyan National Army ( LNA ) left", ["Libyan National Army ( LNA )"]),
        ("Turkey ( Haftar ) left", ["Turkey", "Haftar"]),
        ("the Libyan National Army ( LNA said", ["Libyan National Army", "LNA"]),
        ("Turkey Minister Haftar", ["Turkey", "Minister Haftar"]),
    ],
)
def test_names_take_up_their_titles_and_their_acronyms(
    matcher: NameMatcher, lexicon: Lexicon, text: str, expected: list[str]
) -> None:
    assert _widened(matcher, lexicon, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("many Latin Libyan wrens", []),
        ("many latin Libyan wrens", ["Libyan"]),
        ("many Latin Libya wrens", ["Libya"]),
        ("many Latin Libyan National Army wrens", ["Libyan National Army"]),
        ("many Latin Upper Guinean wrens", ["Upper Guinean"]),
        ("many Big Libyan wrens", ["Libyan"]),
        ("Libyan wrens , Latin", ["Libyan"]),
        ("the New Guinea rain", []),
        ("the new Guinea rain", ["Guinea"]),
        ("New US rain", ["US"]),
        ("New Libyan rain", ["Libyan"]),
    ],
)
def test_a_word_before_a_land_or_a_people_may_make_it_another(
    matcher: NameMatcher, lexicon: Lexicon, text: str, expected: list[str]
) -> None:
    assert _widened(matcher, lexicon, text) == expected


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("Prime Minister Sarraj", 2),
        ("President Putin", 1),
        ("Home Office", 0),
        ("Gen. Smith", 1),
        ("Sarraj", 0),
    ],
)
def test_a_title_ends_with_a_word_that_is_one(lexicon: Lexicon, words: str, length: int) -> None:
    assert title_length(words.split(), lexicon) == length


def test_a_name_of_no_words_is_passed_over() -> None:
    entry = Entry("x", "name", ACTORS[0])
    assert list(NameMatcher([entry], lambda _: []).find(["x"])) == []
