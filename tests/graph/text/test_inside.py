"""Whom a noun phrase leads to, and whom it only names as a place."""

from __future__ import annotations

import pytest

from tests.graph.text.conftest import Parsed, Reading

PLACED = ([1, 1, 3, 1], "det ROOT case nmod")
GROUPED = ([1, 1, 3, 1], "compound ROOT case nmod")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("a policeman in Halloway", PLACED, []),
        ("an officer at Halloway", PLACED, []),
        ("the policeman in Halloway", PLACED, ["halloway"]),
        ("a policeman of Halloway", PLACED, ["halloway"]),
        ("a policeman in Chad", PLACED, ["chad"]),
        ("rebel lines at Chad", GROUPED, []),
        ("rebel lines of Chad", GROUPED, ["chad"]),
        ("hill lines at Chad", GROUPED, ["chad"]),
        ("rebel rivers at Chad", GROUPED, ["chad"]),
    ],
)
def test_what_is_only_in_a_place_is_not_the_place_s(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    written = words.split()
    tags = {0: "DT" if arcs == PLACED else "NN", 1: "NN", 3: "NNP"}
    doc = parsed(words, *arcs, tags, lemmas={1: written[1].removesuffix("s")})
    reader = reader_of(doc, {3: "chad"} if written[3] == "Chad" else {})
    if written[3] == "Halloway":
        reader.cast.add(3, 4, reader.cast.introduce("Halloway", "state"), "found")
    assert [actor.id for actor in reader.owners(doc[1])] == expected


@pytest.mark.parametrize(
    ("noun", "dep", "expected"),
    [("step", "appos", ["egypt"]), ("river", "appos", []), ("step", "nmod", [])],
)
def test_a_step_told_besides_is_that_of_who_takes_it(
    parsed: Parsed, reader_of: Reading, noun: str, dep: str, expected: list[str]
) -> None:
    words, deps = f"Egypt left talks , a {noun}", f"nsubj ROOT obj punct det {dep}"
    doc = parsed(words, [1, 1, 1, 5, 5, 2], deps, {2: "NNS", 5: "NN"})
    assert [actor.id for actor in reader_of(doc, {0: "egypt"}).reach(doc[5])] == expected
