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
    ],
)
def test_a_source_speaks_for_itself_or_for_those_behind_it(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    idents = {"Chadian": "chad demonym", "Chad": "chad", "Haftar": "khalifa-haftar"}
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
