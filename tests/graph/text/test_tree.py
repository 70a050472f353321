"""Reading a dependency tree: prepositions, lists, passives and what stands above."""

from __future__ import annotations

import pytest

from graph.text.tree import (
    child,
    clause_of,
    coordinated,
    having,
    is_passive,
    lemmas,
    negated,
    preposition,
    prepositional,
    up,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import texts


def test_a_preposition_of_several_words_is_joined_by_hyphens(parsed: Parsed) -> None:
    doc = parsed(
        "Egypt acts in favor of Haftar", [1, 1, 5, 2, 2, 1], "nsubj ROOT case fixed fixed obl"
    )
    assert preposition(doc[5]) == "in-favor-of"


def test_a_possessive_mark_is_no_preposition(parsed: Parsed) -> None:
    doc = parsed("Haftar 's army", [2, 0, 2], "nmod:poss case ROOT", {2: "NN"})
    assert preposition(doc[0]) == ""


def test_a_list_is_spelled_out_in_order(parsed: Parsed) -> None:
    doc = parsed("Egypt , Chad and Mali", [0, 2, 0, 4, 2], "ROOT punct conj cc conj")
    assert texts(coordinated(doc[0])) == ["Egypt", "Chad", "Mali"]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tag", "passive"),
    [
        ("Haftar is backed", [2, 2, 2], "nsubj:pass aux:pass ROOT", "VBN", True),
        ("men armed yesterday", [0, 0, 1], "ROOT acl advmod", "VBN", True),
        ("Egypt has backed Haftar", [2, 2, 2, 2], "nsubj aux ROOT obj", "VBN", False),
        ("Egypt backed Haftar", [1, 1, 1], "nsubj ROOT obj", "VBN", False),
        ("Egypt backed Haftar", [1, 1, 1], "nsubj ROOT obj", "VBD", False),
    ],
)
def test_a_passive_is_told_by_its_helper_or_by_a_bare_participle(
    parsed: Parsed, words: str, heads: list[int], deps: str, tag: str, passive: bool
) -> None:
    doc = parsed(words, heads, deps)
    verb = next(i for i, word in enumerate(words.split()) if word in ("backed", "armed"))
    doc[verb].tag_ = tag
    assert is_passive(doc[verb]) is passive


@pytest.mark.parametrize(
    ("word", "dep", "expected"),
    [
        ("not", "advmod", True),
        ("never", "advmod", True),
        ("n't", "advmod", True),
        ("no", "det", True),
        ("often", "advmod", False),
        ("no", "discourse", False),
    ],
)
def test_a_negation_word_counts_where_it_hangs_on_the_word(
    parsed: Parsed, word: str, dep: str, expected: bool
) -> None:
    doc = parsed(["Egypt", word, "attacked"], [2, 2, 2], ["nsubj", dep, "ROOT"])
    assert negated(doc[2]) is expected


def test_prepositional_dependents_come_with_their_lists_but_without_possessors(
    parsed: Parsed,
) -> None:
    doc = parsed(
        "its war with Chad and Mali",
        [1, 1, 3, 1, 5, 3],
        "nmod:poss ROOT case nmod cc conj",
        {1: "NN"},
    )
    assert [(word, noun.text) for word, noun in prepositional(doc[1])] == [
        ("with", "Chad"),
        ("with", "Mali"),
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("also", ["Chad", "Mali"]),
        *((word, ["Chad"]) for word in ("not", "yet", "rather", "instead", "Instead")),
    ],
)
def test_what_is_excluded_or_opens_another_clause_is_not_listed(
    parsed: Parsed, word: str, expected: list[str]
) -> None:
    doc = parsed(["Chad", "and", word, "Mali"], [0, 3, 3, 0], "ROOT cc advmod conj")
    assert [token.text for token in coordinated(doc[0])] == expected


def test_the_way_up_ends_at_the_root(parsed: Parsed) -> None:
    doc = parsed("Egypt wants to leave", [1, 1, 3, 1], "nsubj ROOT mark xcomp")
    assert [(c.text, h.text) for c, h in up(doc[2])] == [("to", "leave"), ("leave", "wants")]


def test_the_clause_of_a_noun_is_the_verb_above_it(parsed: Parsed) -> None:
    doc = parsed("the war ended", [1, 2, 2], "det nsubj ROOT", {1: "NN"})
    assert clause_of(doc[0]).text == "ended"
    assert clause_of(doc[2]).text == "ended"


def test_without_a_verb_the_clause_is_the_root(parsed: Parsed) -> None:
    doc = parsed("war and peace", [0, 2, 0], "ROOT cc conj", {0: "NN"})
    assert clause_of(doc[2]).text == "war"


def test_the_first_dependent_of_a_kind_or_nothing(parsed: Parsed) -> None:
    doc = parsed("Egypt backs Haftar", [1, 1, 1], "nsubj ROOT obj")
    assert child(doc[1], "obj") == doc[2]
    assert child(doc[1], "iobj") is None


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("setting", "sett", ["sett", "setting", "sette", "set"]),
        ("Ruling", "rule", ["rule", "ruling", "rul"]),
        ("froze", "froze", ["froze", "freeze"]),
        ("armies", "armi", ["armi", "armies", "army", "armie", "armiee"]),
    ],
)
def test_a_word_is_looked_up_by_its_lemma_by_itself_and_by_its_stems(
    parsed: Parsed, word: str, lemma: str, expected: list[str]
) -> None:
    doc = parsed([word], [0], "ROOT", {0: "VBG"}, lemmas={0: lemma})
    assert lemmas(doc[0]) == expected


@pytest.mark.parametrize(
    ("attribute", "values", "expected"),
    [
        ("DEP", ("obj", "nsubj"), ["Chad", "Niger", "Mali"]),
        ("DEP", ("nsubj",), ["Chad", "Mali"]),
        ("POS", ("VERB",), ["armed", "left"]),
        ("TAG", ("VBD", "CC"), ["and", "left"]),
        ("LOWER", ("chad", "AND"), ["Chad"]),
        ("LOWER", ("unheardof",), []),
        ("DEP", (), []),
    ],
)
def test_words_are_found_by_what_they_have_in_text_order(
    parsed: Parsed, attribute: str, values: tuple[str, ...], expected: list[str]
) -> None:
    deps = "nsubj ROOT obj cc nsubj conj"
    doc = parsed("Chad armed Niger and Mali left", [1, 1, 1, 5, 5, 1], deps, {5: "VBD"})
    assert texts(having(doc, attribute, *values)) == expected
    assert having(doc[:0].as_doc(), attribute, *values) == []


@pytest.mark.parametrize(
    ("word", "dep", "expected"),
    [
        *(("neither", dep, True) for dep in ("nsubj", "csubj", "nsubj:pass", "csubj:pass")),
        ("Neither", "nsubj", True),
        ("either", "nsubj", False),
        ("neither", "obj", False),
    ],
)
def test_what_neither_side_did_was_not_done(
    parsed: Parsed, word: str, dep: str, expected: bool
) -> None:
    doc = parsed(f"{word} side attacked", [1, 2, 2], f"det {dep} ROOT", {1: "NN"})
    assert negated(doc[2]) is expected
