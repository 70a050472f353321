"""Relations that a noun states between its own dependents."""

from __future__ import annotations

import pytest

from graph.text.nouns import _entered, _lent, around, arranged, noun_events, paused
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs, edges

E, H = "egypt", "khalifa-haftar"

PHRASES = {
    "possessor and to": (
        "Egypt 's support for Haftar",
        [2, 0, 2, 4, 2],
        "nmod:poss case ROOT case nmod",
        {0: E, 4: H},
        2,
        [f"{E} supports {H}"],
    ),
    "by and on": (
        "attack by Egypt on Haftar",
        [0, 2, 0, 4, 0],
        "ROOT case nmod case nmod",
        {2: E, 4: H},
        0,
        [f"{E} attacks {H}"],
    ),
    "nationality and on": (
        "Egyptian attack on Haftar",
        [1, 1, 3, 1],
        "amod ROOT case nmod",
        {0: "egypt demonym", 3: H},
        1,
        [f"{E} attacks {H}"],
    ),
    "between": (
        "war between Egypt and Haftar",
        [0, 2, 0, 4, 2],
        "ROOT case nmod cc conj",
        {2: E, 4: H},
        0,
        [f"{E} fights {H}"],
    ),
    "from whom one withdraws": (
        "Egypt 's withdrawal from Haftar",
        [2, 0, 2, 4, 2],
        "nmod:poss case ROOT case nmod",
        {0: E, 4: H},
        2,
        [f"{E} concedes {H}"],
    ),
    "a body before it": (
        "police raid on Haftar",
        [1, 1, 3, 1],
        "compound ROOT case nmod",
        {3: H},
        1,
        [f"police-d0c attacks {H}"],
    ),
    "imposed by and on": (
        "sanction imposed by Egypt on Haftar",
        [0, 0, 3, 1, 5, 1],
        "ROOT acl case obl:agent case obl",
        {3: E, 5: H},
        0,
        [f"{E} sanctions {H}"],
    ),
    "painted by and on": (
        "sanction painted by Egypt on Haftar",
        [0, 0, 3, 1, 5, 1],
        "ROOT acl case obl:agent case obl",
        {3: E, 5: H},
        0,
        [],
    ),
    "that erupts between": (
        "fighting erupted between Egypt and Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl cc conj",
        {3: E, 5: H},
        0,
        [f"{E} fights {H}"],
    ),
    "that hits something between": (
        "fighting hit towns between Egypt and Haftar",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl cc conj",
        {4: E, 6: H},
        0,
        [],
    ),
    "that goes on against": (
        "raid by Egypt continued against Haftar",
        [3, 2, 0, 3, 5, 3],
        "nsubj case nmod ROOT case obl",
        {2: E, 5: H},
        0,
        [f"{E} attacks {H}"],
    ),
    "that goes on in": (
        "raid by Egypt continued in Haftar",
        [3, 2, 0, 3, 5, 3],
        "nsubj case nmod ROOT case obl",
        {2: E, 5: H},
        0,
        [],
    ),
    "that one enters into": (
        "Egypt entered into talk with Haftar",
        [1, 1, 3, 1, 5, 1],
        "nsubj ROOT case obl case obl",
        {0: E, 5: H},
        3,
        [f"{E} negotiates-with {H}"],
    ),
    "that one reads about": (
        "Egypt reads about talk with Haftar",
        [1, 1, 3, 1, 5, 1],
        "nsubj ROOT case obl case obl",
        {0: E, 5: H},
        3,
        [],
    ),
    "in words": (
        "blistering attack by Egypt on Haftar",
        [1, 1, 3, 1, 5, 1],
        "amod ROOT case nmod case nmod",
        {3: E, 5: H},
        1,
        [f"{E} opposes {H}"],
    ),
    "not in words": (
        "heavy attack by Egypt on Haftar",
        [1, 1, 3, 1, 5, 1],
        "amod ROOT case nmod case nmod",
        {3: E, 5: H},
        1,
        [f"{E} attacks {H}"],
    ),
    "a strike that one is on": (
        "Egypt go on strike against Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [],
    ),
    "that one calls for": (
        "Egypt call for withdrawal from Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [],
    ),
    "that one says something in": (
        "Egypt say in appeal to Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [f"{E} appeals-to {H}"],
    ),
    "that one sleeps in": (
        "Egypt sleep in appeal to Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        [],
    ),
    "one side only": ("war with Haftar", [0, 2, 0], "ROOT case nmod", {2: H}, 0, []),
    "without a source": ("aid to Haftar", [0, 2, 0], "ROOT case nmod", {2: H}, 0, []),
    "no event": (
        "Egypt 's river to Haftar",
        [2, 0, 2, 4, 2],
        "nmod:poss case ROOT case nmod",
        {0: E, 4: H},
        2,
        [],
    ),
}


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_a_noun_relates_its_dependents(parsed: Parsed, reader_of: Reading, phrase: tuple) -> None:
    words, heads, deps, named, noun, expected = phrase
    tags = dict.fromkeys(named, "NNP") | {noun: "NN"}
    doc = parsed(words, heads, deps, tags)
    assert edges(noun_events(doc[noun], reader_of(doc, named))) == expected


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [
        ("launched", "launch", ["egypt attacks khalifa-haftar"]),
        ("painted", "paint", []),
    ],
)
def test_a_light_verb_lends_its_subject(
    parsed: Parsed, reader_of: Reading, verb: str, lemma: str, expected: list[str]
) -> None:
    doc = parsed(
        ["Egypt", verb, "attack", "on", "Haftar"],
        [1, 1, 1, 4, 2],
        "nsubj ROOT obj case nmod",
        {2: "NN", 4: "NNP"},
        lemmas={1: lemma},
    )
    assert edges(noun_events(doc[2], reader_of(doc, {0: E, 4: H}))) == expected


def _noun(parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, noun: int) -> list[str]:
    named = {"Egypt": E, "Haftar": H, "Chad": "chad", "LNA": "libyan-national-army"}
    found = {i: named[word] for i, word in enumerate(words.split()) if word in named}
    verbs = {i: "VBN" for i, w in enumerate(words.split()) if w in ("broker", "sponsor", "offer")}
    doc = parsed(words, *arcs, dict.fromkeys(found, "NNP") | {noun: "NN"} | verbs)
    return edges(noun_events(doc[noun], reader_of(doc, found)))


BROKERED = ([7, 2, 0, 4, 2, 0, 5, 7], "{} case nmod cc conj acl advmod ROOT")


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("accord between Egypt and Haftar broker soon held", "nsubj", [f"{E} agrees-with {H}"]),
        ("accord between Egypt and Haftar broker soon held", "obj", []),
        ("accord against Egypt and Haftar broker soon held", "nsubj", []),
        ("war between Egypt and Haftar broker soon held", "nsubj", []),
    ],
)
def test_an_accord_binds_its_sides_whoever_brokered_it(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    arcs = (BROKERED[0], BROKERED[1].format(dep))
    assert _noun(parsed, reader_of, words, arcs, 0) == expected


HELD = ([6, 2, 0, 4, 2, 6, 6], "nsubj:pass case nmod cc conj {} ROOT")


@pytest.mark.parametrize(
    ("dep", "aux", "tag", "expected"),
    [
        ("nsubj:pass", "aux:pass", "VBN", [f"{E} agrees-with {H}"]),
        ("nsubj:pass", "aux", "VBN", []),
        ("nsubj:pass", "aux:pass", "VBD", []),
        ("obj", "aux:pass", "VBN", []),
    ],
)
def test_an_accord_that_was_brokered_is_there_but_not_one_that_may_be(
    parsed: Parsed, reader_of: Reading, dep: str, aux: str, tag: str, expected: list[str]
) -> None:
    words, deps = "accord between Egypt and Haftar was broker", HELD[1].format(aux)
    tags = {0: "NN", 2: "NNP", 4: "NNP", 6: tag}
    doc = parsed(words, HELD[0], deps.replace("nsubj:pass", dep), tags)
    assert edges(noun_events(doc[0], reader_of(doc, {2: E, 4: H}))) == expected


def test_an_accord_may_name_its_sides_behind_who_brokered_it(
    parsed: Parsed, reader_of: Reading
) -> None:
    arcs = ([6, 0, 3, 1, 5, 3, 6], "nsubj acl case obl cc conj ROOT")
    found = _noun(parsed, reader_of, "accord broker between Egypt and Haftar held", arcs, 0)
    assert found == [f"{E} agrees-with {H}"]


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [
        ("broker", "accord", True),
        ("sponsor", "truce", True),
        ("sponsor", "river", False),
        ("work", "accord", False),
        ("sleep", "accord", False),
    ],
)
def test_who_arranges_something_between_others(
    parsed: Parsed, reader_of: Reading, verb: str, noun: str, expected: bool
) -> None:
    doc = parsed(["Chad", verb, noun], [1, 1, 1], "nsubj ROOT obj", {2: "NN"})
    assert arranged(doc[2], reader_of(doc, {0: "chad"})) is expected


THERE = ([1, 1, 1, 4, 2, 6, 2], "expl ROOT nsubj case nmod case nmod")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("there was anger in Egypt at Haftar", THERE, [f"{E} opposes {H}"]),
        ("there was anger among Egypt at Haftar", THERE, [f"{E} opposes {H}"]),
        ("there was anger near Egypt at Haftar", THERE, []),
        ("then was anger in Egypt at Haftar", (THERE[0], f"advmod{THERE[1][4:]}"), []),
        (
            "there was anger in Egypt at Haftar",
            ([*THERE[0][:6], 1], f"{THERE[1][:-4]}obl"),
            [f"{E} opposes {H}"],
        ),
        (
            "there anger in Egypt at Haftar",
            ([1, 1, 3, 1, 5, 1], "expl ROOT case nmod case nmod"),
            [f"{E} opposes {H}"],
        ),
        (
            "there was then anger in Egypt at Haftar",
            ([1, 1, 1, 1, 5, 3, 7, 3], "expl ROOT advmod obj case nmod case nmod"),
            [],
        ),
    ],
)
def test_anger_that_there_is_in_a_place_is_the_place_s(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    assert _noun(parsed, reader_of, words, arcs, words.split().index("anger")) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("war of hills with Chad", ["of hills", "with Chad"]),
        ("war behind hills with Chad", ["behind hills", "with Chad"]),
        ("war during weeks against Chad", ["during weeks", "against Chad"]),
        ("war since noon on Chad", ["since noon", "on Chad"]),
        ("war on hills with Chad", ["on hills"]),
        ("war in hills of Chad", ["in hills"]),
    ],
)
def test_what_stands_behind_the_noun_before_it_is_around_a_noun(
    parsed: Parsed, words: str, expected: list[str]
) -> None:
    doc = parsed(words, [0, 2, 0, 4, 2], "ROOT case nmod case nmod", {0: "NN"})
    assert [f"{word} {noun.text}" for word, noun in around(doc[0])] == expected


def test_a_name_inside_the_word_before_a_deed_does_it(parsed: Parsed, reader_of: Reading) -> None:
    arcs = ([1, 2, 2, 4, 2], "compound compound ROOT case nmod")
    found = _noun(parsed, reader_of, "LNA army raid on Haftar", arcs, 2)
    assert found == [f"libyan-national-army attacks {H}"]


@pytest.mark.parametrize(
    ("thing", "word", "expected"),
    [
        ("part", "in", [f"{E} attacks {H}"]),
        ("rain", "in", []),
        ("part", "near", []),
    ],
)
def test_who_takes_part_in_a_deed_does_it(
    parsed: Parsed, reader_of: Reading, thing: str, word: str, expected: list[str]
) -> None:
    words = f"Egypt took {thing} {word} raid on Haftar"
    arcs = ([1, 1, 1, 4, 1, 6, 4], "nsubj ROOT obj case obl case nmod")
    assert _noun(parsed, reader_of, words, arcs, 4) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Egypt 's opposition to support with Haftar", [f"{E} opposes {H}"]),
        ("Egypt 's opposition to favour with Haftar", [f"{E} opposes {H}"]),
        ("Egypt 's opposition against favour from Haftar", []),
    ],
)
def test_a_stance_to_a_favour_is_one_to_whom_it_is_for(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    arcs = ([2, 0, 2, 4, 2, 6, 4], "nmod:poss case ROOT case nmod case nmod")
    assert _noun(parsed, reader_of, words, arcs, 2) == expected


CHARGED = "nmod:poss case ROOT mark nsubj acl obj"


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Egypt 's allegation that Haftar armed rebels", CHARGED, [f"{E} accuses {H}"]),
        ("Egypt 's allegation as Haftar armed rebels", CHARGED, []),
        ("Egypt 's criticism that Haftar armed rebels", CHARGED, []),
        ("Egypt 's allegation that Haftar armed rebels", CHARGED.replace("acl", "advcl"), []),
        (
            "Egypt 's allegation that Haftar armed rebels",
            CHARGED.replace("nsubj", "nsubj:pass").replace("obj", "obl"),
            [f"{E} accuses {H}"],
        ),
    ],
)
def test_a_charge_is_against_who_is_said_to_have_done_it(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, expected: list[str]
) -> None:
    assert _noun(parsed, reader_of, words, ([2, 0, 2, 5, 5, 2, 5], deps), 2) == expected


SHOWN = ([1, 1, 1, 4, 1, 6, 4, 8, 6], "nsubj ROOT obj case obl case nmod case nmod")
WITH = ([1, 1, 3, 1, 5, 1, 7, 5], "nsubj ROOT case obl case obl case nmod")
MADE = ([1, 1, 1, 4, 2, 6, 1], "nsubj ROOT obj case nmod case obl")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Egypt met Chad in show of support for Haftar", SHOWN, [f"{E} supports {H}"]),
        ("Egypt met Chad in town of support for Haftar", SHOWN, []),
        ("Egypt met Chad near show of support for Haftar", SHOWN, []),
        ("Egypt met with Haftar in show of support", WITH, []),
        ("Egypt launch gesture of support for Haftar", MADE, [f"{E} supports {H}"]),
        ("Egypt launch series of support for Haftar", MADE, [f"{E} supports {H}"]),
        ("Egypt launch book of support for Haftar", MADE, []),
        ("Egypt paint gesture of support for Haftar", MADE, []),
    ],
)
def test_a_show_of_support_is_support_for_whom_it_names(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, expected: list[str]
) -> None:
    assert _noun(parsed, reader_of, words, arcs, words.split().index("support")) == expected


@pytest.mark.parametrize(
    ("verb", "thing", "word", "noun", "tag", "expected"),
    [
        ("met", "men", "in", "gesture", "VBD", True),
        ("met", "men", "in", "Gesture", "VBD", True),
        ("met", "men", "in", "gesture", "NN", False),
        ("met", "men", "in", "raid", "VBD", False),
        ("met", "men", "on", "gesture", "VBD", False),
        ("engage", "men", "in", "raid", "VBD", True),
        ("enter", "men", "into", "raid", "VBD", True),
        ("enter", "men", "near", "raid", "VBD", False),
        ("took", "part", "in", "raid", "VBD", True),
        ("took", "part", "at", "raid", "VBD", False),
    ],
)
def test_who_enters_into_something_takes_part_in_it(
    parsed: Parsed,
    reader_of: Reading,
    verb: str,
    thing: str,
    word: str,
    noun: str,
    tag: str,
    expected: bool,
) -> None:
    deps, tags = "ROOT obj case obl", {0: tag, 1: "NN", 3: "NN"}
    doc = parsed([verb, thing, word, noun], [0, 0, 3, 0], deps, tags)
    assert _entered(doc[3], doc[0], reader_of(doc, {})) is expected


@pytest.mark.parametrize(
    ("words", "arcs", "tags", "expected"),
    [
        ("Egypt launch raid", ([1, 1, 1], "nsubj ROOT obj"), {}, "launch"),
        ("raid was launch", ([2, 2, 2], "nsubj:pass aux:pass ROOT"), {2: "VBN"}, "launch"),
        ("Egypt paint raid", ([1, 1, 1], "nsubj ROOT obj"), {}, ""),
        ("Egypt launch raid", ([1, 1, 1], "nsubj ROOT advmod"), {}, ""),
        ("Egypt launch raid", ([1, 1, 1], "nsubj ROOT obj"), {1: "NN"}, ""),
        ("Egypt call for raid", ([1, 1, 3, 1], "nsubj ROOT case obl"), {}, "call"),
        ("Egypt sleep for raid", ([1, 1, 3, 1], "nsubj ROOT case obl"), {}, ""),
        ("Egypt call in raid", ([1, 1, 3, 1], "nsubj ROOT case obl"), {}, ""),
        ("Egypt was behind raid", ([3, 3, 3, 3], "nsubj cop case ROOT"), {}, "raid"),
        ("Egypt slept behind raid", ([1, 1, 3, 1], "nsubj ROOT case obl"), {}, ""),
    ],
)
def test_a_verb_that_says_little_lends_itself_to_its_noun(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    arcs: Arcs,
    tags: dict[int, str],
    expected: str,
) -> None:
    noun = words.split().index("raid")
    doc = parsed(words, *arcs, {noun: "NN"} | tags)
    verb = _lent(doc[noun], reader_of(doc, {}))
    assert (verb.text if verb else "") == expected


def test_a_verb_lends_itself_to_a_list(parsed: Parsed, reader_of: Reading) -> None:
    arcs = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj cc conj case nmod")
    words = "Egypt launch talk and raid on Haftar"
    assert _noun(parsed, reader_of, words, arcs, 4) == [f"{E} attacks {H}"]


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("pause in fighting", "nmod", True),
        ("halt to fighting", "nmod", True),
        ("halt of fighting", "nmod", True),
        ("pause after fighting", "nmod", False),
        ("rain in fighting", "nmod", False),
        ("pause in fighting", "obl", False),
    ],
)
def test_what_there_is_a_pause_in_does_not_go_on(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: bool
) -> None:
    doc = parsed(words, [0, 2, 0], f"ROOT case {dep}", {0: "NN", 2: "NN"})
    assert paused(doc[2], reader_of(doc, {})) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("merger of Egypt and Chad", [f"{E} cooperates-with chad"]),
        ("merger between Egypt and Chad", [f"{E} cooperates-with chad"]),
        ("merger near Egypt and Chad", []),
        ("war of Egypt and Chad", []),
    ],
)
def test_a_merger_of_two_makes_them_one(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    arcs = ([0, 2, 0, 4, 2], "ROOT case nmod cc conj")
    doc = parsed(
        f"planned {words}",
        [1, *(h + 1 for h in arcs[0])],
        f"amod {arcs[1]}",
        {1: "NN", 3: "NNP", 5: "NNP"},
    )
    found = edges(noun_events(doc[1], reader_of(doc, {3: E, 5: "chad"})))
    assert [edge for edge in found if "cooperates" in edge] == expected


ORDER = ([2, 0, 2, 5, 5, 2], "nmod:poss case ROOT mark nsubj acl")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Egypt 's demand that Haftar leave", [f"{E} demands {H}"]),
        ("Egypt 's demand as Haftar leave", []),
        ("Egypt 's attack that Haftar leave", []),
    ],
)
def test_an_order_that_someone_act_is_for_him(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    doc = parsed(words, *ORDER, {2: "NN", 4: "NNP", 5: "VB"})
    assert edges(noun_events(doc[2], reader_of(doc, {0: E, 4: H}))) == expected


@pytest.mark.parametrize(
    ("noun", "thing", "expected"),
    [
        ("sanction", "shipment", [f"{E} sanctions {H}"]),
        ("support", "shipment", [f"{E} supports {H}"]),
        ("raid", "shipment", []),
    ],
)
def test_sanctions_on_a_favour_are_against_whom_it_is_for(
    parsed: Parsed, reader_of: Reading, noun: str, thing: str, expected: list[str]
) -> None:
    word = "for" if noun == "support" else "on"
    words, arcs = (
        f"Egypt 's {noun} {word} {thing} from Haftar",
        ([2, 0, 2, 4, 2, 6, 4], "nmod:poss case ROOT case nmod case nmod"),
    )
    doc = parsed(words, *arcs, {2: "NN", 4: "NN", 6: "NNP"})
    assert edges(noun_events(doc[2], reader_of(doc, {0: E, 6: H}))) == expected


@pytest.mark.parametrize(
    ("deps", "tag", "expected"),
    [
        ("nsubj aux ROOT case obl case nmod", "VBN", [f"{E} attacks {H}"]),
        ("nsubj:pass aux:pass ROOT case obl case nmod", "VBN", []),
    ],
)
def test_who_is_killed_during_an_attack_does_not_attack(
    parsed: Parsed, reader_of: Reading, deps: str, tag: str, expected: list[str]
) -> None:
    words, lemmas = "Egypt has killed during attack on Haftar", {2: "kill"}
    tags = {2: tag, 4: "NN", 6: "NNP"}
    doc = parsed(words, [2, 2, 2, 4, 2, 6, 4], deps, tags, lemmas=lemmas)
    assert edges(noun_events(doc[4], reader_of(doc, {0: E, 6: H}))) == expected
