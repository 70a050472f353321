"""Openings and clauses whose last name was read as a list with the next subject."""

from __future__ import annotations

import pytest

from graph.text.openings import (
    repair_conjunctions,
    repair_going_on,
    repair_halves,
    repair_letters,
    repair_openings,
    repair_relative_objects,
    repair_relatives,
    repair_resumed,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Arcs, mended

NAMES = ("Chad", "Mali", "Niger", "Togo", "Deby")
PAST = ("praised", "slept", "said", "hit", "fled", "attacked", "hid", "left")


def _tags(words: str) -> dict[int, str]:
    written = list(enumerate(words.split()))
    tags = {i: "NNP" for i, word in written if word in NAMES}
    tags |= {i: "VBD" for i, word in written if word in PAST}
    return tags | {i: "VBG" for i, word in written if word in ("meeting", "praising")}


LISTED = ([1, 5, 1, 4, 2, 5, 5], "mark advcl obj punct conj ROOT obj")
WORDS = "After meeting Chad , Mali praised Togo"
FREED = ["Mali nsubj praised NNP"]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        (WORDS, LISTED, FREED),
        (WORDS, (LISTED[0], LISTED[1].replace("advcl", "obl")), FREED),
        ("After meeting Chad and Mali praised Togo", LISTED, []),
        (WORDS, (LISTED[0], LISTED[1].replace("conj", "nmod")), []),
        (WORDS.replace("meeting Chad", "praising meeting"), LISTED, []),
        (
            "After meeting Chad , Mali was praised",
            ([1, 6, 1, 4, 2, 6, 6], "mark advcl obj punct conj aux:pass ROOT"),
            ["Mali nsubj:pass praised NNP"],
        ),
        (
            "After meeting Chad , Mali and Niger praised Togo",
            ([1, 7, 1, 4, 2, 6, 2, 7, 7], "mark advcl obj punct conj cc conj ROOT obj"),
            [*FREED, "Niger conj Mali NNP"],
        ),
        (
            "After meeting Chad and Niger , Mali praised Togo",
            ([1, 7, 1, 4, 2, 6, 2, 7, 7], "mark advcl obj cc conj punct conj ROOT obj"),
            FREED,
        ),
        (
            "After meeting Chad , Deby and Niger , Mali praised Togo",
            (
                [1, 9, 1, 4, 2, 6, 2, 8, 2, 9, 9],
                "mark advcl obj punct conj cc conj punct conj ROOT obj",
            ),
            FREED,
        ),
        (
            "After meeting Chad , Mali , Niger and Togo praised",
            (
                [1, 9, 1, 4, 2, 6, 2, 8, 2, 9],
                "mark advcl obj punct conj punct conj cc conj ROOT",
            ),
            [*FREED, "Niger conj Mali NNP", "Togo conj Mali NNP"],
        ),
        (
            "After meeting Chad praised , Mali",
            ([1, 3, 1, 3, 5, 2], "mark advcl obj ROOT punct conj"),
            [],
        ),
        (
            "then now soon praised meeting Chad , Mali",
            ([3, 3, 3, 3, 3, 3, 7, 5], f"{'advmod ' * 3}ROOT advcl nsubj punct conj"),
            [],
        ),
        (
            "After Chad , Mali praised Togo",
            ([1, 4, 3, 1, 4, 4], "case nsubj punct conj ROOT obj"),
            ["Chad obl praised NNP", *FREED],
        ),
        (
            WORDS,
            (LISTED[0], LISTED[1].replace("mark advcl", "case nsubj")),
            ["meeting advcl praised VBG", *FREED],
        ),
        (
            WORDS,
            ([1, 5, 1, 5, 2, 5, 5], LISTED[1]),
            FREED,
        ),
    ],
)
def test_what_an_opening_ends_with_is_no_list_with_the_subject(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    assert mended(parsed(words, *arcs, _tags(words)), repair_openings) == expected


@pytest.mark.parametrize(
    ("dep", "expected"),
    [("acl", []), ("acl:relcl", []), ("amod", []), ("xcomp", []), ("advcl", FREED)],
)
def test_a_verb_that_modifies_has_no_opening(
    parsed: Parsed, dep: str, expected: list[str]
) -> None:
    words, deps = "After meeting Chad , Mali praised men", LISTED[1].split()[:5]
    doc = parsed(words, [1, 5, 1, 4, 2, 6, 6], [*deps, dep, "ROOT"], _tags(words) | {6: "NN"})
    assert mended(doc, repair_openings) == expected


def test_only_a_verb_has_an_opening(parsed: Parsed) -> None:
    tags = _tags(WORDS)
    assert mended(parsed(WORDS, *LISTED, tags | {5: "NN"}), repair_openings) == []
    assert mended(parsed(WORDS, *LISTED, tags, {5: "AUX"}), repair_openings) == FREED


@pytest.mark.parametrize(("before", "expected"), [(4, FREED), (5, [])])
@pytest.mark.parametrize("ahead", ["", "Togo slept . "])
def test_an_opening_begins_with_the_sentence(
    parsed: Parsed, before: int, expected: list[str], ahead: str
) -> None:
    words, start = f"{ahead}{'then ' * before}{WORDS}", len(ahead.split())
    heads = [1, 1, 1][:start] + [start + before + 1] * before
    heads += [start + before + head for head in LISTED[0]]
    deps = f"{'nsubj ROOT punct ' if ahead else ''}{'advmod ' * before}{LISTED[1]}"
    assert mended(parsed(words, heads, deps, _tags(words)), repair_openings) == expected


SUBJECTS = ([1, 5, 5, 4, 2, 5, 5], "mark advcl nsubj punct conj ROOT obj")
GIVEN = ["Chad obj meeting NNP", *FREED]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        (WORDS, SUBJECTS, GIVEN),
        (
            WORDS,
            (SUBJECTS[0], SUBJECTS[1].replace("nsubj", "nsubj:pass")),
            [GIVEN[0], "Mali nsubj:pass praised NNP"],
        ),
        (
            "After meeting Chad , Mali and Niger praised Togo",
            ([1, 7, 7, 4, 2, 6, 2, 7, 7], "mark advcl nsubj punct conj cc conj ROOT obj"),
            [*GIVEN, "Niger conj Mali NNP"],
        ),
        ("After meeting Chad and Mali praised Togo", SUBJECTS, []),
        ("After lunch Chad , Mali praised Togo", SUBJECTS, []),
        (WORDS, (SUBJECTS[0], SUBJECTS[1].replace("advcl", "obl")), []),
        (WORDS, (SUBJECTS[0], SUBJECTS[1].replace("conj", "appos")), []),
        (WORDS, (SUBJECTS[0], SUBJECTS[1].replace("mark", "obj")), []),
        (
            "meeting then Chad , Mali praised Togo",
            ([5, 0, *SUBJECTS[0][2:]], SUBJECTS[1].replace("mark advcl", "advcl advmod")),
            [],
        ),
    ],
)
def test_an_opening_verb_has_its_object_back(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    tags = _tags(words) | {i: "NN" for i, word in enumerate(words.split()) if word == "lunch"}
    assert mended(parsed(words, *arcs, tags), repair_openings) == expected


ASKED = ([0, 2, 0, 4, 2, 0, 0], "ROOT case obl punct conj parataxis punct")
ASKED_WORDS = "Asked about Chad , Mali said ."


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        (
            ASKED_WORDS,
            ASKED,
            "VBN",
            [
                "Asked advcl said VBN",
                "Mali nsubj said NNP",
                "said ROOT said VBD",
                ". punct said .",
            ],
        ),
        (ASKED_WORDS, ASKED, "NN", []),
        (ASKED_WORDS, (ASKED[0], ASKED[1].replace("parataxis", "ccomp")), "VBN", []),
        (
            "Chad , Mali Asked then said .",
            ([3, 2, 0, 3, 3, 3, 3], "nsubj punct conj ROOT advmod parataxis punct"),
            "VBN",
            [],
        ),
        (
            "Asked about Chad Mali said .",
            ([0, 2, 0, 4, 0, 0], "ROOT case obl nsubj parataxis punct"),
            "VBN",
            [],
        ),
        (
            "Asked about Chad slept said .",
            ([3, 2, 0, 3, 0, 3], "advcl case obl ROOT parataxis punct"),
            "VBN",
            [],
        ),
        ("Asked , said .", ([0, 0, 0, 0], "ROOT punct parataxis punct"), "VBN", []),
    ],
)
def test_the_verb_behind_an_opening_is_the_main_one(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    tags = _tags(words) | {words.split().index("Asked"): tag}
    assert mended(parsed(words, *arcs, tags), repair_openings) == expected


WHILE = ([1, 1, 5, 4, 2, 1, 5], "mark ROOT nsubj punct conj ccomp obj")
RAISED = ["meeting advcl praised VBG", GIVEN[0], *FREED, "praised ROOT praised VBD"]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("While meeting Chad , Mali praised Togo", WHILE, RAISED),
        (
            "While meeting Chad , Mali praised Togo",
            (WHILE[0], WHILE[1].replace("ccomp", "parataxis")),
            RAISED,
        ),
        (
            "While meeting Chad , Mali praised Togo",
            (WHILE[0], WHILE[1].replace("ccomp", "conj")),
            [],
        ),
        (
            "While meeting Chad , Mali praised Togo",
            (WHILE[0], WHILE[1].replace("mark", "advmod")),
            [],
        ),
        (
            "While meeting Chad , Mali praised Togo",
            (WHILE[0], WHILE[1].replace("nsubj", "obl")),
            FREED,
        ),
        ("While meeting Chad and Mali praised Togo", WHILE, []),
        (
            "While meeting then Chad , Mali praised Togo",
            ([1, 1, 1, 6, 5, 3, 1, 6], WHILE[1].replace("ROOT", "ROOT advmod")),
            [],
        ),
    ],
)
def test_a_clause_with_while_is_no_main_clause(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    assert mended(parsed(words, *arcs, _tags(words)), repair_openings) == expected


AFTER = ([1, 1, 3, 1, 1, 4], "nsubj ROOT case obl advcl obj")
AFTER_WORDS = "men fled after Chad attacked Mali"
CLAUSE = ["after mark attacked IN", "Chad nsubj attacked NNP"]
HUNG = [*CLAUSE, "attacked advcl fled VBD"]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        (AFTER_WORDS, AFTER, CLAUSE),
        (AFTER_WORDS, (AFTER[0], AFTER[1].replace("advcl", "acl")), HUNG),
        (AFTER_WORDS, ([1, 1, 3, 1, 3, 4], AFTER[1].replace("advcl", "acl")), HUNG),
        (AFTER_WORDS, ([1, 1, 3, 1, 0, 4], AFTER[1].replace("advcl", "acl")), []),
        *(
            (AFTER_WORDS, (AFTER[0], AFTER[1].replace("obl", dep)), CLAUSE)
            for dep in ("nmod", "obj")
        ),
        (AFTER_WORDS, (AFTER[0], AFTER[1].replace("obl", "appos")), []),
        (AFTER_WORDS, (AFTER[0], AFTER[1].replace("case", "advmod")), []),
        (AFTER_WORDS, (AFTER[0], AFTER[1].replace("advcl", "conj")), []),
        (AFTER_WORDS, (AFTER[0], AFTER[1].replace("advcl obj", "advcl nsubj")), []),
        ("men fled then Chad after attacked", ([1, 1, 1, 1, 3, 1], AFTER[1]), []),
        ("men fled Chad after left", ([1, 1, 1, 2, 1], "nsubj ROOT obl case advcl"), []),
        ("men fled Chad attacked after", ([1, 1, 1, 1, 2], "nsubj ROOT obl advcl case"), []),
        ("men fled after Chad", ([1, 1, 3, 1], "nsubj ROOT case obl"), []),
        (
            "men fled after Chad then attacked",
            ([1, 1, 3, 1, 5, 1], "nsubj ROOT case obl advmod advcl"),
            [],
        ),
        (
            "men fled after Chad Deby attacked Mali",
            ([1, 1, 3, 1, 3, 1, 5], "nsubj ROOT case obl flat advcl obj"),
            CLAUSE,
        ),
        (
            "After Chad attacked Mali men fled",
            ([1, 5, 5, 2, 5, 5], "case obl advcl obj nsubj ROOT"),
            ["After mark attacked IN", CLAUSE[1]],
        ),
    ],
)
def test_after_opens_a_clause_where_a_verb_follows(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    assert mended(parsed(words, *arcs, _tags(words)), repair_conjunctions, ()) == expected


@pytest.mark.parametrize("word", ["after", "before", "since", "until", "as", "near"])
def test_only_a_word_of_time_opens_a_clause(parsed: Parsed, word: str) -> None:
    words = AFTER_WORDS.replace("after", word)
    expected = [] if word == "near" else [f"{word} mark attacked IN", CLAUSE[1]]
    assert mended(parsed(words, *AFTER, _tags(words)), repair_conjunctions, ()) == expected


KILLED = ["after mark killed IN", "Chad nsubj killed NNP", "killed advcl fled VBN"]
HIDDEN = ([1, 1, 3, 1, 3, 4, 3, 6], "nsubj ROOT case obl acl obj appos nmod")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, [*KILLED, "leader appos Rao NN"]),
        ({5: "obl"}, []),
        ({6: "nmod"}, KILLED),
    ],
)
def test_a_participle_with_an_object_is_a_tense(
    parsed: Parsed, changes: dict[int, str], expected: list[str]
) -> None:
    words = "men fled after Chad killed Rao leader Mali"
    deps = [changes.get(i, dep) for i, dep in enumerate(HIDDEN[1].split())]
    tags = {0: "NNS", 1: "VBD", 2: "IN", 3: "NNP", 4: "VBN", 5: "NNP", 6: "NN", 7: "NNP"}
    doc = parsed(words, HIDDEN[0], " ".join(deps), tags)
    assert mended(doc, repair_conjunctions, ()) == expected


@pytest.mark.parametrize(("tag", "pos"), [("VBN", "VERB"), ("VBD", "AUX"), ("NN", "NOUN")])
def test_a_clause_has_a_verb_with_a_tense(parsed: Parsed, tag: str, pos: str) -> None:
    doc = parsed(AFTER_WORDS, *AFTER, _tags(AFTER_WORDS) | {4: tag}, {4: pos})
    assert mended(doc, repair_conjunctions, ()) == []


SWALLOWED = ([1, 1, 5, 4, 2, 1, 5], "nsubj ROOT nsubj case nmod ccomp obj")


@pytest.mark.parametrize(
    ("deps", "saying", "expected"),
    [
        (SWALLOWED[1], "say", ["homes obj fled NN", *HUNG]),
        (
            SWALLOWED[1].replace("ROOT nsubj", "ROOT nsubj:pass"),
            "say",
            ["homes obj fled NN", *HUNG],
        ),
        (SWALLOWED[1], "flee", []),
        (SWALLOWED[1].replace("ccomp", "conj"), "say", []),
        (f"obj{SWALLOWED[1][5:]}", "say", []),
        (SWALLOWED[1].replace("ccomp obj", "ccomp nsubj"), "say", []),
    ],
)
def test_the_object_before_after_is_not_the_subject_behind_it(
    parsed: Parsed, deps: str, saying: str, expected: list[str]
) -> None:
    words = "men fled homes after Chad attacked Mali"
    doc = parsed(words, SWALLOWED[0], deps, _tags(words) | {2: "NN"}, lemmas={1: "Flee"})
    assert mended(doc, repair_conjunctions, {saying}) == expected


HALVES = ([1, 1, 5, 4, 2, 1], "nsubj ROOT nsubj cc conj ccomp")
HALVES_WORDS = "Chad hit Mali and Niger fled"
PARTED = [
    "Mali obj hit NNP",
    "and cc fled CC",
    "Niger nsubj fled NNP",
    "fled conj hit VBD",
]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        (HALVES_WORDS, HALVES, PARTED),
        (
            HALVES_WORDS,
            (HALVES[0], HALVES[1].replace("ROOT nsubj", "ROOT nsubj:pass")),
            [*PARTED[:2], "Niger nsubj:pass fled NNP", PARTED[3]],
        ),
        (HALVES_WORDS, (HALVES[0], HALVES[1].replace("ccomp", "xcomp")), []),
        (HALVES_WORDS, (HALVES[0], f"obj{HALVES[1][5:]}"), []),
        (HALVES_WORDS, (HALVES[0], f"iobj{HALVES[1][5:]}"), []),
        (HALVES_WORDS, (HALVES[0], HALVES[1].replace("cc ", "punct ")), []),
        (HALVES_WORDS, (HALVES[0], HALVES[1].replace("ROOT nsubj", "ROOT obl")), []),
        (HALVES_WORDS.replace("hit", "men"), HALVES, []),
        ("Chad hit it and Niger fled", HALVES, []),
        (
            "Chad hit Mali and Niger and Togo fled",
            ([1, 1, 7, 4, 2, 6, 2, 1], "nsubj ROOT nsubj cc conj cc conj ccomp"),
            [*PARTED[:3], "Togo conj Niger NNP", PARTED[3]],
        ),
        (
            "Chad hit then Mali and Niger fled",
            ([1, 1, 1, 6, 5, 3, 1], "nsubj ROOT advmod nsubj cc conj ccomp"),
            [],
        ),
        (
            "Chad hit Mali and Niger that fled",
            ([1, 1, 6, 4, 2, 6, 1], "nsubj ROOT nsubj cc conj mark ccomp"),
            [],
        ),
        ("fled hit Mali and Niger", ([1, 1, 0, 4, 2], "ccomp ROOT nsubj cc conj"), []),
    ],
)
def test_the_object_of_a_verb_is_no_subject_of_the_next(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    tags = {
        i: {"it": "PRP", "men": "NN"}[word]
        for i, word in enumerate(words.split())
        if word in ("it", "men")
    }
    assert mended(parsed(words, *arcs, _tags(words) | tags), repair_halves, {"say"}) == expected


def test_what_is_said_may_have_two_subjects(parsed: Parsed) -> None:
    doc = parsed(HALVES_WORDS, *HALVES, _tags(HALVES_WORDS), lemmas={1: "Say"})
    assert mended(doc, repair_halves, {"say"}) == []


NOUN = ([0, 0, 3, 4, 0, 0, 0, 0], "ROOT punct nmod:poss nsubj acl:relcl punct parataxis punct")
WHOSE = "Chad , whose men fled , hid ."
MAIN = [
    "Chad nsubj hid NNP",
    ", punct hid .",
    ", punct hid .",
    "hid ROOT hid VBD",
    ". punct hid .",
]


@pytest.mark.parametrize(
    ("words", "arcs", "tags", "expected"),
    [
        (WHOSE, NOUN, {}, MAIN),
        (WHOSE, NOUN, {0: "NN"}, ["Chad nsubj hid NN", *MAIN[1:]]),
        (WHOSE, NOUN, {0: "PRP"}, []),
        (WHOSE, NOUN, {6: "VBG"}, []),
        (WHOSE, (NOUN[0], NOUN[1].replace("parataxis", "conj")), {}, []),
        (WHOSE, (NOUN[0], NOUN[1].replace("acl:relcl", "acl")), {}, []),
        (WHOSE, ([0, 0, 3, 4, 0, 6, 0, 0], NOUN[1].replace("punct p", "nsubj p")), {}, []),
        (
            "Chad , whose men fled , was hid",
            ([0, 0, 3, 4, 0, 0, 7, 0], NOUN[1].replace("parataxis punct", "aux:pass parataxis")),
            {},
            ["Chad nsubj:pass hid NNP", *MAIN[1:-1]],
        ),
        (
            "Chad hid , whose men fled",
            ([0, 0, 0, 4, 5, 0], "ROOT parataxis punct nmod:poss nsubj acl:relcl"),
            {},
            [],
        ),
        (
            "then Chad , whose men fled , hid",
            ([0, 0, 1, 4, 5, 1, 1, 1], f"ROOT nsubj {NOUN[1][5:-6]}"),
            {},
            [],
        ),
    ],
)
def test_the_main_verb_stands_above_its_subject_with_a_relative_clause(
    parsed: Parsed, words: str, arcs: Arcs, tags: dict[int, str], expected: list[str]
) -> None:
    known = {0: "RB"} if words.startswith("then") else {}
    assert mended(parsed(words, *arcs, known | _tags(words) | tags), repair_relatives) == expected


VERB = ([4, 4, 3, 4, 4, 4, 4, 4], "nsubj punct nmod:poss nsubj ROOT punct conj punct")
APART = ["Chad nsubj hid NNP", "fled acl:relcl Chad VBD", "hid ROOT hid VBD", ". punct hid ."]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        (WHOSE, VERB, APART),
        *((WHOSE, (VERB[0], VERB[1].replace("conj", d)), APART) for d in ("parataxis", "ccomp")),
        *((WHOSE.replace("whose", w), VERB, APART) for w in ("which", "who", "Whose")),
        (WHOSE.replace("whose", "its"), VERB, []),
        (WHOSE, (VERB[0], VERB[1].replace("conj", "advcl")), []),
        (WHOSE, (VERB[0], f"obl{VERB[1][5:]}"), []),
        (WHOSE, (VERB[0], VERB[1].replace("poss nsubj", "poss obl")), []),
        (WHOSE, ([4, 4, 3, 4, 4, 6, 4, 4], VERB[1].replace("punct conj", "cc conj")), []),
        (WHOSE, ([4, 4, 3, 4, 4, 6, 4, 4], VERB[1].replace("punct conj", "nsubj conj")), []),
        (WHOSE, (VERB[0], VERB[1].replace("punct", "nsubj", 1)), []),
        ("whose men , Chad fled , hid .", ([1, 4, 4, 4, 4, 4, 4, 4], VERB[1]), []),
        (
            "hid Chad , whose men fled",
            ([5, 5, 5, 4, 5, 5], "ccomp nsubj punct nmod:poss nsubj ROOT"),
            [],
        ),
        (
            "Niger said Chad , whose men fled , hid",
            (
                [1, 1, 6, 6, 5, 6, 1, 6, 6],
                "nsubj ROOT nsubj punct nmod:poss nsubj ccomp punct conj",
            ),
            ["Chad nsubj hid NNP", "fled acl:relcl Chad VBD", "hid ccomp said VBD"],
        ),
    ],
)
def test_a_clause_with_whose_belongs_to_the_subject_before_it(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    assert mended(parsed(words, *arcs, _tags(words)), repair_relatives) == expected


SWALLOWER = ([0, 2, 5, 4, 2, 0, 5], "ROOT case nsubj punct conj ccomp obj")
SWALLOWED_WORDS = "Backed by Chad , Mali praised Togo"
SPAT_OUT = ["Backed advcl praised VBN", "Chad obl Backed NNP", "praised ROOT praised VBD"]


@pytest.mark.parametrize(
    ("words", "deps", "tag", "expected"),
    [
        (SWALLOWED_WORDS, SWALLOWER[1], "VBN", SPAT_OUT),
        (SWALLOWED_WORDS, SWALLOWER[1], "VBG", []),
        (SWALLOWED_WORDS, SWALLOWER[1].replace("ccomp", "conj"), "VBN", []),
        (SWALLOWED_WORDS, SWALLOWER[1].replace("case", "amod"), "VBN", []),
        (SWALLOWED_WORDS.replace(",", "and"), SWALLOWER[1].replace("punct", "cc"), "VBN", []),
    ],
)
def test_a_participle_that_swallowed_its_sentence_is_an_opening(
    parsed: Parsed, words: str, deps: str, tag: str, expected: list[str]
) -> None:
    found = mended(parsed(words, SWALLOWER[0], deps, _tags(words) | {0: tag}), repair_openings)
    assert set(SPAT_OUT) & set(found) == set(expected)


LETTER = ([5, 5, 5, 4, 2, 5], "obl mark nsubj punct appos ROOT")
LETTER_WORDS = "letter to Chad , Mali said"


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        (
            LETTER_WORDS,
            LETTER,
            "VBD",
            ["to case Chad IN", "Chad nmod letter NNP", "Mali nsubj said NNP"],
        ),
        (
            LETTER_WORDS,
            (LETTER[0], LETTER[1].replace("mark", "case")),
            "VBD",
            [],
        ),
        (
            LETTER_WORDS,
            LETTER,
            "VB",
            [],
        ),
        (
            LETTER_WORDS,
            (LETTER[0], LETTER[1].replace("appos", "conj")),
            "VBD",
            [],
        ),
        (
            "letter to Chad now Mali said",
            (LETTER[0], LETTER[1].replace("punct", "advmod")),
            "VBD",
            [],
        ),
        ("to Chad , Mali said", ([4, 4, 3, 1, 4], "mark nsubj punct appos ROOT"), "VBD", []),
        (
            "letter to then Chad , Mali said",
            ([6, 6, 6, 6, 5, 3, 6], "obl mark advmod nsubj punct appos ROOT"),
            "VBD",
            [],
        ),
    ],
)
def test_a_letter_is_to_the_name_behind_to(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    last = len(arcs[0]) - 1
    found = mended(parsed(words, *arcs, _tags(words) | {last: tag}), repair_letters)
    assert found == expected


RESUMED = ([1, 4, 4, 4, 4, 7, 7, 4], "nsubj ccomp punct nsubj ROOT cc aux conj")
RESUMED_WORDS = "Chad slept , Mali said and will hit"


@pytest.mark.parametrize(
    ("words", "arcs", "lemma", "expected"),
    [
        (RESUMED_WORDS, RESUMED, "hit", ["hit conj slept VBD"]),
        (RESUMED_WORDS, RESUMED, "say", []),
        (RESUMED_WORDS, (RESUMED[0], RESUMED[1].replace("ccomp", "advcl")), "hit", []),
        (RESUMED_WORDS, (RESUMED[0], RESUMED[1].replace("aux conj", "nsubj conj")), "hit", []),
        (RESUMED_WORDS.replace("said", "left"), RESUMED, "hit", []),
        (
            "Mali Chad slept , said and will hit",
            ([4, 2, 4, 4, 4, 7, 7, 4], "nsubj nsubj ccomp punct ROOT cc aux conj"),
            "hit",
            [],
        ),
    ],
)
def test_what_is_told_goes_on_behind_who_says_so(
    parsed: Parsed, words: str, arcs: Arcs, lemma: str, expected: list[str]
) -> None:
    lemmas = {4: {"said": "say", "left": "leave"}[words.split()[4]], 7: lemma}
    doc = parsed(words, *arcs, _tags(words), lemmas=lemmas)
    assert mended(doc, repair_resumed, {"say"}) == expected


IN_NOUN = ([1, 1, 7, 4, 2, 6, 4, 1], "nsubj ROOT nsubj case nmod cc conj ccomp")
IN_WORDS = "Chad hit deal in Mali and Niger fled"
IN_PARTED = ["deal obj hit NN", "and cc fled CC", "Niger nsubj fled NNP", "fled conj hit VBD"]


@pytest.mark.parametrize(
    ("arcs", "tag", "expected"),
    [
        (IN_NOUN, "NNP", IN_PARTED),
        ((IN_NOUN[0], IN_NOUN[1].replace("nmod", "obl")), "NNP", IN_PARTED),
        ((IN_NOUN[0], IN_NOUN[1].replace("nmod", "appos")), "NNP", []),
        (IN_NOUN, "JJ", []),
    ],
)
def test_the_next_subject_may_be_listed_inside_the_object(
    parsed: Parsed, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    doc = parsed(IN_WORDS, *arcs, _tags(IN_WORDS) | {2: "NN", 6: tag})
    assert mended(doc, repair_halves, {"say"}) == expected


KILLED = ([5, 2, 0, 5, 5, 5], "nsubj:pass nsubj acl:relcl nsubj:pass aux:pass ROOT")
KILLED_WORDS = "raid that killed men was condemned"
HURT = ["men obj killed NNS"]
TWO = ([6, 3, 3, 0, 6, 6, 6], "nsubj:pass nsubj {} acl:relcl nsubj:pass aux:pass ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        (KILLED_WORDS, KILLED, "VBD", HURT),
        (KILLED_WORDS, KILLED, "VBZ", HURT),
        (KILLED_WORDS, KILLED, "VBG", []),
        (KILLED_WORDS, (KILLED[0], KILLED[1].replace("nsubj:pass", "nsubj")), "VBD", HURT),
        (KILLED_WORDS, (KILLED[0], KILLED[1].replace("pass nsubj ", "pass mark ")), "VBD", []),
        (KILLED_WORDS, (KILLED[0], KILLED[1].replace("acl:relcl", "acl")), "VBD", []),
        (KILLED_WORDS, (KILLED[0], KILLED[1].replace("nsubj:pass", "obl", 1)), "VBD", []),
        (
            KILLED_WORDS,
            (KILLED[0], KILLED[1].replace("relcl nsubj:pass", "relcl obl")),
            "VBD",
            [],
        ),
        (
            "raid that killed the men was condemned",
            ([6, 2, 0, 4, 6, 6, 6], KILLED[1].replace("relcl", "relcl det")),
            "VBD",
            HURT,
        ),
        (
            "raid that killed here men was condemned",
            ([6, 2, 0, 2, 6, 6, 6], KILLED[1].replace("relcl", "relcl advmod")),
            "VBD",
            [],
        ),
        (
            "raid that killed men it was condemned",
            ([6, 2, 0, 6, 6, 6, 6], KILLED[1].replace("aux", "nsubj aux")),
            "VBD",
            HURT,
        ),
        (
            "Chad raid that killed men was condemned",
            ([6, 6, 3, 1, 6, 6, 6], f"nsubj {KILLED[1]}"),
            "VBD",
            HURT,
        ),
        (
            "raid that also killed men was condemned",
            (TWO[0], TWO[1].format("advmod")),
            "VBD",
            HURT,
        ),
        ("raid that them killed men was condemned", (TWO[0], TWO[1].format("obj")), "VBD", []),
        ("raid that go killed men was condemned", (TWO[0], TWO[1].format("ccomp")), "VBD", []),
        ("raid that go killed men was condemned", (TWO[0], TWO[1].format("xcomp")), "VBD", []),
    ],
)
def test_a_second_subject_right_behind_a_clause_on_the_first_is_its_object(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    written = words.split()
    tags = _tags(words) | {written.index("killed"): tag, written.index("men"): "NNS"}
    assert mended(parsed(words, *arcs, tags), repair_relative_objects) == expected


WENT_ON = (
    [1, 1, 5, 5, 5, 1, 7, 5, 7],
    "nsubj ROOT nsubj:pass aux aux:pass ccomp cc conj obj",
)
WENT_ON_WORDS = "Chad said men had been killed and warned Mali"
WARNED = ["warned conj said VBD"]


@pytest.mark.parametrize(
    ("changed", "deps", "tags", "expected"),
    [
        ({}, {}, {}, WARNED),
        ({3: "would", 4: "be"}, {}, {}, WARNED),
        ({3: "has"}, {}, {}, WARNED),
        ({3: "now", 4: "were"}, {}, {}, WARNED),
        ({3: "has", 4: "all"}, {}, {}, []),
        ({4: "all"}, {3: "advmod"}, {}, []),
        ({1: "hid"}, {}, {}, []),
        ({7: "hid"}, {}, {}, []),
        ({}, {5: "advcl"}, {}, []),
        ({}, {7: "parataxis"}, {}, []),
        ({}, {}, {1: "VBZ"}, []),
        ({}, {}, {7: "VBN"}, []),
        ({8: "he"}, {8: "nsubj"}, {}, []),
        ({8: "he"}, {8: "nsubj:pass"}, {}, []),
        ({8: "had"}, {8: "aux"}, {}, []),
        ({8: "was"}, {8: "aux:pass"}, {}, []),
        ({8: "was"}, {8: "cop"}, {}, []),
    ],
)
def test_a_speaker_goes_on_behind_what_he_said_had_happened(
    parsed: Parsed,
    changed: dict[int, str],
    deps: dict[int, str],
    tags: dict[int, str],
    expected: list[str],
) -> None:
    words = [changed.get(i, word) for i, word in enumerate(WENT_ON_WORDS.split())]
    written = [deps.get(i, dep) for i, dep in enumerate(WENT_ON[1].split())]
    lemmas = {
        1: {"said": "say"}.get(words[1], "hide"),
        7: {"warned": "Warn"}.get(words[7], "hide"),
    }
    doc = parsed(words, WENT_ON[0], written, {1: "VBD", 7: "VBD"} | tags, lemmas=lemmas)
    assert mended(doc, repair_going_on, {"say", "warn"}) == expected


OWNERS = ([2, 0, 2, 2, 5, 2, 2, 2], "nmod:poss case ROOT punct nsubj acl:relcl punct parataxis")


@pytest.mark.parametrize(
    ("dep", "expected"),
    [
        (
            "parataxis",
            [
                "emir nsubj hid NN",
                ", punct hid .",
                ", punct hid .",
                "hid ROOT hid VBD",
            ],
        ),
        ("advcl", []),
    ],
)
def test_an_owner_stays_on_the_subject_of_the_main_verb(
    parsed: Parsed, dep: str, expected: list[str]
) -> None:
    words, deps = "Chad 's emir , who fled , hid", OWNERS[1].replace("parataxis", dep)
    doc = parsed(words, OWNERS[0], deps, _tags(words) | {2: "NN"})
    assert mended(doc, repair_relatives) == expected
