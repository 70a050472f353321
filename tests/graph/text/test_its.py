"""Whose "its" is that cannot be the nearest subject's: the blamed one's, or the teller's."""

from __future__ import annotations

import pytest

from graph.text.refer import Reader
from graph.text.verbs import verb_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

BLAMED = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj mark acl nmod:poss obj")
BESIDE = ([1, 1, 1, 4, 1, 6, 4], "nsubj ROOT obj mark advcl nmod:poss obj")
ITSELF = ([1, 1, 1, 4, 2, 4], "nsubj ROOT obj mark acl obj")
WITH = ([1, 1, 1, 5, 5, 2], "nsubj ROOT obj case nmod:poss nmod")
TOLD = ([1, 1, 3, 1, 5, 3], "nsubj ROOT nsubj ccomp nmod:poss obj")
FEARED = (TOLD[0], TOLD[1].replace("ccomp", "advcl"))
LISTED = ([1, 1, 3, 1, 3, 7, 7, 4], "nsubj ROOT nsubj ccomp obj cc nmod:poss conj")
NAMES = {"Egypt": "egypt", "Chad": "chad", "Mali": "mali", "Haftar": "khalifa-haftar"}
LEMMAS = {"accused": "accuse", "praised": "praise", "told": "tell", "said": "say", "saw": "see"}
LEMMAS |= {"attacked": "attack", "helped": "help"}
TAGS = {"its": "PRP$", "it": "PRP", "breaking": "VBG", "keeping": "VBG"}
TAGS |= {"attacked": "VBD", "helped": "VBD", "ships": "NNS", "word": "NN", "men": "NNS"}


def _read(parsed: Parsed, reader_of: Reading, words: str, arcs: tuple) -> Reader:
    written = words.split()
    named = {i: NAMES[word] for i, word in enumerate(written) if word in NAMES}
    tags = {i: TAGS[word] for i, word in enumerate(written) if word in TAGS}
    lemmas = {i: LEMMAS[word] for i, word in enumerate(written) if word in LEMMAS}
    tags |= dict.fromkeys(named, "NNP")
    doc = parsed(written, *arcs, tags, {i: "PRON" for i in tags if "PRP" in tags[i]}, lemmas)
    return reader_of(doc, named)


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Egypt accused Chad of breaking its word", BLAMED, ["chad"]),
        ("Egypt praised Chad for keeping its word", BLAMED, ["chad"]),
        ("Egypt told Chad of breaking its word", BLAMED, ["egypt"]),
        ("Egypt accused Chad of breaking its word", BESIDE, ["egypt"]),
        ("Egypt accused Haftar of breaking its word", BLAMED, ["egypt"]),
        ("Egypt accused Chad of breaking it", ITSELF, ["egypt"]),
        ("Egypt accused Chad with its men", WITH, ["egypt"]),
    ],
)
def test_its_is_the_blamed_one_s(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    reader = _read(parsed, reader_of, words, arcs)
    (its,) = (token for token in reader.cast.doc if token.pos_ == "PRON")
    assert [actor.id for actor in reader.actors(its)] == expected


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Egypt said Chad attacked its ships", TOLD, ["chad attacks egypt"]),
        ("Egypt said Chad helped its ships", TOLD, []),
        ("Egypt saw Chad attacked its ships", TOLD, []),
        ("Egypt said Chad attacked Chad ships", TOLD, []),
        ("Egypt said Chad attacked its ships", FEARED, []),
        ("Mali said Chad attacked Egypt ships", TOLD, ["chad attacks egypt"]),
        ("Egypt said Chad attacked Mali and its ships", LISTED, ["chad attacks mali"]),
    ],
)
def test_the_ships_that_someone_attacked_are_the_teller_s(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    reader = _read(parsed, reader_of, words, arcs)
    assert edges(verb_events(reader.cast.doc[3], reader)) == expected
