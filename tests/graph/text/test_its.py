"""Whose "its" is that cannot be the nearest subject's: the blamed one's, or the teller's."""

from __future__ import annotations

import pytest

from graph.text.verbs import verb_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

BLAMED = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj mark acl nmod:poss obj")
BESIDE = ([1, 1, 1, 4, 1, 6, 4], "nsubj ROOT obj mark advcl nmod:poss obj")
THEIRS = ([1, 1, 1, 4, 2, 4], "nsubj ROOT obj mark acl obj")


@pytest.mark.parametrize(
    ("words", "arcs", "who", "expected"),
    [
        ("Egypt accused Chad of breaking its word", BLAMED, "chad", ["chad"]),
        ("Egypt praised Chad for keeping its word", BLAMED, "chad", ["chad"]),
        ("Egypt told Chad of breaking its word", BLAMED, "chad", ["egypt"]),
        ("Egypt accused Chad of breaking its word", BESIDE, "chad", ["egypt"]),
        ("Egypt accused Haftar of breaking its word", BLAMED, "khalifa-haftar", ["egypt"]),
        ("Egypt accused Chad of breaking it", THEIRS, "chad", ["egypt"]),
    ],
)
def test_its_is_the_blamed_one_s(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    arcs: tuple[list[int], str],
    who: str,
    expected: list[str],
) -> None:
    lemma = words.split()[1].removesuffix("d")
    tags = {4: "VBG", 5: "PRP$" if "its" in words else "PRP", 6: "NN"}
    doc = parsed(words, *arcs, tags, {5: "PRON"}, {1: lemma})
    found = reader_of(doc, {0: "egypt", 2: who}).actors(doc[5])
    assert [actor.id for actor in found] == expected


TOLD = ([1, 1, 3, 1, 5, 3], "nsubj ROOT nsubj ccomp nmod:poss obj")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Egypt said Chad attacked its ships", TOLD, ["chad attacks egypt"]),
        ("Egypt said Chad helped its ships", TOLD, []),
        ("Egypt saw Chad attacked its ships", TOLD, []),
        ("Egypt said Chad attacked Chad ships", TOLD, []),
        ("Egypt said Chad attacked its ships", (TOLD[0], TOLD[1].replace("ccomp", "advcl")), []),
        ("Mali said Chad attacked Egypt ships", TOLD, ["chad attacks egypt"]),
    ],
)
def test_the_ships_that_someone_attacked_are_the_teller_s(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    arcs: tuple[list[int], str],
    expected: list[str],
) -> None:
    lemmas = {1: "say" if "said" in words else "see", 3: words.split()[3][:-2], 5: "ship"}
    pronoun = "its" in words
    tags = {1: "VBD", 3: "VBD", 4: "PRP$" if pronoun else "NNP", 5: "NNS"}
    doc = parsed(words, *arcs, tags, {4: "PRON"} if pronoun else {}, lemmas)
    named = {i: w.lower() for i, w in enumerate(words.split()) if w in ("Egypt", "Chad", "Mali")}
    assert edges(verb_events(doc[3], reader_of(doc, named))) == expected
