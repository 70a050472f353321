"""The towns and regions that are no actors, each with the state that it lies in."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import DataError
from graph.model import Actor
from graph.text.landmarks import landmarks


def test_each_place_has_the_state_that_it_lies_in(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("name,state\nPort Halloway,mali\nSéla,\n", encoding="utf-8")
    assert landmarks(path) == {"port halloway": "mali", "sela": ""}


@pytest.mark.parametrize("text", ["name\nGoma\n", "state,name\nmali,Goma\n", ""])
def test_other_columns_are_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "places.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="line 1: the columns must be name, state"):
        landmarks(path)


def test_the_built_in_places_lie_in_known_states(actors: dict[str, Actor]) -> None:
    known = landmarks()
    assert known["goma"] == "democratic-republic-of-the-congo"
    assert known["sahel"] == ""
    states = {actors[state].kind for state in known.values() if state}
    assert states == {"state"}
