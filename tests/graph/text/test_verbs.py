"""Relations that a verb states."""

from __future__ import annotations

import pytest

from graph.text.verbs import frames_of, verb_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

SVO = ([1, 1, 1], "nsubj ROOT obj")
OBLIQUE = ([1, 1, 3, 1], "nsubj ROOT case obl")
TO_NAME = ([1, 1, 1, 4, 1], "nsubj ROOT obj case obl")
E, H = "egypt", "khalifa-haftar"

SENTENCES = {
    "object": ("Egypt backs Haftar", *SVO, {1: "back"}, {0: E, 2: H}, [f"{E} supports {H}"]),
    "who should": (
        "Egypt says Haftar should go",
        [1, 1, 4, 4, 1],
        "nsubj ROOT nsubj aux ccomp",
        {1: "say"},
        {0: E, 2: H},
        [f"{E} demands {H}"],
    ),
    "across a border": (
        "Egypt masses troops at border with Haftar",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {1: "mass", 2: "troop"},
        {0: E, 6: H},
        [f"{E} mobilises {H}"],
    ),
    "anger turned round": (
        "Egypt angers Haftar",
        *SVO,
        {1: "anger"},
        {0: E, 2: H},
        [f"{H} opposes {E}"],
    ),
    "owner of the object": (
        "Egypt condemns Haftar 's plan",
        [1, 1, 4, 2, 1],
        "nsubj ROOT nmod:poss case obj",
        {1: "condemn", 4: "plan"},
        {0: E, 2: H},
        [f"{E} opposes {H}"],
    ),
    "behind a preposition": (
        "Egypt sides with Haftar",
        *OBLIQUE,
        {1: "side"},
        {0: E, 3: H},
        [f"{E} supports {H}"],
    ),
    "receiver before the thing": (
        "Egypt gives Haftar arms",
        [1, 1, 1, 1],
        "nsubj ROOT iobj obj",
        {1: "give", 3: "arms"},
        {0: E, 2: H},
        [f"{E} supplies {H}"],
    ),
    "receiver behind to": (
        "Egypt sells drones to Haftar",
        *TO_NAME,
        {1: "sell", 2: "drone"},
        {0: E, 4: H},
        [f"{E} supplies {H}"],
    ),
    "giver behind from": (
        "Haftar receives drones from Egypt",
        *TO_NAME,
        {1: "receive", 2: "drone"},
        {0: H, 4: E},
        [f"{E} supplies {H}"],
    ),
    "among themselves": (
        "Egypt and Haftar meet",
        [3, 2, 0, 3],
        "nsubj cc conj ROOT",
        {3: "meet"},
        {0: E, 2: H},
        [f"{E} meets {H}"],
    ),
    "only with the right object": (
        "Egypt signed treaty with Haftar",
        [1, 1, 1, 4, 2],
        "nsubj ROOT obj case nmod",
        {1: "sign", 2: "treaty"},
        {0: E, 4: H},
        [f"{E} agrees-with {H}"],
    ),
    "not with another object": (
        "Egypt signed books with Haftar",
        [1, 1, 1, 4, 1],
        "nsubj ROOT obj case obl",
        {1: "sign", 2: "book"},
        {0: E, 4: H},
        [],
    ),
    "nobody named": ("Egypt backs reforms", *SVO, {1: "back", 2: "reform"}, {0: E}, []),
    "an unknown verb": ("Egypt paints Haftar", *SVO, {1: "paint"}, {0: E, 2: H}, []),
    "himself": ("Haftar backs Haftar", *SVO, {1: "back"}, {0: H, 2: H}, []),
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_frame_finds_its_two_ends(parsed: Parsed, reader_of: Reading, sentence: tuple) -> None:
    words, heads, deps, lemmas, named, expected = sentence
    doc = parsed(words, heads, deps, {2: "NNP"} if 2 in named else {2: "NNS"}, lemmas=lemmas)
    verb = next(token for token in doc if token.dep_ == "ROOT")
    assert edges(verb_events(verb, reader_of(doc, named))) == expected


def test_a_particle_makes_another_verb(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "Egypt shot down drones", [1, 1, 1, 1], "nsubj ROOT compound:prt obj", lemmas={1: "shoot"}
    )
    assert {frame.type for frame in frames_of(doc[1], reader_of(doc, {}))} == {"attacks"}


@pytest.mark.parametrize(("inner", "kind"), [("defend", "promises"), ("attack", "threatens")])
def test_an_offer_to_do_harm_is_a_threat(
    parsed: Parsed, reader_of: Reading, inner: str, kind: str
) -> None:
    words = ["Egypt", "vowed", "to", inner, "Haftar"]
    doc = parsed(words, [1, 1, 3, 1, 3], "nsubj ROOT mark xcomp obj", lemmas={1: "vow"})
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 4: H}))) == [f"{E} {kind} {H}"]


def test_a_refusal_is_aimed_at_whom_its_clause_is_about(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed(
        "Egypt refused to recognise Haftar",
        [1, 1, 3, 1, 3],
        "nsubj ROOT mark xcomp obj",
        lemmas={1: "refuse"},
    )
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 4: H}))) == [f"{E} rejects {H}"]
