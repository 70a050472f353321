"""What a speaker says someone is, as a stance of the speaker's."""

from __future__ import annotations

import pytest

from graph.text.opinions import opinion_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Tree, edges

P, E = "vladimir-putin", "recep-tayyip-erdogan"


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("liar", "NN", [f"{P} opposes {E}"]),
        ("dishonest", "JJ", [f"{P} opposes {E}"]),
        ("hero", "NN", [f"{P} supports {E}"]),
        ("responsible", "JJ", [f"{P} accuses {E}"]),
        ("tall", "JJ", []),
    ],
)
def test_what_someone_is_said_to_be_is_a_stance(
    parsed: Parsed, reader_of: Reading, word: str, tag: str, expected: list[str]
) -> None:
    doc = parsed(["Erdogan", "is", word], [2, 2, 2], "nsubj cop ROOT", {2: tag})
    reader = reader_of(doc, {0: E})
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[2], reader)) == expected


def test_without_a_speaker_it_is_nobodys_stance(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Erdogan is dishonest", [2, 2, 2], "nsubj cop ROOT", {2: "JJ"})
    assert edges(opinion_events(doc[2], reader_of(doc, {0: E}))) == []


@pytest.mark.parametrize(
    ("words", "heads", "deps"),
    [
        ("Putin branded Erdogan a liar", [1, 1, 1, 4, 1], "nsubj ROOT obj det xcomp"),
        ("Putin described Erdogan as liar", [1, 1, 1, 4, 1], "nsubj ROOT obj case obl"),
    ],
)
def test_a_verb_may_give_the_name(
    parsed: Parsed, reader_of: Reading, words: str, heads: list[int], deps: str
) -> None:
    lemmas = {1: {"branded": "brand", "described": "describe"}[words.split()[1]]}
    doc = parsed(words, heads, deps, {1: "VBD", 4: "NN"}, lemmas=lemmas)
    assert edges(opinion_events(doc[4], reader_of(doc, {0: P, 2: E}))) == [f"{P} opposes {E}"]


AMOD = ([1, 1, 1, 2], "nsubj ROOT obj amod")
AS = ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod")
APPOS = ([1, 1, 1, 2], "nsubj ROOT obj appos")
HELD = {"held": "hold", "called": "call", "described": "describe", "met": "meet"}


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        ("Putin held Erdogan responsible", AMOD, "JJ", [f"{P} accuses {E}"]),
        ("Putin met Erdogan responsible", AMOD, "JJ", []),
        ("Putin held Erdogan responsible", (AMOD[0], "nsubj ROOT obl amod"), "JJ", []),
        ("Putin held Erdogan responsible", (AMOD[0], "nsubj ROOT obj acl"), "JJ", []),
        ("Putin described Erdogan as liar", AS, "NN", [f"{P} opposes {E}"]),
        ("Putin described Erdogan to liar", AS, "NN", []),
        ("Putin called Erdogan liar", APPOS, "NN", [f"{P} opposes {E}"]),
        ("Putin met Erdogan liar", APPOS, "NN", []),
        ("Putin called Erdogan lawyer", APPOS, "NN", []),
        ("Putin called Erdogan liar", ([1, 1, 1, 0], "nsubj ROOT obj appos"), "NN", []),
        ("Putin called Erdogan liar", ([1, 1, 3, 1], "nsubj ROOT nmod:poss obj"), "NN", []),
    ],
)
def test_what_someone_is_called_may_hang_on_his_name(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, tag: str, expected: list[str]
) -> None:
    last = len(words.split()) - 1
    doc = parsed(words, *arcs, {1: "VBD", last: tag}, lemmas={1: HELD[words.split()[1]]})
    assert edges(opinion_events(doc[last], reader_of(doc, {0: P, 2: E}))) == expected


def test_what_someone_is_called_may_hang_on_the_subject_of_a_passive(
    parsed: Parsed, reader_of: Reading
) -> None:
    words, deps = "Erdogan liar was called by Putin", "nsubj:pass appos aux:pass ROOT case obl"
    doc = parsed(words, [3, 0, 3, 3, 5, 3], deps, {1: "NN", 3: "VBN"}, lemmas={3: "call"})
    reader = reader_of(doc, {0: E, 5: P})
    assert edges(opinion_events(doc[1], reader)) == [f"{P} opposes {E}"]


def test_a_quality_before_a_name_is_the_name_s_own(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = "Putin held responsible Erdogan", "nsubj ROOT amod obj"
    doc = parsed(words, [1, 1, 3, 1], deps, {1: "VBD"}, lemmas={1: "hold"})
    assert edges(opinion_events(doc[2], reader_of(doc, {0: P, 3: E}))) == []


@pytest.mark.parametrize(
    ("words", "acting", "expected"),
    [
        ("it is shameful decision", [E], [f"{P} opposes {E}"]),
        ("this is shameful decision", [E], [f"{P} opposes {E}"]),
        ("there is shameful decision", [E], []),
        ("it is shameful river", [E], []),
        ("it is shameful decision", [], []),
    ],
)
def test_a_shameful_decision_is_that_of_who_has_just_acted(
    parsed: Parsed, reader_of: Reading, words: str, acting: list[str], expected: list[str]
) -> None:
    deps = "nsubj cop amod ROOT"
    doc = parsed(words, [3, 3, 3, 3], deps, {0: "PRP", 3: "NN"}, pos={0: "PRON"})
    reader = reader_of(doc, {})
    known = {m.actor.id: m.actor for m in reader_of(doc, {0: P, 1: E}).cast}
    reader.memory.acting = tuple(known[ident] for ident in acting)
    reader.speaker = lambda _: [known[P]]
    assert edges(opinion_events(doc[3], reader)) == expected


def test_a_stance_on_a_deed_is_one_on_who_did_it(parsed: Parsed, reader_of: Reading) -> None:
    deps = "nsubj case nmod cop ROOT"
    doc = parsed(
        "move by Erdogan is dishonest", [4, 2, 0, 4, 4], deps, {0: "NN", 2: "NNP", 4: "JJ"}
    )
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader = reader_of(doc, {2: E})
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[4], reader)) == [f"{P} opposes {E}"]


def test_to_be_behind_an_attack_is_to_blame(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Erdogan was behind attack", [3, 3, 3, 3], "nsubj cop case ROOT", {3: "NN"})
    reader = reader_of(doc, {0: E})
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[3], reader)) == [f"{P} accuses {E}"]


OWNED = ([2, 0, 4, 4, 4], "nmod:poss case nsubj cop ROOT")
DENIED = [f"{P} denies {E}"]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "named", "expected"),
    [
        ("claims were false", [2, 2, 2], "nsubj cop ROOT", {}, DENIED),
        ("claims were shameful", [2, 2, 2], "nsubj cop ROOT", {}, []),
        ("rivers were false", [2, 2, 2], "nsubj cop ROOT", {}, []),
        ("Chad 's claims were false", *OWNED, {0: "chad"}, [f"{P} denies chad"]),
    ],
)
def test_to_call_a_claim_false_is_to_deny_it_to_who_made_it(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    named: dict[int, str],
    expected: list[str],
) -> None:
    noun, last = deps.split().index("nsubj"), len(heads) - 1
    tags, lemmas = {noun: "NNS", last: "JJ"}, {noun: words.split()[noun].removesuffix("s")}
    doc = parsed(words, heads, deps, tags, lemmas=lemmas)
    reader = reader_of(doc, named)
    known = {m.actor.id: m.actor for m in reader_of(doc, {0: P, 1: E}).cast}
    reader.memory.accusers[P] = known[E]
    reader.speaker = lambda _: [known[P]]
    assert edges(opinion_events(doc[last], reader)) == expected


def test_a_claim_of_nobody_is_denied_to_nobody(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "claims were false", [2, 2, 2], "nsubj cop ROOT", {0: "NNS", 2: "JJ"}, lemmas={0: "claim"}
    )
    reader = reader_of(doc, {})
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[2], reader)) == []


ABOVE = Tree(
    "Erdogan 's law Putin said was unjust then",
    [2, 0, 2, 4, 2, 6, 4, 6],
    "nmod:poss case ROOT nsubj acl:relcl cop ccomp advmod",
    {0: "NNP", 2: "NN", 6: "JJ"},
    {4: "say"},
)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, [f"{P} opposes {E}"]),
        ({"deps": {6: "advcl"}}, []),
        ({"deps": {4: "acl"}}, []),
        *(({"deps": {7: dep}}, []) for dep in ("nsubj", "csubj", "nsubj:outer")),
    ],
)
def test_what_is_said_to_be_unjust_may_stand_above_who_says_so(
    parsed: Parsed, reader_of: Reading, change: dict, expected: list[str]
) -> None:
    doc = ABOVE.doc(parsed, change)
    reader = reader_of(doc, {0: E, 3: P})
    putin = reader.cast.at(doc[3])
    assert putin
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[6], reader)) == expected


SHAMEFUL = Tree(
    "it was shameful that Erdogan expelled men",
    [2, 2, 2, 5, 5, 2, 5],
    "nsubj cop ROOT mark nsubj csubj obj",
    {0: "PRP", 2: "JJ", 5: "VBD", 6: "NNS"},
    {5: "expel"},
)
OPPOSED = [f"{P} opposes {E}"]


@pytest.mark.parametrize(
    ("change", "named", "expected"),
    [
        ({}, {4: E}, OPPOSED),
        ({"deps": {5: "ccomp"}}, {4: E}, OPPOSED),
        ({"deps": {5: "advcl"}}, {4: E}, OPPOSED),
        ({"deps": {5: "acl"}}, {4: E}, []),
        ({"words": {3: "when"}}, {4: E}, []),
        ({"lemmas": {5: "lose"}}, {4: E}, []),
        ({"deps": {4: "obl"}}, {4: E}, []),
        ({}, {0: P, 4: E}, OPPOSED),
        ({}, {0: "mali", 4: E}, [f"{P} opposes mali"]),
    ],
)
def test_who_does_what_is_judged_is_judged(
    parsed: Parsed, reader_of: Reading, change: dict, named: dict[int, str], expected: list[str]
) -> None:
    doc = SHAMEFUL.doc(parsed, change)
    if 0 in named:
        doc[0].pos_ = "PROPN"
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader = reader_of(doc, named)
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[2], reader)) == expected


def test_what_someone_else_did_is_no_shame_of_who_is_named_behind_by(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed(
        "it was shameful that men were expelled by Erdogan",
        [2, 2, 2, 6, 6, 6, 2, 8, 6],
        "nsubj cop ROOT mark nsubj:pass aux:pass ccomp case obl",
        {0: "PRP", 2: "JJ", 4: "NNS", 6: "VBN", 8: "NNP"},
    )
    putin = reader_of(doc, {0: P}).cast.at(doc[0])
    assert putin
    reader = reader_of(doc, {8: E})
    reader.speaker = lambda _: [putin.actor]
    assert edges(opinion_events(doc[2], reader)) == []
