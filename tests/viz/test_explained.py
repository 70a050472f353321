"""An explanation as tables and as a record."""

from __future__ import annotations

import json

import pytest

from graph.model import Actor, Claim, Document
from graph.text.events import Event
from graph.text.explain import Explanation, Named, Word
from graph.text.extract import Extraction
from graph.text.lexicon import Frame
from graph.text.tries import Try
from viz import explained
from viz.delimited import to_json
from viz.table import render

EVIL = "\x1b[2J\x1b]0;title\x07\u202eevil\x9b[bold]"
A, B = Actor("a", "Arnor", "state", discovered=True), Actor("b", EVIL, "state")
FRAME = Frame("supports", "Because.", ("back",))
DOCUMENT = Document("Arnor backs.", date="2020")


@pytest.fixture
def explanation() -> Explanation:
    """One word, one frame, one claim that somebody denies."""
    claim = Claim(DOCUMENT.id, 0, 9, "a", "supports", "b", EVIL, attributed_to="b", negated=True)
    event = Event(A, "supports", B, None, FRAME)  # type: ignore[arg-type]
    return Explanation(
        (Named(EVIL, A, "found"), Named("it", B, "pronoun")),
        (Word(0, "Arnor", EVIL, "NNP", "PROPN", "nsubj", 1), Word(1, EVIL, "", "VBZ", "", "", 1)),
        (Try(1, EVIL, "verbs", FRAME, "fired", (event,)), Try(1, EVIL, "verbs", FRAME, EVIL)),
        Extraction(DOCUMENT, (A, B), (claim,)),
    )


@pytest.mark.parametrize("colour", [False, True])
def test_no_text_controls_the_terminal(explanation, colour):
    text = render(explained.shown(explanation), 200, colour)
    assert not set("\x07\x9b\u202e") & set(text)
    assert "\x1b[2J" not in text
    assert "[bold]" in text


def test_new_actors_and_denials_are_marked(explanation):
    text = render(explained.shown(explanation), 200)
    assert "state, new" in text
    assert "not: Arnor supports " in text
    assert "undated (unknown)" in text


def test_nothing_is_said_to_be_nothing():
    empty = Explanation((), (), (), Extraction(DOCUMENT, (), ()))
    text = render(explained.shown(empty))
    assert text.split("\n")[1::3] == [
        "No names.",
        "No words.",
        "No word of the lexicon.",
        "No claims.",
    ]


def test_a_record_holds_everything(explanation):
    found = json.loads(to_json(explained.record(explanation)))
    assert found["names"][0] == {"text": EVIL, "actor": "a", "kind": "state", "sort": "found"}
    assert [word["head"] for word in found["words"]] == [1, 1]
    assert found["frames"][0]["states"] == [f"Arnor supports {EVIL}"]
    assert found["claims"][0]["negated"] is True
