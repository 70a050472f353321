"""Relations stated by a prepositional phrase."""

from __future__ import annotations

import pytest

from graph.text.phrases import phrase_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

W, H = "wagner-group", "khalifa-haftar"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("on side of", [f"{W} supports {H}"]),
        ("in cooperation with", [f"{W} cooperates-with {H}"]),
        ("in talk with", [f"{W} negotiates-with {H}"]),
        ("at war with", [f"{W} fights {H}"]),
        ("with backing of", [f"{H} supports {W}"]),
        ("under command of", [f"{H} leads {W}"]),
        ("near side of", []),
        ("on river of", []),
    ],
)
def test_a_phrase_relates_the_subject_of_its_clause(
    parsed: Parsed, reader_of: Reading, phrase: str, expected: list[str]
) -> None:
    doc = parsed(
        ["Wagner", "acts", *phrase.split(), "Haftar"],
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {3: "NN", 5: "NNP"},
    )
    assert edges(phrase_events(doc[3], reader_of(doc, {0: W, 5: H}))) == expected


def test_the_one_whose_side_it_is_may_stand_before_the_noun(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed(
        "Wagner fights on LNA side",
        [1, 1, 4, 4, 1],
        "nsubj ROOT case compound obl",
        {3: "NNP", 4: "NN"},
    )
    reader = reader_of(doc, {0: W, 3: "libyan-national-army"})
    assert edges(phrase_events(doc[4], reader)) == [f"{W} supports libyan-national-army"]


def test_two_subjects_at_war_fight_each_other(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "Wagner and Haftar are at war",
        [5, 2, 0, 5, 5, 5],
        "nsubj cc conj cop case ROOT",
        {2: "NNP", 5: "NN"},
    )
    assert edges(phrase_events(doc[5], reader_of(doc, {0: W, 2: H}))) == [f"{W} fights {H}"]


@pytest.mark.parametrize(
    ("verb", "head", "dep", "tag", "supports"),
    [
        ("veto", 2, "obj", "NN", False),
        ("Veto", 1, "obj", "NN", False),
        ("draft", 2, "obj", "NN", True),
        ("draft", 1, "obj", "NN", True),
        ("protest", 1, "advmod", "RB", True),
        ("veto", 2, "obj", "NNP", True),
        ("veto", 2, "obl", "NN", True),
    ],
)
def test_who_refuses_what_is_in_support_of_someone_gives_none(
    parsed: Parsed, reader_of: Reading, verb: str, head: int, dep: str, tag: str, supports: bool
) -> None:
    words = "Wagner refused text in support of Haftar"
    heads, deps = [1, 1, 1, 4, head, 6, 4], f"nsubj ROOT {dep} case nmod case nmod"
    doc = parsed(words, heads, deps, {2: tag, 4: "NN", 6: "NNP"}, lemmas={1: verb})
    found = edges(phrase_events(doc[4], reader_of(doc, {0: W, 6: H})))
    assert found == [f"{W} supports {H}"] * supports


AT_ODDS = ([8, 0, 5, 5, 5, 0, 7, 5, 8], "nsubj punct nsubj cop case acl:relcl case nmod ROOT")


@pytest.mark.parametrize(
    ("who", "tag", "dep", "named", "expected"),
    [
        ("which", "WDT", "acl:relcl", {}, [f"{W} opposes {H}"]),
        ("who", "WP", "acl:relcl", {}, [f"{W} opposes {H}"]),
        ("Mali", "NNP", "acl:relcl", {2: "mali"}, [f"mali opposes {H}"]),
        ("rain", "NN", "acl:relcl", {}, []),
        ("which", "WDT", "parataxis", {}, []),
    ],
)
def test_who_is_at_odds_by_a_relative_clause_is_the_noun_it_is_on(
    parsed: Parsed,
    reader_of: Reading,
    who: str,
    tag: str,
    dep: str,
    named: dict[int, str],
    expected: list[str],
) -> None:
    deps, tags = AT_ODDS[1].replace("acl:relcl", dep), {2: tag, 5: "NNS", 7: "NNP"}
    doc = parsed(f"Wagner , {who} is at odds with Haftar left", AT_ODDS[0], deps, tags)
    found = phrase_events(doc[5], reader_of(doc, {0: W, 7: H, **named}))
    assert edges(found) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("at odds", [f"{W} opposes {H}"]),
        ("in conflict", [f"{W} fights {H}"]),
        ("in odds", []),
        ("on side", []),
        ("at support", []),
    ],
)
def test_two_subjects_are_at_odds_with_each_other_and_take_no_side_of_theirs(
    parsed: Parsed, reader_of: Reading, phrase: str, expected: list[str]
) -> None:
    words, deps = f"Wagner and Haftar are {phrase}", "nsubj cc conj cop case ROOT"
    doc = parsed(words, [5, 2, 0, 5, 5, 5], deps, {2: "NNP", 5: "NN"})
    assert edges(phrase_events(doc[5], reader_of(doc, {0: W, 2: H}))) == expected


def test_one_alone_is_at_odds_with_nobody(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Wagner is at odds", [3, 3, 3, 3], "nsubj cop case ROOT", {3: "NNS"})
    assert edges(phrase_events(doc[3], reader_of(doc, {0: W}))) == []


def test_who_is_at_odds_by_a_clause_without_a_subject_is_the_noun_it_is_on(
    parsed: Parsed, reader_of: Reading
) -> None:
    deps, tags = AT_ODDS[1].replace("punct nsubj", "punct dep"), {2: "NN", 5: "NNS", 7: "NNP"}
    doc = parsed("Wagner , rain is at odds with Haftar left", AT_ODDS[0], deps, tags)
    found = edges(phrase_events(doc[5], reader_of(doc, {0: W, 7: H})))
    assert found == [f"{W} opposes {H}"]
