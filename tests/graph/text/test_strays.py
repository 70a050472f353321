"""Words that the parser hung across a boundary are back on their own side of it."""

from __future__ import annotations

import pytest

from graph.text.strays import (
    repair_according,
    repair_across,
    repair_clashes,
    repair_depictives,
    repair_genitives,
    repair_joined,
    repair_parted,
    repair_weapons,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Tree, mended

OWNER = Tree(
    "Togo 's emir then now left",
    [5, 0, 5, 5, 5, 5],
    "nmod:poss case nsubj advmod advmod ROOT",
    {0: "NNP", 1: "POS", 2: "NN"},
)
OWNED = ["Togo nmod:poss emir NNP"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, OWNED),
        ({"tags": {2: "NNP"}}, OWNED),
        ({"tags": {2: "JJ"}}, []),
        ({"tags": {1: "IN"}}, []),
        ({"deps": {0: "nmod"}}, []),
        ({"tags": {5: "NN"}}, []),
        ({"words": {2: "old", 3: "emir"}, "heads": {2: 3}, "tags": {2: "JJ", 3: "NN"}}, OWNED),
        ({"words": {2: "old", 3: "emir"}, "tags": {2: "JJ", 3: "NN"}}, []),
        ({"words": {3: "men"}, "tags": {3: "NN"}, "heads": {2: 3}}, OWNED),
    ],
)
def test_an_owner_belongs_to_the_noun_behind_the_apostrophe(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    assert mended(OWNER.doc(parsed, change), repair_genitives) == expected


@pytest.mark.parametrize(("between", "expected"), [(3, OWNED), (4, [])])
def test_the_noun_behind_an_apostrophe_is_near(
    parsed: Parsed, between: int, expected: list[str]
) -> None:
    noun = between + 2
    words = f"Togo 's {'big ' * between}emir left"
    heads = [noun + 1, 0, *[noun] * between, noun + 1, noun + 1]
    deps = f"nmod:poss case {'amod ' * between}nsubj ROOT"
    doc = parsed(words, heads, deps, {0: "NNP", 1: "POS", noun: "NN"})
    assert mended(doc, repair_genitives) == expected


def test_an_apostrophe_at_the_end_has_no_noun_behind_it(parsed: Parsed) -> None:
    doc = parsed("they left Togo 's", [1, 1, 1, 2], "nsubj ROOT nmod:poss case", {3: "POS"})
    assert mended(doc, repair_genitives) == []


SPOKE = Tree(
    "spoke with Togo about old raids",
    [0, 5, 5, 5, 5, 0],
    "ROOT case compound case amod obl",
    {2: "NNP", 5: "NNS"},
)
SPOKEN = ["with case Togo IN", "Togo obl spoke NNP"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, SPOKEN),
        *(({"deps": {2: dep}}, SPOKEN) for dep in ("nmod", "amod", "nmod:desc")),
        ({"deps": {2: "nmod:poss"}}, []),
        ({"tags": {2: "NN"}}, [SPOKEN[0], "Togo obl spoke NN"]),
        ({"tags": {2: "JJ"}}, []),
        ({"deps": {1: "advmod"}}, []),
        ({"deps": {3: "advmod"}}, []),
        ({"heads": {1: 2}}, []),
        ({"deps": {5: "obj"}}, [*SPOKEN, "raids obl spoke NNS"]),
        ({"deps": {5: "conj"}}, [*SPOKEN, "raids obl spoke NNS"]),
        ({"deps": {5: "nmod"}}, [SPOKEN[0], "Togo nmod spoke NNP", "raids obl spoke NNS"]),
        ({"tags": {0: "NN"}}, [*SPOKEN, "raids nmod spoke NNS"]),
        ({"tags": {0: "NNP"}}, [*SPOKEN, "raids nmod spoke NNS"]),
        ({"heads": {3: 2}}, []),
        ({"heads": {3: 4, 4: 2}, "deps": {2: "nmod:poss"}}, []),
        ({"heads": {3: 4, 4: 2}}, [*SPOKEN, "about case raids IN", "old compound raids JJ"]),
        (
            {"heads": {4: 2}},
            [*SPOKEN, "old amod raids JJ"],
        ),
        (
            {"words": {4: "Mali"}, "heads": {3: 4, 4: 2}, "tags": {4: "NNP"}, "deps": {4: "nmod"}},
            [*SPOKEN, "about case raids IN", "Mali compound raids NNP"],
        ),
    ],
)
def test_no_preposition_stands_inside_a_name(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    assert mended(SPOKE.doc(parsed, change), repair_across) == expected


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (
            Tree(
                "spoke with old Togo about raids",
                [0, 5, 5, 5, 5, 0],
                "ROOT case amod compound case obl",
                {3: "NNP", 5: "NNS"},
            ),
            ["with case Togo IN", "old amod Togo JJ", "Togo obl spoke NNP"],
        ),
        (
            Tree(
                "spoke with Togo about Mali border raids",
                [0, 6, 6, 4, 2, 6, 0],
                "ROOT case compound case nmod compound obl",
                {2: "NNP", 4: "NNP", 6: "NNS"},
            ),
            [*SPOKEN, "about case raids IN", "Mali nmod raids NNP"],
        ),
        (
            Tree(
                "spoke with Mali Togo 's raids",
                [0, 5, 5, 2, 3, 0],
                "ROOT case compound nmod case obl",
                {2: "NNP", 3: "NNP", 5: "NNS"},
            ),
            [],
        ),
        (
            Tree(
                "spoke about raids of Togo",
                [0, 2, 0, 4, 2],
                "ROOT case obl case compound",
                {2: "NNS", 4: "NNP"},
            ),
            [],
        ),
        (
            Tree(
                "spoke with Togo raids about Mali",
                [0, 3, 3, 0, 5, 2],
                "ROOT case compound obl case nmod",
                {2: "NNP", 3: "NNS", 5: "NNP"},
            ),
            [],
        ),
        (
            Tree(
                "spoke Togo about raids with",
                [0, 3, 3, 0, 3],
                "ROOT compound case obl case",
                {1: "NNP", 3: "NNS"},
            ),
            [],
        ),
    ],
)
def test_what_stands_on_either_side_of_a_preposition_goes_with_it(
    parsed: Parsed, tree: Tree, expected: list[str]
) -> None:
    assert mended(tree.doc(parsed, {}), repair_across) == expected


SAID = Tree(
    "which according to Rao , Chad then opposed",
    [7, 3, 1, 7, 5, 3, 7, 7],
    "obj case fixed obl punct appos advmod ROOT",
    {0: "WDT", 3: "NNP", 5: "NNP", 7: "VBD"},
)
LED = ["Chad nsubj opposed NNP"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, LED),
        ({"heads": {4: 7}}, LED),
        ({"deps": {5: "conj"}}, LED),
        ({"deps": {5: "nmod"}}, []),
        ({"words": {1: "due"}}, []),
        ({"words": {4: "and"}}, []),
        ({"words": {4: "and"}, "heads": {4: 7}}, []),
        ({"tags": {7: "NN"}}, []),
        *(({"deps": {6: dep}}, []) for dep in ("nsubj", "csubj", "nsubj:outer", "nsubj:pass")),
        ({"deps": {6: "aux:pass"}}, ["Chad nsubj:pass opposed NNP"]),
    ],
)
def test_behind_a_source_and_a_comma_stands_the_subject(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    assert mended(SAID.doc(parsed, change), repair_according) == expected


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (
            Tree(
                "according to Rao opposed , Chad",
                [2, 0, 3, 3, 5, 2],
                "case fixed obl ROOT punct appos",
                {2: "NNP", 5: "NNP"},
            ),
            [],
        ),
        (
            Tree(
                "then , Chad opposed according to Rao",
                [3, 2, 6, 3, 6, 4, 3],
                "advmod punct appos ROOT case fixed obl",
                {2: "NNP", 6: "NNP"},
            ),
            [],
        ),
        (
            Tree(
                "Chad according to Rao opposed ,",
                [3, 3, 1, 4, 4, 4],
                "appos case fixed obl ROOT punct",
                {0: "NNP", 3: "NNP"},
            ),
            [],
        ),
        (
            Tree(
                ", Chad according to Rao opposed",
                [5, 4, 4, 2, 5, 5],
                "punct appos case fixed obl ROOT",
                {1: "NNP", 4: "NNP"},
            ),
            LED,
        ),
        (
            Tree(
                "according to Rao , Chad , Mali opposed",
                [2, 0, 7, 4, 2, 6, 2, 7],
                "case fixed obl punct appos punct appos ROOT",
                {2: "NNP", 4: "NNP", 6: "NNP"},
            ),
            LED,
        ),
    ],
)
def test_the_subject_stands_between_the_source_and_the_verb(
    parsed: Parsed, tree: Tree, expected: list[str]
) -> None:
    assert mended(tree.doc(parsed, {}), repair_according) == expected


DEMANDING = Tree(
    "police dispersed students demanding votes",
    [1, 1, 1, 1, 3],
    "nsubj ROOT obj advcl obj",
    {0: "NNS", 1: "VBD", 2: "NNS", 3: "VBG", 4: "NNS"},
    {2: "student", 3: "demand"},
)
THEIRS = ["demanding acl students VBG"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, THEIRS),
        ({"lemmas": {2: "Student", 3: "Demand"}}, THEIRS),
        ({"lemmas": {2: "river"}}, []),
        ({"lemmas": {3: "use"}}, []),
        ({"tags": {2: "NN"}}, []),
        ({"tags": {3: "VBD"}}, []),
        ({"deps": {3: "xcomp"}}, []),
        ({"deps": {2: "obl"}}, []),
        *(({"deps": {4: dep}}, []) for dep in ("mark", "nsubj", "csubj", "nsubj:outer")),
    ],
)
def test_people_do_what_is_told_right_behind_them(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    doc = DEMANDING.doc(parsed, change)
    assert mended(doc, repair_depictives, {"student"}, {"demand"}) == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        (
            "police dispersed urging students demanding",
            [1, 1, 1, 1, 2],
            "nsubj ROOT advcl obj advcl",
            THEIRS,
        ),
        (
            "police dispersed urging students demanding",
            [1, 1, 1, 2, 1],
            "nsubj ROOT advcl obj advcl",
            [],
        ),
        ("demanding police dispersed students", [2, 2, 2, 2], "advcl nsubj ROOT obj", []),
        ("demanding students police dispersed", [3, 3, 3, 3], "advcl obj nsubj ROOT", []),
    ],
)
def test_the_people_stand_in_the_clause_of_those_who_meet_them(
    parsed: Parsed, words: str, heads: list[int], deps: str, expected: list[str]
) -> None:
    at = {word: i for i, word in enumerate(words.split())}
    tags = {at["police"]: "NNS", at["students"]: "NNS", at["demanding"]: "VBG"}
    lemmas = {at["students"]: "student", at["demanding"]: "demand"}
    doc = parsed(words, heads, deps, tags, lemmas=lemmas)
    assert mended(doc, repair_depictives, {"student"}, {"demand"}) == expected


GAVE = Tree(
    "Chad gave Harrow missiles to Mali",
    [1, 1, 1, 1, 5, 1],
    "nsubj ROOT iobj obj case obl",
    {1: "VBD", 3: "NNS", 5: "NNP"},
    {3: "missile"},
)
GIVEN = ["Harrow compound missiles NNP"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, GIVEN),
        ({"lemmas": {3: "Missile"}}, GIVEN),
        ({"heads": {5: 3}, "deps": {5: "nmod"}}, GIVEN),
        ({"lemmas": {3: "river"}}, []),
        ({"tags": {2: "NNS"}}, []),
        ({"tags": {3: "NNP"}}, []),
        ({"deps": {2: "nsubj"}}, []),
        ({"deps": {3: "obl"}}, []),
        ({"heads": {3: 5}}, []),
        ({"words": {4: "near"}}, []),
    ],
)
def test_the_name_before_a_weapon_is_its_own(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    doc = GAVE.doc(parsed, change)
    assert mended(doc, repair_weapons, {"missile"}) == expected


def test_the_weapon_stands_behind_the_name(parsed: Parsed) -> None:
    doc = parsed(
        "gave to Mali missiles Harrow",
        [0, 2, 0, 0, 0],
        "ROOT case obl obj iobj",
        {2: "NNP", 3: "NNS", 4: "NNP"},
    )
    assert mended(doc, repair_weapons, {"missiles"}) == []


DREW = Tree(
    "Togo drew blame from Chad and praise from Mali",
    [1, 1, 1, 4, 2, 6, 1, 8, 6],
    "nsubj ROOT obj case nmod cc conj case obl",
    {1: "VBD", 2: "NN", 4: "NNP", 6: "VB", 8: "NNP"},
)
JOINED = ["praise conj blame NN", "Mali nmod praise NNP"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, JOINED),
        ({"words": {5: "But"}}, JOINED),
        ({"words": {6: "Praise"}}, [j.replace("praise", "Praise") for j in JOINED]),
        ({"words": {5: "or"}}, []),
        ({"words": {6: "leave"}}, []),
        ({"tags": {6: "VBD"}}, []),
        ({"deps": {6: "xcomp"}}, []),
        ({"deps": {2: "obl"}}, []),
        ({"heads": {2: 6}, "deps": {8: "advmod"}}, []),
        ({"deps": {8: "advmod"}}, JOINED[:1]),
        *(({"deps": {8: dep}}, []) for dep in ("obj", "aux", "nsubj", "csubj", "nsubj:outer")),
    ],
)
def test_the_second_of_two_things_is_a_thing(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    doc = DREW.doc(parsed, change)
    assert mended(doc, repair_joined, {"praise"}) == expected
    assert (doc[6].pos_ == "NOUN") is bool(expected)


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags"),
    [
        ("praise drew blame and", [1, 1, 1, 0], "conj ROOT obj cc", {0: "VB", 2: "NN"}),
        (
            "Togo drew and praise blame",
            [1, 1, 3, 1, 1],
            "nsubj ROOT cc conj obj",
            {3: "VB", 4: "NN"},
        ),
    ],
)
def test_a_thing_stands_behind_the_one_it_is_listed_with(
    parsed: Parsed, words: str, heads: list[int], deps: str, tags: dict[int, str]
) -> None:
    assert mended(parsed(words, heads, deps, tags), repair_joined, {"praise"}) == []


CLASHES = Tree(
    "men fled after clashes between Chad and Mali",
    [1, 1, 3, 1, 5, 3, 7, 5],
    "nsubj ROOT mark advcl case obl cc conj",
    {0: "NNS", 1: "VBD", 3: "VBZ", 5: "NNP", 7: "NNP"},
    {3: "clash"},
)
FOUGHT = ["after case clashes IN", "clashes obl fled NNS", "Chad nmod clashes NNP"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, FOUGHT),
        ({"lemmas": {3: "Clash"}}, FOUGHT),
        ({"lemmas": {3: "leave"}}, []),
        ({"tags": {3: "VBD"}}, []),
        ({"words": {4: "with"}}, []),
        ({"words": {2: "while"}}, []),
        ({"heads": {2: 1}}, []),
        *(
            ({"words": {2: word}}, [f"{word} case clashes IN", *FOUGHT[1:]])
            for word in (
                *("before", "during", "following", "amid", "despite", "since"),
                *("in", "of", "over", "After"),
            )
        ),
        ({"deps": {5: "obj"}}, FOUGHT),
        ({"deps": {5: "nsubj"}}, FOUGHT),
        ({"deps": {5: "advmod"}}, FOUGHT[:2]),
        ({"tags": {1: "NN"}}, [FOUGHT[0], "clashes nmod fled NNS", FOUGHT[2]]),
        ({"tags": {1: "NNP"}}, [FOUGHT[0], "clashes nmod fled NNS", FOUGHT[2]]),
        ({"heads": {0: 3}, "deps": {0: "obl"}}, FOUGHT),
    ],
)
def test_clashes_between_two_are_a_noun(parsed: Parsed, change: dict, expected: list[str]) -> None:
    doc = CLASHES.doc(parsed, change)
    assert mended(doc, repair_clashes, {"clash"}) == expected
    assert (doc[3].pos_ == "NOUN") is bool(expected)


@pytest.mark.parametrize("words", ["clashes between after", "between clashes after"])
def test_nothing_opens_clashes_at_the_start(parsed: Parsed, words: str) -> None:
    doc = parsed(words, [0, 0, 0], "ROOT dep mark", {0: "VBZ", 1: "VBZ"})
    assert mended(doc, repair_clashes, {"clashes", "between"}) == []


SHUTTLED = Tree(
    "Rao shuttled home , but Chad left .",
    [6, 0, 1, 6, 6, 6, 6, 6],
    "nsubj acl obl punct cc nsubj ROOT punct",
    {1: "VBN", 2: "NN", 6: "VBD"},
)
APART = [
    "Rao nsubj shuttled NNP",
    "shuttled ROOT shuttled VBD",
    ", punct shuttled .",
    "left conj shuttled VBD",
    ". punct shuttled .",
]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, APART),
        ({"words": {4: "And"}}, APART),
        ({"words": {4: "or"}}, []),
        ({"deps": {0: "nsubj:pass"}}, APART),
        ({"deps": {5: "nsubj:pass"}}, APART),
        ({"deps": {4: "advmod"}}, []),
        ({"deps": {0: "obl"}}, []),
        ({"deps": {5: "obl"}}, []),
        ({"deps": {1: "acl:relcl"}, "tags": {1: "VBN"}}, []),
        ({"tags": {1: "VBD"}}, APART),
        ({"tags": {1: "VBG"}}, []),
        ({"heads": {4: 5}}, []),
        ({"words": {7: "!"}}, [*APART[:4]]),
    ],
)
def test_a_participle_before_but_and_another_subject_is_a_clause(
    parsed: Parsed, change: dict, expected: list[str]
) -> None:
    assert mended(SHUTTLED.doc(parsed, change), repair_parted) == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags"),
    [
        (
            "Rao but Chad shuttled left",
            [4, 4, 4, 0, 4],
            "nsubj cc nsubj acl ROOT",
            {3: "VBN"},
        ),
        (
            "but Chad shuttled Rao left",
            [4, 4, 1, 4, 4],
            "cc nsubj acl nsubj ROOT",
            {2: "VBN"},
        ),
        (
            "then Rao Chad shuttled but left",
            [5, 5, 5, 2, 5, 5],
            "advmod nsubj nsubj acl cc ROOT",
            {3: "VBN"},
        ),
    ],
)
def test_each_clause_has_a_subject_on_its_own_side(
    parsed: Parsed, words: str, heads: list[int], deps: str, tags: dict[int, str]
) -> None:
    assert mended(parsed(words, heads, deps, tags), repair_parted) == []


def test_the_second_clause_keeps_what_is_behind_it(parsed: Parsed) -> None:
    doc = parsed(
        "Mali said Rao shuttled but Chad left now",
        [1, 1, 6, 2, 6, 6, 1, 6],
        "nsubj ROOT nsubj acl cc nsubj ccomp advmod",
        {3: "VBN", 6: "VBD"},
    )
    assert mended(doc, repair_parted) == [
        "Rao nsubj shuttled NNP",
        "shuttled ccomp said VBD",
        "left conj shuttled VBD",
    ]
