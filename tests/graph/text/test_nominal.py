"""Nouns that were read as verbs, and receivers read as part of a noun, are themselves again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.text.nominal import (
    repair_adjacent,
    repair_blessings,
    repair_datives,
    repair_demands,
    repair_doers,
    repair_gerund_objects,
    repair_help,
    repair_judged,
    repair_nominals,
    repair_particles,
    repair_receivers,
)
from tests.graph.text.conftest import Parsed
from tests.graph.text.trees import Arcs, mended

OBJECT = ([1, 1, 3, 1], "nsubj ROOT det obj")
AMONG = ([1, 1, 1, 4, 2], "nsubj ROOT ccomp case obl")
BEHIND = ([1, 1, 3, 1], "nsubj ROOT mark advcl")
FOUGHT = ([1, 1, 3, 1, 5, 3], "nsubj ROOT mark advcl case obl")
NOMINALS = {
    "heads a headline": (
        "clashes between Mali",
        ([0, 2, 0], "ROOT case obl"),
        {0: "VBZ"},
        ["clashes ROOT clashes NNS"],
    ),
    "is a subject": (
        "attacks hurt Mali",
        ([1, 1, 1], "nsubj ROOT obj"),
        {0: "VBZ"},
        ["attacks nsubj hurt NNS"],
    ),
    "has an article": ("Mali feared the attack", OBJECT, {3: "VB"}, ["attack obj feared NN"]),
    "has two sides": (
        "Mali saw fighting among rebels",
        AMONG,
        {2: "VBG"},
        ["fighting obj saw NN"],
    ),
    "has an article and one side": (
        "Mali saw the fighting",
        ([1, 1, 3, 1], "nsubj ROOT det ccomp"),
        {3: "VBG"},
        [],
    ),
    "has a subject": (
        "rebels clash between towns",
        ([1, 1, 3, 1], "nsubj ROOT case obl"),
        {1: "VBP"},
        [],
    ),
    "has an auxiliary": (
        "to clash between towns",
        ([1, 1, 3, 1], "aux ROOT case obl"),
        {1: "VB"},
        [],
    ),
    "is a name": ("Attacks hurt Mali", ([1, 1, 1], "nsubj ROOT obj"), {0: "NNP"}, []),
    "has one side": ("Mali saw fighting near Gao", AMONG, {2: "VBG"}, []),
    "is bare": ("Mali feared attack", ([1, 1, 1], "nsubj ROOT obj"), {2: "VB"}, []),
    "has an object": (
        "the fighting Chad hurt",
        ([1, 3, 1, 3], "det nsubj obj ROOT"),
        {1: "VBG"},
        [],
    ),
    "heads a clause": ("attacks in Mali", ([0, 2, 0], "ROOT case obl"), {0: "VBZ"}, []),
    "is a name's": (
        "Chad jets hurt Mali",
        ([1, 2, 2, 2], "nsubj nsubj ROOT obj"),
        {1: "VBZ"},
        ["Chad compound jets NNP", "jets nsubj hurt NNS"],
    ),
    "is somebody's, and an object": (
        "Mali saw Chad jets",
        ([1, 1, 3, 1], "nsubj ROOT nmod:poss obj"),
        {3: "VBZ"},
        ["jets obj saw NNS"],
    ),
    "is nobody's": ("jets hurt Mali", ([1, 1, 1], "nsubj ROOT obj"), {0: "VBZ"}, []),
    "is a name's, but a clause": (
        "Mali saw Chad jets",
        ([1, 1, 3, 1], "nsubj ROOT nsubj ccomp"),
        {3: "VBZ"},
        [],
    ),
    "is a name's, but a base form": (
        "Chad jet hurt Mali",
        ([1, 2, 2, 2], "compound nsubj ROOT obj"),
        {1: "VB"},
        [],
    ),
    "is a name's, but has an object": (
        "Chad jets home hurt Mali",
        ([1, 3, 1, 3, 3], "nsubj nsubj obj ROOT obj"),
        {1: "VBZ"},
        [],
    ),
    "is a name's, but has an auxiliary": (
        "Chad can jets hurt Mali",
        ([2, 2, 3, 3, 3], "nsubj aux nsubj ROOT obj"),
        {2: "VBZ"},
        [],
    ),
    "stands behind a preposition": (
        "aid fled after clashes",
        BEHIND,
        {3: "VBZ"},
        ["after case clashes IN", "clashes obl fled NNS"],
    ),
    "stands behind a preposition in capitals": (
        "aid fled Amid clashes",
        BEHIND,
        {3: "VBZ"},
        ["Amid case clashes IN", "clashes obl fled NNS"],
    ),
    "has two sides behind a preposition": (
        "aid fled since fighting between rebels",
        FOUGHT,
        {3: "VBG"},
        ["since case fighting IN", "fighting obl fled NN"],
    ),
    "has two sides behind a preposition, and another relation to them": (
        "aid fled during fighting among rebels",
        (FOUGHT[0], FOUGHT[1].replace("obl", "nmod")),
        {3: "VBG"},
        ["during case fighting IN", "fighting obl fled NN"],
    ),
    "has one side behind a preposition": (
        "aid fled after fighting near rebels",
        FOUGHT,
        {3: "VBG"},
        [],
    ),
    "is a base form behind a preposition": ("aid fled after clash", BEHIND, {3: "VB"}, []),
    "stands behind another mark": ("aid fled while clashes", BEHIND, {3: "VBZ"}, []),
    "has two sides behind another mark": (
        "aid fled by fighting between rebels",
        FOUGHT,
        {3: "VBG"},
        [],
    ),
    "stands behind no mark": (
        "aid fled after clashes",
        (BEHIND[0], BEHIND[1].replace("mark", "advmod")),
        {3: "VBZ"},
        [],
    ),
    "stands behind a preposition and has a subject": (
        "aid fled after rebels clashes",
        ([1, 1, 4, 4, 1], "nsubj ROOT mark nsubj advcl"),
        {4: "VBZ"},
        [],
    ),
    "stands behind a preposition and has an object": (
        "aid fled after attacks Mali",
        ([1, 1, 3, 1, 3], "nsubj ROOT mark advcl obj"),
        {3: "VBZ"},
        [],
    ),
    "stands behind a preposition, but is no known noun": (
        "aid fled after paints",
        BEHIND,
        {3: "VBZ"},
        [],
    ),
    "is no known noun": ("Mali feared the paint", OBJECT, {3: "VB"}, []),
}


@pytest.mark.parametrize(("words", "arcs", "tags", "expected"), NOMINALS.values(), ids=NOMINALS)
def test_a_word_in_the_place_of_a_noun_is_one(
    parsed: Parsed,
    words: str,
    arcs: tuple[list[int], str],
    tags: dict[int, str],
    expected: list[str],
) -> None:
    doc = parsed(words, *arcs, tags)
    assert mended(doc, repair_nominals, {"clash", "fighting", "attack"}) == expected


def test_a_noun_again_has_the_lemma_of_a_noun(parsed: Parsed) -> None:
    doc = parsed("crashes hurt", [1, 1], "nsubj ROOT", {0: "VBZ"}, lemmas={0: "crashes"})
    repair_nominals(doc, {"crash"})
    assert (doc[0].pos_, doc[0].lemma_) == ("NOUN", "crash")


PRESSED = ["to case pressure TO", "pressure obl bowed NN"]
INFINITIVE = ([1, 1, 3, 1], "nsubj ROOT mark xcomp")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Mali bowed to pressure", INFINITIVE, PRESSED),
        ("Mali bowed to flee", INFINITIVE, []),
        ("Mali bowed to pressure", ([1, 1, 1, 1], "nsubj ROOT mark xcomp"), []),
        ("Mali hoped to pressure", INFINITIVE, []),
        ("Mali bowed to pressure Chad", ([1, 1, 3, 1, 3], "nsubj ROOT mark xcomp obj"), []),
    ],
)
def test_one_bows_to_a_noun(
    parsed: Parsed, words: str, arcs: tuple[list[int], str], expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {1: "VBD", 2: "TO", 3: "VB"}, lemmas={1: words.split()[1][:-2]})
    assert mended(doc, repair_datives, {"bow"}, {"pressure"}) == expected


LED = ([1, 1, 3, 1], "nsubj ROOT case obl")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        (
            "Mali handed over hostages",
            LED,
            ["over compound:prt handed IN", "hostages obj handed NNS"],
        ),
        ("Mali handed off hostages", LED, []),
        ("Mali handed over hostages", ([1, 1, 3, 0], "nsubj ROOT case obl"), []),
        ("Mali handed over hostages", ([1, 1, 3, 1], "nsubj ROOT case nmod"), []),
        (
            "Mali handed over hostages",
            ([1, 1, 3, 1], "nsubj ROOT case obj"),
            ["over compound:prt handed IN"],
        ),
        ("Mali handed behind hostages", LED, []),
        ("Mali handed over hostages gifts", ([1, 1, 3, 1, 1], "nsubj ROOT case obl obj"), []),
    ],
)
def test_a_particle_goes_with_its_verb(
    parsed: Parsed, words: str, arcs: tuple[list[int], str], expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {1: "VBD", 3: "NNS"}, lemmas={1: "hand"})
    assert mended(doc, repair_particles, {"hand over", "hand behind"}) == expected


BROKER = "broker xcomp helped VB"


@pytest.mark.parametrize(
    ("words", "tag", "deps", "expected"),
    [
        ("Norway helped broker deals", "NN", "obj obj", [BROKER, "deals obj broker NNS"]),
        ("Norway helped broker deals", "NN", "obj obl", [BROKER, "deals obl broker NNS"]),
        ("Norway helped broker deals", "NN", "obl obj", []),
        ("Norway helped broker deals", "NNP", "obj obj", []),
        ("Norway helped farmer deals", "NN", "obj obj", []),
        ("Norway saw broker deals", "NN", "obj obj", []),
    ],
)
def test_what_one_helps_to_do_is_a_verb(
    parsed: Parsed, words: str, tag: str, deps: str, expected: list[str]
) -> None:
    lemma = "help" if "helped" in words else "see"
    tags = {1: "VBD", 2: tag, 3: "NNS"}
    doc = parsed(words, [1, 1, 1, 1], f"nsubj ROOT {deps}", tags, lemmas={1: lemma})
    assert mended(doc, repair_help, {"broker"}) == expected


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Mali asks that Chad retreat", "mark nsubj", ["retreat ccomp asks VB"]),
        ("Mali asks that Chad retreat", "mark obl", []),
        ("Mali asks whether Chad retreat", "mark nsubj", []),
        ("Mali says that friend Chad", "cop nsubj", []),
        ("Mali says that the ally", "mark det", []),
    ],
)
def test_a_clause_behind_that_has_a_verb(
    parsed: Parsed, words: str, deps: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 4, 4, 1], f"nsubj ROOT {deps} ccomp", {4: "NN"})
    assert mended(doc, repair_demands) == expected


@pytest.mark.parametrize("first", ["cop", "det"])
def test_a_noun_that_is_one_behind_that_stays(parsed: Parsed, first: str) -> None:
    words, deps = "Mali says that Chad is ally", f"nsubj ROOT mark nsubj {first} ccomp"
    doc = parsed(words, [1, 1, 5, 5, 5, 1], deps, {5: "NN"})
    assert mended(doc, repair_demands) == []


@pytest.mark.parametrize(
    ("words", "tags", "expected"),
    [
        (
            "Mali gave its blessing",
            {2: "PRP$", 3: "VBG"},
            ["its nmod:poss blessing PRP$", "blessing obj gave NN"],
        ),
        ("Mali saw it crying", {2: "PRP", 3: "VBG"}, []),
        ("Mali saw its cry", {2: "PRP$", 3: "VB"}, []),
    ],
)
def test_what_somebody_gives_is_his(
    parsed: Parsed, words: str, tags: dict[int, str], expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 1, 1], "nsubj ROOT obj xcomp", tags, lemmas={3: "bless"})
    assert mended(doc, repair_blessings) == expected
    assert (doc[3].pos_, doc[3].lemma_) == (
        ("NOUN", "blessing") if expected else ("VERB", "bless")
    )


@pytest.mark.parametrize(("head", "dep"), [(0, "obj"), (1, "iobj")])
def test_what_is_another_s_is_no_gift(parsed: Parsed, head: int, dep: str) -> None:
    words, tags = "Mali saw its blessing", {2: "PRP$", 3: "VBG"}
    doc = parsed(words, [1, 1, head, 1], f"nsubj ROOT {dep} xcomp", tags)
    assert mended(doc, repair_blessings) == []


def test_a_gerund_with_an_object_is_no_gift(parsed: Parsed) -> None:
    words, deps = "Mali saw its blessing Chad", "nsubj ROOT obj xcomp obj"
    doc = parsed(words, [1, 1, 1, 1, 3], deps, {2: "PRP$", 3: "VBG"})
    assert mended(doc, repair_blessings) == []


NAMED = ([1, 1, 3, 1], "nsubj ROOT compound obj")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Iran pledged Chad aid", NAMED, ["Chad iobj pledged NNP"]),
        ("Iran painted Chad aid", NAMED, []),
        ("Iran pledged Chad today", ([1, 1, 3, 1], "nsubj ROOT compound obl"), []),
        ("Iran pledged aid Chad", ([1, 1, 1, 2], "nsubj ROOT obj compound"), []),
        ("aid Iran pledged Chad", ([2, 2, 2, 0], "obj nsubj ROOT compound"), []),
        ("Iran pledged Chad aid", ([1, 1, 3, 1], "nsubj ROOT nmod:poss obj"), []),
        ("Iran pledged near Chad aid", ([1, 1, 3, 4, 1], "nsubj ROOT case nmod obj"), []),
        ("Iran pledged big Chad aid", ([1, 1, 4, 4, 1], "nsubj ROOT amod compound obj"), []),
    ],
)
def test_a_name_behind_a_giving_verb_receives(
    parsed: Parsed, words: str, arcs: tuple[list[int], str], expected: list[str]
) -> None:
    written: Sequence[str] = words.split()
    place = written.index("Chad")
    lemmas = {i: "pledge" for i, word in enumerate(written) if word == "pledged"}
    doc = parsed(words, *arcs, {place: "NNP"}, lemmas=lemmas)
    assert mended(doc, repair_receivers, {"pledge"}, {place}) == expected


BASELESS = ["as case baseless IN", "baseless obl rejected JJ", "charge obj rejected NN"]


@pytest.mark.parametrize(
    ("words", "pos", "expected"),
    [
        ("Mali rejected as baseless Chad charge", {}, BASELESS),
        ("Mali rejected as baseless Chad charge", {3: "NOUN"}, []),
        ("Mali rejected with baseless Chad charge", {}, []),
        ("Mali served as baseless Chad charge", {}, []),
    ],
)
def test_what_is_called_baseless_is_the_object(
    parsed: Parsed, words: str, pos: dict[int, str], expected: list[str]
) -> None:
    arcs = ([1, 1, 5, 5, 5, 1], "nsubj ROOT case amod compound obl")
    doc = parsed(words, *arcs, {4: "NNP"}, pos, {1: words.split()[1][:-2]})
    assert mended(doc, repair_judged, {"reject"}) == expected


def test_a_judgement_of_another_word_stays(parsed: Parsed) -> None:
    words, deps = "Mali rejected as baseless Chad charge", "nsubj ROOT case amod compound obl"
    doc = parsed(words, [1, 1, 1, 5, 5, 1], deps, lemmas={1: "reject"})
    assert mended(doc, repair_judged, {"reject"}) == []


def test_a_phrase_before_the_judgement_is_not_judged(parsed: Parsed) -> None:
    words, deps = "Monday Mali rejected as baseless charges", "obl nsubj ROOT case amod obl"
    doc = parsed(words, [2, 2, 2, 5, 5, 2], deps, lemmas={2: "reject"})
    assert mended(doc, repair_judged, {"reject"})[-1] == "charges obj rejected NN"


def test_a_judgement_without_a_thing_stays(parsed: Parsed) -> None:
    words, deps = "Mali rejected as baseless , too", "nsubj ROOT case obl punct advmod"
    doc = parsed(words, [1, 1, 3, 1, 1, 1], deps, pos={3: "ADJ"}, lemmas={1: "reject"})
    assert mended(doc, repair_judged, {"reject"}) == []


@pytest.mark.parametrize(
    ("deps", "expected"),
    [
        ("punct det parataxis", ["charge obj rejected NN"]),
        ("punct det obl", ["charge obj rejected NN"]),
        ("punct det dep", ["charge obj rejected NN"]),
        ("punct det conj", []),
        ("punct amod parataxis", []),
        ("case det parataxis", []),
        ("mark det parataxis", []),
    ],
)
def test_what_stands_bare_behind_a_judgement_is_judged(
    parsed: Parsed, deps: str, expected: list[str]
) -> None:
    words = "Mali rejected as lies , a charge"
    first = 6 if deps.split()[0] in ("case", "mark") else 1
    arcs = ([1, 1, 3, 1, first, 6, 1], f"nsubj ROOT case obl {deps}")
    doc = parsed(words, *arcs, {3: "NNS", 6: "NN"}, lemmas={1: "reject"})
    assert mended(doc, repair_judged, {"reject"}) == expected


def test_where_something_is_judged_already_nothing_else_is(parsed: Parsed) -> None:
    words, deps = "Mali rejected it as lies a charge", "nsubj ROOT obj case obl det parataxis"
    doc = parsed(words, [1, 1, 1, 4, 1, 6, 1], deps, {2: "PRP", 4: "NNS"}, lemmas={1: "reject"})
    assert mended(doc, repair_judged, {"reject"}) == []


FREE = ([1, 1, 5, 5, 5, 1, 5], "nsubj ROOT mark det compound ccomp obj")
FREED = ["the det army DT", "army nsubj free NN", "free ccomp asks VB"]


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Mali asks that the army free her", FREE[1], FREED),
        ("Mali asks whether the army free her", FREE[1], []),
        ("Mali asks that the army free her", FREE[1].replace("compound", "amod"), []),
        ("Mali asks that the army free her", FREE[1].replace(" obj", " obl"), []),
    ],
)
def test_who_shall_do_it_stands_right_before_the_verb_behind_that(
    parsed: Parsed, words: str, deps: str, expected: list[str]
) -> None:
    assert mended(parsed(words, FREE[0], deps, {5: "NN", 6: "PRP"}), repair_demands) == expected


def test_a_word_apart_from_the_verb_behind_that_does_nothing(parsed: Parsed) -> None:
    words, deps = "Mali asks that army now free her", "nsubj ROOT mark compound advmod ccomp obj"
    doc = parsed(words, [1, 1, 5, 5, 5, 1, 5], deps, {5: "NN", 6: "PRP"})
    assert mended(doc, repair_demands) == []


RESUMED = ([1, 1, 1, 4, 2], "nsubj ROOT obj case obl")
BARGAINING = ["bargaining obj resumed NN", "Chad nmod bargaining NN"]


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "expected"),
    [
        ("Mali resumed bargaining with Chad", RESUMED, "VBG", BARGAINING),
        ("Mali resumed painting with Chad", RESUMED, "VBG", []),
        ("Mali resumed bargaining with Chad", RESUMED, "NNS", []),
        (
            "Mali resumed bargaining with Chad",
            (RESUMED[0], RESUMED[1].replace("obj", "xcomp")),
            "VBG",
            [],
        ),
        (
            "Mali resumed bargaining with Chad",
            (RESUMED[0], RESUMED[1].replace("obj", "nsubj")),
            "VBG",
            ["bargaining nsubj resumed NN", BARGAINING[1]],
        ),
        ("Mali resumed bargaining Chad", ([1, 1, 1, 2], "nsubj ROOT obj obj"), "VBG", []),
        ("Mali resumed bargaining then", ([1, 1, 1, 2], "nsubj ROOT obj mark"), "VBG", []),
        ("Mali resumed bargaining then", ([1, 1, 1, 2], "nsubj ROOT obj aux"), "VBG", []),
    ],
)
def test_a_gerund_that_is_a_known_noun_may_be_an_object(
    parsed: Parsed, words: str, arcs: Arcs, tag: str, expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {2: tag}, lemmas={2: "bargain"})
    assert mended(doc, repair_gerund_objects, {"bargaining"}) == expected
    assert doc[2].lemma_ == ("bargaining" if expected else "bargain")


KILLED = ([1, 1, 1, 4, 1, 1], "nsubj ROOT obj case obl xcomp")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Mali called killing by rebels crime", KILLED, ["rebels nmod killing NN"]),
        (
            "Mali called killing by rebels crime",
            (KILLED[0], KILLED[1].replace("obl", "obl:agent")),
            ["rebels nmod killing NN"],
        ),
        ("Mali called killing near rebels crime", KILLED, []),
        ("Mali called river by rebels crime", KILLED, []),
        (
            "Mali called killing by rebels crime",
            (KILLED[0], KILLED[1].replace("obl", "advcl")),
            [],
        ),
        (
            "killing by rebels Mali called crime",
            ([4, 2, 4, 4, 4, 4], "obj case obl nsubj ROOT xcomp"),
            [],
        ),
        (
            "Mali called by rebels killing crime",
            ([1, 1, 3, 1, 1, 1], "nsubj ROOT case obl obj xcomp"),
            [],
        ),
        (
            "Mali was called killing by rebels",
            ([2, 2, 2, 2, 5, 2], "nsubj:pass aux:pass ROOT obj case obl"),
            [],
        ),
    ],
)
def test_who_did_a_deed_hangs_on_the_deed(
    parsed: Parsed, words: str, arcs: Arcs, expected: list[str]
) -> None:
    verb = words.split().index("called")
    tags = {verb: "VBN" if "was" in words else "VBD"}
    assert mended(parsed(words, *arcs, tags), repair_doers, {"killing"}) == expected


LISTED = ([0, 2, 0, 2, 5, 2], "ROOT case nmod conj cc conj")
LISTED_WORDS = "fighting between Kosovo police and rebels"
AS_ONE = [
    "between case police IN",
    "Kosovo compound police NNP",
    "police nmod fighting NN",
    "rebels conj police NNS",
]


@pytest.mark.parametrize(
    ("words", "arcs", "tags", "expected"),
    [
        (LISTED_WORDS, LISTED, {}, AS_ONE),
        (
            LISTED_WORDS,
            LISTED,
            {2: "NN", 3: "NNP"},
            [
                *AS_ONE[:1],
                AS_ONE[1].replace("NNP", "NN"),
                AS_ONE[2].replace("NN", "NNP"),
                AS_ONE[3],
            ],
        ),
        (LISTED_WORDS, (LISTED[0], LISTED[1].replace("conj cc", "appos cc")), {}, []),
        (LISTED_WORDS, LISTED, {3: "JJ"}, []),
        (LISTED_WORDS, LISTED, {2: "CD"}, []),
        (LISTED_WORDS, ([0, 2, 0, 2, 2, 2], LISTED[1]), {}, []),
        (
            "fighting between Kosovo , police",
            ([0, 2, 0, 4, 2], "ROOT case nmod punct conj"),
            {4: "NN"},
            [],
        ),
    ],
)
def test_two_nouns_of_a_list_with_nothing_between_them_are_one(
    parsed: Parsed, words: str, arcs: Arcs, tags: dict[int, str], expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {0: "NN", 2: "NNP", 3: "NN", 5: "NNS"} | tags)
    assert mended(doc, repair_adjacent) == expected
