"""Relations in how a body is named."""

from __future__ import annotations

import pytest

from graph.text.bodies import body_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

H, L = "khalifa-haftar", "libyan-national-army"


@pytest.mark.parametrize(
    ("owner", "noun", "expected"),
    [
        (H, "army", [f"{H} leads {L}"]),
        (H, "horse", []),
        ("muammar-gaddafi", "army", []),
        ("vladimir-putin", "army", []),
    ],
)
def test_somebody_s_army_is_the_body_he_leads(
    parsed: Parsed, reader_of: Reading, owner: str, noun: str, expected: list[str]
) -> None:
    doc = parsed(["Haftar", "'s", noun], [2, 0, 2], "nmod:poss case ROOT", {2: "NN"})
    assert edges(body_events(doc[2], reader_of(doc, {0: owner}))) == expected


def test_a_named_body_of_somebody_is_led_by_him(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("LNA of Haftar", [0, 2, 0], "ROOT case nmod", {0: "NNP", 2: "NNP"})
    assert edges(body_events(doc[0], reader_of(doc, {0: L, 2: H}))) == [f"{H} leads {L}"]


def test_a_company_is_on_the_side_of_the_state_whose_it_is_called(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("Russian company Wagner", [1, 2, 2], "amod nmod:desc ROOT", {1: "NN", 2: "NNP"})
    reader = reader_of(doc, {0: "russia demonym", 2: "wagner-group"})
    assert edges(body_events(doc[2], reader)) == ["wagner-group affiliated-with russia"]


def test_a_state_belongs_to_nobody(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Libya of Haftar", [0, 2, 0], "ROOT case nmod", {0: "NNP", 2: "NNP"})
    assert edges(body_events(doc[0], reader_of(doc, {0: "libya", 2: H}))) == []


@pytest.mark.parametrize(
    ("word", "arcs", "expected"),
    [
        ("Harbour", ([0, 2, 0], "ROOT case nmod"), []),
        ("Brigade", ([0, 2, 0], "ROOT case nmod"), [f"{H} leads brigade"]),
        ("Harbour", ([2, 0, 2], "nmod:poss case ROOT"), [f"{H} leads harbour"]),
    ],
)
def test_a_new_name_may_only_show_someone(
    parsed: Parsed, reader_of: Reading, word: str, arcs: tuple[list[int], str], expected: list[str]
) -> None:
    behind = arcs[1].startswith("ROOT")
    words = [word, "of", "Haftar"] if behind else ["Haftar", "'s", word]
    doc = parsed(words, *arcs, {0: "NNP", 2: "NNP"})
    reader = reader_of(doc, {2 if behind else 0: H})
    at = 0 if behind else 2
    reader.cast.add(at, at + 1, reader.cast.introduce(word, "organisation"), "found")
    assert edges(body_events(doc[at], reader)) == expected
