"""Runs of capitals: where a new name begins and ends."""

from __future__ import annotations

import re

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
        ("the Middle East left", []),
        ("the Middle East Council left", ["Middle East Council"]),
        ("the Middle East Wren left", ["Middle East Wren"]),
        ("the Middle Wren left", ["Middle Wren"]),
        ("the Middle East and Wren left", ["Wren"]),
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
    ("then Mali Harbour Council left", {1: "mali"}, 1),
    ("then Mali Harbour Ministry left", {1: "mali"}, 2),
    ("then Mali Wren Halloway left", {1: "mali"}, 2),
    ("then Mali Council left", {1: "mali"}, 2),
    ("then Mali - Harbour Council left", {1: "mali"}, 3),
    ("then Bamako Harbour Council left", {1: "mali metonym"}, 2),
    ("then Haftar Harbour Council left", {1: "khalifa-haftar"}, 2),
    ("then Chadian Mali Harbour Council left", {1: "chad demonym", 2: "mali"}, 1),
]


@pytest.mark.parametrize(("text", "named", "start"), PEOPLES)
def test_all_peoples_and_lands_before_a_body_belong_to_its_name(
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


NAMED = {"Mali": "mali", "Malian": "mali demonym", "Niger": "niger", "Haftar": "khalifa-haftar"}
NAMED |= {"Malians": "mali demonym"}


def _runs(
    parsed: Parsed,
    lexicon: Lexicon,
    cast_of: Casting,
    text: str,
    tags: dict[str, str] | None = None,
) -> list[str]:
    """The runs of a text that is cut at blanks, hyphens and strokes."""
    parts = re.findall(r"([^\s/-]+|[/-])(\s*)", text)
    words = [word for word, _ in parts]
    last = len(words) - 1
    known = {i: "NNP" if word[0].isupper() else "IN" for i, word in enumerate(words)}
    known |= {i: (tags or {})[word] for i, word in enumerate(words) if word in (tags or {})}
    spaces = [bool(space) for _, space in parts]
    deps = ["dep"] * last + ["ROOT"]
    doc = parsed(words, [last] * len(words), deps, known, spaces=spaces)
    cast = cast_of(doc, {i: NAMED[word] for i, word in enumerate(words) if word in NAMED})
    return [doc[run.start : run.end].text for run in runs_of(cast, lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Chen Shui-bian left", ["Chen Shui-bian"]),
        ("then Chen Shui-bianxy left", ["Chen Shui-bianxy"]),
        ("then Chen Shui-bianxyz left", ["Chen Shui"]),
        ("then Chen Shui-b2n left", ["Chen Shui"]),
        ("then Chen Shui-biaN left", ["Chen Shui"]),
        ("then Chen Shui, bian left", ["Chen Shui,"]),
        ("then Chen Shui -bian left", ["Chen Shui"]),
        ("then Chen Shui- bian left", ["Chen Shui"]),
        ("then Chen Shui-", ["Chen Shui"]),
        ("then Chen Shui-era left", ["Chen Shui"]),
        ("then Chen Shui-held left", ["Chen Shui"]),
        ("then Chen Shui-tied left", ["Chen Shui"]),
        ("then Chen Shui-sank left", ["Chen Shui"]),
        ("then Chen Shui-doing left", ["Chen Shui"]),
        ("then Shui-bian left", ["Shui"]),
    ],
)
def test_the_second_name_of_a_person_may_go_on_in_small_letters(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting, text: str, expected: list[str]
) -> None:
    tags = {"tied": "VBN", "sank": "VBD", "doing": "VBG"}
    assert _runs(parsed, lexicon, cast_of, text, tags) == expected


LINKED = "i e ul ud ur us u o"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((f"the Wren-{link}-Lund left", [f"Wren-{link}-Lund"]) for link in LINKED.split()),
        ("the Wren-i-Islam left", ["Wren-i-Islam"]),
        ("the Wren-Lund left", ["Wren-Lund"]),
        ("the Wren -Lund left", ["Wren", "Lund"]),
        ("the Wren- Lund left", ["Wren", "Lund"]),
        ("the Wren-x-Lund left", ["Wren", "Lund"]),
        ("the Wren-i-lund left", ["Wren"]),
        ("the Wren -i-Lund left", ["Wren", "Lund"]),
        ("the Wren- i-Lund left", ["Wren", "Lund"]),
        ("the Wren-i -Lund left", ["Wren", "Lund"]),
        ("the Wren-i- Lund left", ["Wren", "Lund"]),
        ("the Wren/i-Lund left", ["Wren", "Lund"]),
        ("the Wren-i/Lund left", ["Wren", "Lund"]),
        ("the Wren-i-", ["Wren"]),
    ],
)
def test_a_hyphen_or_a_short_word_between_two_links_the_halves_of_a_name(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting, text: str, expected: list[str]
) -> None:
    assert _runs(parsed, lexicon, cast_of, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the National Front of Mali left", ["National Front of Mali"]),
        ("the National Front of the Niger left", ["National Front of the Niger"]),
        ("the Wren Party of Mali left", ["Wren Party of Mali"]),
        ("the Wren Bank of Mali left", ["Wren Bank of Mali"]),
        ("the Wren Nations of Mali left", ["Wren Nations of Mali"]),
        ("the Front for the Niger Delta left", ["Front for the Niger Delta"]),
        ("the Front for Mali left", ["Front for Mali"]),
        ("the Front of Mali left", ["Front"]),
        ("the National Front the Mali left", ["National Front"]),
        ("the National Front near Mali left", ["National Front"]),
        ("the National Front for the the Mali left", ["National Front"]),
        ("the National Front Mali left", ["National Front"]),
        ("the National Front of Haftar left", ["National Front"]),
        ("the National Front of", ["National Front"]),
        ("the National Front for the", ["National Front"]),
        ("the National Ministry of Mali left", ["National Ministry"]),
        ("the Ministry Front of Mali left", ["Ministry Front"]),
        ("the Wren Lund of Mali left", ["Wren Lund"]),
        ("the Front of Malian Unity left", ["Front of Malian Unity"]),
        ("the National Front of Malian wrens left", ["National Front"]),
        ("the National Front of Malians", ["National Front"]),
        ("the Gulf of Mali left", ["Gulf of Mali"]),
        ("the Gulf of Lund left", ["Gulf of Lund"]),
        ("the Wren of Lund left", ["Wren", "Lund"]),
    ],
)
def test_a_land_behind_a_free_body_or_a_water_belongs_to_its_name(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting, text: str, expected: list[str]
) -> None:
    assert _runs(parsed, lexicon, cast_of, text) == expected


@pytest.mark.parametrize(
    ("text", "tags", "expected"),
    [
        ("then South Dakota left", {}, ["South Dakota"]),
        ("then Monday Dakota left", {}, ["Dakota"]),
        ("then South dakota left", {"dakota": "NNP"}, []),
        ("then South Dakota left", {"Dakota": "NN"}, ["Dakota"]),
        ("then South Mali left", {}, []),
        ("they left South", {}, []),
        ("they left South Dakota", {}, ["South Dakota"]),
    ],
)
def test_a_point_of_the_compass_may_begin_a_name(
    parsed: Parsed,
    lexicon: Lexicon,
    cast_of: Casting,
    text: str,
    tags: dict[str, str],
    expected: list[str],
) -> None:
    assert _runs(parsed, lexicon, cast_of, text, tags) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Saif al-Islam left", ["Saif al-Islam"]),
        ("then Saif el-Islam left", ["Saif el-Islam"]),
        ("then Saif van-Islam left", ["Saif"]),
        ("then Saif al Islam left", ["Saif"]),
        ("then Saif al-islam left", ["Saif"]),
        ("then Saif al-Mali left", ["Saif"]),
    ],
)
def test_what_is_no_name_alone_is_part_of_one_behind_an_article(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting, text: str, expected: list[str]
) -> None:
    assert _runs(parsed, lexicon, cast_of, text) == expected
