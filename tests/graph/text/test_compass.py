"""Halves of a country that are named by the compass."""

from __future__ import annotations

import pytest

from graph.aliases import Aliases
from graph.model import Actor
from graph.text.compass import find_halves
from tests.graph.text.conftest import Casting, Parsed


@pytest.mark.parametrize(
    ("words", "known", "place", "expected"),
    [
        ("Pyongyang attacked the South", {0: "north-korea"}, 3, "south-korea"),
        ("Pyongyang left the North", {0: "north-korea"}, 3, "north-korea"),
        ("North and Seoul met", {2: "south-korea"}, 0, "north-korea"),
        ("Egypt attacked the South", {0: "egypt"}, 3, None),
        ("Pyongyang attacked the South Pole", {0: "north-korea"}, 3, None),
        ("Pyongyang attacked the south", {0: "north-korea"}, 3, None),
        ("Juba attacked the North", {0: "south-sudan"}, 3, None),
    ],
)
def test_the_other_half_is_known_once_one_is_named(
    parsed: Parsed,
    cast_of: Casting,
    actors: dict[str, Actor],
    words: str,
    known: dict[int, str],
    place: int,
    expected: str | None,
) -> None:
    doc = parsed(words, [0] * len(words.split()), ["ROOT"] + ["dep"] * (len(words.split()) - 1))
    cast = cast_of(doc, known)
    find_halves(cast, Aliases(actors.values()))
    mention = cast.at(doc[place])
    assert (mention.actor.id if mention else None) == expected
