"""Relations that a role states between its bearer and those it belongs to."""

from __future__ import annotations

import pytest

from graph.text.roles import role_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

E, H, L = "egypt", "khalifa-haftar", "libyan-national-army"

PHRASES = {
    "in apposition": (
        "Egypt , ally of Haftar , left",
        [6, 2, 0, 4, 2, 0, 6],
        "nsubj punct appos case nmod punct ROOT",
        {0: E, 4: H},
        2,
        "ally",
        [f"{E} cooperates-with {H}"],
    ),
    "before a name": (
        "LNA commander Haftar",
        [1, 2, 2],
        "compound nmod:desc ROOT",
        {0: L, 2: H},
        1,
        "commander",
        [f"{H} leads {L}"],
    ),
    "after is": (
        "Haftar is commander of LNA",
        [2, 2, 2, 4, 2],
        "nsubj cop ROOT case nmod",
        {0: H, 4: L},
        2,
        "commander",
        [f"{H} leads {L}"],
    ),
    "with a possessor": (
        "Egypt is Haftar 's backer",
        [4, 4, 4, 2, 4],
        "nsubj cop nmod:poss case ROOT",
        {0: E, 2: H},
        4,
        "backer",
        [f"{E} supports {H}"],
    ),
    "acting as": (
        "Egypt acted as mediator for Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        "mediator",
        [f"{E} mediates {H}"],
    ),
    "behind include": (
        "Haftar 's backers include Egypt",
        [2, 0, 3, 3, 3],
        "nmod:poss case nsubj ROOT obj",
        {0: H, 4: E},
        2,
        "backer",
        [f"{E} supports {H}"],
    ),
    "in a title of two parts": (
        "LNA 's chief commander Haftar",
        [2, 0, 4, 4, 4],
        "nmod:poss case nmod:desc nmod:desc ROOT",
        {0: L, 4: H},
        3,
        "commander",
        [f"{H} leads {L}"],
    ),
    "whose role nobody knows": (
        "commander of LNA",
        [0, 2, 0],
        "ROOT case nmod",
        {2: L},
        0,
        "commander",
        [],
    ),
    "of nobody": (
        "Haftar is commander",
        [2, 2, 2],
        "nsubj cop ROOT",
        {0: H},
        2,
        "commander",
        [],
    ),
    "no role at all": (
        "Egypt , river of Haftar , left",
        [6, 2, 0, 4, 2, 0, 6],
        "nsubj punct appos case nmod punct ROOT",
        {0: E, 4: H},
        2,
        "river",
        [],
    ),
}


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_a_role_relates_its_bearer(parsed: Parsed, reader_of: Reading, phrase: tuple) -> None:
    words, heads, deps, named, noun, lemma, expected = phrase
    tags = dict.fromkeys(named, "NNP") | {noun: "NN"}
    doc = parsed(words, heads, deps, tags, lemmas={noun: lemma})
    assert edges(role_events(doc[noun], reader_of(doc, named))) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("NNS", ["egypt cooperates-with chad"]), ("NN", [])]
)
def test_those_who_are_partners_are_each_other_s(
    parsed: Parsed, reader_of: Reading, tag: str, expected: list[str]
) -> None:
    doc = parsed(
        "Egypt and Chad are partners",
        [4, 2, 0, 4, 4],
        "nsubj cc conj cop ROOT",
        {2: "NNP", 4: tag},
        lemmas={4: "partner"},
    )
    assert edges(role_events(doc[4], reader_of(doc, {0: E, 2: "chad"}))) == expected


@pytest.mark.parametrize(
    ("role", "heads", "expected"),
    [
        ("partner", [5, 3, 3, 0, 0, 5], ["chad cooperates-with egypt"]),
        ("partner", [5, 3, 3, 0, 3, 5], ["chad cooperates-with egypt"]),
        ("partner", [5, 3, 3, 0, 5, 5], []),
        ("river", [5, 3, 3, 0, 0, 5], []),
    ],
)
def test_a_name_that_is_listed_behind_a_role_bears_it(
    parsed: Parsed, reader_of: Reading, role: str, heads: list[int], expected: list[str]
) -> None:
    words, deps = f"Egypt and its {role} Chad left", "nsubj cc nmod:poss conj conj ROOT"
    doc = parsed(words, heads, deps, {2: "PRP$", 4: "NNP"}, {2: "PRON"})
    assert edges(role_events(doc[3], reader_of(doc, {0: E, 4: "chad"}))) == expected
