"""Who a speaker is: a name, or a source that is only described."""

from __future__ import annotations

import pytest

from graph.text.speakers import named, speakers_of
from tests.graph.text.conftest import Parsed, Reading

BEFORE = ([1, 2, 2], "amod nsubj ROOT")
NEWS = ([2, 2, 3, 3], "amod compound nsubj ROOT")
OWNED = ([2, 0, 3, 3], "nmod:poss case nsubj ROOT")
ISSUED = ([4, 0, 3, 1, 4], "nsubj acl case obl:agent ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Chadian news agency said", NEWS, ["chadian-news-agency-d0c"]),
        ("Chadian state agency said", NEWS, ["chad"]),
        ("Chadian newspaper said", BEFORE, ["chadian-newspaper-d0c"]),
        ("Chadian agency said", BEFORE, ["chad"]),
        ("report issued by Chad said", ISSUED, ["chad"]),
        ("visit issued by Chad said", ISSUED, []),
        ("Chadian lawyer said", BEFORE, ["chadian-lawyer-d0c"]),
        ("Haftar 's lawyer said", OWNED, ["lawyer-d0c"]),
        ("Norland 's lawyer said", OWNED, ["lawyer-d0c"]),
        ("Houthis 's lawyer said", OWNED, ["houthis"]),
    ],
)
def test_a_source_speaks_for_itself_or_for_those_behind_it(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    idents = {
        "Chadian": "chad demonym",
        "Chad": "chad",
        "Haftar": "khalifa-haftar",
        "Houthis": "houthis",
    }
    found = {i: idents[word] for i, word in enumerate(words.split()) if word in idents}
    doc = parsed(words, *arcs, dict.fromkeys(range(len(words.split()) - 1), "NN"))
    reader = reader_of(doc, found)
    if doc[0].text == "Norland":
        reader.cast.add(0, 1, reader.cast.introduce("Norland", "organisation"), "found")
    assert [actor.id for actor in speakers_of(doc[-1], reader)] == expected


def test_the_agency_is_the_one_that_was_named(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = (
        "Anadolu slept . the news agency said",
        "nsubj ROOT punct det compound nsubj ROOT",
    )
    doc = parsed(words, [1, 1, 1, 5, 5, 6, 6], deps, {5: "NN"})
    found = named(doc[5], reader_of(doc, {0: "anadolu-agency"}))
    assert [actor.id for actor in found] == ["anadolu-agency"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Anadolu slept . the Turkish agency said", ["anadolu-agency"]),
        ("Chad slept . the Turkish agency said", ["turkey"]),
        ("Anadolu slept . a Turkish agency said", ["turkey"]),
        ("Anadolu slept . the Turkish envoy said", ["turkey"]),
        ("Anadolu slept . the Turkish article said", ["turkey"]),
    ],
)
def test_the_turkish_agency_is_no_state_once_an_agency_was_named(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    deps = "nsubj ROOT punct det amod nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 5, 5, 6, 6], deps, {4: "JJ", 5: "NN"})
    first = "anadolu-agency" if words.startswith("Anadolu") else "chad"
    reader = reader_of(doc, {0: first, 4: "turkey demonym"})
    assert [actor.id for actor in named(doc[5], reader)] == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        ("the report said", [1, 2, 2], "det nsubj ROOT", ["mali"]),
        ("this report said", [1, 2, 2], "det nsubj ROOT", ["mali"]),
        ("the report said", [1, 2, 2], "det obl ROOT", ["mali"]),
        ("a report said", [1, 2, 2], "det nsubj ROOT", ["report-d0c"]),
        ("the envoy said", [1, 2, 2], "det nsubj ROOT", ["envoy-d0c"]),
        ("the report by Chad said", [1, 4, 3, 1, 4], "det nsubj case nmod ROOT", ["mali"]),
        ("the report of Chad said", [1, 4, 3, 1, 4], "det nsubj case nmod ROOT", ["chad"]),
        (
            "the report made by Chad said",
            [1, 5, 1, 4, 2, 5],
            "det nsubj acl case obl:agent ROOT",
            ["chad"],
        ),
    ],
)
def test_the_report_is_of_who_has_just_put_it_out(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    expected: list[str],
) -> None:
    written = words.split()
    doc = parsed(words, heads, deps, {1: "NN"})
    reader = reader_of(doc, {written.index("Chad"): "chad"} if "Chad" in written else {})
    reader.memory.issued = (reader.cast.introduce("Mali", "state"),)
    assert [actor.id for actor in named(doc[1], reader)] == expected


def test_an_agency_with_a_name_is_that_one(parsed: Parsed, reader_of: Reading) -> None:
    deps = "nsubj ROOT punct det nsubj appos ROOT"
    doc = parsed("Anadolu slept . the agency TASS said", [1, 1, 1, 4, 6, 4, 6], deps, {4: "NN"})
    found = named(doc[4], reader_of(doc, {0: "anadolu-agency", 5: "reuters"}))
    assert [actor.id for actor in found] == ["reuters"]


@pytest.mark.parametrize(
    ("words", "outlet", "expected"),
    [
        ("Chadian Daily said", "reuters", ["reuters"]),
        ("Chadian Daily said", "", []),
        ("Chadian Lawyer said", "reuters", ["reuters"]),
        ("Chadian Lawyer said", "", ["chadian-lawyer-d0c"]),
    ],
)
def test_an_outlet_with_a_name_is_no_unnamed_source(
    parsed: Parsed, reader_of: Reading, words: str, outlet: str, expected: list[str]
) -> None:
    doc = parsed(words, *BEFORE, {1: "NN"}, lemmas={1: words.split()[1].lower()})
    named_at = {0: "chad demonym"} | ({1: outlet} if outlet else {})
    assert [actor.id for actor in named(doc[1], reader_of(doc, named_at))] == expected
