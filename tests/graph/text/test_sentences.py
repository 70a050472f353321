"""All relations of a sentence, each once."""

from __future__ import annotations

import pytest

from graph.model import Actor
from graph.text.events import Event
from graph.text.lexicon import Frame
from graph.text.sentences import DONE, _landed, commanded, sentence_events, token_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

W, H = "wagner-group", "khalifa-haftar"


def test_fighting_on_someone_s_side_is_no_fight_against_him(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed(
        "Wagner fights on side of Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {3: "NN", 5: "NNP"},
        lemmas={1: "fight"},
    )
    found = sentence_events(next(doc.sents), reader_of(doc, {0: W, 5: H}))
    assert edges(found) == [f"{W} supports {H}"]


def test_the_same_relation_is_stated_once(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "Wagner backs and supports Haftar",
        [1, 1, 3, 1, 1],
        "nsubj ROOT cc conj obj",
        {3: "VBZ"},
        lemmas={1: "back", 3: "support"},
    )
    found = sentence_events(next(doc.sents), reader_of(doc, {0: W, 4: H}))
    assert edges(found) == [f"{W} supports {H}"]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("urge", [f"egypt appeals-to {W}"]),
        ("order", [f"egypt demands {W}"]),
        ("refuse", [f"egypt rejects {W}"]),
    ],
)
def test_what_someone_is_only_asked_to_do_is_not_stated(
    parsed: Parsed, reader_of: Reading, verb: str, expected: list[str]
) -> None:
    doc = parsed(
        ["Egypt", verb, "Wagner", "to", "attack", "Haftar"],
        [1, 1, 1, 4, 1, 4],
        "nsubj ROOT obj mark xcomp obj",
    )
    reader = reader_of(doc, {0: "egypt", 2: W, 5: H})
    assert edges(sentence_events(next(doc.sents), reader)) == expected


def test_those_who_are_sent_to_support_do_so_and_so_does_who_sends_them(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed(
        "Russia sent Wagner to support Haftar",
        [1, 1, 1, 4, 1, 4],
        "nsubj ROOT obj mark xcomp obj",
        lemmas={1: "send"},
    )
    reader = reader_of(doc, {0: "russia", 2: W, 5: H})
    assert sorted(edges(sentence_events(next(doc.sents), reader))) == [
        f"russia sends {W}",
        f"russia supports {H}",
        f"{W} supports {H}",
    ]


def test_a_sentence_without_actors_states_nothing(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("rain attacks trees", [1, 1, 1], "nsubj ROOT obj", {0: "NN", 2: "NNS"})
    assert sentence_events(next(doc.sents), reader_of(doc, {})) == []


@pytest.mark.parametrize(
    ("subject", "tag", "verb", "expected"),
    [
        ("Wagner", "NNP", "VBP", []),
        ("Wagner", "NNPS", "VBP", []),
        ("Wagner", "NNP", "VBZ", [f"{W} attacks {H}"]),
    ],
)
def test_the_bare_verb_of_what_is_asked_is_a_wish(
    parsed: Parsed, reader_of: Reading, subject: str, tag: str, verb: str, expected: list[str]
) -> None:
    words, deps = f"Egypt asked that {subject} attack Haftar", "nsubj ROOT mark nsubj ccomp obj"
    tags = {1: "VBD", 3: tag, 4: verb}
    doc = parsed(words, [1, 1, 4, 4, 1, 4], deps, tags, lemmas={1: "ask"})
    reader = reader_of(doc, {0: "egypt", 3: W, 5: H})
    found = edges(sentence_events(next(doc.sents), reader))
    assert [edge for edge in found if "attacks" in edge] == expected


@pytest.mark.parametrize(("told", "expected"), [("obj", True), ("advmod", False)])
def test_who_tells_nobody_commands_nobody(
    parsed: Parsed, reader_of: Reading, told: str, expected: bool
) -> None:
    words, deps = "Egypt asked guards to attack Haftar", f"nsubj ROOT {told} mark xcomp obj"
    doc = parsed(words, [1, 1, 1, 4, 1, 4], deps, {2: "NNS"}, lemmas={1: "ask"})
    assert commanded(doc[4], reader_of(doc, {0: "egypt", 5: H})) is expected


@pytest.mark.parametrize(
    ("words", "lemma", "expected"),
    [
        ("Wagner and Egypt attacked Haftar", "attack", {"attacks": (W, "egypt")}),
        ("Wagner and Egypt praised Haftar", "praise", {}),
    ],
)
def test_who_did_a_deed_is_remembered(
    parsed: Parsed, reader_of: Reading, words: str, lemma: str, expected: dict
) -> None:
    tags, deps = {2: "NNP", 3: "VBD"}, "nsubj cc conj ROOT obj"
    doc = parsed(words, [3, 2, 0, 3, 3], deps, tags, lemmas={3: lemma})
    reader = reader_of(doc, {0: W, 2: "egypt", 4: H})
    sentence_events(next(doc.sents), reader)
    doers = {kind: tuple(a.id for a in found) for kind, found in reader.memory.doers.items()}
    assert doers == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [(";", ["egypt attacks chad", "mali opposes egypt"]), (",", ["egypt attacks chad"])],
)
def test_a_semicolon_ends_what_is_remembered(
    parsed: Parsed, reader_of: Reading, mark: str, expected: list[str]
) -> None:
    doc = parsed(
        f"Egypt attacked Chad {mark} Mali condemned the attack",
        [1, 1, 1, 1, 5, 1, 7, 5],
        "nsubj ROOT obj punct nsubj parataxis det obj",
        {5: "VBD", 7: "NN"},
        lemmas={1: "attack", 5: "condemn"},
    )
    reader = reader_of(doc, {0: "egypt", 2: "chad", 4: "mali"})
    assert edges(sentence_events(next(doc.sents), reader)) == expected


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Egypt slept", ([1, 1], "nsubj ROOT"), ["egypt"]),
        ("Egypt and Wagner slept", ([3, 2, 0, 3], "nsubj cc conj ROOT"), []),
        ("rain fell", ([1, 1], "nsubj ROOT"), []),
    ],
)
def test_who_acts_alone_is_remembered_for_the_next_sentence(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {0: "NN", 2: "NNP"} if words[0] == "r" else {2: "NNP"})
    written = enumerate(words.split())
    named = {i: {"Egypt": "egypt", "Wagner": W}[w] for i, w in written if w in ("Egypt", "Wagner")}
    reader = reader_of(doc, named)
    reader.memory.acting = (reader.cast.introduce("Mali", "state"),)
    sentence_events(next(doc.sents), reader)
    assert [actor.id for actor in reader.memory.acting] == expected


@pytest.mark.parametrize(("verb", "expected"), [("accuse", "mali"), ("attack", "egypt")])
def test_who_only_says_what_he_thinks_leaves_the_deed_to_who_did_it(
    parsed: Parsed, reader_of: Reading, verb: str, expected: str
) -> None:
    doc = parsed(f"Egypt {verb}s Chad", [1, 1, 1], "nsubj ROOT obj", {1: "VBZ"}, lemmas={1: verb})
    reader = reader_of(doc, {0: "egypt", 2: "chad"})
    reader.memory.acting = (reader.cast.introduce("Mali", "state"),)
    sentence_events(next(doc.sents), reader)
    assert [actor.id for actor in reader.memory.acting] == [expected]


@pytest.mark.parametrize(
    ("word", "mark", "tag", "expected"),
    [
        ("by", "advmod", "VBG", False),
        ("by", "mark", "VBG", True),
        ("by", "advmod", "VB", True),
        ("after", "mark", "VBG", False),
        ("After", "mark", "VB", False),
        ("before", "mark", "VB", False),
        ("to", "mark", "VB", True),
    ],
)
def test_what_someone_does_besides_is_no_order(
    parsed: Parsed, reader_of: Reading, word: str, mark: str, tag: str, expected: bool
) -> None:
    words, deps = f"Egypt asked guards {word} attacking Haftar", f"nsubj ROOT obj {mark} advcl obj"
    doc = parsed(words, [1, 1, 1, 4, 1, 4], deps, {2: "NNS", 4: tag}, lemmas={1: "ask"})
    assert commanded(doc[4], reader_of(doc, {0: "egypt", 5: H})) is expected


def test_who_leads_the_body_called_his_is_told_by_the_sentence(
    parsed: Parsed, reader_of: Reading
) -> None:
    words, deps = "Wagner , Putin 's coalition left", "nsubj punct nmod:poss case appos ROOT"
    doc = parsed(words, [5, 4, 4, 2, 0, 5], deps, {2: "NNP", 4: "NN"})
    found = sentence_events(next(doc.sents), reader_of(doc, {0: W, 2: "vladimir-putin"}))
    assert edges(found) == [f"vladimir-putin leads {W}"]


def test_who_does_something_jointly_is_told_by_the_sentence(
    parsed: Parsed, reader_of: Reading
) -> None:
    deps = "nsubj cc conj advmod ROOT"
    doc = parsed("Wagner and Egypt jointly rule", [4, 2, 0, 4, 4], deps, {2: "NNP"})
    found = sentence_events(next(doc.sents), reader_of(doc, {0: W, 2: "egypt"}))
    assert edges(found) == [f"{W} cooperates-with egypt"]


def test_a_deed_that_a_noun_tells_is_not_remembered(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = "raid by Egypt on Haftar", "ROOT case nmod case nmod"
    doc = parsed(words, [0, 2, 0, 4, 0], deps, {0: "NN", 2: "NNP", 4: "NNP"})
    reader = reader_of(doc, {2: "egypt", 4: H})
    assert edges(sentence_events(next(doc.sents), reader)) == [f"egypt attacks {H}"]
    assert reader.memory.doers == {}


def test_who_is_accused_is_remembered_with_his_accuser(parsed: Parsed, reader_of: Reading) -> None:
    deps, lemmas = "nsubj ROOT obj", {1: "accuse"}
    doc = parsed("Egypt accused Haftar", [1, 1, 1], deps, {1: "VBD"}, lemmas=lemmas)
    reader = reader_of(doc, {0: "egypt", 2: H})
    sentence_events(next(doc.sents), reader)
    assert {ident: who.id for ident, who in reader.memory.accusers.items()} == {H: "egypt"}
    assert reader.memory.accused
    assert (reader.memory.accused[0], reader.memory.accused[1].id) == (1, H)


def test_who_is_praised_is_not_accused(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Egypt praised Haftar", [1, 1, 1], "nsubj ROOT obj", lemmas={1: "praise"})
    reader = reader_of(doc, {0: "egypt", 2: H})
    assert sentence_events(next(doc.sents), reader) != []
    assert (reader.memory.accusers, reader.memory.accused) == ({}, None)


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        ("Egypt issue statement", [1, 1, 1], "nsubj ROOT obj", ["egypt"]),
        ("Egypt sleep statement", [1, 1, 1], "nsubj ROOT obj", []),
        ("Egypt issue statement", [1, 1, 1], "nsubj ROOT obl", []),
        ("Egypt issue weapon", [1, 1, 1], "nsubj ROOT obj", []),
        ("Egypt sleep in statement", [1, 1, 3, 1], "nsubj ROOT case obl", ["egypt"]),
        ("Egypt sleep near statement", [1, 1, 3, 1], "nsubj ROOT case obl", []),
    ],
)
def test_who_puts_out_a_statement_is_remembered(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    expected: list[str],
) -> None:
    doc = parsed(words, heads, deps, {len(heads) - 1: "NN"})
    reader = reader_of(doc, {0: "egypt"})
    sentence_events(next(doc.sents), reader)
    assert [actor.id for actor in reader.memory.issued] == expected


@pytest.mark.parametrize(
    ("verb", "tag", "expected"),
    [
        ("asked", "VBP", True),
        ("asked", "VBZ", False),
        ("asked", "VBD", False),
        ("refused", "VBP", False),
        ("slept", "VBP", False),
    ],
)
def test_what_several_are_asked_to_do_has_no_tense(
    parsed: Parsed, reader_of: Reading, verb: str, tag: str, expected: bool
) -> None:
    words, deps = f"Egypt {verb} that guards attack Haftar", "nsubj ROOT mark nsubj ccomp obj"
    tags, lemmas = {1: "VBD", 3: "NNS", 4: tag}, {1: verb.removesuffix("d").removesuffix("e")}
    doc = parsed(words, [1, 1, 4, 4, 1, 4], deps, tags, lemmas=lemmas)
    assert commanded(doc[4], reader_of(doc, {0: "egypt", 5: H})) is expected


@pytest.mark.parametrize(
    ("word", "second", "dep", "expected"),
    [
        ("while", "after", "advcl", False),
        ("while", "by", "advcl", True),
        ("while", "after", "xcomp", True),
    ],
)
def test_all_marks_of_what_someone_does_besides_are_of_time(
    parsed: Parsed, reader_of: Reading, word: str, second: str, dep: str, expected: bool
) -> None:
    words = f"Egypt asked guards {word} {second} attacking Haftar"
    deps = f"nsubj ROOT obj mark mark {dep} obj"
    doc = parsed(words, [1, 1, 1, 5, 5, 1, 5], deps, {2: "NNS"}, lemmas={1: "ask"})
    assert commanded(doc[5], reader_of(doc, {0: "egypt", 6: H})) is expected


PLEA = ([1, 1, 3, 1, 5, 3, 5], "nsubj ROOT det obj mark acl obj")


@pytest.mark.parametrize(
    ("noun", "dep", "tag", "expected"),
    [
        ("demand", "obj", "VB", True),
        ("appeal", "iobj", "VB", True),
        ("demand", "obj", "VBG", False),
        ("demand", "nsubj", "VB", False),
        ("river", "obj", "VB", False),
    ],
)
def test_what_an_order_asks_for_is_not_done(
    parsed: Parsed, reader_of: Reading, noun: str, dep: str, tag: str, expected: bool
) -> None:
    words, arcs = (
        f"Egypt saw a {noun} to attack Haftar",
        (PLEA[0], PLEA[1].replace("det obj", f"det {dep}")),
    )
    doc = parsed(words, *arcs, {3: "NN", 5: tag, 6: "NNP"}, lemmas={1: "see"})
    assert commanded(doc[5], reader_of(doc, {0: "egypt", 6: H})) is expected


PROBED = ([1, 1, 4, 4, 1, 4], "nsubj ROOT mark nsubj ccomp obj")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Egypt examine whether Wagner attacked Haftar", True),
        ("Egypt examine if Wagner attacked Haftar", True),
        ("Egypt examine that Wagner attacked Haftar", False),
        ("Egypt report whether Wagner attacked Haftar", False),
    ],
)
def test_what_is_inquired_into_is_not_stated(
    parsed: Parsed, reader_of: Reading, words: str, expected: bool
) -> None:
    doc = parsed(words, *PROBED, {3: "NNP", 4: "VBD"})
    assert commanded(doc[4], reader_of(doc, {0: "egypt", 3: W, 5: H})) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("unless", [f"egypt threatens {W}"]), ("because", [f"{W} attacks {H}"])],
)
def test_what_is_made_a_condition_is_not_stated_but_threatens(
    parsed: Parsed, reader_of: Reading, word: str, expected: list[str]
) -> None:
    words, deps = (
        f"Egypt will sleep {word} Wagner attacks Haftar",
        "nsubj aux ROOT mark nsubj advcl obj",
    )
    doc = parsed(words, [2, 2, 2, 5, 5, 2, 5], deps, {4: "NNP", 5: "VBZ"}, lemmas={5: "attack"})
    reader = reader_of(doc, {0: "egypt", 4: W, 6: H})
    assert edges(sentence_events(next(doc.sents), reader)) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("demand", {"demands": ("egypt",)}), ("threaten", {"threatens": ("egypt",)}), ("praise", {})],
)
def test_who_demanded_or_threatened_is_remembered(
    parsed: Parsed, reader_of: Reading, verb: str, expected: dict
) -> None:
    words, deps = f"Egypt {verb}s that Haftar leave", "nsubj ROOT mark nsubj ccomp"
    arcs = ([1, 1, 1], "nsubj ROOT obj") if verb != "demand" else ([1, 1, 4, 4, 1], deps)
    words = words if verb == "demand" else f"Egypt {verb}s Haftar"
    last = len(words.split()) - 1
    doc = parsed(
        words, *arcs, {1: "VBZ", last: "VB" if verb == "demand" else "NNP"}, lemmas={1: verb}
    )
    reader = reader_of(doc, {0: "egypt", words.split().index("Haftar"): H})
    sentence_events(next(doc.sents), reader)
    doers = {kind: tuple(a.id for a in found) for kind, found in reader.memory.doers.items()}
    assert doers == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("pause in fighting between Egypt and Wagner", []),
        ("rain in fighting between Egypt and Wagner", [f"egypt fights {W}"]),
    ],
)
def test_what_pauses_is_not_stated(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    deps, tags = "ROOT case nmod case nmod cc conj", {0: "NN", 2: "NN", 4: "NNP", 6: "NNP"}
    doc = parsed(words, [0, 2, 0, 4, 2, 6, 4], deps, tags)
    reader = reader_of(doc, {4: "egypt", 6: W})
    assert edges(sentence_events(next(doc.sents), reader)) == expected


DRC = "democratic-republic-of-the-congo"
MALI = ("Mali", "state", "ML")
FRONT = ("Halloway Front", "armed-group", "CD")


@pytest.mark.parametrize(
    ("kind", "source", "named", "lands"),
    [
        *((kind, MALI, "Goma", True) for kind in DONE),
        *((kind, MALI, "Goma", False) for kind in ("praises", "supports", "leads")),
        ("attacks", FRONT, "Goma", True),
        ("attacks", ("Halloway Council", "government", "ML"), "Goma", True),
        ("attacks", ("Halloway Council", "government", "CD"), "Goma", False),
        ("attacks", ("Halloway Land", "state", "CD"), "Goma", False),
        ("attacks", (DRC, "state", None), "Goma", False),
        ("sends", FRONT, "Goma", False),
        ("attacks", MALI, "Seto", False),
    ],
)
def test_what_is_done_to_a_town_is_done_to_its_state(
    parsed: Parsed,
    reader_of: Reading,
    actors: dict[str, Actor],
    kind: str,
    source: tuple[str, str, str | None],
    named: str,
    lands: bool,
) -> None:
    doc = parsed(f"Halloway hit {named}", [1, 1, 1], "nsubj ROOT obj")
    reader = reader_of(doc, {})
    doer = reader.cast.introduce(source[0], source[1], country=source[2])
    town = reader.cast.introduce(named, "organisation")
    reader.cast.places.add(town.id)
    reader.lands = {"goma": actors[DRC]}
    event = Event(doer, kind, town, doc[1], Frame(kind, "To test it."))
    assert _landed(event, reader).target.id == (DRC if lands else town.id)


@pytest.mark.parametrize(
    ("place", "expected"), [(True, f"mali attacks {DRC}"), (False, "mali attacks goma")]
)
def test_a_town_acts_for_itself_only_where_it_is_no_place(
    parsed: Parsed, reader_of: Reading, actors: dict[str, Actor], place: bool, expected: str
) -> None:
    doc = parsed("Mali attacked Goma", [1, 1, 1], "nsubj ROOT obj", lemmas={1: "attack"})
    reader = reader_of(doc, {0: "mali"})
    reader.cast.add(2, 3, reader.cast.introduce("Goma", "organisation"), "found")
    reader.cast.places |= {"goma"} if place else set()
    reader.lands = {"goma": actors[DRC]}
    assert edges(token_events(doc[1], reader)) == [expected]
    assert (DRC in reader.cast.everyone()) is place
