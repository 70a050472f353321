"""Verbs that were read as nouns or adjectives are the verbs of their sentence again."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Lexicon
from graph.text.misread import (
    repair_buildings,
    repair_due,
    repair_infinitives,
    repair_modals,
    repair_names,
    repair_pairs,
    repair_plans,
    repair_progressives,
    repair_roots,
    repair_verbs,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Arcs, mended, tree_of


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


PLAN = ([1, 1, 1, 4, 1, 4], "nsubj ROOT obj mark advcl obj")
BY = ([1, 1, 1, 4, 2, 6, 1, 6], "nsubj ROOT obj case nmod mark advcl obj")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Mali blocked bid to join NATO", PLAN, "acl bid"),
        (
            "Mali blocked bid to join NATO",
            (PLAN[0], PLAN[1].replace(" obj", " obl", 1)),
            "acl bid",
        ),
        (
            "Mali blocked bid to join NATO",
            (PLAN[0], PLAN[1].replace(" obj", " nsubj", 1)),
            "advcl blocked",
        ),
        ("Mali blocked road to join NATO", PLAN, "advcl blocked"),
        ("Mali blocked bid by Chad to join NATO", BY, "acl bid"),
        ("Mali blocked bid to Chad to join NATO", BY, "acl bid"),
        ("Mali blocked bid near Chad to join NATO", BY, "advcl blocked"),
        ("Mali blocked road by Chad to join NATO", BY, "advcl blocked"),
    ],
)
def test_a_purpose_behind_a_plan_is_the_plans(
    parsed: Parsed, lexicon: Lexicon, words: str, arcs: Arcs, expected: str
) -> None:
    verb = words.split().index("join")
    doc = parsed(words, *arcs, {1: "VBD", 2: "NN", verb: "VB"})
    assert tree_of(repair_plans(doc, lexicon.lists["intending"]))[verb] == f"join {expected}"


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
    ("words", "arcs", "expected"),
    [
        (
            "Chad struck down plans",
            ([3, 3, 1, 3], "nmod amod compound:prt ROOT"),
            [
                "Chad nsubj struck NNP",
                "struck ROOT struck VBD",
                "plans obj struck NNS",
            ],
        ),
        ("Chad struck big plans", ([3, 3, 3, 3], "nmod amod amod ROOT"), []),
        (
            "Chad bombed key plans",
            ([3, 3, 3, 3], "nmod amod amod ROOT"),
            [
                "Chad nsubj bombed NNP",
                "bombed ROOT bombed VBD",
                "plans obj bombed NNS",
            ],
        ),
    ],
)
def test_a_particle_shows_the_verb_of_a_headline(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    tags = {0: "NNP", 1: "VBD", 2: "RP" if "down" in words else "JJ", 3: "NNS"}
    lemmas = {1: "strike" if "struck" in words else "bomb"}
    assert mended(parsed(words, *arcs, tags, lemmas=lemmas), repair_verbs, {"strike", "bomb"}) == (
        expected
    )


TITLED = ([1, 1, 1, 1, 3], "nsubj ROOT flat parataxis obj")
SOLD = "dealer Jan Obik sold rifles"


@pytest.mark.parametrize(
    ("words", "arcs", "tags", "expected"),
    [
        (
            SOLD,
            TITLED,
            {},
            ["dealer nmod:desc Jan NN", "Jan nsubj sold NNP", "sold ROOT sold VBD"],
        ),
        (
            SOLD,
            ([1, 1, 3, 1, 3], TITLED[1]),
            {},
            [],
        ),
        (SOLD, TITLED, {0: "NNP"}, []),
        (SOLD, TITLED, {1: "NN"}, []),
        (SOLD, TITLED, {3: "VBG"}, []),
        (SOLD, (TITLED[0], TITLED[1].replace("nsubj", "obj", 1)), {}, []),
        (SOLD, (TITLED[0], TITLED[1].replace("parataxis", "flat")), {}, []),
        ("dealer Jan", ([1, 1], "nsubj ROOT"), {}, []),
    ],
)
def test_the_verb_behind_a_titled_name_is_the_root(
    parsed: Parsed, words: str, arcs: Arcs, tags: dict[int, str], expected: list[str]
) -> None:
    known = {0: "NN", 1: "NNP", 2: "NNP", 3: "VBD", 4: "NNS"}
    known = {i: tag for i, tag in known.items() if i < len(arcs[0])}
    assert mended(parsed(words, *arcs, known | tags), repair_names) == expected


@pytest.mark.parametrize(
    ("word", "dep", "tag", "changed"),
    [
        ("building", "det", "VBG", True),
        ("gathering", "det", "VBG", True),
        ("meeting", "det", "VBG", True),
        ("fighting", "det", "VBG", False),
        ("building", "advmod", "VBG", False),
        ("building", "det", "NN", False),
    ],
)
def test_a_building_with_an_article_is_a_place(
    parsed: Parsed, word: str, dep: str, tag: str, changed: bool
) -> None:
    doc = parsed(
        f"Mali slept at the {word}", [1, 1, 4, 4, 1], f"nsubj ROOT case {dep} advcl", {4: tag}
    )
    assert mended(doc, repair_buildings) == [f"{word} obl slept NN"] * changed


def test_a_building_of_something_is_a_deed(parsed: Parsed) -> None:
    words, deps = "Mali slept at the building walls", "nsubj ROOT case det advcl obj"
    doc = parsed(words, [1, 1, 4, 4, 1, 4], deps, {4: "VBG"})
    assert mended(doc, repair_buildings) == []


DOUBLE = ([3, 3, 3, 3], "nsubj cop amod ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "tags", "expected"),
    [
        (
            "Chad would double aid",
            DOUBLE,
            {},
            [
                "Chad nsubj double NNP",
                "would aux double MD",
                "double ROOT double VB",
                "aid obj double NN",
            ],
        ),
        ("Chad would double aid", (DOUBLE[0], DOUBLE[1].replace("amod", "det")), {}, []),
        ("Chad would double aid", (DOUBLE[0], DOUBLE[1].replace("cop", "dep")), {}, []),
        ("Chad would double aid", DOUBLE, {3: "JJ"}, []),
        ("Chad would double aid", DOUBLE, {1: "VBZ"}, []),
        (
            "Chad would now double big aid",
            ([5, 5, 5, 5, 5, 5], "nsubj cop advmod compound amod ROOT"),
            {3: "JJ", 5: "NN"},
            [
                "Chad nsubj double NNP",
                "would aux double MD",
                "now advmod double RB",
                "double ROOT double VB",
                "aid obj double NN",
            ],
        ),
    ],
)
def test_the_word_behind_a_modal_is_a_verb(
    parsed: Parsed, words: str, arcs: Arcs, tags: dict[int, str], expected: list[str]
) -> None:
    known = {1: "MD", 2: "JJ", 3: "NN"} if len(arcs[0]) == 4 else {1: "MD", 2: "RB", 4: "JJ"}
    assert mended(parsed(words, *arcs, known | tags), repair_modals) == expected


MARCHED = ([1, 1, 3, 1, 5, 3], "nsubj ROOT case obl case nmod")
AIMED = ["to mark protest TO", "protest advcl marched VB", "law obl protest NN"]


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "lemma", "expected"),
    [
        ("men marched to protest against law", MARCHED, "NN", "march", AIMED),
        ("men marched to river against law", MARCHED, "NN", "march", []),
        ("men marched to protest against law", MARCHED, "NNS", "march", []),
        ("men marched to protest against law", MARCHED, "NN", "bow", []),
        ("men marched to protest against law", MARCHED, "NN", "go", []),
        (
            "men marched to protest against law",
            (MARCHED[0], MARCHED[1].replace("obl", "nmod")),
            "NN",
            "march",
            [],
        ),
        (
            "men marched to protest against law",
            (MARCHED[0], MARCHED[1].replace("case obl", "mark obl")),
            "NN",
            "march",
            [],
        ),
        (
            "men marched to protest big law",
            (MARCHED[0], MARCHED[1].replace("case nmod", "amod nmod")),
            "NN",
            "march",
            AIMED,
        ),
        (
            "men marched to protest big law",
            ([1, 1, 3, 1, 3, 3], MARCHED[1].replace("case nmod", "amod nmod")),
            "NN",
            "march",
            [],
        ),
        ("to protest men marched", ([1, 3, 3, 3], "case obl nsubj ROOT"), "NN", "march", []),
    ],
)
def test_what_one_marches_to_do_is_a_verb(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, lemma: str, expected: list[str]
) -> None:
    written = words.split()
    to, verb = written.index("to"), written.index("marched")
    doc = parsed(words, *arcs, {to: "TO", to + 1: tag, verb: "VBD"}, lemmas={verb: lemma})
    assert mended(doc, repair_infinitives, {"protest"}, {"bow"}) == expected
