"""Runs of capitals: where a new name begins and ends."""

from __future__ import annotations

import pytest

from graph.text.cast import Cast
from graph.text.lexicon import Lexicon
from graph.text.runs import runs_of
from tests.graph.text.conftest import Parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Wren Halloway left", ["Wren Halloway"]),
        ("then President Wren Halloway left", ["Wren Halloway"]),
        ("the Front for the Delta left", ["Front for the Delta"]),
        ("then Abu al Wadi left", ["Abu al Wadi"]),
        ("then Wren and Halloway left", ["Wren", "Halloway"]),
        ("the Harbour Council Wren Halloway left", ["Harbour Council", "Wren Halloway"]),
        ("then Norland Prime Minister Halloway left", ["Norland", "Halloway"]),
        ("the Harbour People 's Army left", ["Harbour People 's Army"]),
        ("then rain fell", []),
        ("then Monday came", []),
        ("the Weavers ' Union left", ["Weavers ' Union"]),
        ("the Weavers ' Halloway left", ["Weavers", "Halloway"]),
        ("the Weaver 's Union left", ["Weaver", "Union"]),
        ("the Ministry of Justice left", ["Ministry of Justice"]),
        ("the Ministry Justice Halloway left", ["Ministry", "Halloway"]),
    ],
)
def test_a_run_keeps_what_belongs_to_a_name(
    parsed: Parsed, lexicon: Lexicon, text: str, expected: list[str]
) -> None:
    words = text.split()
    last = len(words) - 1
    deps = ["dep"] * last + ["ROOT"]
    tags = {i: "NNP" for i, word in enumerate(words) if word[0].isupper()}
    tags |= {i: "IN" for i, word in enumerate(words) if not word[0].isupper()}
    doc = parsed(words, [last] * len(words), deps, tags)
    runs = runs_of(Cast(doc), lexicon)
    assert [doc[run.start : run.end].text for run in runs] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harlan Mining left", ["Harlan Mining"]),
        ("Harlan Valley left", ["Valley"]),
        ("Harlan mining left", []),
        ("Attack Mining left", ["Mining"]),
        ("Harlan2 Mining left", ["Harlan2 Mining"]),
        ("Harlan", []),
    ],
)
def test_a_plain_word_that_opens_a_sentence_may_open_the_name_of_a_body(
    parsed: Parsed, lexicon: Lexicon, text: str, expected: list[str]
) -> None:
    words = text.split()
    last = len(words) - 1
    doc = parsed(words, [last] * len(words), ["dep"] * last + ["ROOT"], {last: "NN"})
    runs = runs_of(Cast(doc), lexicon)
    assert [doc[run.start : run.end].text for run in runs] == expected
