"""Quotations and the clause that says whose they are."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Lexicon
from graph.text.quotes import GAP, LONGEST, Quotes
from tests.graph.text.conftest import Parsed

HEADS, DEPS = [2, 2, 6, 2, 2, 6, 6], "punct nsubj ccomp obj punct nsubj ROOT"


@pytest.mark.parametrize("marks", ["“ ”", '" "', "« »", "`` ''"])
def test_a_quote_leads_to_the_verb_of_saying_beside_it(
    parsed: Parsed, lexicon: Lexicon, marks: str
) -> None:
    opening, closing = marks.split()
    words = [opening, "Turkey", "arms", "rebels", closing, "Assad", "said"]
    doc = parsed(words, HEADS, DEPS, {2: "VBZ"}, lemmas={6: "say"})
    quotes = Quotes(doc, lexicon)
    assert quotes.spans == [(0, 4)]
    assert quotes.speaker_clause(doc[2]) == doc[6]
    assert quotes.speaker_clause(doc[5]) is None


def test_the_verb_of_saying_may_stand_before_the_quote(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed(
        "Assad said “ Turkey arms rebels ”",
        [1, 1, 4, 4, 1, 4, 4],
        "nsubj ROOT punct nsubj ccomp obj punct",
        lemmas={1: "say"},
    )
    assert Quotes(doc, lexicon).speaker_clause(doc[4]) == doc[1]


def test_a_quote_without_a_speaker_is_nobody_s(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed(
        "“ Turkey arms rebels ” Assad slept",
        HEADS,
        DEPS.replace("ccomp", "parataxis"),
        lemmas={6: "sleep"},
    )
    assert Quotes(doc, lexicon).speaker_clause(doc[2]) is None


@pytest.mark.parametrize(("gap", "spans"), [("\n\n", [(0, 2)]), ("\n", [])])
def test_an_unclosed_quote_ends_with_its_paragraph(
    parsed: Parsed, lexicon: Lexicon, gap: str, spans: list[tuple[int, int]]
) -> None:
    doc = parsed(["“", "Peace", gap, "War"], [1, 1, 1, 3], ["punct", "ROOT", "dep", "ROOT"])
    assert Quotes(doc, lexicon).spans == spans


def test_a_quote_that_never_ends_is_not_trusted(parsed: Parsed, lexicon: Lexicon) -> None:
    size = LONGEST + 2
    words = ["“", *["word"] * size, "”", "Assad", "said"]
    heads = [*[size + 3] * (size + 2), size + 3, size + 3]
    deps = ["punct", *["dep"] * size, "punct", "nsubj", "ROOT"]
    doc = parsed(words, heads, deps, lemmas={size + 3: "say"})
    assert Quotes(doc, lexicon).speaker_clause(doc[5]) is None


@pytest.mark.parametrize(
    ("between", "goes_on"),
    [
        ([], True),
        (["\n"], True),
        (["\n\n"], False),
        (["and"] * (GAP - 3), True),
        (["and"] * (GAP - 2), False),
    ],
    ids=["at once", "on the next line", "in the next paragraph", "soon", "long after"],
)
def test_who_goes_on_in_the_same_paragraph_is_still_quoted(
    parsed: Parsed, lexicon: Lexicon, between: list[str], goes_on: bool
) -> None:
    words = ["“", "Peace", "”", "Assad", "said", *between, "“", "War", "”"]
    last = len(words) - 2
    heads = [1, 4, 1, 4, *[4] * (len(between) + 1), *[last] * 3]
    deps = ["punct", "ccomp", "punct", "nsubj", "ROOT", *["dep"] * len(between)]
    doc = parsed(words, heads, [*deps, "punct", "ROOT", "punct"], lemmas={4: "say"})
    assert Quotes(doc, lexicon).speaker_clause(doc[last]) == (doc[4] if goes_on else None)


def test_what_is_quoted_before_is_not_the_next_speaker_s(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed(
        "“ Peace ” rain fell “ War ” Putin said",
        [1, 1, 1, 4, 4, 6, 9, 6, 9, 9],
        "punct ROOT punct nsubj ROOT punct ccomp punct nsubj ROOT",
        lemmas={9: "say"},
    )
    assert Quotes(doc, lexicon).speaker_clause(doc[1]) is None


def test_whoever_speaks_next_is_quoted_next(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed(
        "“ Peace ” Assad said “ War ” Putin said",
        [1, 4, 1, 4, 4, 6, 9, 6, 9, 9],
        "punct ccomp punct nsubj ROOT punct ccomp punct nsubj ROOT",
        lemmas={4: "say", 9: "say"},
    )
    assert Quotes(doc, lexicon).speaker_clause(doc[6]) == doc[9]
