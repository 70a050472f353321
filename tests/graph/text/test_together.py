"""Those who share a deed cooperate."""

from __future__ import annotations

import pytest

from graph.text.together import together_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

BOTH = ["egypt cooperates-with chad"]
JOINT = {
    "its doers": (
        "Egypt and Chad held joint drills",
        [3, 2, 0, 3, 5, 3],
        "nsubj cc conj ROOT amod obj",
        BOTH,
    ),
    "with whom it is done": (
        "Egypt held joint drills with Chad",
        [1, 1, 3, 1, 5, 1],
        "nsubj ROOT amod obj case obl",
        BOTH,
    ),
    "whom it names": (
        "joint drills of Egypt and Chad",
        [1, 1, 3, 1, 5, 3],
        "amod ROOT case nmod cc conj",
        BOTH,
    ),
    "who own it": (
        "Egypt and Chad 's joint drills",
        [5, 2, 0, 0, 5, 5],
        "nmod:poss cc conj case amod ROOT",
        BOTH,
    ),
    "those before it": (
        "joint Egypt - Chad drills",
        [4, 3, 1, 4, 4],
        "amod compound punct compound ROOT",
        ["chad cooperates-with egypt"],
    ),
    "by whom it was done": (
        "joint drills were held by Egypt and Chad",
        [1, 3, 3, 3, 5, 3, 7, 5],
        "amod nsubj:pass aux:pass ROOT case obl:agent cc conj",
        BOTH,
    ),
    "no one else": (
        "Egypt held joint drills near Chad",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT amod obj case nmod",
        [],
    ),
    "no subject of its own": (
        "joint drills upset Egypt and Chad",
        [1, 2, 2, 2, 5, 3],
        "amod nsubj ROOT obj cc conj",
        [],
    ),
    "what is said to be joint": (
        "Egypt and Chad stayed joint",
        [3, 2, 0, 3, 3],
        "nsubj cc conj ROOT xcomp",
        [],
    ),
    "a joint": ("joint of Egypt and Chad", [0, 2, 0, 4, 2], "ROOT case nmod cc conj", []),
    "one who is named twice": (
        "Egypt held joint drills with Egypt and Chad",
        [1, 1, 3, 1, 5, 1, 7, 5],
        "nsubj ROOT amod obj case obl cc conj",
        BOTH,
    ),
    "what nobody holds": (
        "Egypt and Chad left joint drills",
        [3, 2, 0, 3, 5, 3],
        "nsubj cc conj ROOT amod parataxis",
        [],
    ),
    "those who are near together": (
        "Egypt rules together near Chad",
        [1, 1, 1, 4, 1],
        "nsubj ROOT advmod case obl",
        [],
    ),
    "those who act jointly": (
        "Egypt and Chad jointly rule",
        [4, 2, 0, 4, 4],
        "nsubj cc conj advmod ROOT",
        BOTH,
    ),
    "with whom one acts jointly": (
        "Egypt rules jointly with Chad",
        [1, 1, 1, 4, 2],
        "nsubj ROOT advmod case obl",
        BOTH,
    ),
    "with whom one acts together": (
        "Egypt rules together with Chad",
        [1, 1, 1, 4, 1],
        "nsubj ROOT advmod case obl",
        BOTH,
    ),
    "who do something together": (
        "Egypt and Chad rule towns together",
        [3, 2, 0, 3, 3, 3],
        "nsubj cc conj ROOT obj advmod",
        BOTH,
    ),
    "an accompanied noun": (
        "Egypt rules towns together with Chad",
        [1, 1, 1, 2, 5, 3],
        "nsubj ROOT obj advmod case obl",
        BOTH,
    ),
    "those who come together": (
        "Egypt and Chad came together",
        [3, 2, 0, 3, 3],
        "nsubj cc conj ROOT advmod",
        [],
    ),
    "those who act otherwise": (
        "Egypt and Chad soon rule",
        [4, 2, 0, 4, 4],
        "nsubj cc conj advmod ROOT",
        [],
    ),
}


@pytest.mark.parametrize("phrase", JOINT.values(), ids=JOINT)
def test_what_is_joint_relates(parsed: Parsed, reader_of: Reading, phrase: tuple) -> None:
    words, heads, deps, expected = phrase
    written = words.split()
    named = {i: word.lower() for i, word in enumerate(written) if word in ("Egypt", "Chad")}
    tags = {i: "NNS" for i, word in enumerate(written) if word in ("drills", "towns")}
    tags |= {3: "VBN"} if "were" in written else {}
    doc = parsed(words, heads, deps, dict.fromkeys(named, "NNP") | tags)
    reader = reader_of(doc, named)
    assert edges(event for token in doc for event in together_events(token, reader)) == expected
