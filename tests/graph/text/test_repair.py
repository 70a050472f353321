"""Trees that a parser of little news gets wrong are mended, and good ones are left alone."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from graph.text.lexicon import Lexicon
from graph.text.repair import (
    repair_lemmas,
    repair_peoples,
    repair_perfects,
    repair_tags,
    repair_verbs,
)
from tests.graph.text.conftest import Parsed


def _tree(doc: Doc) -> list[str]:
    return [f"{token.text} {token.dep_} {token.head.text}" for token in doc]


def test_a_headline_verb_read_as_an_adjective_is_the_root_again(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    tags = {0: "NNP", 1: "VBD", 2: "NNS", 3: "IN", 4: "NNP"}
    words, deps = "LNA bombed positions of GNA", "compound amod ROOT case nmod"
    doc = parsed(words, [2, 2, 2, 4, 2], deps, tags)
    assert _tree(repair_verbs(doc, lexicon.verbs)) == [
        "LNA nsubj bombed",
        "bombed ROOT bombed",
        "positions obj bombed",
        "of case GNA",
        "GNA nmod positions",
    ]
    assert (doc[1].pos_, doc[1].tag_) == ("VERB", "VBD")


def test_the_noun_behind_the_verb_is_its_object_even_if_the_root_stood_before(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    tags = {0: "NNP", 1: "NNS", 2: "NNP", 3: "NNP"}
    doc = parsed("Egypt backs Khalifa Haftar", [0, 0, 0, 2], "ROOT nmod nmod flat", tags)
    repair_verbs(doc, lexicon.verbs)
    assert _tree(doc)[:3] == ["Egypt nsubj backs", "backs ROOT backs", "Khalifa obj backs"]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags"),
    [
        ("Egypt backs Haftar", [1, 1, 1], "nsubj ROOT obj", {0: "NNP", 1: "VBZ", 2: "NNP"}),
        ("GNA backed by Turkey", [0, 0, 3, 1], "ROOT acl case obl", {0: "NNP", 1: "VBN"}),
        ("two attacks Monday", [1, 1, 1], "nummod ROOT nmod", {0: "CD", 1: "NNS", 2: "NNP"}),
    ],
)
def test_what_is_not_a_misread_headline_stays(
    parsed: Parsed, lexicon: Lexicon, words: str, heads: list[int], deps: str, tags: dict[int, str]
) -> None:
    before = _tree(parsed(words, heads, deps, tags))
    assert _tree(repair_verbs(parsed(words, heads, deps, tags), lexicon.verbs)) == before


def test_a_participle_behind_have_is_a_perfect_tense(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBZ", 2: "VBN", 3: "NNS", 4: "IN", 5: "NNP"}
    words, deps = "Cuba has broken ties with Peru", "nsubj ROOT amod obj case nmod"
    doc = parsed(words, [1, 1, 3, 1, 5, 3], deps, tags, lemmas={1: "have"})
    assert _tree(repair_perfects(doc))[:4] == [
        "Cuba nsubj broken",
        "has aux broken",
        "broken ROOT broken",
        "ties obj broken",
    ]


def test_to_have_a_broken_thing_is_no_perfect_tense(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBZ", 2: "DT", 3: "VBN", 4: "NN"}
    words, deps = "Cuba has a broken bridge", "nsubj ROOT det amod obj"
    doc = parsed(words, [1, 1, 4, 4, 1], deps, tags, lemmas={1: "have"})
    assert repair_perfects(doc)[1].dep_ == "ROOT"


def test_a_name_stands_above_the_nationality_before_it(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "NNP", 2: "VBD"}
    doc = parsed("Serbian Vucic refused", [2, 0, 2], "nsubj flat ROOT", tags)
    assert _tree(repair_peoples(doc, {0}))[:2] == ["Serbian amod Vucic", "Vucic nsubj refused"]


def test_a_name_takes_over_as_root_and_with_what_hung_on_the_nationality(parsed: Parsed) -> None:
    tags = {0: "DT", 1: "NNP", 2: "NNP"}
    doc = parsed("the Serbian Vucic", [1, 1, 1], "det ROOT flat", tags)
    repair_peoples(doc, {1})
    assert _tree(doc) == ["the det Vucic", "Serbian amod Vucic", "Vucic ROOT Vucic"]


@pytest.mark.parametrize(
    ("word", "wrong", "right"),
    [("denies", "denie", "deny"), ("froze", "froze", "freeze"), ("snubbed", "snubb", "snub")],
)
def test_a_lemma_that_the_lexicon_does_not_know_gives_way(
    parsed: Parsed, lexicon: Lexicon, word: str, wrong: str, right: str
) -> None:
    doc = parsed(f"Cuba {word} it", [1, 1, 1], "nsubj ROOT obj", {1: "VBZ"}, lemmas={1: wrong})
    assert repair_lemmas(doc, lexicon.words)[1].lemma_ == right


def test_a_lemma_without_a_likelier_one_stays(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed("Cuba zorbs it", [1, 1, 1], "nsubj ROOT obj", {1: "VBZ"}, lemmas={1: "zorb"})
    assert repair_lemmas(doc, lexicon.words)[1].lemma_ == "zorb"


@pytest.mark.parametrize(
    ("heads", "deps"),
    [
        ([1, 1, 1, 4, 2, 1], "nsubj ROOT obj punct conj parataxis"),
        ([1, 1, 5, 4, 2, 1], "nsubj ROOT nsubj punct conj parataxis"),
    ],
)
def test_who_says_so_behind_a_comma_is_no_second_object(
    parsed: Parsed, lexicon: Lexicon, heads: list[int], deps: str
) -> None:
    tags = {1: "VBZ", 2: "NNP", 3: ",", 4: "NNP", 5: "VBD"}
    doc = parsed("Egypt backs Chad , France said", heads, deps, tags, lemmas={5: "say"})
    tree = _tree(repair_tags(doc, lexicon.lists["tags"]))
    assert [tree[2], tree[4]] == ["Chad obj backs", "France nsubj said"]


def test_two_who_say_so_together_stay_together(parsed: Parsed, lexicon: Lexicon) -> None:
    words, deps = "Chad , Mali and France said", "nsubj punct conj cc conj ROOT"
    doc = parsed(words, [5, 2, 0, 4, 0, 5], deps, {1: ",", 5: "VBD"}, lemmas={5: "say"})
    assert _tree(repair_tags(doc, lexicon.lists["tags"]))[4] == "France conj Chad"
