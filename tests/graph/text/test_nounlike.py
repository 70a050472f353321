"""Nouns that the parser took for verbs or qualities, and doers hung on the wrong word."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from graph.text.nounlike import (
    repair_classes,
    repair_doings,
    repair_durations,
    repair_objects,
    repair_owned,
    repair_participles,
    repair_receiving,
    repair_roles,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import mended


def _arcs(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.dep_, token.head.text) for token in doc]


def test_what_someone_owns_is_a_noun(parsed: Parsed) -> None:
    doc = parsed(
        "Lund called courts ruling bad",
        [1, 1, 3, 1, 3],
        "nsubj ROOT nmod:poss xcomp xcomp",
        {3: "VBG", 4: "JJ"},
    )
    repair_owned(doc)
    assert _arcs(doc)[3:] == [("ruling", "obj", "called"), ("bad", "xcomp", "called")]
    assert (doc[3].pos_, doc[3].tag_) == ("NOUN", "NN")


def test_a_gerund_with_an_object_stays_a_verb(parsed: Parsed) -> None:
    doc = parsed(
        "Lund began his ruling Mali",
        [1, 1, 3, 1, 3],
        "nsubj ROOT nmod:poss xcomp obj",
        {3: "VBG"},
    )
    repair_owned(doc)
    assert doc[3].dep_ == "xcomp"


def test_a_participle_behind_a_genitive_describes_the_noun_behind_it(parsed: Parsed) -> None:
    doc = parsed(
        "board 's returning officer altered forms",
        [2, 0, 4, 2, 4, 4],
        "nsubj case advcl obj ROOT obj",
        {1: "POS", 2: "VBG", 3: "NN", 4: "VBD"},
    )
    repair_participles(doc)
    assert _arcs(doc)[:4] == [
        ("board", "nmod:poss", "officer"),
        ("'s", "case", "board"),
        ("returning", "amod", "officer"),
        ("officer", "nsubj", "altered"),
    ]


def test_a_participle_without_a_genitive_keeps_its_object(parsed: Parsed) -> None:
    doc = parsed(
        "board then returning officer altered",
        [2, 2, 4, 2, 4],
        "nsubj advmod advcl obj ROOT",
        {2: "VBG", 3: "NN"},
    )
    repair_participles(doc)
    assert doc[3].dep_ == "obj"


def test_a_role_that_was_taken_for_a_quality_is_somebody(parsed: Parsed) -> None:
    words, deps = "Lund branded chief executive", "nsubj ROOT amod obj"
    doc = parsed(words, [1, 1, 3, 1], deps, {2: "JJ", 3: "JJ"}, pos={3: "ADJ"})
    repair_roles(doc, {"executive"})
    assert (doc[3].pos_, doc[3].tag_, doc[3].lemma_) == ("NOUN", "NN", "executive")
    other = parsed(words, [1, 1, 3, 1], deps, {2: "JJ", 3: "JJ"}, pos={3: "ADJ"})
    repair_roles(other, {"leader"})
    assert other[3].pos_ == "ADJ"


def test_by_belongs_to_the_thing_right_before_it(parsed: Parsed) -> None:
    words, deps = "Iran called remarks by Erdogan", "nsubj ROOT obj case obl"
    doc = parsed(words, [1, 1, 1, 4, 1], deps, {2: "NNS"})
    repair_doings(doc)
    assert _arcs(doc)[4] == ("Erdogan", "nmod", "remarks")


def test_by_of_a_passive_stays_with_its_verb(parsed: Parsed) -> None:
    words = "Iran was given aid by Chad"
    deps = "nsubj:pass aux:pass ROOT obj case obl"
    doc = parsed(words, [2, 2, 2, 2, 5, 2], deps, {2: "VBN", 3: "NN"})
    repair_doings(doc)
    assert _arcs(doc)[5] == ("Chad", "obl", "given")


def test_a_verb_that_has_a_subject_gets_no_second_one(parsed: Parsed) -> None:
    doc = parsed(
        "board 's returning officer Lund altered forms",
        [2, 0, 5, 2, 5, 5, 5],
        "nsubj case advcl obj nsubj ROOT obj",
        {1: "POS", 2: "VBG", 3: "NN", 5: "VBD"},
    )
    repair_participles(doc)
    assert _arcs(doc)[3] == ("officer", "advcl", "altered")


BARE = ([1, 1, 3, 1], "nsubj ROOT compound ccomp")


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        ("Lund fined Harlan Mining", BARE, "NNP", ["Mining obj fined NNP"]),
        (
            "Lund fined Harlan Mining twice sums",
            ([1, 1, 3, 1, 1, 1], f"{BARE[1]} advmod obj"),
            "NNP",
            ["Mining iobj fined NNP"],
        ),
        ("Lund feared Harlan mining", BARE, "VBG", []),
        ("Lund feared then Mining", ([1, 1, 1, 1], "nsubj ROOT advmod ccomp"), "NNP", []),
        ("Lund fined Harlan Mining", ([1, 1, 3, 1], "nsubj ROOT compound obl"), "NNP", []),
        *(
            ("Lund feared Harlan Mining", ([1, 1, 3, 1], f"nsubj ROOT {dep} ccomp"), "NNP", [])
            for dep in ("cop", "mark", "aux", "nsubj")
        ),
    ],
)
def test_a_name_right_behind_a_verb_is_no_clause(
    parsed: Parsed, words: str, arcs: tuple[list[int], str], tag: str, expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {3: tag})
    assert mended(doc, repair_receiving) == expected


LASTED = ([1, 1, 3, 1, 5, 3], "nsubj ROOT case obl case nmod")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Lund spoke for years against Chad", LASTED, ["Chad obl spoke NN"]),
        ("Lund spoke for years of Chad", LASTED, []),
        ("Lund spoke for allies against Chad", LASTED, []),
        ("Lund spoke for years against Chad", (LASTED[0], f"{LASTED[1][:-4]}acl"), []),
        ("Lund spent the years against Chad", (LASTED[0], "nsubj ROOT det obj case nmod"), []),
    ],
)
def test_what_stands_behind_how_long_it_lasts_is_the_verb_s(
    parsed: Parsed, words: str, arcs: tuple[list[int], str], expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {3: "NNS", 5: "NN"}, lemmas={3: "year" if "years" in words else ""})
    assert mended(doc, repair_durations, {"year"}) == expected


@pytest.mark.parametrize(
    ("dep", "tag", "inner", "pos"),
    [
        ("nsubj", "NNS", "advmod", "NOUN"),
        *((dep, "NN", "advmod", "NOUN") for dep in ("obj", "obl", "nmod")),
        ("advcl", "NNS", "advmod", "VERB"),
        ("nsubj", "VBG", "advmod", "VERB"),
        *(("nsubj", "NNS", inner, "VERB") for inner in ("obj", "aux", "mark", "nsubj")),
    ],
)
def test_what_is_hung_and_tagged_as_a_noun_is_one(
    parsed: Parsed, dep: str, tag: str, inner: str, pos: str
) -> None:
    doc = parsed("clashes there hurt", [2, 0, 2], f"{dep} {inner} ROOT", {0: tag}, {0: "VERB"})
    assert repair_classes(doc)[0].pos_ == pos


def test_a_quality_that_is_hung_as_a_noun_stays_one(parsed: Parsed) -> None:
    doc = parsed("deaf there hurt", [2, 0, 2], "nsubj advmod ROOT", {0: "NN"}, {0: "ADJ"})
    assert repair_classes(doc)[0].pos_ == "ADJ"


RUBBISH = ([1, 1, 3, 1, 6, 4, 1], "nsubj ROOT case obl nmod:poss case obl")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Lund dismissed as rubbish Moss 's claim", RUBBISH, ["claim obj dismissed NN"]),
        (
            "Lund dismissed as rubbish Moss 's claim",
            (RUBBISH[0], f"{RUBBISH[1][:-3]}nmod"),
            [],
        ),
        ("Lund dismissed as rubbish Moss of claim", ([1, 1, 3, 1, 6, 6, 1], RUBBISH[1]), []),
        (
            "Lund dismissed as rubbish this big claim",
            ([1, 1, 3, 1, 6, 6, 1], "nsubj ROOT case obl det amod obl"),
            [],
        ),
        (
            "Lund dismissed then Moss Moss 's claim",
            ([1, 1, 1, 1, 6, 4, 1], "nsubj ROOT advmod obj nmod:poss case obl"),
            [],
        ),
        ("Moss 's day Lund left", ([2, 0, 4, 4, 4], "nmod:poss case obl nsubj ROOT"), []),
    ],
)
def test_what_someone_owns_behind_a_verb_is_its_object(
    parsed: Parsed, words: str, arcs: tuple[list[int], str], expected: list[str]
) -> None:
    assert mended(parsed(words, *arcs), repair_objects) == expected


AROUND = ([1, 1, 3, 1, 5, 1], "nsubj ROOT case obl case obl")
DEEPER = ([1, 1, 1, 4, 2, 6, 1], "nsubj ROOT obj case nmod case obl")


@pytest.mark.parametrize(
    ("words", "arcs", "tags", "expected"),
    [
        ("Iran called for raids by Chad", AROUND, {}, ["Chad nmod raids NNP"]),
        ("Iran called end of raids by Chad", DEEPER, {}, ["Chad nmod raids NNP"]),
        ("Iran called for raids from Chad", AROUND, {}, []),
        ("Iran called for raids by Chad", AROUND, {3: "VBG"}, []),
        (
            "Iran called for raids by Chad",
            (AROUND[0], f"{AROUND[1][:-13]} advcl case obl"),
            {3: "NNS"},
            [],
        ),
        ("Iran called for raids by Chad", (AROUND[0], f"{AROUND[1][:-3]}advcl"), {}, []),
        ("Iran called for raids by Chad", ([1, 1, 3, 1, 5, 0], AROUND[1]), {}, []),
        (
            "Iran was called raids by Chad",
            ([2, 2, 2, 2, 5, 2], "nsubj:pass aux:pass ROOT obl case obl"),
            {},
            [],
        ),
        ("Iran called for raids by Chad", (AROUND[0], "nsubj ROOT case obl mark obl"), {}, []),
    ],
)
def test_by_belongs_to_the_deed_before_it_wherever_that_hangs(
    parsed: Parsed,
    words: str,
    arcs: tuple[list[int], str],
    tags: dict[int, str],
    expected: list[str],
) -> None:
    written = {
        i: "NNP" if w == "Chad" else "NNS"
        for i, w in enumerate(words.split())
        if w in ("raids", "Chad")
    }
    assert mended(parsed(words, *arcs, written | tags), repair_doings) == expected
