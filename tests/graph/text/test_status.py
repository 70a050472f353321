"""Denied, planned, possible, reported or plainly asserted."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Lexicon
from graph.text.status import is_negated, modality
from tests.graph.text.conftest import Parsed

NEGATIONS = [
    ("Turkey attacked Syria", [1, 1, 1], "nsubj ROOT obj", {}, 1, False),
    ("Turkey did not attack Syria", [3, 3, 3, 3, 3], "nsubj aux advmod ROOT obj", {}, 3, True),
    ("Turkey failed to attack", [1, 1, 3, 1], "nsubj ROOT mark xcomp", {1: "fail"}, 3, True),
    ("Turkey tried to attack", [1, 1, 3, 1], "nsubj ROOT mark xcomp", {1: "try"}, 3, False),
    ("Macron left without meeting", [1, 1, 3, 1], "nsubj ROOT mark advcl", {}, 3, True),
    ("ECOWAS imposed no sanctions", [1, 1, 3, 1], "nsubj ROOT det obj", {}, 3, True),
    ("ECOWAS never imposed sanctions", [2, 2, 2, 2], "nsubj advmod ROOT obj", {}, 3, True),
    (
        "Turkey has no plans to attack",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT det obj mark acl",
        {3: "plan"},
        5,
        True,
    ),
    (
        "Turkey has big plans to attack",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT amod obj mark acl",
        {3: "plan"},
        5,
        False,
    ),
    (
        "Turkey did not know Syria attacked",
        [3, 3, 3, 3, 5, 3],
        "nsubj aux advmod ROOT nsubj ccomp",
        {3: "know"},
        5,
        False,
    ),
]


@pytest.mark.parametrize(("words", "heads", "deps", "lemmas", "trigger", "expected"), NEGATIONS)
def test_what_did_not_happen_is_negated(
    parsed: Parsed,
    lexicon: Lexicon,
    words: str,
    heads: list[int],
    deps: str,
    lemmas: dict[int, str],
    trigger: int,
    expected: bool,
) -> None:
    tags = {3: "NNS"} if "sanctions" in words else {}
    doc = parsed(words, heads, deps, tags, lemmas=lemmas)
    assert is_negated(doc[trigger], lexicon) is expected


AUX = ([2, 2, 2, 2], "nsubj aux ROOT obj")
MODALITIES = [
    ("Turkey sends men", [1, 1, 1], "nsubj ROOT obj", {}, 1, "asserted"),
    ("Turkey will send men", *AUX, {}, 2, "planned"),
    ("Turkey could send men", *AUX, {}, 2, "hypothetical"),
    ("Turkey had sent men", *AUX, {}, 2, "asserted"),
    ("Turkey plans to send", [1, 1, 3, 1], "nsubj ROOT mark xcomp", {1: "plan"}, 3, "planned"),
    ("Turkey to send men", [2, 2, 2, 2], "nsubj mark ROOT obj", {}, 2, "planned"),
    ("if Turkey sends men", [2, 2, 2, 2], "mark nsubj ROOT obj", {}, 2, "hypothetical"),
    (
        "Turkey would plan to send",
        [2, 2, 2, 4, 2],
        "nsubj aux ROOT mark xcomp",
        {2: "plan"},
        4,
        "hypothetical",
    ),
]


@pytest.mark.parametrize(("words", "heads", "deps", "lemmas", "trigger", "expected"), MODALITIES)
def test_plans_and_possibilities_are_told_from_facts(
    parsed: Parsed,
    lexicon: Lexicon,
    words: str,
    heads: list[int],
    deps: str,
    lemmas: dict[int, str],
    trigger: int,
    expected: str,
) -> None:
    doc = parsed(words, heads, deps, lemmas=lemmas)
    assert modality(doc[trigger], False, lexicon) == expected


def test_a_fact_that_someone_tells_is_reported_but_a_plan_stays_a_plan(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    fact = parsed("Turkey sends men", [1, 1, 1], "nsubj ROOT obj")
    plan = parsed("Turkey will send men", *AUX)
    assert modality(fact[1], True, lexicon) == "reported"
    assert modality(plan[2], True, lexicon) == "planned"


@pytest.mark.parametrize(("verb", "expected"), [("withdraw", True), ("announce", False)])
def test_what_someone_ends_is_no_more(
    parsed: Parsed, lexicon: Lexicon, verb: str, expected: bool
) -> None:
    words, deps = f"Turkey {verb}s support", "nsubj ROOT obj"
    doc = parsed(words, [1, 1, 1], deps, {2: "NN"}, lemmas={1: verb})
    assert is_negated(doc[2], lexicon) is expected


@pytest.mark.parametrize(
    ("dep", "tag", "helper", "expected"),
    [
        ("ccomp", "VBD", "would", "planned"),
        ("ccomp", "VBZ", "would", "hypothetical"),
        ("advcl", "VBD", "would", "hypothetical"),
        ("ccomp", "VBD", "could", "hypothetical"),
    ],
)
def test_would_is_the_will_of_what_was_said(
    parsed: Parsed, lexicon: Lexicon, dep: str, tag: str, helper: str, expected: str
) -> None:
    words, deps = f"Turkey said Chad {helper} send men", f"nsubj ROOT nsubj aux {dep} obj"
    doc = parsed(words, [1, 1, 4, 4, 1, 4], deps, {1: tag, 4: "VB"}, lemmas={1: "say"})
    assert modality(doc[4], True, lexicon) == expected


NONE = ([3, 3, 3, 3, 5, 3, 5], "nsubj cop det ROOT nsubj acl:relcl obj")
NOT_FIRST = ([4, 4, 4, 4, 4, 6, 4, 6], "nsubj cop advmod amod ROOT nsubj acl:relcl obj")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Chad is no state that backs Mali", NONE, True),
        ("Chad is no state that backs Mali", (NONE[0], NONE[1].replace(":relcl", "")), True),
        ("Chad is one state that backs Mali", NONE, False),
        ("Chad has no state that backs Mali", (NONE[0], NONE[1].replace("cop", "dep")), False),
        (
            "Chad is no state that backs Mali",
            (NONE[0], NONE[1].replace("acl:relcl", "conj")),
            False,
        ),
        ("Chad is not big state that backs Mali", NOT_FIRST, True),
        ("Chad is not first state that backs Mali", NOT_FIRST, False),
    ],
)
def test_who_is_none_that_does_it_does_not(
    parsed: Parsed, lexicon: Lexicon, words: str, arcs: tuple[list[int], str], expected: bool
) -> None:
    verb = words.split().index("backs")
    tags = {verb: "VBZ", verb - 2: "NN"}
    assert is_negated(parsed(words, *arcs, tags)[verb], lexicon) is expected


@pytest.mark.parametrize(
    ("thing", "mark", "tag", "expected"),
    [
        ("obj", "to", "VB", True),
        ("advmod", "to", "VB", False),
        ("obj", "by", "VB", False),
        ("obj", "to", "VBG", False),
        ("advmod", "from", "VBG", True),
        ("advmod", "of", "VBG", True),
        ("advmod", "by", "VBG", False),
    ],
)
def test_what_someone_did_not_send_others_to_do_was_not_done(
    parsed: Parsed, lexicon: Lexicon, thing: str, mark: str, tag: str, expected: bool
) -> None:
    words, deps = (
        f"Chad did not send men {mark} attack",
        f"nsubj aux advmod ROOT {thing} mark advcl",
    )
    doc = parsed(words, [3, 3, 3, 3, 3, 6, 3], deps, {3: "VB", 4: "NNS", 6: tag})
    assert is_negated(doc[6], lexicon) is expected


@pytest.mark.parametrize(
    ("word", "mark", "dep", "expected"),
    [
        *((word, "mark", "advcl", "asserted") for word in ("after", "since", "because", "While")),
        ("as", "advmod", "advcl", "asserted"),
        ("before", "mark", "advcl", "planned"),
        ("when", "advmod", "advcl", "planned"),
        ("until", "mark", "advcl", "planned"),
        ("after", "obl", "advcl", "planned"),
        ("after", "mark", "ccomp", "planned"),
    ],
)
def test_what_led_to_a_plan_is_none(
    parsed: Parsed, lexicon: Lexicon, word: str, mark: str, dep: str, expected: str
) -> None:
    words, deps = f"Turkey planned {word} Chad attacked Mali", f"nsubj ROOT {mark} nsubj {dep} obj"
    doc = parsed(words, [1, 1, 4, 4, 1, 4], deps, {4: "VBD"}, lemmas={1: "plan"})
    assert modality(doc[4], False, lexicon) == expected
