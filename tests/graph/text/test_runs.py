"""Runs of capitals: where a new name begins and ends."""

from __future__ import annotations

import pytest

from graph.text.cast import Cast
from graph.text.lexicon import Lexicon
from graph.text.runs import is_portfolio, runs_of
from tests.graph.text.conftest import Casting, Parsed


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
        ("the Justice Party left", ["Justice Party"]),
        ("then President left", []),
        ("the Council of Muslim wrens left", ["Council"]),
        ("the Justice Halloway left", ["Halloway"]),
        ("the Justice Party Halloway left", ["Party Halloway"]),
        ("the minister of Defence Halloway left", ["Halloway"]),
        ("the minister of Harbour Halloway left", ["Harbour Halloway"]),
        ("the river of Defence Halloway left", ["Defence Halloway"]),
        ("the minister for Defence Wren left", ["Defence Wren"]),
        ("the Muslim Council left", ["Muslim Council"]),
        ("the Muslim council left", []),
        ("the Muslim Halloway left", ["Halloway"]),
        ("the Monday Council left", ["Council"]),
        ("the Council of Muslim Wrens left", ["Council of Muslim Wrens"]),
        ("the council of Muslim Wrens left", ["Wrens"]),
        ("the Council with Muslim Wrens left", ["Council", "Wrens"]),
        ("the Wren of Muslim Wrens left", ["Wren", "Wrens"]),
        ("the Council of muslim Wrens left", ["Council", "Wrens"]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("minister of defence", True),
        ("minister of harbours", False),
        ("minister for defence", False),
        ("river of defence", False),
        ("of defence", False),
    ],
)
def test_what_a_minister_is_in_charge_of_is_no_name(
    parsed: Parsed, lexicon: Lexicon, text: str, expected: bool
) -> None:
    words = text.split()
    last = len(words) - 1
    doc = parsed(words, [last] * len(words), ["dep"] * last + ["ROOT"])
    assert is_portfolio(doc[last], lexicon) is expected


@pytest.mark.parametrize("text", ["minister of Defence Wren", "minister of harbours Wren"])
def test_who_stands_behind_an_office_has_a_title(
    parsed: Parsed, lexicon: Lexicon, text: str
) -> None:
    words = text.split()
    doc = parsed(words, [3, 3, 3, 3], "dep dep dep ROOT", {2: "NN", 3: "NNP"})
    runs = [run for run in runs_of(Cast(doc), lexicon) if doc[run.start].text == "Wren"]
    assert [run.titled for run in runs] == ["Defence" in text]


PEOPLES = [
    ("then Chadian - Malian Harbour Council left", {1: "chad demonym", 3: "mali demonym"}, 1),
    ("then Chadian Malian Harbour Council left", {1: "chad demonym", 2: "mali demonym"}, 1),
    ("then Chadian / Malian Harbour Council left", {1: "chad demonym", 3: "mali demonym"}, 3),
    ("then Chad - Malian Harbour Council left", {1: "chad", 3: "mali demonym"}, 3),
    ("then Chadian - Malian Wren Halloway left", {1: "chad demonym", 3: "mali demonym"}, 4),
    ("Malian Harbour Council left", {0: "mali demonym"}, 0),
    ("- Malian Harbour Council left", {1: "mali demonym"}, 1),
    ("- Malian Harbour Council Chadian", {1: "mali demonym", 4: "chad demonym"}, 1),
]


@pytest.mark.parametrize(("text", "named", "start"), PEOPLES)
def test_all_peoples_before_a_body_belong_to_its_name(
    parsed: Parsed,
    lexicon: Lexicon,
    cast_of: Casting,
    text: str,
    named: dict[int, str],
    start: int,
) -> None:
    words = text.split()
    last = len(words) - 1
    tags = {i: "NNP" for i, word in enumerate(words) if word[0].isupper()}
    doc = parsed(words, [last] * len(words), ["dep"] * last + ["ROOT"], tags)
    (run,) = runs_of(cast_of(doc, named), lexicon)
    assert (run.start, run.end) == (start, last)
