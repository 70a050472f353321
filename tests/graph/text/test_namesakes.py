"""Another given name before a known surname makes another person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Actor
from graph.text.lexicon import Lexicon
from graph.text.namesakes import _fits, part_namesakes
from tests.graph.text.conftest import Casting, Parsed
from tests.graph.text.trees import Arcs

FLAT = ([2, 0, 2], "nsubj flat ROOT")
COMPOUND = ([1, 2, 2], "compound nsubj ROOT")
THREE = ([3, 0, 0, 3], "nsubj flat flat ROOT")
FOUR = ([4, 0, 0, 0, 4], "nsubj flat flat flat ROOT")
JOE, BIDEN = "joe-biden name", {1: "joe-biden"}


def _parted(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    words: str,
    arcs: Arcs,
    named: dict[int, str],
    tags: dict[int, str] | None = None,
) -> list[str]:
    names = {i: "NNP" for i, dep in enumerate(arcs[1].split()) if dep != "ROOT"}
    doc = parsed(words, *arcs, names | (tags or {}))
    cast = cast_of(doc, named)
    part_namesakes(cast, lexicon)
    return [f"{doc[m.start : m.end].text}: {m.actor.id} {m.sort}" for m in cast]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Hunter Biden left", FLAT, "Hunter Biden: hunter-biden found"),
        ("Hunter Biden left", COMPOUND, "Hunter Biden: hunter-biden found"),
        ("Hunter Biden left", ([1, 2, 2], "flat nsubj ROOT"), "Hunter Biden: hunter-biden found"),
        ("Joe Biden left", FLAT, f"Joe Biden: {JOE}"),
        ("Joseph Biden left", FLAT, f"Joseph Biden: {JOE}"),
        ("Hunter Biden left", ([2, 2, 2], "nsubj nsubj ROOT"), f"Biden: {JOE}"),
        ("Hunter Biden left", ([2, 2, 2], "compound nsubj ROOT"), f"Biden: {JOE}"),
        ("Hunter Biden left", ([1, 2, 2], "appos nsubj ROOT"), f"Biden: {JOE}"),
        ("President Biden left", FLAT, f"Biden: {JOE}"),
        ("Former Biden left", FLAT, f"Biden: {JOE}"),
        ("Monday Biden left", FLAT, f"Biden: {JOE}"),
        ("hunter Biden left", FLAT, f"Biden: {JOE}"),
        ("HUNTER Biden left", FLAT, f"Biden: {JOE}"),
        ("H2 Biden left", FLAT, f"Biden: {JOE}"),
        (["Mr Hunter", "Biden", "left"], FLAT, f"Biden: {JOE}"),
        (["Hunter", "Mr Biden", "left"], FLAT, f"Mr Biden: {JOE}"),
    ],
)
def test_a_given_name_that_is_not_his_makes_another_person(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, words: str, arcs: Arcs, expected: str
) -> None:
    assert _parted(parsed, cast_of, lexicon, words, arcs, BIDEN) == [expected]


@pytest.mark.parametrize(
    ("words", "arcs", "named", "expected"),
    [
        ("Robert Hunter Biden left", THREE, {2: "joe-biden"}, "Robert Hunter Biden"),
        ("Ann Robert Hunter Biden left", FOUR, {3: "joe-biden"}, "Robert Hunter Biden"),
        ("Biden left Hunter", ([1, 1, 0], "nsubj ROOT flat"), {0: "joe-biden"}, "Biden"),
        ("Ann Biden left Lund", ([2, 3, 2, 2], "nsubj flat ROOT obj"), {1: "joe-biden"}, "Biden"),
        ("Trump Biden left", FLAT, {0: "donald-trump", 1: "joe-biden"}, "Trump Biden"),
        ("Chad Biden left", FLAT, {0: "chad", 1: "joe-biden"}, "Chad|Biden"),
        ("Hunter Chad left", FLAT, {1: "chad"}, "Chad"),
        ("Hunter Biden left", FLAT, {1: "joe-biden demonym"}, "Biden"),
    ],
)
def test_a_person_s_given_names_are_two_words_at_most_and_nobody_else_s(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    words: str,
    arcs: Arcs,
    named: dict[int, str],
    expected: str,
) -> None:
    found = _parted(parsed, cast_of, lexicon, words, arcs, named)
    assert "|".join(mention.partition(":")[0] for mention in found) == expected


def test_who_shares_a_surname_is_a_person(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    cast = cast_of(parsed("Hunter Biden left", *FLAT, {1: "NNP"}), BIDEN)
    part_namesakes(cast, lexicon)
    assert [(m.actor.name, m.actor.kind) for m in cast] == [("Hunter Biden", "person")]


def test_one_known_given_name_of_two_is_enough(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    case = ("Robert Joe Biden left", THREE, {2: "joe-biden"})
    assert _parted(parsed, cast_of, lexicon, *case) == [f"Robert Joe Biden: {JOE}"]


def test_a_common_noun_before_a_surname_is_no_given_name(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    case = ("Neighbour Biden left", FLAT, BIDEN, {0: "NN"})
    assert _parted(parsed, cast_of, lexicon, *case) == [f"Biden: {JOE}"]


def test_a_name_of_two_words_is_nobody_s_surname(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, actors: dict[str, Actor]
) -> None:
    doc = parsed("Robert Joe Biden left", *THREE, {0: "NNP", 1: "NNP", 2: "NNP"})
    cast = cast_of(doc, {})
    cast.add(1, 3, actors["joe-biden"], "name")
    part_namesakes(cast, lexicon)
    assert [(m.start, m.end) for m in cast] == [(1, 3)]


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("Pervaiz", "Pervez Musharraf", True),
        ("Perwaiz", "Pervez Musharraf", True),
        ("Parvez", "Pervez Musharraf", True),
        ("Peter", "Pervez Musharraf", False),
        ("Kerver", "Pervez Musharraf", False),
        ("Wladimir", "Vladimir Putin", True),
        ("Oleg", "Vladimir Putin", False),
        ("Élie", "Elie Wiesel", True),
        ("Wiesel", "Elie Wiesel", False),
        ("Lu", "Li Peng", False),
    ],
)
def test_a_given_name_may_be_spelt_in_another_way(word: str, name: str, expected: bool) -> None:
    assert _fits(word, Actor("x", name, "person")) is expected


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"]), min_size=1))
def test_everyone_s_own_given_name_fits_in_any_case(word: str) -> None:
    actor = Actor("x", f"{word} Halloway", "person")
    assert _fits(word, actor)
    assert _fits(word.lower(), actor)
