"""Relations that a noun states between its own dependents."""

from __future__ import annotations

import pytest

from graph.text.nouns import noun_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

E, H = "egypt", "khalifa-haftar"

PHRASES = {
    "possessor and to": (
        "Egypt 's support for Haftar",
        [2, 0, 2, 4, 2],
        "nmod:poss case ROOT case nmod",
        {0: E, 4: H},
        2,
        [f"{E} supports {H}"],
    ),
    "by and on": (
        "attack by Egypt on Haftar",
        [0, 2, 0, 4, 0],
        "ROOT case nmod case nmod",
        {2: E, 4: H},
        0,
        [f"{E} attacks {H}"],
    ),
    "nationality and on": (
        "Egyptian attack on Haftar",
        [1, 1, 3, 1],
        "amod ROOT case nmod",
        {0: "egypt demonym", 3: H},
        1,
        [f"{E} attacks {H}"],
    ),
    "between": (
        "war between Egypt and Haftar",
        [0, 2, 0, 4, 2],
        "ROOT case nmod cc conj",
        {2: E, 4: H},
        0,
        [f"{E} fights {H}"],
    ),
    "from whom one withdraws": (
        "Egypt 's withdrawal from Haftar",
        [2, 0, 2, 4, 2],
        "nmod:poss case ROOT case nmod",
        {0: E, 4: H},
        2,
        [f"{E} concedes {H}"],
    ),
    "a body before it": (
        "police raid on Haftar",
        [1, 1, 3, 1],
        "compound ROOT case nmod",
        {3: H},
        1,
        [f"police-d0c attacks {H}"],
    ),
    "imposed by and on": (
        "sanction imposed by Egypt on Haftar",
        [0, 0, 3, 1, 5, 1],
        "ROOT acl case obl:agent case obl",
        {3: E, 5: H},
        0,
        [f"{E} sanctions {H}"],
    ),
    "painted by and on": (
        "sanction painted by Egypt on Haftar",
        [0, 0, 3, 1, 5, 1],
        "ROOT acl case obl:agent case obl",
        {3: E, 5: H},
        0,
        [],
    ),
    "that erupts between": (
        "fighting erupted between Egypt and Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl cc conj",
        {3: E, 5: H},
        0,
        [f"{E} fights {H}"],
    ),
    "that hits something between": (
        "fighting hit towns between Egypt and Haftar",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl cc conj",
        {4: E, 6: H},
        0,
        [],
    ),
    "that goes on against": (
        "raid by Egypt continued against Haftar",
        [3, 2, 0, 3, 5, 3],
        "nsubj case nmod ROOT case obl",
        {2: E, 5: H},
        0,
        [f"{E} attacks {H}"],
    ),
    "that goes on in": (
        "raid by Egypt continued in Haftar",
        [3, 2, 0, 3, 5, 3],
        "nsubj case nmod ROOT case obl",
        {2: E, 5: H},
        0,
        [],
    ),
    "that one enters into": (
        "Egypt entered into talk with Haftar",
        [1, 1, 3, 1, 5, 1],
        "nsubj ROOT case obl case obl",
        {0: E, 5: H},
        3,
        [f"{E} negotiates-with {H}"],
    ),
    "that one reads about": (
        "Egypt reads about talk with Haftar",
        [1, 1, 3, 1, 5, 1],
        "nsubj ROOT case obl case obl",
        {0: E, 5: H},
        3,
        [],
    ),
    "in words": (
        "blistering attack by Egypt on Haftar",
        [1, 1, 3, 1, 5, 1],
        "amod ROOT case nmod case nmod",
        {3: E, 5: H},
        1,
        [f"{E} opposes {H}"],
    ),
    "not in words": (
        "heavy attack by Egypt on Haftar",
        [1, 1, 3, 1, 5, 1],
        "amod ROOT case nmod case nmod",
        {3: E, 5: H},
        1,
        [f"{E} attacks {H}"],
    ),
    "a strike that one is on": (
        "Egypt go on strike against Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [],
    ),
    "that one calls for": (
        "Egypt call for withdrawal from Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [],
    ),
    "that one says something in": (
        "Egypt say in appeal to Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [f"{E} appeals-to {H}"],
    ),
    "that one sleeps in": (
        "Egypt sleep in appeal to Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [],
    ),
    "one side only": ("war with Haftar", [0, 2, 0], "ROOT case nmod", {2: H}, 0, []),
    "without a source": ("aid to Haftar", [0, 2, 0], "ROOT case nmod", {2: H}, 0, []),
    "no event": (
        "Egypt 's river to Haftar",
        [2, 0, 2, 4, 2],
        "nmod:poss case ROOT case nmod",
        {0: E, 4: H},
        2,
        [],
    ),
}


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_a_noun_relates_its_dependents(parsed: Parsed, reader_of: Reading, phrase: tuple) -> None:
    words, heads, deps, named, noun, expected = phrase
    tags = dict.fromkeys(named, "NNP") | {noun: "NN"}
    doc = parsed(words, heads, deps, tags)
    assert edges(noun_events(doc[noun], reader_of(doc, named))) == expected


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [
        ("launched", "launch", ["egypt attacks khalifa-haftar"]),
        ("painted", "paint", []),
    ],
)
def test_a_light_verb_lends_its_subject(
    parsed: Parsed, reader_of: Reading, verb: str, lemma: str, expected: list[str]
) -> None:
    doc = parsed(
        ["Egypt", verb, "attack", "on", "Haftar"],
        [1, 1, 1, 4, 2],
        "nsubj ROOT obj case nmod",
        {2: "NN", 4: "NNP"},
        lemmas={1: lemma},
    )
    assert edges(noun_events(doc[2], reader_of(doc, {0: E, 4: H}))) == expected
