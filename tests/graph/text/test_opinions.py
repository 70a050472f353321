"""What a speaker says someone is, as a stance of the speaker's."""

from __future__ import annotations

import pytest

from graph.text.opinions import opinion_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

P, E = "vladimir-putin", "recep-tayyip-erdogan"


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("liar", "NN", [f"{P} opposes {E}"]),
        ("dishonest", "JJ", [f"{P} opposes {E}"]),
        ("hero", "NN", [f"{P} supports {E}"]),
        ("responsible", "JJ", [f"{P} accuses {E}"]),
        ("tall", "JJ", []),
    ],
)
def test_what_someone_is_said_to_be_is_a_stance(
    parsed: Parsed, reader_of: Reading, word: str, tag: str, expected: list[str]
) -> None:
    doc = parsed(["Erdogan", "is", word], [2, 2, 2], "nsubj cop ROOT", {2: tag})
    reader = reader_of(doc, {0: E})
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[2], reader)) == expected


def test_without_a_speaker_it_is_nobodys_stance(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Erdogan is dishonest", [2, 2, 2], "nsubj cop ROOT", {2: "JJ"})
    assert edges(opinion_events(doc[2], reader_of(doc, {0: E}))) == []


@pytest.mark.parametrize(
    ("words", "heads", "deps"),
    [
        ("Putin branded Erdogan a liar", [1, 1, 1, 4, 1], "nsubj ROOT obj det xcomp"),
        ("Putin described Erdogan as liar", [1, 1, 1, 4, 1], "nsubj ROOT obj case obl"),
    ],
)
def test_a_verb_may_give_the_name(
    parsed: Parsed, reader_of: Reading, words: str, heads: list[int], deps: str
) -> None:
    lemmas = {1: {"branded": "brand", "described": "describe"}[words.split()[1]]}
    doc = parsed(words, heads, deps, {1: "VBD", 4: "NN"}, lemmas=lemmas)
    assert edges(opinion_events(doc[4], reader_of(doc, {0: P, 2: E}))) == [f"{P} opposes {E}"]


def test_to_be_behind_an_attack_is_to_blame(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Erdogan was behind attack", [3, 3, 3, 3], "nsubj cop case ROOT", {3: "NN"})
    reader = reader_of(doc, {0: E})
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[3], reader)) == [f"{P} accuses {E}"]
