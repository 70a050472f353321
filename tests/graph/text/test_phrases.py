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
