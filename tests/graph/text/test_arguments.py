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
