"""The name that stands beside a noun for the same one."""

from __future__ import annotations

import pytest

from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs

P, N, M, H = "vladimir-putin", "nato", "mali", "khalifa-haftar"
NAMES = {"Putin": P, "NATO": N, "Mali": M, "Haftar": H, "Malian": "mali demonym"}
CALLED = ([4, 0, 3, 1, 4], "nsubj acl case obl ROOT")
BEHIND = ([0, 3, 3, 0, 3], "ROOT case det nmod appos")
OFFICE = ([5, 2, 0, 4, 2, 5], "nsubj case nmod flat flat ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "noun", "expected"),
    [
        ("agency NATO", ([0, 0], "ROOT appos"), "agency", N),
        ("agency Malian", ([0, 0], "ROOT appos"), "agency", None),
        ("NATO agency", ([1, 1], "appos ROOT"), "agency", None),
        ("Putin agent", ([1, 1], "appos ROOT"), "agent", P),
        ("Putin then agent", ([2, 2, 2], "compound advmod ROOT"), "agent", None),
        ("Putin agent", ([1, 1], "compound ROOT"), "agent", P),
        ("agency of NATO", ([0, 2, 0], "ROOT case appos"), "agency", None),
        ("agency in port NATO", ([0, 2, 0, 0], "ROOT case nmod appos"), "agency", N),
        ("agency in NATO", ([0, 0, 0], "ROOT dep appos"), "agency", None),
        ("agency then NATO", ([0, 0, 0], "ROOT advmod appos"), "agency", N),
        ("in then agency NATO", ([2, 2, 2, 2], "dep advmod ROOT appos"), "agency", N),
        ("agency NATO left", ([2, 2, 2], "nsubj nsubj ROOT"), "agency", None),
        ("agent Putin left", ([2, 2, 2], "nsubj nsubj ROOT"), "agent", P),
        ("agent now Putin left", ([3, 3, 3, 3], "nsubj advmod nsubj ROOT"), "agent", None),
        ("agent Putin left", ([2, 2, 2], "nsubj nsubj:pass ROOT"), "agent", None),
        ("left agent Putin", ([0, 0, 0], "ROOT obj obj"), "agent", P),
        ("left agent Putin", ([0, 0, 0], "ROOT obj obl"), "agent", None),
        ("left agent Putin", ([0, 0, 0], "ROOT obl obl"), "agent", None),
        ("left agency NATO", ([0, 0, 0], "ROOT obj obj"), "agency", None),
        ("Putin agent left", ([2, 0, 2], "nsubj appos ROOT"), "agent", P),
        ("Putin agent left", ([2, 0, 2], "nsubj conj ROOT"), "agent", None),
        *(
            (f"militia {word} as NATO left", CALLED, "militia", N)
            for word in ("known", "called", "named", "dubbed")
        ),
        ("militia held as NATO left", CALLED, "militia", None),
        ("militia known as Malian left", CALLED, "militia", None),
        (
            "militia known as NATO left",
            (CALLED[0], f"nsubj advcl{CALLED[1][9:]}"),
            "militia",
            None,
        ),
        ("head of the bloc NATO", BEHIND, "bloc", N),
        ("head of the bloc Malian", (BEHIND[0], BEHIND[1].replace("appos", "conj")), "bloc", None),
        ("head of the bloc NATO", (BEHIND[0], BEHIND[1].replace("appos", "conj")), "bloc", N),
        ("head of big bloc NATO", (BEHIND[0], "ROOT case amod nmod conj"), "bloc", None),
        ("head of the bloc NATO", (BEHIND[0], "ROOT case det conj conj"), "bloc", None),
        ("colleague of the bloc", ([0, 3, 3, 0], "ROOT case det nmod"), "bloc", None),
        ("agent Lt Putin", ([0, 0, 1], "ROOT appos flat"), "agent", P),
        ("agent Mr Putin", ([0, 0, 1], "ROOT appos appos"), "agent", None),
        ("agent river Putin", ([0, 0, 1], "ROOT appos flat"), "agent", None),
        ("President of NATO Putin now left", OFFICE, "President", P),
        ("river of NATO Putin now left", OFFICE, "river", None),
        ("President of NATO Mali now left", OFFICE, "President", None),
        ("President of NATO now Putin left", OFFICE, "President", None),
    ],
)
def test_a_noun_has_the_name_beside_it(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, noun: str, expected: str | None
) -> None:
    written = words.split()
    named = {i: NAMES[word] for i, word in enumerate(written) if word in NAMES}
    place = written.index(noun)
    tags = dict.fromkeys(named, "NNP") | {place: "NN"}
    tags |= {i: "IN" for i, word in enumerate(written) if word == "in"}
    doc = parsed(words, *arcs, tags)
    found = reader_of(doc, named).bearer(doc[place])
    assert (found.id if found else None) == expected


def test_a_place_read_as_the_end_of_a_name_bears_nothing(
    parsed: Parsed, reader_of: Reading
) -> None:
    tags, deps = {1: "IN", 2: "NNP", 3: "NNP"}, "ROOT case nmod appos"
    doc = parsed("agency in Port Maren", [0, 2, 0, 0], deps, tags)
    reader = reader_of(doc, {})
    reader.cast.add(2, 4, reader.cast.introduce("Port Maren", "state"), "found")
    assert reader.bearer(doc[0]) is None


def test_a_person_and_his_body_may_stand_behind_his_office(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("President of NATO Putin now left", *OFFICE, {2: "NNP", 3: "NNP"})
    reader = reader_of(doc, {2: N, 3: P})
    assert [actor.id for actor in reader.unmarked(doc[0]) or ()] == [P, N]
    assert reader_of(doc, {2: P, 3: P}).unmarked(doc[0]) is None
