"""Relations in an adjective."""

from __future__ import annotations

import pytest

from graph.text.adjectives import adjective_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

G, H = "government-of-national-accord", "khalifa-haftar"
JOINED = ([2, 0, 3, 3], "compound punct amod ROOT")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("backed", [f"turkey supports {G}"]),
        ("trained", [f"turkey trains {G}"]),
        ("aligned", [f"turkey affiliated-with {G}"]),
        ("painted", []),
    ],
)
def test_the_half_behind_the_hyphen_says_what_is_done(
    parsed: Parsed, reader_of: Reading, word: str, expected: list[str]
) -> None:
    doc = parsed(["Turkish", "-", word, "GNA"], *JOINED, {2: "VBN", 3: "NNP"})
    reader = reader_of(doc, {0: "turkey demonym", 3: G})
    assert edges(adjective_events(doc[2], reader)) == expected


def test_without_a_hyphen_the_halves_are_two_words(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(["Turkish", ",", "backed", "GNA"], *JOINED, {2: "VBN", 3: "NNP"})
    reader = reader_of(doc, {0: "turkey demonym", 3: G})
    assert edges(adjective_events(doc[2], reader)) == []


@pytest.mark.parametrize(
    ("word", "preposition", "expected"),
    [
        ("loyal", "to", [f"{G} affiliated-with {H}"]),
        ("critical", "of", [f"{G} opposes {H}"]),
        ("grateful", "to", [f"{G} supports {H}"]),
        ("loyal", "near", []),
        ("visible", "to", []),
    ],
)
def test_a_predicate_relates_its_subject(
    parsed: Parsed, reader_of: Reading, word: str, preposition: str, expected: list[str]
) -> None:
    doc = parsed(
        ["GNA", "is", word, preposition, "Haftar"],
        [2, 2, 2, 4, 2],
        "nsubj cop ROOT case obl",
        {2: "JJ", 4: "NNP"},
    )
    assert edges(adjective_events(doc[2], reader_of(doc, {0: G, 4: H}))) == expected


@pytest.mark.parametrize(
    ("prefix", "kind", "name", "ident"),
    [
        ("pro", "supports", "Russian", "russia demonym"),
        ("anti", "opposes", "Russian", "russia demonym"),
        ("pro", "supports", "Haftar", H),
    ],
)
def test_a_prefix_makes_a_side_of_a_noun(
    parsed: Parsed, reader_of: Reading, prefix: str, kind: str, name: str, ident: str
) -> None:
    doc = parsed(
        [prefix, "-", name, "protesters", "marched"],
        [3, 0, 3, 4, 4],
        "amod punct compound nsubj ROOT",
        {2: "NNP", 3: "NNS"},
        lemmas={3: "protester"},
    )
    found = edges(adjective_events(doc[0], reader_of(doc, {2: ident})))
    assert found == [f"{prefix}-{name.lower()}-protesters {kind} {ident.split()[0]}"]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("between", ["turkey mediates egypt", "turkey mediates chad"]), ("near", [])],
)
def test_who_brokered_talks_mediates_between_those_who_talk(
    parsed: Parsed, reader_of: Reading, mark: str, expected: list[str]
) -> None:
    words = ["Turkish", "-", "brokered", "talks", mark, "Egypt", "and", "Chad"]
    deps = "compound punct amod ROOT case nmod cc conj"
    tags = {2: "VBN", 3: "NNS", 5: "NNP", 7: "NNP"}
    doc = parsed(words, [2, 0, 3, 3, 5, 3, 7, 5], deps, tags)
    reader = reader_of(doc, {0: "turkey demonym", 5: "egypt", 7: "chad"})
    assert edges(adjective_events(doc[2], reader)) == expected


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("GNA remains loyal to Haftar", "xcomp", [f"{G} affiliated-with {H}"]),
        ("GNA remains loyal near Haftar", "xcomp", []),
        ("GNA remains loyal to Haftar", "dep", []),
    ],
)
def test_what_a_predicate_leads_to_may_hang_on_its_verb(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    deps = f"nsubj ROOT {dep} case obl"
    doc = parsed(words, [1, 1, 1, 4, 1], deps, {2: "JJ", 4: "NNP"})
    assert edges(adjective_events(doc[2], reader_of(doc, {0: G, 4: H}))) == expected
