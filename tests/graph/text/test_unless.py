"""What someone will do unless another gives way threatens him, or asks it of him."""

from __future__ import annotations

import pytest

from graph.text.unless import is_term, unless_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs, edges

UNLESS = ([2, 2, 2, 5, 5, 2], "nsubj aux ROOT mark nsubj advcl")
NOT = ([3, 3, 3, 3, 6, 6, 3], "nsubj aux advmod ROOT mark nsubj advcl")
THREATENED = ([1, 1, 3, 1, 6, 6, 3], "nsubj ROOT mark xcomp mark nsubj advcl")
DEMANDS, THREATENS = ["mali demands chad"], ["mali threatens chad"]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Mali will strike unless Chad retreats", UNLESS, THREATENS),
        *(
            (f"Mali {modal} strike unless Chad retreats", UNLESS, THREATENS)
            for modal in ("would", "wo", "'ll", "shall", "could")
        ),
        ("Mali can strike unless Chad retreats", UNLESS, THREATENS),
        ("Mali has struck unless Chad retreats", UNLESS, []),
        ("Mali will strike because Chad retreats", UNLESS, []),
        ("Mali will strike until Chad retreats", UNLESS, []),
        ("Mali will strike unless Chad retreats", (UNLESS[0], f"{UNLESS[1][:-5]}ccomp"), []),
        ("Mali will strike unless Mali retreats", UNLESS, []),
        ("Mali will not talk until Chad retreats", NOT, DEMANDS),
        ("Mali will not talk unless Chad retreats", NOT, THREATENS),
        ("Mali will now talk until Chad retreats", NOT, []),
        ("Mali has not talked until Chad retreats", NOT, []),
        ("Mali threatened to strike unless Chad retreats", THREATENED, THREATENS),
        ("Mali hoped to strike unless Chad retreats", THREATENED, []),
    ],
)
def test_a_term_threatens_or_demands(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, expected: list[str]
) -> None:
    written = words.split()
    named = {i: word.lower() for i, word in enumerate(written) if word in ("Mali", "Chad")}
    lemmas = {1: "threaten"} if "threatened" in written else {}
    doc = parsed(words, *arcs, {len(written) - 1: "VBZ"}, lemmas=lemmas)
    reader = reader_of(doc, named)
    assert edges(event for verb in doc for event in unless_events(verb, reader)) == expected
    assert is_term(doc[-1]) or not expected


@pytest.mark.parametrize(("word", "told"), [("unless", 3), ("until", 6)])
def test_what_is_not_done_is_no_reason_to_deny_the_demand(
    parsed: Parsed, reader_of: Reading, word: str, told: int
) -> None:
    doc = parsed(f"Mali will not talk {word} Chad retreats", *NOT, {6: "VBZ"})
    (event,) = unless_events(doc[3], reader_of(doc, {0: "mali", 5: "chad"}))
    assert event.trigger.i == told
