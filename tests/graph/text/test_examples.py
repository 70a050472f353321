"""Those of several who are named for all."""

from __future__ import annotations

import pytest

from graph.text.examples import enumerated, examples, instances
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs

NAMES = {"Chad": "chad", "Mali": "mali"}
AMONG = ([1, 1, 1, 4, 1, 4], "nsubj ROOT obj case obl nmod:unmarked")
LIST = ([1, 1, 1, 2, 5, 3], "nsubj ROOT obj appos cc conj")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("rain hit people among them Chad", AMONG, ["chad"]),
        ("rain hit people near them Chad", AMONG, []),
        ("rain hit people among us Chad", AMONG, []),
        ("rain hit people among them Chad", (AMONG[0], AMONG[1].replace(":unmarked", "")), []),
        (
            "rain hit people among them Chad",
            (AMONG[0], AMONG[1].replace("case obl", "case obj")),
            [],
        ),
        (
            "among them Chad hit people",
            ([1, 3, 1, 3, 3], "case obl nmod:unmarked ROOT obj"),
            [],
        ),
        (
            "rain hit people including Chad",
            ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod"),
            ["chad"],
        ),
        ("rain hit people of Chad", ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod"), []),
    ],
)
def test_people_are_those_named_among_them(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, expected: list[str]
) -> None:
    written = words.split()
    people, chad = written.index("people"), written.index("Chad")
    doc = parsed(words, *arcs, {people: "NNS", chad: "NNP"})
    reader = reader_of(doc, {chad: "chad"})
    assert [actor.id for actor in examples(reader, doc[people], False)] == expected
    named = expected if "including" in written else []
    assert [actor.id for actor in instances(reader, doc[people], False)] == named


@pytest.mark.parametrize(
    ("arcs", "tag", "expected", "spoken"),
    [
        (LIST, "NNS", ["chad", "mali"], ["chad", "mali"]),
        (LIST, "NN", ["chad", "mali"], ["chad"]),
        ((LIST[0], LIST[1].replace("appos", "nmod")), "NNS", [], []),
        (([1, 1, 1, 2, 5, 2], LIST[1].replace("conj", "appos")), "NNS", [], ["chad"]),
    ],
)
def test_several_are_the_list_beside_them(
    parsed: Parsed,
    reader_of: Reading,
    arcs: Arcs,
    tag: str,
    expected: list[str],
    spoken: list[str],
) -> None:
    doc = parsed("rain hit leaders Chad and Mali", *arcs, {2: tag, 3: "NNP", 5: "NNP"})
    reader = reader_of(doc, {3: "chad", 5: "mali"})
    assert [actor.id for actor in enumerated(reader, doc[2])] == expected
    assert [actor.id for actor in reader.actors(doc[2])] == spoken


@pytest.mark.parametrize(
    ("noun", "expected"), [("people", ["chad"]), ("workers", ["workers-d0c"])]
)
def test_only_people_whom_nothing_describes_are_their_examples(
    parsed: Parsed, reader_of: Reading, noun: str, expected: list[str]
) -> None:
    words, deps = f"rain shot {noun} including Chad", "nsubj ROOT obj case nmod"
    lemmas = {1: "shoot", 2: noun.removesuffix("s")}
    doc = parsed(words, [1, 1, 1, 4, 2], deps, {2: "NNS", 4: "NNP"}, lemmas=lemmas)
    found = reader_of(doc, {4: "chad"}).actors(doc[2])
    assert [actor.id for actor in found] == expected
