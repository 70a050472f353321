"""Whose deed it is that a noun names."""

from __future__ import annotations

import pytest

from graph.text.authors import authors
from graph.text.tree import lemmas, settle
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs

BY = ([0, 2, 0], "ROOT case nmod")
BY_TWO = ([0, 2, 0, 4, 2], "ROOT case nmod cc conj")
DID = ([1, 1, 1], "nsubj ROOT obj")
DID_OUT = ([1, 1, 1, 1], "nsubj ROOT compound:prt obj")
TWO_DID = ([3, 2, 0, 3, 3], "nsubj cc conj ROOT obj")
CLAIMED = ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod")
DID_BY = ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod")
BASES = {
    "launched": "launch",
    "carried": "carry",
    "dropped": "drop",
    "claimed": "claim",
    "saw": "see",
    "praised": "praise",
    "planned": "plan",
    "denied": "deny",
    "missiles": "missile",
    "Missiles": "Missile",
    "talks": "talk",
}
NAMES = {"Chad": "chad", "Mali": "mali"}


@pytest.mark.parametrize(
    ("words", "arcs", "noun", "expected"),
    [
        ("attack by Chad", BY, 0, ["chad"]),
        ("Attack by Chad", BY, 0, ["chad"]),
        ("arrest by Chad", BY, 0, ["chad"]),
        ("attack by Chad and Mali", BY_TWO, 0, ["chad", "mali"]),
        ("attack near Chad", BY, 0, []),
        ("visit by Chad", BY, 0, []),
        ("missiles by Chad", BY, 0, []),
        ("Chad launched attack", DID, 2, ["chad"]),
        ("Chad launched Attack", DID, 2, ["chad"]),
        ("Chad planned arrest", DID, 2, ["chad"]),
        ("Chad and Mali launched attack", TWO_DID, 4, ["chad", "mali"]),
        ("Chad carried out attack", DID_OUT, 3, ["chad"]),
        ("Chad saw attack", DID, 2, []),
        ("Chad launched visit", DID, 2, []),
        ("Chad launched talks", DID, 2, []),
        ("Chad launched attack", (DID[0], DID[1].replace("obj", "obl")), 2, []),
        ("Chad launched attack by Mali", DID_BY, 2, ["mali"]),
        ("Chad launched attack near Mali", DID_BY, 2, ["chad"]),
        ("Chad claimed responsibility for attack", CLAIMED, 4, ["chad"]),
        ("Chad claimed credit for Attack", CLAIMED, 4, ["chad"]),
        ("Chad claimed responsibility for arrest", CLAIMED, 4, ["chad"]),
        ("Chad claimed responsibility for visit", CLAIMED, 4, []),
        ("Chad claimed compensation for attack", CLAIMED, 4, []),
        ("Chad claimed river for attack", CLAIMED, 4, []),
        ("Chad denied responsibility for attack", CLAIMED, 4, []),
        ("Chad launched probe of attack", CLAIMED, 4, []),
        ("Chad planned attack of attack", CLAIMED, 4, []),
        (
            "Chad claimed responsibility for attack",
            (CLAIMED[0], CLAIMED[1].replace("obj", "obl")),
            4,
            [],
        ),
        (
            "Chad claimed responsibility for attack",
            (CLAIMED[0], CLAIMED[1].replace("nmod", "conj")),
            4,
            [],
        ),
        ("Chad launched missiles", DID, 2, ["chad"]),
        ("Chad launched Missiles", DID, 2, ["chad"]),
        ("Chad carried out missiles", DID_OUT, 3, ["chad"]),
        ("Chad carried on missiles", DID_OUT, 3, []),
        (
            "Chad carried out missiles",
            (DID_OUT[0], DID_OUT[1].replace("compound:prt", "advmod")),
            3,
            [],
        ),
        ("Chad praised missiles", DID, 2, []),
    ],
)
def test_a_deed_is_of_who_it_is_by_or_who_did_or_claimed_it(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, noun: int, expected: list[str]
) -> None:
    written = words.split()
    tags = {i: "NNP" if word in NAMES else "NN" for i, word in enumerate(written)}
    tags |= {i: "VBD" for i, word in enumerate(written) if word.endswith("ed") or word == "saw"}
    bases = {i: BASES.get(word, word) for i, word in enumerate(written)}
    named = {i: NAMES[word] for i, word in enumerate(written) if word in NAMES}
    reader = reader_of(parsed(words, *arcs, tags, lemmas=bases), named)
    found = authors(reader, reader.cast.doc[noun])
    assert [actor.id for actor in found] == expected


def test_who_launched_is_asked_without_a_trace(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Chad carried out attack", *DID_OUT, {3: "NN"}, lemmas={1: "carry"})
    settle(doc)
    before = list(lemmas(doc[1]))
    authors(reader_of(doc, {0: "chad"}), doc[3])
    assert lemmas(doc[1]) == before
