"""Relations that a verb states."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Frame
from graph.text.verbs import candidates, ends, frames_of, verb_ends, verb_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

SVO = ([1, 1, 1], "nsubj ROOT obj")
OBLIQUE = ([1, 1, 3, 1], "nsubj ROOT case obl")
TO_NAME = ([1, 1, 1, 4, 1], "nsubj ROOT obj case obl")
E, H = "egypt", "khalifa-haftar"

SENTENCES = {
    "object": ("Egypt backs Haftar", *SVO, {1: "back"}, {0: E, 2: H}, [f"{E} supports {H}"]),
    "who should": (
        "Egypt says Haftar should go",
        [1, 1, 4, 4, 1],
        "nsubj ROOT nsubj aux ccomp",
        {1: "say"},
        {0: E, 2: H},
        [f"{E} demands {H}"],
    ),
    "across a border": (
        "Egypt masses troops at border with Haftar",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {1: "mass", 2: "troop"},
        {0: E, 6: H},
        [f"{E} mobilises {H}"],
    ),
    "anger turned round": (
        "Egypt angers Haftar",
        *SVO,
        {1: "anger"},
        {0: E, 2: H},
        [f"{H} opposes {E}"],
    ),
    "owner of the object": (
        "Egypt condemns Haftar 's plan",
        [1, 1, 4, 2, 1],
        "nsubj ROOT nmod:poss case obj",
        {1: "condemn", 4: "plan"},
        {0: E, 2: H},
        [f"{E} opposes {H}"],
    ),
    "behind a preposition": (
        "Egypt sides with Haftar",
        *OBLIQUE,
        {1: "side"},
        {0: E, 3: H},
        [f"{E} supports {H}"],
    ),
    "receiver before the thing": (
        "Egypt gives Haftar arms",
        [1, 1, 1, 1],
        "nsubj ROOT iobj obj",
        {1: "give", 3: "arms"},
        {0: E, 2: H},
        [f"{E} supplies {H}"],
    ),
    "receiver behind to": (
        "Egypt sells drones to Haftar",
        *TO_NAME,
        {1: "sell", 2: "drone"},
        {0: E, 4: H},
        [f"{E} supplies {H}"],
    ),
    "giver behind from": (
        "Haftar receives drones from Egypt",
        *TO_NAME,
        {1: "receive", 2: "drone"},
        {0: H, 4: E},
        [f"{E} supplies {H}"],
    ),
    "among themselves": (
        "Egypt and Haftar meet",
        [3, 2, 0, 3],
        "nsubj cc conj ROOT",
        {3: "meet"},
        {0: E, 2: H},
        [f"{E} meets {H}"],
    ),
    "only with the right object": (
        "Egypt signed treaty with Haftar",
        [1, 1, 1, 4, 2],
        "nsubj ROOT obj case nmod",
        {1: "sign", 2: "treaty"},
        {0: E, 4: H},
        [f"{E} agrees-with {H}"],
    ),
    "not with another object": (
        "Egypt signed books with Haftar",
        [1, 1, 1, 4, 1],
        "nsubj ROOT obj case obl",
        {1: "sign", 2: "book"},
        {0: E, 4: H},
        [],
    ),
    "nobody named": ("Egypt backs reforms", *SVO, {1: "back", 2: "reform"}, {0: E}, []),
    "an unknown verb": ("Egypt paints Haftar", *SVO, {1: "paint"}, {0: E, 2: H}, []),
    "himself": ("Haftar backs Haftar", *SVO, {1: "back"}, {0: H, 2: H}, []),
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_frame_finds_its_two_ends(parsed: Parsed, reader_of: Reading, sentence: tuple) -> None:
    words, heads, deps, lemmas, named, expected = sentence
    doc = parsed(words, heads, deps, {2: "NNP"} if 2 in named else {2: "NNS"}, lemmas=lemmas)
    verb = next(token for token in doc if token.dep_ == "ROOT")
    assert edges(verb_events(verb, reader_of(doc, named))) == expected


def test_a_particle_makes_another_verb(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "Egypt shot down drones", [1, 1, 1, 1], "nsubj ROOT compound:prt obj", lemmas={1: "shoot"}
    )
    assert {frame.type for frame in frames_of(doc[1], reader_of(doc, {}))} == {"attacks"}


@pytest.mark.parametrize(("inner", "kind"), [("defend", "promises"), ("attack", "threatens")])
def test_an_offer_to_do_harm_is_a_threat(
    parsed: Parsed, reader_of: Reading, inner: str, kind: str
) -> None:
    words = ["Egypt", "vowed", "to", inner, "Haftar"]
    doc = parsed(words, [1, 1, 3, 1, 3], "nsubj ROOT mark xcomp obj", lemmas={1: "vow"})
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 4: H}))) == [f"{E} {kind} {H}"]


@pytest.mark.parametrize("inner", ["recognise", "attack"])
def test_a_refusal_is_aimed_at_whom_its_clause_is_about(
    parsed: Parsed, reader_of: Reading, inner: str
) -> None:
    doc = parsed(
        f"Egypt refused to {inner} Haftar",
        [1, 1, 3, 1, 3],
        "nsubj ROOT mark xcomp obj",
        lemmas={1: "refuse"},
    )
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 4: H}))) == [f"{E} rejects {H}"]


@pytest.mark.parametrize(
    ("dep", "verb"), [("xcomp", "take hostage"), ("obl", "take hostage"), ("nmod", "take")]
)
def test_people_are_taken_hostage_wherever_the_word_hangs(
    parsed: Parsed, reader_of: Reading, dep: str, verb: str
) -> None:
    doc = parsed(
        "Egypt took rebels hostage", [1, 1, 1, 1], f"nsubj ROOT obj {dep}", lemmas={1: "take"}
    )
    reader = reader_of(doc, {0: E})
    assert candidates(doc[1], reader) == reader.lexicon.verbs[verb]


@pytest.mark.parametrize(
    ("sent", "where", "expected"),
    [
        ("doctors", "to Chad", "chad"),
        ("students", "to Chad", "chad"),
        ("students", "near town", "students-d0c"),
        ("rebels", "to Chad", "rebels-d0c"),
        ("Haftar", "to Chad", H),
    ],
)
def test_where_someone_is_sent_says_more_than_that_he_is_unless_he_fights(
    parsed: Parsed, reader_of: Reading, sent: str, where: str, expected: str
) -> None:
    words = ["Egypt", "sent", sent, *where.split()]
    tags = {2: "NNP" if sent == "Haftar" else "NNS", 4: "NNP"}
    lemmas = {1: "send", 2: sent.removesuffix("s")}
    doc = parsed(words, *TO_NAME, tags, lemmas=lemmas)
    named = {
        0: E,
        **({4: "chad"} if words[4] == "Chad" else {}),
        **({2: H} if sent == "Haftar" else {}),
    }
    assert edges(verb_events(doc[1], reader_of(doc, named))) == [f"{E} sends {expected}"]


def test_the_students_of_a_state_are_sent_themselves(parsed: Parsed, reader_of: Reading) -> None:
    deps = "nsubj ROOT amod obj case obl"
    doc = parsed(
        "Egypt sent Malian students to Chad",
        [1, 1, 3, 1, 5, 1],
        deps,
        {3: "NNS", 5: "NNP"},
        lemmas={1: "send", 3: "student"},
    )
    reader = reader_of(doc, {0: E, 2: "mali demonym", 5: "chad"})
    assert edges(verb_events(doc[1], reader)) == [f"{E} sends malian-students"]


@pytest.mark.parametrize(("others", "expected"), [([E], "chad"), ([], E)])
def test_whoever_is_at_one_end_is_passed_over_at_the_other(
    parsed: Parsed, reader_of: Reading, others: list[str], expected: str
) -> None:
    doc = parsed("rain backed Egypt with Chad", *TO_NAME, {2: "NNP", 4: "NNP"})
    reader = reader_of(doc, {2: E, 4: "chad"})
    known = [reader.cast.actors[ident] for ident in others]
    found = ends(("obj", "with"), Frame("supports", "So."), doc[1], reader, known)
    assert [actor.id for actor in found] == [expected]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Egypt backs Egypt", SVO, ([E], [E])),
        (
            "Egypt and Chad back Egypt",
            ([3, 2, 0, 3, 3], "nsubj cc conj ROOT obj"),
            ([E, "chad"], []),
        ),
    ],
)
def test_one_alone_at_both_ends_is_told_but_one_of_two_is_not(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: tuple
) -> None:
    written = words.split()
    named = {i: word.lower() for i, word in enumerate(written) if word in ("Egypt", "Chad")}
    doc = parsed(words, *arcs, dict.fromkeys(named, "NNP"))
    verb = next(token for token in doc if token.dep_ == "ROOT")
    found = verb_ends(Frame("supports", "So."), verb, reader_of(doc, named))
    assert tuple([actor.id for actor in end] for end in found) == expected


@pytest.mark.parametrize(("kind", "expected"), [("supports", []), ("rejects", ["chad"])])
def test_to_help_someone_act_is_no_help_for_whom_he_acts_on(
    parsed: Parsed, reader_of: Reading, kind: str, expected: list[str]
) -> None:
    words, deps = "Egypt got Haftar to fight Chad", "nsubj ROOT obj mark xcomp obj"
    doc = parsed(words, [1, 1, 1, 4, 1, 4], deps, {2: "NNP"})
    reader = reader_of(doc, {0: E, 2: H, 5: "chad"})
    found = ends(("comp",), Frame(kind, "So."), doc[1], reader)
    assert [actor.id for actor in found] == expected
