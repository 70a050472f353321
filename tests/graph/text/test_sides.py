"""Two sides that each do the same to the other."""

from __future__ import annotations

import pytest

from graph.text.sides import each_side
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs

ALONE = ([2, 2, 2, 4, 2], "nsubj nsubj ROOT det obj")
SIDE = ([1, 2, 2, 4, 2], "det nsubj ROOT det obj")
OFTHEM = ([3, 2, 0, 3, 5, 3], "nsubj case nmod ROOT det obj")
BOTH = ([4, 2, 0, 4, 4, 6, 4], "nsubj cc conj advmod ROOT det obj")
ALL = ([5, 1, 0, 0, 5, 5, 7, 5], "nsubj dep conj conj advmod ROOT det obj")
ABOVE = ([3, 2, 0, 3, 3, 6, 7, 3, 9, 7], "nsubj cc conj ROOT punct det nsubj advcl det obj")
TALKS = (
    [5, 2, 0, 4, 2, 5, 7, 8, 5, 10, 8],
    "nsubj case nmod cc conj ROOT det nsubj advcl det obj",
)
NAMES = {"Egypt": "egypt", "Chad": "chad", "Mali": "mali", "Niger": "niger"}
FAILED = "talks between Egypt and Chad failed each {} blaming the other"
LEFT = "Egypt and Chad left , each side {}"


@pytest.mark.parametrize(
    ("words", "arcs", "verb", "expected"),
    [
        ("Egypt and Chad each blamed the other", BOTH, 4, "egypt chad"),
        ("Egypt and Chad soon blamed the other", BOTH, 4, ""),
        ("Egypt and Chad each blamed that other", BOTH, 4, ""),
        ("Egypt and Chad each blamed the rain", BOTH, 4, ""),
        ("Egypt , Chad Mali each blamed the other", ALL, 5, ""),
        (FAILED.format("side"), TALKS, 8, "egypt chad"),
        (FAILED.format("week"), TALKS, 8, ""),
        (FAILED.format("side").replace("between", "with"), TALKS, 8, ""),
        (LEFT.format("blaming the other"), ABOVE, 7, "egypt chad"),
        (LEFT.format("blaming the rain"), ABOVE, 7, ""),
        ("each side blamed the other", SIDE, 2, "mali niger"),
        ("each of them blamed the other", OFTHEM, 3, "mali niger"),
        ("every side blamed the other", SIDE, 2, ""),
        ("other each blamed the rain", ([2, 2, 2, 4, 2], "obj nsubj ROOT det obl"), 2, ""),
    ],
)
def test_each_side_are_the_two_that_were_told_of(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, verb: int, expected: str
) -> None:
    named = {i: NAMES[word] for i, word in enumerate(words.split()) if word in NAMES}
    tags = dict.fromkeys(named, "NNP") | {
        i: "NN" for i, word in enumerate(words.split()) if word in ("side", "party", "week")
    }
    reader = reader_of(parsed(words, *arcs, tags), named)
    if not named:
        reader.memory.sides = tuple(reader.cast.introduce(n, "state") for n in ("Mali", "Niger"))
    assert [actor.id for actor in each_side(reader.cast.doc[verb], reader)] == expected.split()


SIDES = ["side", "party", "country", "state", "camp", "faction", "neighbour", "neighbor", "rival"]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        *((f"each {side} blamed the other", SIDE, "mali niger") for side in SIDES),
        ("each week blamed the other", SIDE, ""),
        ("they blamed the other each", ([1, 1, 3, 1, 1], "nsubj ROOT det obj advmod"), ""),
    ],
)
def test_each_side_before_the_verb_does_it(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, expected: str
) -> None:
    written = words.split()
    reader = reader_of(parsed(words, *arcs, {1: "NN"}), {})
    reader.memory.sides = tuple(reader.cast.introduce(n, "state") for n in ("Mali", "Niger"))
    verb = reader.cast.doc[written.index("blamed")]
    assert [actor.id for actor in each_side(verb, reader)] == expected.split()
