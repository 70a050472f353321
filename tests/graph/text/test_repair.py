"""Trees that a parser of little news gets wrong are mended, and good ones are left alone."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Lexicon
from graph.text.repair import (
    repair_bearers,
    repair_flats,
    repair_heads,
    repair_lemmas,
    repair_ministers,
    repair_peoples,
    repair_perfects,
    repair_states,
    repair_tags,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Arcs, mended, tree_of


def test_a_participle_behind_have_is_a_perfect_tense(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBZ", 2: "VBN", 3: "NNS", 4: "IN", 5: "NNP"}
    words, deps = "Cuba has broken ties with Peru", "nsubj ROOT amod obj case nmod"
    doc = parsed(words, [1, 1, 3, 1, 5, 3], deps, tags, lemmas={1: "have"})
    assert tree_of(repair_perfects(doc))[:4] == [
        "Cuba nsubj broken",
        "has aux broken",
        "broken ROOT broken",
        "ties obj broken",
    ]


@pytest.mark.parametrize(("dep", "repaired"), [("ROOT", True), ("aux", False)])
def test_an_auxiliary_without_a_verb_finds_its_own(
    parsed: Parsed, dep: str, repaired: bool
) -> None:
    words, tags = "Cuba has broken ties yesterday", {1: "VBZ", 2: "VBN", 3: "NNS", 4: "VBD"}
    top = 1 if dep == "ROOT" else 4
    deps = f"nsubj {dep} amod obj {'obl' if repaired else 'ROOT'}"
    doc = parsed(words, [top, top, 3, 1, top], deps, tags, {1: "AUX"}, {1: "have"})
    assert (repair_perfects(doc)[3].head.text, doc[2].dep_) == (
        ("broken", "ROOT") if repaired else ("has", "amod")
    )


def test_to_have_a_broken_thing_is_no_perfect_tense(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBZ", 2: "DT", 3: "VBN", 4: "NN"}
    words, deps = "Cuba has a broken bridge", "nsubj ROOT det amod obj"
    doc = parsed(words, [1, 1, 4, 4, 1], deps, tags, lemmas={1: "have"})
    assert repair_perfects(doc)[1].dep_ == "ROOT"


def test_a_name_stands_above_the_nationality_before_it(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "NNP", 2: "VBD"}
    doc = parsed("Serbian Vucic refused", [2, 0, 2], "nsubj flat ROOT", tags)
    assert tree_of(repair_peoples(doc, {0}))[:2] == ["Serbian amod Vucic", "Vucic nsubj refused"]


def test_a_name_takes_over_as_root_and_with_what_hung_on_the_nationality(parsed: Parsed) -> None:
    tags = {0: "DT", 1: "NNP", 2: "NNP"}
    doc = parsed("the Serbian Vucic", [1, 1, 1], "det ROOT flat", tags)
    repair_peoples(doc, {1})
    assert tree_of(doc) == ["the det Vucic", "Serbian amod Vucic", "Vucic ROOT Vucic"]


@pytest.mark.parametrize(
    ("word", "wrong", "right"),
    [("denies", "denie", "deny"), ("froze", "froze", "freeze"), ("snubbed", "snubb", "snub")],
)
def test_a_lemma_that_the_lexicon_does_not_know_gives_way(
    parsed: Parsed, lexicon: Lexicon, word: str, wrong: str, right: str
) -> None:
    doc = parsed(f"Cuba {word} it", [1, 1, 1], "nsubj ROOT obj", {1: "VBZ"}, lemmas={1: wrong})
    assert repair_lemmas(doc, lexicon.words)[1].lemma_ == right


@pytest.mark.parametrize(
    ("words", "pos", "lemma"),
    [
        ("Clashes hurt", "NOUN", "clash"),
        ("Clashes hurt", "PROPN", "clashe"),
        ("then Clashes hurt", "NOUN", "clashe"),
    ],
)
def test_a_noun_in_capitals_gets_a_known_lemma_where_it_opens_the_sentence(
    parsed: Parsed, words: str, pos: str, lemma: str
) -> None:
    noun, last = len(words.split()) - 2, len(words.split()) - 1
    deps = ["advmod", "nsubj", "ROOT"][-last - 1 :]
    doc = parsed(words, [last] * (last + 1), deps, pos={noun: pos}, lemmas={noun: "clashe"})
    assert repair_lemmas(doc, {"clash"})[noun].lemma_ == lemma


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
    tree = tree_of(repair_tags(doc, lexicon.lists["tags"]))
    assert [tree[2], tree[4]] == ["Chad obj backs", "France nsubj said"]


def test_two_who_say_so_together_stay_together(parsed: Parsed, lexicon: Lexicon) -> None:
    words, deps = "Chad , Mali and France said", "nsubj punct conj cc conj ROOT"
    doc = parsed(words, [5, 2, 0, 4, 0, 5], deps, {1: ",", 5: "VBD"}, lemmas={5: "say"})
    assert tree_of(repair_tags(doc, lexicon.lists["tags"]))[4] == "France conj Chad"


def test_a_person_behind_his_state_takes_its_place_in_a_list(parsed: Parsed) -> None:
    words, deps = "Jiang and U.S. Clinton met", "nsubj cc conj nsubj ROOT"
    doc = parsed(words, [4, 2, 0, 4, 4], deps, {0: "NNP", 1: "CC", 2: "NNP", 3: "NNP", 4: "VBD"})
    tree = tree_of(repair_states(doc, {2}, {3}))
    assert tree[2:4] == ["U.S. compound Clinton", "Clinton conj Jiang"]


@pytest.mark.parametrize(("first", "last"), [("cease", "fire"), ("co", "operation")])
def test_a_word_that_a_hyphen_cuts_in_two_is_known_again(
    parsed: Parsed, lexicon: Lexicon, first: str, last: str
) -> None:
    words, tags = [first, "-", last], {0: "NN", 1: "HYPH", 2: "NN"}
    doc = parsed(words, [2, 2, 2], "compound punct ROOT", tags, spaces=[False, False, False])
    assert repair_lemmas(doc, lexicon.words)[2].lemma_ == first + last


@pytest.mark.parametrize(
    ("last", "pos", "lemma", "read"),
    [
        ("up", "ADP", "build-up", "NOUN"),
        ("off", "ADV", "build-off", "NOUN"),
        ("build", "VERB", "buildbuild", "VERB"),
        ("out", "ADP", "out", "ADP"),
    ],
)
def test_a_particle_behind_a_hyphen_is_half_a_noun(
    parsed: Parsed, last: str, pos: str, lemma: str, read: str
) -> None:
    doc = parsed(
        ["build", "-", last], [2, 2, 2], "compound punct ROOT", pos={2: pos}, spaces=[False] * 3
    )
    repair_lemmas(doc, {"build-up", "build-off", "buildbuild"})
    assert (doc[2].lemma_, doc[2].pos_) == (lemma, read)


def test_a_person_stands_above_the_body_and_the_title_before_him(parsed: Parsed) -> None:
    words = "Labour MP Dawn Reed accused Chad"
    doc = parsed(words, [4, 0, 0, 0, 4, 4], "nsubj flat flat flat ROOT obj", {4: "VBD"})
    tree = tree_of(repair_bearers(doc, [(0, [1], 2)]))
    assert tree[:3] == ["Labour compound Dawn", "MP flat Dawn", "Dawn nsubj accused"]


def test_a_title_that_was_listed_describes_the_person_behind_it(parsed: Parsed) -> None:
    words, deps = "Petro and ELN leader Garcia met", "nsubj cc compound conj conj ROOT"
    doc = parsed(words, [5, 3, 3, 0, 0, 5], deps, {3: "NN", 5: "VBD"})
    tree = tree_of(repair_bearers(doc, [(2, [3], 4)]))
    assert tree[3:5] == ["leader nmod:desc Garcia", "Garcia conj Petro"]


OFFICE = ["Minister nmod:desc Lund", "of case Defence", "Defence nmod Minister"]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        (
            "Minister of Defence Lund left",
            [4, 2, 0, 2, 4],
            "nsubj case nmod flat ROOT",
            [*OFFICE, "Lund nsubj left", "left ROOT left"],
        ),
        (
            "Minister of Defence Lund left",
            [4, 0, 0, 4, 4],
            "obl case dep nsubj ROOT",
            [*OFFICE, "Lund obl left", "left ROOT left"],
        ),
        (
            "met Minister of Defence Lund left",
            [0, 0, 3, 1, 5, 0],
            "ROOT obj case nmod nsubj conj",
            [
                "met ROOT met",
                "Minister obj met",
                OFFICE[1],
                OFFICE[2],
                "Lund nsubj left",
                "left conj met",
            ],
        ),
    ],
)
def test_a_person_stands_above_the_office_before_him(
    parsed: Parsed, words: str, heads: list[int], deps: str, expected: list[str]
) -> None:
    doc = parsed(words, heads, deps)
    assert tree_of(repair_ministers(doc, [words.split().index("Lund")])) == expected


FLAT = ([5, 2, 0, 0, 0, 5], "nsubj cc conj flat flat ROOT")


@pytest.mark.parametrize(
    ("arcs", "pos", "expected"),
    [
        (FLAT, "NOUN", ["Jan appos leader NNP", "Obik flat Jan NNP"]),
        (FLAT, "VERB", []),
        ((FLAT[0], FLAT[1].replace("conj", "appos")), "NOUN", []),
        (([5, 2, 5, 0, 0, 5], FLAT[1]), "NOUN", []),
        ((FLAT[0], FLAT[1].replace("flat", "appos")), "NOUN", []),
    ],
)
def test_a_title_behind_and_has_its_name_back(
    parsed: Parsed, arcs: Arcs, pos: str, expected: list[str]
) -> None:
    tags = {3: "NNP", 4: "NNP", 5: "VBD"}
    doc = parsed("Reagan and leader Jan Obik met", *arcs, tags, {2: pos})
    assert mended(doc, repair_flats) == expected


@pytest.mark.parametrize(
    ("deps", "expected"),
    [
        ("nsubj flat cc conj flat flat ROOT", ["Jan appos leader NNP", "Obik flat Jan NNP"]),
        ("nsubj flat cc conj flat appos ROOT", ["Jan appos leader NNP"]),
    ],
)
def test_only_the_rest_of_a_name_goes_with_it(
    parsed: Parsed, deps: str, expected: list[str]
) -> None:
    words, tags = "Ronald Reagan and leader Jan Obik met", {1: "NNP", 4: "NNP", 5: "NNP"}
    doc = parsed(words, [6, 0, 3, 0, 0, 0, 6], deps, tags, {3: "NOUN"})
    assert mended(doc, repair_flats) == expected


LISTED = ([6, 3, 3, 0, 3, 3, 6], "nsubj case det nmod punct appos ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("head of the List , Obik left", LISTED, ["Obik appos head NNP"]),
        ("river of the List , Obik left", LISTED, []),
        ("head of the member , Obik left", LISTED, []),
        ("head at the List , Obik left", LISTED, []),
        ("head of the List , Obik left", (LISTED[0], LISTED[1].replace("nmod", "appos")), []),
        ("head of the List , Obik left", (LISTED[0], LISTED[1].replace("appos", "conj")), []),
    ],
)
def test_the_name_behind_a_body_is_that_of_its_head(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {3: "NNP", 5: "NNP", 6: "VBD"})
    assert mended(doc, repair_heads, {"head", "member"}, [5]) == expected


def test_a_name_behind_a_pronoun_stays(parsed: Parsed) -> None:
    words, deps = "head of it , Obik left", "nsubj case nmod punct appos ROOT"
    doc = parsed(words, [5, 2, 0, 2, 2, 5], deps, {2: "PRP", 4: "NNP"})
    assert mended(doc, repair_heads, {"head"}, [4]) == []
