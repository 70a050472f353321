"""Clauses behind a comma hang on what they take up, not on the last noun before it."""

from __future__ import annotations

import pytest

from graph.text.afterthoughts import (
    repair_afterthoughts,
    repair_presumed,
    repair_seats,
    repair_which,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Tree, mended

MOVE = Tree(
    "Togo expelled envoys , a move Chad condemned",
    [1, 1, 1, 5, 5, 1, 7, 1],
    "nsubj ROOT obj punct det conj nsubj ccomp",
    {1: "VBD", 2: "NNS", 5: "NN", 7: "VBD"},
)
TAKEN = "condemned acl:relcl move VBD"
TOLD = ["move appos expelled NN", TAKEN]


@pytest.mark.parametrize(
    "change",
    [
        *({"words": {4: article}} for article in ("a", "an", "one", "One")),
        *({"deps": {5: dep}} for dep in ("obj", "obl", "nmod", "dislocated", "xcomp")),
        *({"deps": {7: clause}} for clause in ("parataxis", "ccomp", "conj")),
    ],
)
def test_a_move_behind_a_comma_takes_up_the_clause_before(parsed: Parsed, change: dict) -> None:
    assert mended(MOVE.doc(parsed, change), repair_afterthoughts, {"move"}) == TOLD


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"lemmas": {5: "Move"}}, TOLD),
        ({"tags": {7: "VBG"}}, []),
        ({"tags": {7: "VBZ"}}, [TOLD[0], "condemned acl:relcl move VBZ"]),
        ({"deps": {5: "parataxis"}}, [TAKEN]),
        ({"deps": {7: "acl"}, "heads": {7: 5}}, TOLD[:1]),
        ({"deps": {7: "acl:relcl"}, "heads": {7: 5}}, TOLD[:1]),
        ({"deps": {7: "advcl"}}, []),
        ({"deps": {7: "advcl"}, "heads": {7: 5}}, []),
        ({"deps": {6: "obl"}}, []),
        ({"deps": {5: "dislocated"}, "heads": {5: 7}}, []),
        ({"words": {3: "then"}}, []),
        ({"words": {4: "the"}}, []),
        ({"words": {5: "river"}}, []),
        ({"tags": {5: "NNP"}}, []),
        ({"words": {2: "move", 5: "then"}, "heads": {4: 2, 7: 2}, "deps": {7: "acl"}}, []),
    ],
)
def test_only_a_deed_with_an_article_behind_a_comma_takes_up_a_clause(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    assert mended(MOVE.doc(parsed, change), repair_afterthoughts, {"move"}) == expected


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (
            Tree(
                "Togo slept , a move the Chad condemned",
                [1, 1, 4, 4, 1, 6, 7, 1],
                "nsubj ROOT punct det obl det nsubj ccomp",
                {1: "VBD"},
            ),
            ["move appos slept NN", TAKEN],
        ),
        (
            Tree(
                "Togo slept , a move then Chad condemned",
                [1, 1, 4, 4, 1, 7, 7, 1],
                "nsubj ROOT punct det obl advmod nsubj ccomp",
                {1: "VBD"},
            ),
            [],
        ),
        (
            Tree(
                "Togo slept , and a move Chad condemned",
                [1, 1, 5, 5, 5, 1, 7, 1],
                "nsubj ROOT punct cc det conj nsubj ccomp",
                {1: "VBD"},
            ),
            [],
        ),
        (
            Tree(
                "Togo slept , a move and Chad condemned",
                [1, 1, 4, 4, 1, 4, 7, 4],
                "nsubj ROOT punct det conj cc nsubj acl:relcl",
                {1: "VBD"},
            ),
            [],
        ),
        (
            Tree(
                "slept , a move Chad condemned",
                [0, 3, 3, 0, 5, 0],
                "ROOT punct det obl nsubj ccomp",
                {},
            ),
            ["move appos slept NN", TAKEN],
        ),
        (
            Tree(
                ", a move Chad condemned",
                [2, 2, 2, 4, 2],
                "punct det conj nsubj ccomp",
                {2: "NN"},
            ),
            [],
        ),
        (
            Tree(
                "a move Chad condemned ,",
                [1, 3, 3, 3, 3],
                "det nmod nsubj ccomp punct",
                {1: "NN"},
            ),
            [],
        ),
        (
            Tree(
                "slept then , a move Chad",
                [4, 0, 4, 4, 4, 0],
                "parataxis advmod punct det ROOT nsubj",
                {0: "VBD", 4: "NN"},
            ),
            [],
        ),
    ],
)
def test_the_clause_and_its_subject_stand_right_behind_the_deed(
    parsed: Parsed, tree: Tree, expected: list[str]
) -> None:
    assert mended(tree.doc(parsed, {}), repair_afterthoughts, {"move"}) == expected


def test_of_two_clauses_behind_a_deed_the_first_takes_it_up(parsed: Parsed) -> None:
    doc = parsed(
        "Togo slept , a move Chad condemned rued",
        [1, 1, 4, 4, 1, 6, 1, 5],
        "nsubj ROOT punct det obl nsubj ccomp conj",
        {1: "VBD", 7: "VBD"},
    )
    doc[7].head = doc[1]
    assert mended(doc, repair_afterthoughts, {"move"}) == ["move appos slept NN", TAKEN]


SEAT = Tree(
    "cabinet in Goma , backed by Chad",
    [0, 2, 0, 4, 2, 6, 4],
    "ROOT case nmod punct acl case obl",
    {0: "NN", 2: "NNP", 4: "VBN", 6: "NNP"},
)
SAT = Tree(
    "cabinet sat in Goma , backed by Chad",
    [1, 1, 3, 1, 5, 3, 7, 5],
    "nsubj ROOT case obl punct acl case obl",
    {0: "NN", 1: "VBD", 3: "NNP", 5: "VBN", 7: "NNP"},
)
BACKED = ["backed acl cabinet VBN"]


@pytest.mark.parametrize(
    ("tree", "change", "expected"),
    [
        (SEAT, {}, BACKED),
        *((SEAT, {"words": {1: word}}, BACKED) for word in ("at", "near", "outside")),
        (SEAT, {"tags": {0: "NNP"}}, BACKED),
        (SEAT, {"tags": {0: "VBD"}}, []),
        (SEAT, {"words": {1: "of"}}, []),
        (SEAT, {"words": {2: "Halloway"}}, []),
        (SEAT, {"words": {3: "then"}}, []),
        (SEAT, {"tags": {4: "VBG"}}, []),
        (SEAT, {"deps": {4: "acl:relcl"}}, []),
        (SEAT, {"heads": {0: 2, 2: 2}, "deps": {0: "nsubj", 2: "ROOT"}}, []),
        (SAT, {}, BACKED),
        (SAT, {"deps": {0: "nsubj:pass"}}, BACKED),
        (SAT, {"deps": {0: "obl"}}, []),
        (SAT, {"heads": {0: 0, 1: 0}, "deps": {0: "ROOT", 1: "acl"}}, BACKED),
        (SAT, {"heads": {0: 0, 1: 0}, "deps": {0: "ROOT", 1: "acl:relcl"}}, BACKED),
        (SAT, {"heads": {0: 0, 1: 0}, "deps": {0: "ROOT", 1: "conj"}}, []),
    ],
)
def test_who_sits_in_a_town_is_backed_and_not_the_town(
    parsed: Parsed, tree: Tree, change: dict, expected: list[str]
) -> None:
    assert mended(tree.doc(parsed, change), repair_seats) == expected


def test_a_subject_behind_the_town_does_not_sit_in_it(parsed: Parsed) -> None:
    doc = parsed(
        "in Goma , backed , slept cabinet",
        [1, 5, 3, 1, 3, 5, 5],
        "case obl punct acl punct ROOT nsubj",
        {1: "NNP", 5: "VBD", 6: "NN"},
    )
    assert mended(doc, repair_seats) == []


def test_a_participle_at_the_start_has_no_comma_before_it(parsed: Parsed) -> None:
    doc = parsed(
        "backed cabinet in Goma ,",
        [3, 1, 3, 1, 1],
        "acl ROOT case nmod punct",
        {1: "NN", 3: "NNP"},
    )
    assert mended(doc, repair_seats) == []


POLICY = Tree(
    "policy of fining men , which Chad condemned",
    [0, 2, 0, 2, 7, 7, 7, 3],
    "ROOT mark acl obj punct obj nsubj acl:relcl",
    {0: "NN", 2: "VBG", 3: "NNS", 5: "WDT"},
    {7: "condemn"},
)
JUDGED = ["condemned acl:relcl policy VBD"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, JUDGED),
        ({"lemmas": {7: "Condemn", 0: "Policy"}}, JUDGED),
        ({"deps": {5: "nsubj:pass"}}, JUDGED),
        ({"deps": {5: "obl"}}, []),
        ({"words": {5: "whom"}}, []),
        ({"deps": {7: "advcl"}}, []),
        ({"lemmas": {7: "see"}}, []),
        ({"words": {0: "river"}}, []),
        ({"lemmas": {3: "policy"}}, []),
        ({"tags": {0: "NNP"}}, []),
        ({"tags": {0: "VBD"}}, []),
        ({"deps": {2: "advcl"}}, JUDGED),
        ({"deps": {2: "conj"}}, []),
        ({"tags": {2: "NN"}}, []),
        ({"tags": {2: "NN"}, "deps": {2: "nmod"}}, JUDGED),
        ({"deps": {3: "obl"}}, JUDGED),
        ({"deps": {3: "nmod"}}, JUDGED),
        ({"deps": {3: "conj"}}, []),
        ({"heads": {0: 3, 2: 2, 3: 3}, "deps": {0: "nmod", 2: "nmod", 3: "nmod"}}, []),
    ],
)
def test_which_takes_up_the_deed_that_is_judged(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    doc = POLICY.doc(parsed, change)
    assert mended(doc, repair_which, {"policy"}, {"condemn"}) == expected


def test_a_clause_on_a_verb_is_not_inside_a_noun(parsed: Parsed) -> None:
    doc = parsed(
        "policy meant helping fining men which condemned",
        [0, 0, 1, 2, 3, 6, 4],
        "ROOT acl advcl advcl obj obj acl:relcl",
        {0: "NN", 1: "VBD", 2: "VBG", 4: "NNS", 5: "WDT"},
        lemmas={6: "condemn"},
    )
    assert mended(doc, repair_which, {"policy"}, {"condemn"}) == []


BELIEVED = Tree(
    "men believed to be rebels killed Rao then",
    [1, 1, 4, 4, 1, 4, 5, 5],
    "nsubj ROOT mark cop xcomp acl obj advmod",
    {0: "NNS", 1: "VBD", 4: "NNS", 5: "VBN"},
)
SHOT = [
    "men nsubj killed NNS",
    "believed acl men VBN",
    "killed ROOT killed VBD",
]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, SHOT),
        *(
            ({"words": {1: word}}, [SHOT[0], f"{word} acl men VBN", SHOT[2]])
            for word in ("thought", "suspected", "said", "alleged", "known", "presumed")
        ),
        ({"words": {1: "reported"}}, [SHOT[0], "reported acl men VBN", SHOT[2]]),
        ({"words": {1: "forced"}}, []),
        ({"deps": {0: "nsubj:pass"}}, ["men nsubj:pass killed NNS", *SHOT[1:]]),
        ({"deps": {0: "obl"}}, []),
        ({"deps": {2: "advmod"}}, []),
        ({"deps": {4: "obl"}}, []),
        *(({"heads": {3: 1}, "deps": {3: dep}}, []) for dep in ("aux", "aux:pass", "ccomp")),
        ({"tags": {5: "VBD"}}, SHOT),
        ({"tags": {5: "VBG"}}, []),
        *(({"deps": {5: dep}}, SHOT) for dep in ("acl:relcl", "conj", "advcl")),
        ({"deps": {5: "xcomp"}}, []),
        ({"deps": {6: "obl"}}, []),
        *(
            ({"deps": {7: dep}}, [])
            for dep in ("nsubj", "nsubj:pass", "aux", "aux:pass", "obl:agent", "csubj")
        ),
    ],
)
def test_of_whom_something_is_believed_does_what_follows(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    assert mended(BELIEVED.doc(parsed, change), repair_presumed) == expected


@pytest.mark.parametrize(("head", "expected"), [(0, SHOT), (2, [])])
def test_the_verb_stands_right_behind_those_of_whom_it_tells(
    parsed: Parsed, head: int, expected: list[str]
) -> None:
    doc = parsed(
        "men here believed to be rebels killed Rao",
        [2, head, 2, 5, 5, 2, 5, 6],
        "nsubj advmod ROOT mark cop xcomp acl obj",
        {0: "NNS", 2: "VBD", 5: "NNS", 6: "VBN"},
    )
    assert mended(doc, repair_presumed) == expected


def test_what_is_told_before_the_belief_is_no_deed_of_theirs(parsed: Parsed) -> None:
    doc = parsed(
        "men believed to killed Rao rebels",
        [1, 1, 5, 5, 3, 1],
        "nsubj ROOT mark acl obj xcomp",
        {0: "NNS", 1: "VBD", 5: "NNS"},
    )
    assert mended(doc, repair_presumed) == []


def test_a_belief_below_a_speaker_keeps_its_place(parsed: Parsed) -> None:
    doc = parsed(
        "Mali said men believed to be rebels killed Rao",
        [1, 1, 3, 1, 6, 6, 3, 6, 7],
        "nsubj ROOT nsubj ccomp mark cop xcomp acl obj",
        {1: "VBD", 2: "NNS", 3: "VBD", 6: "NNS", 7: "VBN"},
    )
    assert mended(doc, repair_presumed) == [*SHOT[:2], "killed ccomp said VBD"]
