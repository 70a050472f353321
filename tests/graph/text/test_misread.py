"""Verbs that were read as nouns or adjectives are the verbs of their sentence again."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Lexicon
from graph.text.misread import (
    repair_due,
    repair_pairs,
    repair_plans,
    repair_progressives,
    repair_roots,
    repair_verbs,
)
from graph.text.participles import (
    repair_actives,
    repair_attributes,
    repair_captives,
    repair_passives,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import mended, tree_of


def test_a_headline_verb_read_as_an_adjective_is_the_root_again(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    tags = {0: "NNP", 1: "VBD", 2: "NNS", 3: "IN", 4: "NNP"}
    words, deps = "LNA bombed positions of GNA", "compound amod ROOT case nmod"
    doc = parsed(words, [2, 2, 2, 4, 2], deps, tags)
    assert tree_of(repair_verbs(doc, lexicon.verbs)) == [
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
    assert tree_of(doc)[:3] == ["Egypt nsubj backs", "backs ROOT backs", "Khalifa obj backs"]


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
    before = tree_of(parsed(words, heads, deps, tags))
    assert tree_of(repair_verbs(parsed(words, heads, deps, tags), lexicon.verbs)) == before


def test_what_a_headline_denies_hangs_on_the_verb(parsed: Parsed, lexicon: Lexicon) -> None:
    tags = {0: "NNP", 1: "NNS", 2: "VBG", 3: "NNS"}
    doc = parsed("Chad denies arming rebels", [1, 1, 1, 2], "compound ROOT acl obj", tags)
    tree = tree_of(repair_verbs(doc, lexicon.verbs))
    assert tree == ["Chad nsubj denies", "denies ROOT denies", "arming xcomp denies", *tree[3:]]
    assert tree[3] == "rebels obj arming"


def test_the_only_verb_of_a_sentence_is_its_root(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBN", 2: "IN", 3: "NNP", 4: "."}
    doc = parsed("Conte left for Paris .", [0, 0, 3, 1, 0], "ROOT acl case obl punct", tags)
    assert tree_of(repair_roots(doc))[:2] == ["Conte nsubj left", "left ROOT left"]


def test_a_name_that_was_taken_for_a_quality_has_the_verb_behind_it(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBN", 2: "IN", 3: "NNP", 4: "."}
    words, deps = "Amnesty called on Draghi .", "ROOT acl case obl punct"
    doc = parsed(words, [0, 0, 3, 1, 0], deps, tags, pos={0: "ADJ"})
    assert tree_of(repair_roots(doc))[:2] == ["Amnesty nsubj called", "called ROOT called"]


@pytest.mark.parametrize(
    ("words", "tag"), [("Conte seen by Draghi .", "VBN"), ("Conte leaving for Paris .", "VBG")]
)
def test_a_participle_that_describes_a_noun_stays(parsed: Parsed, words: str, tag: str) -> None:
    tags = {0: "NNP", 1: tag, 2: "IN", 3: "NNP", 4: "."}
    doc = parsed(words, [0, 0, 3, 1, 0], "ROOT acl case obl punct", tags)
    assert tree_of(repair_roots(doc))[0] == "Conte ROOT Conte"


def test_due_to_before_a_verb_is_a_plan(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBZ", 2: "JJ", 3: "IN", 4: "VB", 5: "NNS", 6: "IN", 7: "NNP"}
    deps = "nsubj cop case fixed compound ROOT case nmod"
    doc = parsed("Conte is due to hold talks with Draghi", [5, 5, 5, 2, 5, 5, 7, 5], deps, tags)
    tree = tree_of(repair_due(doc))
    assert tree[4:6] == ["hold ROOT hold", "talks obj hold"]
    assert (tree[0], tree[2]) == ("Conte nsubj hold", "due aux hold")


def test_due_to_before_a_noun_stays(parsed: Parsed) -> None:
    tags = {0: "NNP", 1: "VBD", 2: "JJ", 3: "IN", 4: "NN"}
    doc = parsed(
        "Conte resigned due to illness", [1, 1, 4, 2, 1], "nsubj ROOT case fixed obl", tags
    )
    assert tree_of(repair_due(doc))[4] == "illness obl resigned"


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


@pytest.mark.parametrize(("noun", "expected"), [("bid", "acl bid"), ("road", "advcl blocked")])
def test_a_purpose_behind_a_plan_is_the_plans(
    parsed: Parsed, lexicon: Lexicon, noun: str, expected: str
) -> None:
    words, tags = f"Mali blocked {noun} to join NATO", {1: "VBD", 2: "NN", 4: "VB"}
    doc = parsed(words, [1, 1, 1, 4, 1, 4], "nsubj ROOT obj mark advcl obj", tags)
    assert tree_of(repair_plans(doc, lexicon.lists["intending"]))[4] == f"join {expected}"


SHOT = "det compound ROOT cc conj obj"


@pytest.mark.parametrize(
    ("words", "deps", "tags", "expected"),
    [
        (
            "a sniper shot and wounded Keita",
            SHOT,
            {},
            ["a det sniper DT", "sniper nsubj shot NN", "shot ROOT shot VBD"],
        ),
        ("a sniper camp and wounded Keita", SHOT, {}, []),
        ("a sniper shot and wounded Keita", SHOT, {4: "NN"}, []),
        ("a sniper shot and wounded Keita", SHOT, {2: "VBN"}, []),
        ("a sniper shot and wounded Keita", "det nmod:poss ROOT cc conj obj", {}, []),
        ("a sniper shot and wounded Keita", "det compound ROOT cc acl obj", {}, []),
    ],
)
def test_two_verbs_in_a_row_share_the_noun_before_them(
    parsed: Parsed, words: str, deps: str, tags: dict[int, str], expected: list[str]
) -> None:
    known = {1: "NN", 2: "NN", 4: "VBD", 5: "NNP"}
    doc = parsed(words, [2, 2, 2, 4, 2, 4], deps, known | tags)
    assert mended(doc, repair_pairs, {"shoot", "wound"}) == expected


TRAINING = ["Kenya nsubj training NNP", "is aux training VBZ", "training ROOT training VBG"]
TRAINING += ["guards obj training NNS"]


@pytest.mark.parametrize(
    ("words", "deps", "tags", "expected"),
    [
        ("Kenya is training guards", "nsubj cop compound ROOT", {}, TRAINING),
        ("Kenya is training guards", "nsubj cop nmod:poss ROOT", {}, []),
        ("Kenya is training guards", "nsubj aux compound ROOT", {}, []),
        ("Kenya is training centre", "nsubj cop compound ROOT", {3: "NN"}, []),
        ("Kenya is painting guards", "nsubj cop compound ROOT", {}, []),
        ("Kenya is train guards", "nsubj cop compound ROOT", {}, []),
    ],
)  # fmt: skip
def test_what_one_is_training_is_the_object(
    parsed: Parsed, words: str, deps: str, tags: dict[int, str], expected: list[str]
) -> None:
    doc = parsed(words, [3, 3, 3, 3], deps, {1: "VBZ", 2: "NN", 3: "NNS"} | tags)
    assert mended(doc, repair_progressives, {"train"}) == expected


@pytest.mark.parametrize(("dep", "place"), [("nmod", "guards"), ("obl", "training")])
def test_what_describes_those_who_are_trained_stays_with_them(
    parsed: Parsed, dep: str, place: str
) -> None:
    words, deps = "Kenya is training big guards in Chad", f"cop compound amod ROOT case {dep}"
    tags = {2: "NN", 4: "NNS", 6: "NNP"}
    doc = parsed(words, [4, 4, 4, 4, 4, 6, 4], f"nsubj {deps}", tags)
    tree = tree_of(repair_progressives(doc, {"train"}))
    assert tree[3:] == [
        "big amod guards",
        "guards obj training",
        "in case Chad",
        f"Chad {dep} {place}",
    ]


NOW = ["Kenya nsubj training NNP", "is aux training VBZ", "now advmod training RB"]
NOW += ["training ROOT training VBG", "guards obj training NNS"]


@pytest.mark.parametrize(
    ("words", "tag", "expected"),
    [("Kenya is now training guards", "RB", NOW), ("Kenya is big training guards", "JJ", [])],
)
def test_adverbs_may_stand_before_what_one_is_doing(
    parsed: Parsed, words: str, tag: str, expected: list[str]
) -> None:
    tags = {1: "VBZ", 2: tag, 3: "NN", 4: "NNS"}
    doc = parsed(words, [4, 4, 4, 4, 4], "nsubj cop advmod compound ROOT", tags)
    assert mended(doc, repair_progressives, {"train"}) == expected


def test_adverbs_alone_behind_is_are_no_progressive(parsed: Parsed) -> None:
    doc = parsed("Kenya is now there", [3, 3, 3, 3], "nsubj cop advmod ROOT", {3: "RB"})
    assert mended(doc, repair_progressives, {"train"}) == []


@pytest.mark.parametrize(
    ("heads", "deps", "expected"),
    [
        ([0, 0, 3, 1, 5, 3, 0], "ROOT acl case obl nsubj acl:relcl punct", "ROOT left"),
        ([0, 0, 3, 1, 5, 0, 0], "ROOT acl case obl nsubj parataxis punct", "acl Conte"),
    ],
)
def test_only_a_verb_below_another_may_stand_beside_it(
    parsed: Parsed, heads: list[int], deps: str, expected: str
) -> None:
    tags = {0: "NNP", 1: "VBN", 3: "NNP", 5: "VBD"}
    doc = parsed("Conte left for Paris that burned .", heads, deps, tags)
    assert tree_of(repair_roots(doc))[1] == f"left {expected}"


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
