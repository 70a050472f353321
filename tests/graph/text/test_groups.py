"""Groups and bodies that no name names."""

from __future__ import annotations

import pytest

from tests.graph.text.conftest import Parsed, Reading


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags", "token", "expected"),
    [
        ("police fled", [1, 1], "nsubj ROOT", {0: "NNS"}, 0, ["police-d0c"]),
        (
            "security forces fled",
            [1, 2, 2],
            "compound nsubj ROOT",
            {0: "NN", 1: "NNS"},
            1,
            ["security-forces"],
        ),
        ("forces fled", [1, 1], "nsubj ROOT", {0: "NNS"}, 0, []),
        ("Chad sent soldiers", [1, 1, 1], "nsubj ROOT obj", {2: "NNS"}, 2, []),
        ("gunman fled", [1, 1], "nsubj ROOT", {0: "NN"}, 0, ["gunman-d0c"]),
        ("student fled", [1, 1], "nsubj ROOT", {0: "NN"}, 0, []),
    ],
)
def test_some_nouns_are_actors_without_an_owner(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    tags: dict[int, str],
    token: int,
    expected: list[str],
) -> None:
    lemmas = {0: "force"} if words.startswith("forces") else {1: "force"}
    known = {"sent": {1: "send", 2: "soldier"}, "fled": lemmas}[
        words.split()[-2 if "sent" in words else -1]
    ]
    doc = parsed(words, heads, deps, tags, lemmas=known)
    assert [a.id for a in reader_of(doc, {}).actors(doc[token])] == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("rebel positions", ["rebels-d0c"]), ("hill positions", [])]
)
def test_a_thing_belongs_to_the_group_before_it(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1], "compound ROOT", {0: "NN", 1: "NNS"}, lemmas={1: "position"})
    assert [a.id for a in reader_of(doc, {}).actors(doc[1], target=True)] == expected
