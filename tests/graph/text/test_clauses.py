"""The subject of a second clause is taken out of the list of the first."""

from __future__ import annotations

import pytest

from graph.text.clauses import (
    repair_appositions,
    repair_between,
    repair_clauses,
    repair_clefts,
    repair_gerunds,
    repair_last_names,
    repair_lists,
    repair_said_that,
    repair_second_that,
    repair_sides,
    repair_tenses,
    repair_times,
    repair_who,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Arcs, mended

LISTED = "nsubj ROOT obj punct cc conj cc conj"


def _subjects(doc) -> list[str]:
    return [f"{t.text} {t.dep_} {t.head.text}" for t in doc if t.pos_ == "PROPN"]


def test_nouns_before_a_verb_without_subject_are_its_subject(parsed: Parsed) -> None:
    words = "Iran backs Syria , and Russia and China oppose sanctions"
    heads = [1, 1, 1, 5, 5, 2, 7, 2, 1, 8]
    tags = {4: "CC", 6: "CC", 8: "VBP", 5: "NNP", 7: "NNP", 9: "NNS"}
    doc = repair_clauses(parsed(words, heads, f"{LISTED} conj obj", tags))
    assert _subjects(doc) == [
        "Iran nsubj backs",
        "Syria obj backs",
        "Russia nsubj oppose",
        "China conj Russia",
    ]


def test_a_predicate_behind_is_becomes_a_clause_of_its_own(parsed: Parsed) -> None:
    words = "Iran backs Syria , and Egypt is on side"
    heads = [1, 1, 1, 5, 5, 2, 8, 8, 1]
    tags = {4: "CC", 5: "NNP", 6: "VBZ", 8: "NN"}
    doc = repair_clauses(parsed(words, heads, "nsubj ROOT obj punct cc conj cop case obl", tags))
    assert _subjects(doc)[-1] == "Egypt nsubj side"
    assert (doc[8].dep_, doc[8].head.text) == ("conj", "backs")


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags"),
    [
        (
            "Iran backs Syria , and Chad .",
            [1, 1, 1, 5, 5, 2, 1],
            "nsubj ROOT obj punct cc conj punct",
            {},
        ),
        (
            "Iran backs Syria and Chad today",
            [1, 1, 1, 4, 2, 1],
            "nsubj ROOT obj cc conj advmod",
            {},
        ),
    ],
)
def test_a_list_without_a_verb_behind_it_stays(parsed: Parsed, words, heads, deps, tags) -> None:
    tags = {i: "CC" for i, word in enumerate(words.split()) if word == "and"}
    tags |= {i: "NNP" for i, word in enumerate(words.split()) if word == "Chad"}
    before = _subjects(parsed(words, heads, deps, tags))
    assert _subjects(repair_clauses(parsed(words, heads, deps, tags))) == before


def test_what_is_denied_is_a_complement_and_no_circumstance(parsed: Parsed) -> None:
    words, tags = "Iran denied arming rebels", {1: "VBD", 2: "VBG", 3: "NNS"}
    doc = repair_gerunds(parsed(words, [1, 1, 1, 2], "nsubj ROOT advcl obj", tags))
    assert doc[2].dep_ == "xcomp"


def test_a_gerund_that_something_stands_before_stays(parsed: Parsed) -> None:
    words, tags = "Iran left , arming rebels", {1: "VBD", 3: "VBG", 4: "NNS"}
    doc = repair_gerunds(parsed(words, [1, 1, 1, 1, 3], "nsubj ROOT punct advcl obj", tags))
    assert doc[3].dep_ == "advcl"


def test_a_second_that_opens_a_second_clause(parsed: Parsed) -> None:
    words = "Iran says that men left towns and that Chad fell"
    heads, deps = (
        [1, 1, 4, 4, 1, 4, 9, 9, 9, 5],
        "nsubj ROOT mark nsubj ccomp obj cc mark nsubj conj",
    )
    tags = {1: "VBZ", 4: "VBD", 6: "CC", 9: "VBD"}
    assert repair_second_that(parsed(words, heads, deps, tags))[9].head.text == "left"


def test_what_someone_said_is_below_the_saying(parsed: Parsed) -> None:
    words = "Iran clarified that in war Chad left"
    heads, deps = [1, 6, 1, 4, 1, 6, 6], "nsubj advcl obj case obl nsubj ROOT"
    doc = parsed(words, heads, deps, {1: "VBD", 2: "DT", 6: "VBD"}, lemmas={1: "clarify"})
    repair_said_that(doc, {"clarify"})
    assert [f"{t.text} {t.dep_} {t.head.text}" for t in (doc[1], doc[2], doc[6])] == [
        "clarified ROOT clarified",
        "that mark left",
        "left ccomp clarified",
    ]


def test_between_takes_its_second_name_back(parsed: Parsed) -> None:
    words = "clashes between Iran and Chad left"
    heads, deps = [0, 2, 0, 5, 5, 0], "ROOT case obl cc nsubj parataxis"
    doc = repair_between(parsed(words, heads, deps, {0: "VBZ", 3: "CC", 5: "VBD"}))
    assert [f"{t.text} {t.dep_} {t.head.text}" for t in doc if t.i in (0, 2, 4, 5)] == [
        "clashes nsubj left",
        "Iran nmod clashes",
        "Chad conj Iran",
        "left ROOT left",
    ]
    assert doc[0].pos_ == "NOUN"


ORDERED = "nsubj ROOT obj mark xcomp cc conj obj"


@pytest.mark.parametrize(
    ("words", "deps", "tags", "expected"),
    [
        ("Mali told rebels to leave and shot hostages", ORDERED, {}, ["shot conj told VBD"]),
        (
            "Mali told rebels to leave and shot hostages",
            ORDERED,
            {6: "VBP"},
            ["shot conj told VBD"],
        ),
        ("Mali told rebels to leave and free hostages", ORDERED, {6: "VBP"}, []),
        (
            "Mali accused rebels of lying and shot hostages",
            ORDERED,
            {4: "VBG"},
            ["shot conj accused VBD"],
        ),
        (
            "Mali accused rebels of lying and shot hostages",
            ORDERED.replace("mark", "advmod"),
            {4: "VBG"},
            [],
        ),
        ("Mali accused rebels of lying and shot hostages", ORDERED, {4: "VBD"}, []),
        ("Mali told rebels to leave and shot hostages", ORDERED, {1: "VBG"}, []),
        ("Mali told rebels to leave and Chad shot", ORDERED[:-8] + "nsubj conj", {}, []),
    ],
)
def test_a_past_tense_is_not_listed_with_an_infinitive(
    parsed: Parsed, words: str, deps: str, tags: dict[int, str], expected: list[str]
) -> None:
    known = {1: "VBD", 2: "NNS", 3: "TO", 4: "VB", 6: "VBD", 7: "NNS"}
    heads = [1, 1, 1, 4, 1, 6, 4, 6]
    if words.endswith("shot"):
        known, heads = known | {6: "NNP", 7: "VBD"}, [1, 1, 1, 4, 1, 7, 7, 4]
    assert mended(parsed(words, heads, deps, known | tags), repair_tenses) == expected


def test_a_past_tense_of_its_own_auxiliary_stays(parsed: Parsed) -> None:
    words, deps = (
        "Mali has to leave and had shot hostages",
        "nsubj ROOT mark xcomp cc aux conj obj",
    )
    tags = {1: "VBZ", 2: "TO", 3: "VB", 6: "VBD", 7: "NNS"}
    doc = parsed(words, [1, 1, 3, 1, 6, 6, 3, 6], deps, tags)
    assert mended(doc, repair_tenses) == []


TWO = ([3, 3, 3, 3], "nsubj cc nsubj ROOT")
JOINED = ["and cc rebels NN", "rebels conj army NNS"]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        ("army and rebels fought", *TWO, JOINED),
        ("army and rebels fought", [3, 2, 3, 3], TWO[1], JOINED[1:]),
        ("army and rebels left", TWO[0], "nsubj:pass cc nsubj:pass ROOT", JOINED),
        ("army and rebels left", TWO[0], "nsubj cc nsubj:pass ROOT", []),
        ("army and rebels left", TWO[0], "obj cc obj ROOT", []),
        ("army and rebels it fought", [4, 4, 4, 4, 4], "nsubj cc nsubj nsubj ROOT", JOINED),
        ("army but rebels fought", *TWO, []),
        ("army today and rebels fought", [4, 4, 4, 4, 4], "nsubj advmod cc nsubj ROOT", []),
        ("today and rebels fought army", [3, 3, 3, 3, 3], "advmod cc nsubj ROOT nsubj", []),
        ("fought army and rebels", [0, 0, 0, 0], "ROOT nsubj cc nsubj", []),
    ],
)
def test_two_subjects_with_and_between_them_are_one_list(
    parsed: Parsed, words: str, heads: list[int], deps: str, expected: list[str]
) -> None:
    tags = {
        i: {"army": "NN", "rebels": "NNS", "and": "NN"}.get(w, "RB")
        for i, w in enumerate(words.split())
    }
    assert mended(parsed(words, heads, deps, tags), repair_lists) == expected


@pytest.mark.parametrize(
    ("tag", "dep", "expected"),
    [
        ("NNP", "advcl:relcl", ["armed acl:relcl Chad VBD"]),
        ("NN", "advcl:relcl", ["armed acl:relcl Chad VBD"]),
        ("VBD", "advcl:relcl", []),
        ("NNP", "advcl", []),
    ],
)
def test_a_relative_clause_hangs_on_the_noun_that_it_singles_out(
    parsed: Parsed, tag: str, dep: str, expected: list[str]
) -> None:
    deps = f"nsubj cop ROOT nsubj {dep} obj"
    doc = parsed("It was Chad that armed Mali", [2, 2, 2, 4, 2, 4], deps, {2: tag, 4: "VBD"})
    assert mended(doc, repair_clefts) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("they fought side by side", True),
        ("they fought shoulder to shoulder", True),
        ("they fought hand in hand", True),
        ("they fought Side by side", True),
        ("they fought week by week", False),
        ("they fought side by hand", False),
        ("they fought side of side", False),
    ],
)
def test_side_by_side_is_how_something_is_done(parsed: Parsed, words: str, expected: bool) -> None:
    doc = parsed(words, [1, 1, 1, 4, 1], "nsubj ROOT obj case obl", {2: "NN", 4: "NN"})
    first, _, second = words.split()[2:]
    assert mended(doc, repair_sides) == (
        [f"{first} advmod fought NN", f"{second} nmod {first} NN"] if expected else []
    )


@pytest.mark.parametrize(
    ("words", "heads", "deps"),
    [
        ("then side by side fell", [4, 4, 3, 4, 4], "advmod nsubj case obl ROOT"),
        ("side by side", [0, 2, 0], "ROOT case nmod"),
    ],
)
def test_what_stands_side_by_side_before_its_verb_stays(
    parsed: Parsed, words: str, heads: list[int], deps: str
) -> None:
    assert mended(parsed(words, heads, deps), repair_sides) == []


DUE = "nsubj ROOT obj case obl mark acl"


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Mali gave them until Friday to leave", DUE, True),
        ("Mali gave them till Friday to leave", DUE, True),
        ("Mali gave them until Friday to leave", DUE.replace("acl", "advcl"), True),
        ("Mali gave them by Friday to leave", DUE, False),
        ("Mali gave them until Friday then leave", DUE, False),
        ("Mali gave them until Friday to leave", DUE.replace("acl", "ccomp"), False),
        ("Mali gave them until Friday to leave", DUE.replace("obl", "advmod"), False),
        ("Mali gave them until Friday to leave", DUE.replace("case", "det"), False),
    ],
)
def test_what_shall_be_done_by_a_day_hangs_on_the_verb(
    parsed: Parsed, words: str, deps: str, expected: bool
) -> None:
    doc = parsed(words, [1, 1, 1, 4, 1, 6, 4], deps, {0: "NNP", 6: "VB"})
    assert mended(doc, repair_times) == ["leave xcomp gave VB"] * expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        (
            "Mali gave them until noon on Friday to leave",
            [1, 1, 1, 4, 1, 6, 4, 8, 6],
            "nsubj ROOT obj case obl case nmod mark acl",
            ["leave xcomp gave VB"],
        ),
        (
            "until Friday to leave Mali slept",
            [1, 5, 3, 1, 5, 5],
            "case obl mark acl nsubj ROOT",
            [],
        ),
        (
            "Mali slept to leave until Friday",
            [1, 1, 3, 5, 5, 1],
            "nsubj ROOT mark acl case obl",
            [],
        ),
    ],
)
def test_the_day_stands_between_the_verb_and_what_shall_be_done(
    parsed: Parsed, words: str, heads: list[int], deps: str, expected: list[str]
) -> None:
    tags = {i: "VB" for i, word in enumerate(words.split()) if word == "leave"}
    assert mended(parsed(words, heads, deps, tags), repair_times) == expected


APART = ([7, 7, 3, 7, 5, 3, 7, 7], "nsubj punct det nsubj case nmod punct ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Deif , the head of Hamas , slept", APART, ["head appos Deif NN"]),
        (
            "Deif , the head of Hamas , slept",
            (APART[0], APART[1].replace("nsubj", "nsubj:pass")),
            ["head appos Deif NN"],
        ),
        (
            "Deif , head of Hamas , slept",
            ([6, 6, 6, 4, 2, 6, 6], "nsubj punct nsubj case nmod punct ROOT"),
            ["head appos Deif NN"],
        ),
        (
            "Deif of Gaza , the head , slept",
            ([7, 2, 0, 7, 5, 7, 7, 7], "nsubj case nmod punct det nsubj punct ROOT"),
            ["head appos Deif NN"],
        ),
        (
            "Deif then , the head , slept",
            ([6, 6, 6, 4, 6, 6, 6], "nsubj advmod punct det nsubj punct ROOT"),
            [],
        ),
        (
            "Chad Deif , the head , slept",
            ([6, 6, 6, 4, 6, 6, 6], "nsubj nsubj punct det nsubj punct ROOT"),
            [],
        ),
        (
            "slept Deif , the head , then",
            ([0, 0, 0, 4, 0, 0, 0], "ROOT nsubj punct det nsubj punct advmod"),
            [],
        ),
        ("Deif and the head of Hamas , slept", APART, []),
        ("Deif , the head of Hamas then slept", APART, []),
        ("Deif , the man of Hamas , slept", APART, []),
        ("Deif , the head of Hamas , slept", (APART[0], f"obj{APART[1][5:]}"), []),
        (
            "Deif , the head of Hamas , slept",
            (APART[0], APART[1].replace("det nsubj", "det obl")),
            [],
        ),
        ("then slept the head", ([1, 1, 3, 1], "advmod ROOT det nsubj"), []),
        (", head , slept", ([3, 3, 3, 3], "punct nsubj punct ROOT"), []),
        ("head , slept ,", ([2, 2, 2, 2], "nsubj punct ROOT punct"), []),
    ],
)
def test_a_second_subject_between_commas_says_who_the_first_is(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    written = words.split()
    tags = {i: "NN" for i, word in enumerate(written) if word == "head"}
    tags |= {i: "NNP" for i, word in enumerate(written) if word in ("Deif", "man")}
    assert mended(parsed(words, *arcs, tags), repair_appositions) == expected


LAST = ([1, 1, 1, 4, 2, 6, 2, 8, 6], "nsubj ROOT obj cc conj punct appos case nmod")
LAST_WORDS = "Mali met Obik and Vell , chairman of Osta"


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        (LAST_WORDS, LAST, "NN", ["chairman appos Vell NN"]),
        (LAST_WORDS, LAST, "NNP", []),
        (LAST_WORDS.replace(",", "the"), LAST, "NN", []),
        (LAST_WORDS, (LAST[0], LAST[1].replace("conj", "nmod")), "NN", []),
        (LAST_WORDS, (LAST[0], LAST[1].replace("appos", "parataxis")), "NN", []),
        (LAST_WORDS, (LAST[0], LAST[1].replace("case nmod", "cc conj")), "NN", []),
        (
            LAST_WORDS,
            ([*LAST[0][:5], 2, *LAST[0][6:]], LAST[1]),
            "NN",
            ["chairman appos Vell NN"],
        ),
        (
            "Mali met Obik , chairman and Vell",
            ([1, 1, 1, 4, 2, 6, 2], "nsubj ROOT obj punct appos cc conj"),
            "NN",
            [],
        ),
    ],
)
def test_what_stands_behind_a_list_is_said_of_its_last_name(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    noun, last = (words.split().index(word) for word in ("chairman", "Vell"))
    doc = parsed(words, *arcs, {noun: tag, last: "NNP"})
    assert mended(doc, repair_last_names) == expected


WHO = ([0, 0, 1, 4, 2, 6, 1], "ROOT obj acl case obl nsubj acl:relcl")
WHO_WORDS = "freed girls held by men who raided"


@pytest.mark.parametrize(
    ("words", "arcs", "tags", "expected"),
    [
        (WHO_WORDS, WHO, {}, ["raided acl:relcl men VBD"]),
        (WHO_WORDS, WHO, {4: "NNP"}, ["raided acl:relcl men VBD"]),
        (WHO_WORDS.replace("men", "rivers"), WHO, {4: "NNPS"}, ["raided acl:relcl rivers VBD"]),
        (WHO_WORDS.replace("who", "that"), WHO, {}, []),
        (WHO_WORDS.replace("men", "rivers"), WHO, {}, []),
        (WHO_WORDS.replace("men", "rivers"), WHO, {4: "NNP"}, ["raided acl:relcl rivers VBD"]),
        (WHO_WORDS, WHO, {4: "VB"}, []),
        (WHO_WORDS, (WHO[0], WHO[1].replace("acl:relcl", "advcl")), {}, []),
        (WHO_WORDS, ([0, 0, 0, 4, 2, 6, 1], WHO[1]), {}, []),
        ("freed girls who raided", ([0, 0, 3, 1], "ROOT obj nsubj acl:relcl"), {}, []),
        (
            "freed girls of Jan Men who raided",
            ([0, 0, 3, 1, 3, 6, 1], "ROOT obj case nmod flat nsubj acl:relcl"),
            {3: "NNP", 4: "NNP"},
            ["raided acl:relcl Jan VBD"],
        ),
    ],
)
def test_who_is_whoever_stands_right_before_it(
    parsed: Parsed, words: str, arcs: Arcs, tags: dict[int, str], expected: list[str]
) -> None:
    last = len(arcs[0]) - 1
    known = {0: "VBD", 1: "NNS", 4: "NNS", last: "VBD"}
    known = {i: tag for i, tag in known.items() if i != 4 or last > 4}
    assert mended(parsed(words, *arcs, known | tags), repair_who, {"men", "girls"}) == expected
