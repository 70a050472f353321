"""Who acts and who is acted on, whatever the form of the clause."""

from __future__ import annotations

import pytest

from graph.text.arguments import all_subjects, objects, subjects
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import texts

CONTROL = ([1, 1, 1, 4, 1, 4], "nsubj ROOT obj mark xcomp obj")
RANKED = (
    [1, 1, 3, 1, 5, 3, 5],
    "nsubj ROOT amod obj mark acl obj",
    {2: "JJ", 3: "NN", 5: "VB"},
    {1: "meet"},
    5,
)
CHARGED = ([1, 1, 1, 4, 2, 4], "nsubj ROOT obj mark acl obj")
CLAUSES = {
    "active": ("Egypt backs Haftar", [1, 1, 1], "nsubj ROOT obj", {}, {}, 1, "Egypt", "Haftar"),
    "passive": (
        "Haftar is backed by Egypt",
        [2, 2, 2, 4, 2],
        "nsubj:pass aux:pass ROOT case obl:agent",
        {2: "VBN"},
        {},
        2,
        "Egypt",
        "Haftar",
    ),
    "passive without agent": (
        "Haftar is backed",
        [2, 2, 2],
        "nsubj:pass aux:pass ROOT",
        {2: "VBN"},
        {},
        2,
        "",
        "Haftar",
    ),
    "two passives, one subject and agent": (
        "Haftar was armed and backed by Egypt",
        [2, 2, 2, 4, 2, 6, 2],
        "nsubj:pass aux:pass ROOT cc conj case obl:agent",
        {2: "VBN", 4: "VBN"},
        {},
        4,
        "Egypt",
        "Haftar",
    ),
    "verbs in a list share the subject": (
        "Turkey backs Sarraj and fights Haftar",
        [1, 1, 1, 4, 1, 4],
        "nsubj ROOT obj cc conj obj",
        {4: "VBZ"},
        {},
        4,
        "Turkey",
        "Haftar",
    ),
    "verbs in a list share the object": (
        "Kenya trained and armed Somalia",
        [1, 1, 3, 1, 3],
        "nsubj ROOT cc conj obj",
        {1: "VBD", 3: "VBD"},
        {},
        1,
        "Kenya",
        "Somalia",
    ),
    "subjects in a list": (
        "Egypt and France back Haftar",
        [3, 2, 0, 3, 3],
        "nsubj cc conj ROOT obj",
        {},
        {},
        3,
        "Egypt France",
        "Haftar",
    ),
    "relative subject": (
        "Egypt which backs Haftar sleeps",
        [4, 2, 0, 2, 4],
        "nsubj nsubj acl:relcl obj ROOT",
        {1: "WDT", 2: "VBZ"},
        {},
        2,
        "Egypt",
        "Haftar",
    ),
    "relative object": (
        "men whom Russia sent left",
        [4, 3, 3, 0, 4],
        "nsubj obj nsubj acl:relcl ROOT",
        {0: "NNS", 1: "WP"},
        {},
        3,
        "Russia",
        "men",
    ),
    "relative object without a pronoun": (
        "men Russia sent left",
        [3, 2, 0, 3],
        "nsubj nsubj acl:relcl ROOT",
        {0: "NNS"},
        {},
        2,
        "Russia",
        "men",
    ),
    "subject control": (
        "Egypt promised Mali to visit Chad",
        *CONTROL,
        {},
        {1: "promise"},
        4,
        "Egypt",
        "Chad",
    ),
    "object control": (
        "Egypt urged Mali to visit Chad",
        *CONTROL,
        {},
        {1: "urge"},
        4,
        "Mali",
        "Chad",
    ),
    "plain infinitive": (
        "Egypt wants to visit Chad",
        [1, 1, 3, 1, 3],
        "nsubj ROOT mark xcomp obj",
        {},
        {},
        3,
        "Egypt",
        "Chad",
    ),
    "control by a passive": (
        "Wagner was sent to fight Haftar",
        [2, 2, 2, 4, 2, 4],
        "nsubj:pass aux:pass ROOT mark xcomp obj",
        {2: "VBN"},
        {},
        4,
        "Wagner",
        "Haftar",
    ),
    "participle behind a noun, passive": (
        "rebels backed by Rwanda fled",
        [4, 0, 3, 1, 4],
        "nsubj acl case obl:agent ROOT",
        {0: "NNS", 1: "VBN"},
        {},
        1,
        "Rwanda",
        "rebels",
    ),
    "participle behind a noun, active": (
        "rebels fighting Rwanda fled",
        [3, 0, 1, 3],
        "nsubj acl obj ROOT",
        {0: "NNS", 1: "VBG"},
        {},
        1,
        "rebels",
        "Rwanda",
    ),
    "participle beside the main clause": (
        "Turkey left attacking Syria",
        [1, 1, 1, 2],
        "nsubj ROOT advcl obj",
        {1: "VBD", 2: "VBG"},
        {},
        2,
        "Turkey",
        "Syria",
    ),
    "what the accused is charged with": (
        "Ecuador accused Peru of attacking Chile",
        [1, 1, 1, 4, 1, 4],
        "nsubj ROOT obj mark advcl obj",
        {1: "VBD", 4: "VBG"},
        {},
        4,
        "Peru",
        "Chile",
    ),
    "what hangs on whom one accuses": (
        "Ecuador accused Peru of attacking Chile",
        *CHARGED,
        {4: "VBG"},
        {1: "accuse"},
        4,
        "Peru",
        "Chile",
    ),
    "what the first of all does": (
        "Ecuador met first woman to lead Chile",
        RANKED[0],
        RANKED[1].replace("obj", "appos", 1),
        *RANKED[2:],
        "woman",
        "Chile",
    ),
    "what someone is met to do": (
        "Ecuador met first woman to lead Chile",
        *RANKED,
        "Ecuador",
        "Chile",
    ),
    "what hangs on a plan": (
        "Ecuador announced plans of attacking Chile",
        *CHARGED,
        {2: "NNS", 4: "VBG"},
        {1: "announce"},
        4,
        "Ecuador",
        "Chile",
    ),
    "what hangs on a place where one accuses": (
        "Ecuador accused plans of attacking Chile",
        CHARGED[0],
        CHARGED[1].replace("obj", "obl", 1),
        {2: "NNS", 4: "VBG"},
        {1: "accuse"},
        4,
        "Ecuador",
        "Chile",
    ),
}


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=CLAUSES)
def test_the_doer_and_the_done_to_are_found(parsed: Parsed, clause: tuple) -> None:
    words, heads, deps, tags, lemmas, verb, doers, done_to = clause
    doc = parsed(words, heads, deps, tags, lemmas=lemmas)
    assert texts(subjects(doc[verb])) == doers.split()
    assert texts(objects(doc[verb])) == done_to.split()


def test_the_grammatical_subject_of_a_passive_counts_among_all_subjects(parsed: Parsed) -> None:
    doc = parsed("Haftar is backed", [2, 2, 2], "nsubj:pass aux:pass ROOT", {2: "VBN"})
    assert texts(all_subjects(doc[2])) == ["Haftar"]


def test_two_nouns_side_by_side_are_one_subject(parsed: Parsed) -> None:
    doc = parsed("agency Anadolu reports", [2, 2, 2], "nsubj nsubj ROOT", {0: "NN"})
    assert texts(subjects(doc[2])) == ["Anadolu"]


def test_a_verb_alone_has_nobody(parsed: Parsed) -> None:
    doc = parsed("attack", [0], "ROOT", {0: "VB"})
    assert subjects(doc[0]) == objects(doc[0]) == []


def test_a_relative_clause_with_its_own_preposition_has_no_gap(parsed: Parsed) -> None:
    doc = parsed(
        "men with whom Russia talked left",
        [5, 2, 4, 4, 0, 5],
        "nsubj case obl nsubj acl:relcl ROOT",
        {0: "NNS", 2: "WP"},
    )
    assert objects(doc[4]) == []


CALLED = ([2, 2, 2, 4, 2, 4], "nsubj cop ROOT nsubj acl:relcl obj", {2: "NN"}, 4)
SINGLED = ([3, 3, 3, 3, 5, 3, 5], "nsubj cop amod ROOT nsubj acl:relcl obj", {3: "NN"}, 5)
KEPT = ([1, 1, 1, 4, 2, 4], "nsubj ROOT xcomp nsubj acl:relcl obj", {2: "NN"}, 4)
ONE_OF = (
    [2, 2, 2, 4, 2, 6, 4, 6],
    "nsubj cop ROOT case nmod nsubj acl:relcl obj",
    {2: "CD", 4: "NNS"},
    6,
)
BESIDE = (
    [7, 0, 3, 1, 5, 3, 5, 7],
    "nsubj appos case nmod nsubj acl:relcl obj ROOT",
    {1: "CD", 3: "NNS"},
    5,
)
PLANNED = ([1, 1, 1, 4, 2, 4], "nsubj ROOT obj mark acl obj", {2: "NN", 4: "VB"}, 4)
LISTED = (
    [4, 2, 0, 4, 4, 6, 4, 6],
    "nsubj cc conj cop ROOT nsubj acl:relcl obj",
    {2: "NNP", 4: "NNS"},
    6,
)


def _as(arcs: tuple, old: str, new: str) -> tuple:
    """The same tree with one relation changed."""
    return (arcs[0], arcs[1].replace(old, new, 1), *arcs[2:])


SAID_TO_BE = [
    ("Chad is state that armed Mali", CALLED, "Chad"),
    ("who is state that armed Mali", CALLED, "state"),
    ("Chad was Niger that armed Mali", (*CALLED[:2], {2: "NNP"}, 4), "Niger"),
    *(
        (f"{word} was army that armed Mali", CALLED, "army")
        for word in ("it", "this", "there", "what", "these", "those")
    ),
    ("it was first state that armed Mali", SINGLED, "it"),
    ("it was small state that armed Mali", SINGLED, "state"),
    ("Chad and Niger are states that armed Mali", LISTED, "Chad Niger"),
    ("Chad is then state that armed Mali", _as(SINGLED, "cop amod", "dep dep"), "state"),
    (
        "Chad and Niger are states to arm Mali",
        _as(LISTED, "nsubj acl:relcl", "mark acl"),
        "Chad Niger",
    ),
    ("Chad remain state that armed Mali", KEPT, "Chad"),
    ("Chad stay state that armed Mali", _as(KEPT, "xcomp", "dep"), "state"),
    ("Chad meet small woman to arm Mali", _as((*RANKED[:3], 5), "obj", "appos"), "Chad"),
    ("Chad become state that armed Mali", _as(KEPT, "xcomp", "obj"), "Chad"),
    ("Chad stay state that armed Mali", _as(KEPT, "xcomp", "obl"), "Chad"),
    ("Chad leave state that armed Mali", _as(KEPT, "xcomp", "obj"), "state"),
    ("Chad is one of states that armed Mali", ONE_OF, "Chad"),
    ("Chad is ally of states that armed Mali", ONE_OF, "states"),
    ("Chad is one beside states that armed Mali", ONE_OF, "states"),
    ("Chad one of states that armed Mali left", BESIDE, "Chad"),
    ("Chad ally of states that armed Mali left", BESIDE, "states"),
    (
        "Chad is state to arm Mali",
        _as(_as(CALLED, "acl:relcl", "acl"), "ROOT nsubj", "ROOT mark"),
        "Chad",
    ),
    ("Chad announce plan to arm Mali", PLANNED, "Chad"),
    ("Chad veto plan to arm Mali", PLANNED, ""),
    (
        "Chad announce troop then arming Mali",
        (PLANNED[0], PLANNED[1].replace("mark", "advmod"), {2: "NN", 4: "VBG"}, 4),
        "troop",
    ),
    ("Chad announce troop soon armed Mali", (*PLANNED[:2], {2: "NN", 4: "VBN"}, 4), "troop"),
    (
        "Chad fight it then arming Mali",
        ([1, 1, 1, 4, 1, 4], "nsubj ROOT obj advmod acl obj", {4: "VBG"}, 4),
        "Chad",
    ),
    ("men loyal left", ([2, 0, 2], "nsubj amod ROOT", {0: "NNS", 1: "JJ"}, 1), "men"),
    ("men loyal left", ([2, 0, 2], "nsubj amod ROOT", {0: "NNS", 1: "VBG"}, 1), ""),
    ("men loyal left", ([2, 0, 2], "nsubj advmod ROOT", {0: "NNS", 1: "JJ"}, 1), ""),
]


@pytest.mark.parametrize(("words", "arcs", "expected"), SAID_TO_BE)
def test_who_is_called_something_does_what_is_told_of_it(
    parsed: Parsed, words: str, arcs: tuple, expected: str
) -> None:
    heads, deps, tags, verb = arcs
    doc = parsed(words, heads, deps, tags)
    assert texts(subjects(doc[verb])) == expected.split()


GAP = ([2, 2, 2, 4, 2], "nsubj cop ROOT nsubj acl:relcl", {2: "NN"}, 4)


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Chad is state Mali armed", GAP, "Chad"),
        ("Chad is state Mali armed", _as(GAP, "acl:relcl", "acl"), "Chad"),
        ("Chad is state Mali armed", _as(GAP, "acl:relcl", "advcl"), ""),
        ("Chad then state Mali armed", _as(GAP, "cop", "dep"), "state"),
        ("Chad then state Mali armed", _as(_as(GAP, "cop", "dep"), "acl:relcl", "acl"), ""),
        (
            "Chad is state soon armed",
            _as(GAP, "ROOT nsubj", "ROOT advmod"),
            "",
        ),
        (
            "Chad is state that Mali armed",
            ([2, 2, 2, 5, 5, 2], "nsubj cop ROOT obj nsubj acl:relcl", {2: "NN"}, 5),
            "Chad",
        ),
    ],
)
def test_who_is_called_something_suffers_what_is_told_of_it(
    parsed: Parsed, words: str, arcs: tuple, expected: str
) -> None:
    heads, deps, tags, verb = arcs
    doc = parsed(words, heads, deps, tags)
    assert texts(objects(doc[verb])) == expected.split()


SAID_TO = ([5, 3, 3, 0, 3, 5, 5], "nsubj obj nsubj acl:relcl ccomp ROOT obj")


@pytest.mark.parametrize(
    ("words", "deps", "tag", "expected"),
    [
        ("rebels who it said struck left then", SAID_TO[1], "VBD", "rebels"),
        ("rebels which it said struck left then", SAID_TO[1], "VBD", "rebels"),
        ("rebels so it said struck left then", SAID_TO[1], "VBD", "it"),
        ("rebels who it said struck left then", SAID_TO[1], "VB", "it"),
        (
            "rebels who it said struck left then",
            SAID_TO[1].replace("acl:relcl", "acl"),
            "VBD",
            "it",
        ),
    ],
)
def test_who_before_a_speaker_does_what_he_tells(
    parsed: Parsed, words: str, deps: str, tag: str, expected: str
) -> None:
    tags = {0: "NNS", 1: "WP", 2: "PRP", 3: "VBD", 4: tag, 5: "VBD"}
    doc = parsed(words, SAID_TO[0], deps, tags, lemmas={3: "say"})
    assert texts(subjects(doc[4])) == [expected]
