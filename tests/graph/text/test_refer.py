"""What a noun stands for."""

from __future__ import annotations

import pytest

from tests.graph.text.conftest import Parsed, Reading

POSSESSED = ([2, 0, 2], "nmod:poss case ROOT")
MODIFIED = ([1, 1], "amod ROOT")


def _ids(actors: list) -> list[str]:
    return [actor.id for actor in actors]


@pytest.mark.parametrize(
    ("noun", "tag", "target", "expected"),
    [
        ("government", "NN", False, ["turkey"]),
        ("base", "NN", True, ["turkey"]),
        ("base", "NN", False, []),
        ("river", "NN", True, []),
        ("fighters", "NNS", False, ["turkish-fighters"]),
        ("journalists", "NNS", False, ["turkish-journalists"]),
    ],
)
def test_a_noun_with_a_nationality_is_the_state_a_group_or_nobody(
    parsed: Parsed,
    reader_of: Reading,
    noun: str,
    tag: str,
    target: bool,
    expected: list[str],
) -> None:
    doc = parsed(["Turkish", noun], *MODIFIED, {1: tag}, lemmas={1: noun.rstrip("s")})
    reader = reader_of(doc, {0: "turkey demonym"})
    assert _ids(reader.actors(doc[1], target=target)) == expected


@pytest.mark.parametrize(
    ("owner", "noun", "expected"),
    [
        ("khalifa-haftar", "army", ["libyan-national-army"]),
        ("muammar-gaddafi", "army", ["muammar-gaddafi"]),
        ("libyan-national-army", "fighter", ["libyan-national-army"]),
        ("egypt", "embassy", ["egypt"]),
        ("egypt", "river", []),
    ],
)
def test_what_somebody_has_is_his_body_himself_or_nobody(
    parsed: Parsed, reader_of: Reading, owner: str, noun: str, expected: list[str]
) -> None:
    doc = parsed(["X", "'s", noun], *POSSESSED, {2: "NN"})
    assert _ids(reader_of(doc, {0: owner}).actors(doc[2])) == expected


def test_a_name_is_itself_but_a_nationality_before_a_noun_is_nobody(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("Turkish government", *MODIFIED, {1: "NN"})
    reader = reader_of(doc, {0: "turkey demonym"})
    assert reader.actors(doc[0]) == []
    alone = parsed("Turkey slept", [1, 1], "nsubj ROOT")
    assert _ids(reader_of(alone, {0: "turkey"}).actors(alone[0])) == ["turkey"]


def test_thousands_of_fighters_are_the_fighters(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "thousands of Syrian fighters",
        [0, 3, 3, 0],
        "ROOT case amod nmod",
        {0: "NNS", 3: "NNS"},
        lemmas={0: "thousand", 3: "fighter"},
    )
    reader = reader_of(doc, {2: "syria demonym"})
    assert _ids(reader.actors(doc[0])) == ["syrian-fighters"]


def test_everything_in_a_list_counts_once(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Egypt , Chad and Egypt", [0, 2, 0, 4, 0], "ROOT punct conj cc conj", {0: "NNP"})
    reader = reader_of(doc, {0: "egypt", 2: "chad", 4: "egypt"})
    assert _ids(reader.each(doc[0])) == ["egypt", "chad"]


def test_a_common_noun_beside_a_name_is_the_name(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("agency Anadolu", [0, 0], "ROOT appos", {0: "NN", 1: "NNP"})
    assert _ids(reader_of(doc, {1: "anadolu-agency"}).actors(doc[0])) == ["anadolu-agency"]


@pytest.mark.parametrize("word", ["of", "by", "with", "against"])
def test_reach_looks_behind_prepositions(parsed: Parsed, reader_of: Reading, word: str) -> None:
    doc = parsed(["plan", word, "Egypt"], [0, 2, 0], "ROOT case nmod", {0: "NN", 2: "NNP"})
    assert _ids(reader_of(doc, {2: "egypt"}).reach(doc[0])) == ["egypt"]


def test_reach_finds_nobody_in_a_bare_noun(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("plan", [0], "ROOT", {0: "NN"})
    assert reader_of(doc, {}).reach(doc[0]) == []


def test_an_indefinite_single_fighter_is_nobody_in_particular(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("a rebel", [1, 1], "det ROOT", {1: "NN"})
    assert reader_of(doc, {}).actors(doc[1]) == []


def test_rebels_without_a_nationality_are_a_group_of_their_own(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("rebels fled", [1, 1], "nsubj ROOT", {0: "NNS"}, lemmas={0: "rebel"})
    reader = reader_of(doc, {})
    assert _ids(reader.actors(doc[0])) == ["rebels-d0c"]
    assert reader.everyone()["rebels-d0c"].discovered
