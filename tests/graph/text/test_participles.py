"""Participles that were read as past tenses, or hang on the wrong word, are themselves again."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Lexicon
from graph.text.participles import (
    repair_actives,
    repair_attributes,
    repair_captives,
    repair_counts,
    repair_participles_apart,
    repair_passives,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Arcs, mended, tree_of


def test_a_participle_may_only_describe_the_name_behind_it(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    tags = {0: "NNP", 1: "VBD", 2: "VBG", 3: "NNP"}
    doc = parsed("Mali rebuked neighbouring Chad", [1, 1, 1, 2], "nsubj ROOT xcomp obj", tags)
    tree = tree_of(repair_attributes(doc, lexicon.lists["attributes"]))
    assert tree[2:] == ["neighbouring amod Chad", "Chad obj rebuked"]


def test_people_who_are_taken_hostage_are_taken(parsed: Parsed, lexicon: Lexicon) -> None:
    tags = {0: "NNP", 1: "VBD", 2: "CD", 3: "NNPS", 4: "NN"}
    doc = parsed(
        "Hamas took six Israelis hostage", [1, 1, 4, 4, 1], "nsubj ROOT nummod compound obj", tags
    )
    tree = tree_of(repair_captives(doc, lexicon.lists["captives"]))
    assert tree[2:] == ["six nummod Israelis", "Israelis obj took", "hostage compound:prt took"]


@pytest.mark.parametrize(
    ("dep", "tag", "inner", "expected"),
    [
        ("acl", "VBD", "obl", ["abducted acl Conte VBN"]),
        ("advcl", "VBD", "obl", []),
        ("acl", "VBG", "obl", []),
        ("acl", "VBD", "obj", []),
        ("acl", "VBD", "nsubj", []),
        ("acl", "VBD", "nsubj:pass", []),
        ("acl", "VBD", "aux", []),
        ("acl", "VBD", "aux:pass", []),
        ("acl", "VBD", "mark", []),
        ("acl", "VBD", "xcomp", []),
        ("acl", "VBD", "ccomp", []),
    ],
)
def test_a_past_tense_of_nothing_behind_a_noun_is_a_participle(
    parsed: Parsed, dep: str, tag: str, inner: str, expected: list[str]
) -> None:
    deps = f"nsubj {dep} {inner} ROOT"
    doc = parsed("Conte abducted rebels slept", [3, 0, 1, 3], deps, {1: tag, 2: "NNS"})
    assert mended(doc, repair_passives) == expected


ACTIVE = "Chad nsubj dismissed NNP"


@pytest.mark.parametrize(
    ("dep", "tag", "inner", "expected"),
    [
        ("nsubj:pass", "VBD", "obj", [ACTIVE]),
        ("nsubj:pass", "VBN", "obj", [ACTIVE, "dismissed ROOT dismissed VBD"]),
        ("nsubj:pass", "VBZ", "obj", []),
        ("nsubj", "VBN", "obj", []),
        ("nsubj:pass", "VBD", "obl", []),
        ("nsubj:pass", "VBD", "obj aux", []),
        ("nsubj:pass", "VBD", "obj aux:pass", []),
        ("nsubj:pass", "VBD", "obj obl:agent", []),
    ],
)
def test_who_is_the_subject_beside_an_object_acts(
    parsed: Parsed, dep: str, tag: str, inner: str, expected: list[str]
) -> None:
    words = "Chad dismissed claims today" if " " in inner else "Chad dismissed claims"
    heads = [1] * len(words.split())
    doc = parsed(words, heads, f"{dep} ROOT {inner}", {1: tag, 2: "NNS"})
    assert mended(doc, repair_actives) == expected


@pytest.mark.parametrize(
    ("word", "beside", "dep", "tag", "changed"),
    [
        ("visiting", "advmod", "xcomp", "NNP", True),
        ("Visiting", "advmod", "ccomp", "NNP", True),
        ("visiting", "advmod", "advcl", "NNP", True),
        *(("visiting", own, "xcomp", "NNP", False) for own in ("aux", "nsubj", "mark", "xcomp")),
        ("visiting", "advmod", "acl", "NNP", False),
        ("visiting", "advmod", "xcomp", "NN", False),
        ("painting", "advmod", "xcomp", "NNP", False),
    ],
)
def test_a_participle_with_a_helper_or_a_doer_is_a_verb(
    parsed: Parsed, lexicon: Lexicon, word: str, beside: str, dep: str, tag: str, changed: bool
) -> None:
    words, deps = f"Mali likes then {word} Chad", f"nsubj ROOT {beside} {dep} obj"
    doc = parsed(words, [1, 1, 3, 1, 3], deps, {2: "RB", 3: "VBG", 4: tag})
    expected = ["then advmod likes RB", f"{word} amod Chad JJ", f"Chad obj likes {tag}"]
    assert mended(doc, repair_attributes, lexicon.lists["attributes"]) == expected * changed


BETWEEN = ([7, 7, 7, 4, 2, 7, 7, 7], "nsubj punct advcl case obl punct aux:pass ROOT")
OPENING = ([6, 2, 0, 6, 6, 6, 6], "obl case nmod punct nsubj aux:pass ROOT")
HELD = "Rao , held by rebels , was freed"


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        (HELD, BETWEEN, "VBD", ["Rao nsubj:pass freed NNP", "held acl Rao VBN"]),
        (
            HELD,
            ([2, *BETWEEN[0][1:]], BETWEEN[1]),
            "VBD",
            ["Rao nsubj:pass freed NNP", "held acl Rao VBN"],
        ),
        (
            HELD,
            (BETWEEN[0], BETWEEN[1].replace("nsubj", "nsubj:pass")),
            "VBD",
            ["held acl Rao VBN"],
        ),
        (
            "girl , held by rebels",
            ([0, 0, 0, 4, 2], "ROOT punct parataxis case obl"),
            "VBD",
            ["held acl girl VBN"],
        ),
        (HELD.replace("by", "near"), BETWEEN, "VBD", []),
        (HELD.replace(",", "then", 1), BETWEEN, "VBD", []),
        (HELD, (BETWEEN[0], BETWEEN[1].replace("advcl case obl", "advcl case obj")), "VBD", []),
        (HELD, (BETWEEN[0], BETWEEN[1].replace("advcl", "conj")), "VBD", []),
        (HELD, BETWEEN, "VBZ", []),
        (
            "Rao then , held by rebels fled",
            ([6, 6, 6, 6, 5, 3, 6], "nsubj advmod punct advcl case obl ROOT"),
            "VBD",
            [],
        ),
        (
            "Rao , held by rebels",
            ([0, 0, 0, 4, 2], "ROOT punct parataxis case obl"),
            "VBD",
            ["held acl Rao VBN"],
        ),
        (
            "fled , held by rebels",
            ([0, 0, 0, 4, 2], "ROOT punct parataxis case obl"),
            "VBD",
            [],
        ),
        (
            "Held by rebels , Rao was freed",
            OPENING,
            "VBN",
            ["Held advcl freed VBN", "rebels obl Held NN"],
        ),
        (
            "Held by rebels , Rao was freed",
            (OPENING[0], OPENING[1].replace("obl", "ccomp", 1)),
            "VBN",
            [],
        ),
        *(
            (
                "Held by rebels , Rao was freed",
                (OPENING[0], OPENING[1].replace("obl", dep, 1)),
                "VBN",
                ["Held advcl freed VBN", "rebels obl Held NN"],
            )
            for dep in ("dislocated", "nmod", "dep")
        ),
        ("Held near rebels , Rao was freed", OPENING, "VBN", []),
    ],
)
def test_a_participle_with_a_doer_between_commas_is_no_verb_of_its_own(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    written = words.split()
    tags = {
        i: {"Rao": "NNP", "girl": "NN", "freed": "VBN", "fled": "VBD"}.get(w)
        for i, w in enumerate(written)
    }
    held = next(i for i, w in enumerate(written) if w in ("held", "Held"))
    doc = parsed(words, *arcs, {i: t for i, t in tags.items() if t} | {held: tag})
    assert mended(doc, repair_participles_apart) == expected


COUNTED = ([1, 1, 1, 1, 3], "nsubj ROOT obj advcl obj")
REBELS = ["four nummod rebels CD", "suspected amod rebels VBN", "rebels obj deported NNS"]


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        ("Mali deported four suspected rebels", COUNTED, "VBN", REBELS),
        ("Mali deported men suspected rebels", COUNTED, "VBN", []),
        ("Mali deported four suspected rebels", COUNTED, "VBG", []),
        ("Mali deported four suspected rebels", ([1, 1, 1, 2, 3], COUNTED[1]), "VBN", []),
        (
            "Mali deported four suspected rebels",
            (COUNTED[0], COUNTED[1].replace("advcl", "conj")),
            "VBN",
            [],
        ),
        (
            "Mali deported four suspected rebels today",
            ([*COUNTED[0], 3], f"{COUNTED[1]} obl"),
            "VBN",
            [*REBELS, "today obl deported NN"],
        ),
        (
            "Mali deported four suspected rebels then",
            ([*COUNTED[0], 3], f"{COUNTED[1]} advmod"),
            "VBN",
            [],
        ),
    ],
)
def test_so_many_suspected_rebels_are_not_suspected_by_who_deports_them(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {1: "VBD", 2: "CD", 3: tag, 4: "NNS"})
    assert mended(doc, repair_counts) == expected


def test_a_number_at_the_end_counts_nothing(parsed: Parsed) -> None:
    doc = parsed("Mali deported four", [1, 1, 1], "nsubj ROOT obj", {1: "VBD", 2: "CD"})
    assert mended(doc, repair_counts) == []
