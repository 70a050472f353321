"""Every source with every other target."""

from __future__ import annotations

from graph.model import Actor
from graph.text.events import events, pairs
from graph.text.lexicon import Frame
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import edges

A, B, C = (Actor(ident, ident.upper(), "state") for ident in "abc")
FRAME = Frame("fights", "They fight.")


def test_nobody_is_related_to_himself(parsed: Parsed) -> None:
    doc = parsed("fight", [0], "ROOT")
    assert edges(events([A, B], iter([B, C]), doc[0], FRAME)) == [
        "a fights b",
        "a fights c",
        "b fights c",
    ]


def test_a_type_of_its_own_replaces_the_frame_s(parsed: Parsed) -> None:
    doc = parsed("fight", [0], "ROOT")
    assert edges(events([A], [B], doc[0], FRAME, "leads")) == ["a leads b"]


def test_pairs_are_taken_once(parsed: Parsed) -> None:
    doc = parsed("fight", [0], "ROOT")
    assert edges(pairs([A, B, C], doc[0], FRAME)) == ["a fights b", "a fights c", "b fights c"]
