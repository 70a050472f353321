"""Relations that a verb states."""

from __future__ import annotations

import pytest

from graph.model import Actor
from graph.text.lexicon import Frame
from graph.text.verbs import (
    _among_themselves,
    _each_other,
    _fits,
    _taken_up,
    _teller,
    candidates,
    ends,
    frames_of,
    verb_ends,
    verb_events,
)
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

SVO = ([1, 1, 1], "nsubj ROOT obj")
OBLIQUE = ([1, 1, 3, 1], "nsubj ROOT case obl")
TO_NAME = ([1, 1, 1, 4, 1], "nsubj ROOT obj case obl")
E, H = "egypt", "khalifa-haftar"

SENTENCES = {
    "object": ("Egypt backs Haftar", *SVO, {1: "back"}, {0: E, 2: H}, [f"{E} supports {H}"]),
    "who should": (
        "Egypt says Haftar should go",
        [1, 1, 4, 4, 1],
        "nsubj ROOT nsubj aux ccomp",
        {1: "say"},
        {0: E, 2: H},
        [f"{E} demands {H}"],
    ),
    "across a border": (
        "Egypt masses troops at border with Haftar",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {1: "mass", 2: "troop"},
        {0: E, 6: H},
        [f"{E} mobilises {H}"],
    ),
    "anger turned round": (
        "Egypt angers Haftar",
        *SVO,
        {1: "anger"},
        {0: E, 2: H},
        [f"{H} opposes {E}"],
    ),
    "owner of the object": (
        "Egypt condemns Haftar 's plan",
        [1, 1, 4, 2, 1],
        "nsubj ROOT nmod:poss case obj",
        {1: "condemn", 4: "plan"},
        {0: E, 2: H},
        [f"{E} opposes {H}"],
    ),
    "behind a preposition": (
        "Egypt sides with Haftar",
        *OBLIQUE,
        {1: "side"},
        {0: E, 3: H},
        [f"{E} supports {H}"],
    ),
    "receiver before the thing": (
        "Egypt gives Haftar arms",
        [1, 1, 1, 1],
        "nsubj ROOT iobj obj",
        {1: "give", 3: "arms"},
        {0: E, 2: H},
        [f"{E} supplies {H}"],
    ),
    "receiver behind to": (
        "Egypt sells drones to Haftar",
        *TO_NAME,
        {1: "sell", 2: "drone"},
        {0: E, 4: H},
        [f"{E} supplies {H}"],
    ),
    "giver behind from": (
        "Haftar receives drones from Egypt",
        *TO_NAME,
        {1: "receive", 2: "drone"},
        {0: H, 4: E},
        [f"{E} supplies {H}"],
    ),
    "among themselves": (
        "Egypt and Haftar meet",
        [3, 2, 0, 3],
        "nsubj cc conj ROOT",
        {3: "meet"},
        {0: E, 2: H},
        [f"{E} meets {H}"],
    ),
    "only with the right object": (
        "Egypt signed treaty with Haftar",
        [1, 1, 1, 4, 2],
        "nsubj ROOT obj case nmod",
        {1: "sign", 2: "treaty"},
        {0: E, 4: H},
        [f"{E} agrees-with {H}"],
    ),
    "not with another object": (
        "Egypt signed books with Haftar",
        [1, 1, 1, 4, 1],
        "nsubj ROOT obj case obl",
        {1: "sign", 2: "book"},
        {0: E, 4: H},
        [],
    ),
    "nobody named": ("Egypt backs reforms", *SVO, {1: "back", 2: "reform"}, {0: E}, []),
    "an unknown verb": ("Egypt paints Haftar", *SVO, {1: "paint"}, {0: E, 2: H}, []),
    "himself": ("Haftar backs Haftar", *SVO, {1: "back"}, {0: H, 2: H}, []),
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_frame_finds_its_two_ends(parsed: Parsed, reader_of: Reading, sentence: tuple) -> None:
    words, heads, deps, lemmas, named, expected = sentence
    doc = parsed(words, heads, deps, {2: "NNP"} if 2 in named else {2: "NNS"}, lemmas=lemmas)
    verb = next(token for token in doc if token.dep_ == "ROOT")
    assert edges(verb_events(verb, reader_of(doc, named))) == expected


def test_a_particle_makes_another_verb(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "Egypt shot down drones", [1, 1, 1, 1], "nsubj ROOT compound:prt obj", lemmas={1: "shoot"}
    )
    assert {frame.type for frame in frames_of(doc[1], reader_of(doc, {}))} == {"attacks"}


def test_a_verb_and_its_particle_are_looked_up_together(
    parsed: Parsed, reader_of: Reading
) -> None:
    deps = "nsubj ROOT compound:prt obj"
    doc = parsed("Egypt called off talks", [1, 1, 1, 1], deps, lemmas={1: "call"})
    reader = reader_of(doc, {0: E})
    assert candidates(doc[1], reader) == reader.lexicon.verbs["call off"]


@pytest.mark.parametrize(("inner", "kind"), [("defend", "promises"), ("attack", "threatens")])
def test_an_offer_to_do_harm_is_a_threat(
    parsed: Parsed, reader_of: Reading, inner: str, kind: str
) -> None:
    words = ["Egypt", "vowed", "to", inner, "Haftar"]
    doc = parsed(words, [1, 1, 3, 1, 3], "nsubj ROOT mark xcomp obj", lemmas={1: "vow"})
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 4: H}))) == [f"{E} {kind} {H}"]


@pytest.mark.parametrize("inner", ["recognise", "attack"])
def test_a_refusal_is_aimed_at_whom_its_clause_is_about(
    parsed: Parsed, reader_of: Reading, inner: str
) -> None:
    doc = parsed(
        f"Egypt refused to {inner} Haftar",
        [1, 1, 3, 1, 3],
        "nsubj ROOT mark xcomp obj",
        lemmas={1: "refuse"},
    )
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 4: H}))) == [f"{E} rejects {H}"]


@pytest.mark.parametrize(
    ("dep", "verb"), [("xcomp", "take hostage"), ("obl", "take hostage"), ("nmod", "take")]
)
def test_people_are_taken_hostage_wherever_the_word_hangs(
    parsed: Parsed, reader_of: Reading, dep: str, verb: str
) -> None:
    doc = parsed(
        "Egypt took rebels hostage", [1, 1, 1, 1], f"nsubj ROOT obj {dep}", lemmas={1: "take"}
    )
    reader = reader_of(doc, {0: E})
    assert candidates(doc[1], reader) == reader.lexicon.verbs[verb]


@pytest.mark.parametrize(
    ("sent", "where", "expected"),
    [
        ("doctors", "to Chad", "chad"),
        ("students", "to Chad", "chad"),
        ("students", "near town", "students-d0c"),
        ("rebels", "to Chad", "rebels-d0c"),
        ("Haftar", "to Chad", H),
    ],
)
def test_where_someone_is_sent_says_more_than_that_he_is_unless_he_fights(
    parsed: Parsed, reader_of: Reading, sent: str, where: str, expected: str
) -> None:
    words = ["Egypt", "sent", sent, *where.split()]
    tags = {2: "NNP" if sent == "Haftar" else "NNS", 4: "NNP"}
    lemmas = {1: "send", 2: sent.removesuffix("s")}
    doc = parsed(words, *TO_NAME, tags, lemmas=lemmas)
    named = {
        0: E,
        **({4: "chad"} if words[4] == "Chad" else {}),
        **({2: H} if sent == "Haftar" else {}),
    }
    assert edges(verb_events(doc[1], reader_of(doc, named))) == [f"{E} sends {expected}"]


def test_the_students_of_a_state_are_sent_themselves(parsed: Parsed, reader_of: Reading) -> None:
    deps = "nsubj ROOT amod obj case obl"
    doc = parsed(
        "Egypt sent Malian students to Chad",
        [1, 1, 3, 1, 5, 1],
        deps,
        {3: "NNS", 5: "NNP"},
        lemmas={1: "send", 3: "student"},
    )
    reader = reader_of(doc, {0: E, 2: "mali demonym", 5: "chad"})
    assert edges(verb_events(doc[1], reader)) == [f"{E} sends malian-students"]


@pytest.mark.parametrize(("others", "expected"), [([E], "chad"), ([], E)])
def test_whoever_is_at_one_end_is_passed_over_at_the_other(
    parsed: Parsed, reader_of: Reading, others: list[str], expected: str
) -> None:
    doc = parsed("rain backed Egypt with Chad", *TO_NAME, {2: "NNP", 4: "NNP"})
    reader = reader_of(doc, {2: E, 4: "chad"})
    known = [reader.cast.actors[ident] for ident in others]
    found = ends(("obj", "with"), Frame("supports", "So."), doc[1], reader, known)
    assert [actor.id for actor in found] == [expected]


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Egypt backs Egypt", SVO, ([E], [E])),
        (
            "Egypt and Chad back Egypt",
            ([3, 2, 0, 3, 3], "nsubj cc conj ROOT obj"),
            ([E, "chad"], []),
        ),
    ],
)
def test_one_alone_at_both_ends_is_told_but_one_of_two_is_not(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: tuple
) -> None:
    written = words.split()
    named = {i: word.lower() for i, word in enumerate(written) if word in ("Egypt", "Chad")}
    doc = parsed(words, *arcs, dict.fromkeys(named, "NNP"))
    verb = next(token for token in doc if token.dep_ == "ROOT")
    found = verb_ends(Frame("supports", "So."), verb, reader_of(doc, named))
    assert tuple([actor.id for actor in end] for end in found) == expected


@pytest.mark.parametrize(("kind", "expected"), [("supports", []), ("rejects", ["chad"])])
def test_to_help_someone_act_is_no_help_for_whom_he_acts_on(
    parsed: Parsed, reader_of: Reading, kind: str, expected: list[str]
) -> None:
    words, deps = "Egypt got Haftar to fight Chad", "nsubj ROOT obj mark xcomp obj"
    doc = parsed(words, [1, 1, 1, 4, 1, 4], deps, {2: "NNP"})
    reader = reader_of(doc, {0: E, 2: H, 5: "chad"})
    found = ends(("comp",), Frame(kind, "So."), doc[1], reader)
    assert [actor.id for actor in found] == expected


TELLING = ([1, 1, 3, 1, 5, 3], "nsubj ROOT nsubj ccomp nmod:poss obj")
ITS = ([1, 1, 3, 1, 6, 6, 3], "nsubj ROOT nsubj ccomp case nmod:poss obl")
WHEN = ([1, 1, 4, 4, 1, 6, 4], "nsubj ROOT mark nsubj advcl nmod:poss obj")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Chad said Egypt attacked its ships", TELLING, ["chad"]),
        ("Chad said Egypt attacked some ships", TELLING, []),
        ("Chad slept Egypt attacked its ships", TELLING, []),
        (
            "Chad said Egypt attacked its ships",
            (TELLING[0], TELLING[1].replace("ccomp", "conj")),
            [],
        ),
        ("Chad said Egypt fired at its ships", ITS, ["chad"]),
        ("Chad said Egypt fired at some ships", ITS, []),
        ("Chad slept when Egypt attacked its ships", WHEN, ["chad"]),
        ("Chad slept before Egypt attacked its ships", WHEN, ["chad"]),
        ("Chad slept because Egypt attacked its ships", WHEN, ["chad"]),
        (
            "Chad slept when Egypt attacked its ships",
            (WHEN[0], WHEN[1].replace("advcl", "conj")),
            [],
        ),
        (
            "Chad slept when Egypt attacked its ships",
            (WHEN[0], WHEN[1].replace("nsubj ROOT", "nsubj:pass ROOT")),
            ["chad"],
        ),
        (
            "Chad said Egypt attacked its own ships",
            ([1, 1, 3, 1, 6, 6, 3], "nsubj ROOT nsubj ccomp nmod:poss amod obj"),
            [],
        ),
    ],
)
def test_its_ships_are_those_of_who_tells_of_it_or_suffers_it(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    written = words.split()
    tags = {i: "PRP$" for i, word in enumerate(written) if word == "its"}
    tags |= {len(written) - 1: "NNS", written.index("Egypt") + 1: "VBD"}
    doc = parsed(words, *arcs, tags, lemmas={1: {"said": "say"}.get(written[1], written[1])})
    reader = reader_of(doc, {0: "chad", written.index("Egypt"): E})
    verb = doc[written.index("Egypt") + 1]
    assert [actor.id for actor in _teller(verb, reader)] == expected


@pytest.mark.parametrize(
    ("words", "lemma", "expected"),
    [
        ("Egypt and Chad fought with tanks", "tank", True),
        ("Egypt and Chad fought with missiles", "missile", True),
        ("Egypt and Chad fought with mortars", "mortar", True),
        ("Egypt and Chad fought with monday", "monday", True),
        ("Egypt and Chad fought with villagers", "villager", False),
    ],
)
def test_a_weapon_or_a_day_takes_no_part_in_a_fight(
    parsed: Parsed, reader_of: Reading, words: str, lemma: str, expected: bool
) -> None:
    deps = "nsubj cc conj ROOT case obl"
    tags = {2: "NNP", 3: "VBD", 5: "NNS"}
    doc = parsed(words, [3, 2, 0, 3, 5, 3], deps, tags, lemmas={3: "fight", 5: lemma})
    reader = reader_of(doc, {0: E, 2: "chad"})
    frame = Frame("fights", "So.", to=("with", "pair"))
    assert _among_themselves(frame, doc[3], reader) is expected


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("they hit each other", "nsubj ROOT det obj", True),
        ("they hit one another", "nsubj ROOT det obj", True),
        ("they hit any other", "nsubj ROOT det obj", False),
        ("they hit each other", "nsubj ROOT det obl", False),
        ("they hit each other towns", "nsubj ROOT det nmod:poss obj", True),
        ("they hit each other towns", "nsubj ROOT det nmod obj", True),
        ("they hit each other towns", "nsubj ROOT det amod obj", False),
        ("they hit any other towns", "nsubj ROOT det nmod:poss obj", False),
    ],
)
def test_each_other_may_be_the_object_or_its_owner(
    parsed: Parsed, words: str, deps: str, expected: bool
) -> None:
    heads = [1, 1, 3, 1] if len(words.split()) == 4 else [1, 1, 3, 4, 1]
    doc = parsed(words, heads, deps, {len(heads) - 1: "NNS"})
    assert _each_other(doc[1]) is expected


@pytest.mark.parametrize(
    ("name", "kind", "kinds", "expected"),
    [
        ("Norland", "organisation", ("state",), True),
        ("Norland", "organisation", ("person",), False),
        ("Norland", "organisation", ("organisation",), True),
        ("Free Norland", "organisation", ("state",), False),
    ],
)
def test_a_new_name_of_one_word_may_be_a_state_s(
    name: str, kind: str, kinds: tuple[str, ...], expected: bool
) -> None:
    actor = Actor("norland", name, kind, discovered=True)
    assert _fits(actor, Frame("meets", "So.", kinds=kinds)) is expected


@pytest.mark.parametrize(("kinds", "expected"), [(("state",), ["norland"]), (("person",), [])])
def test_a_frame_about_states_takes_a_new_name(
    parsed: Parsed, reader_of: Reading, kinds: tuple[str, ...], expected: list[str]
) -> None:
    doc = parsed("Egypt met Norland", [1, 1, 1], "nsubj ROOT obj")
    reader = reader_of(doc, {0: E})
    reader.cast.add(2, 3, reader.cast.introduce("Norland", "organisation"), "found")
    frame = Frame("meets", "So.", to=("obj",), kinds=kinds)
    assert [actor.id for actor in ends(frame.to, frame, doc[1], reader)] == expected


def test_each_of_two_does_it_to_the_other(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = "Egypt and Haftar each blamed the other", "nsubj cc conj advmod ROOT det obj"
    doc = parsed(words, [4, 2, 0, 4, 4, 6, 4], deps, {2: "NNP"}, lemmas={4: "blame"})
    found = edges(verb_events(doc[4], reader_of(doc, {0: E, 2: H})))
    assert found == [f"{E} accuses {H}", f"{H} accuses {E}"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Egypt vowed to campaign for Haftar", "promises"),
        ("Egypt vowed to campaign against Haftar", "threatens"),
        ("Egypt vowed to attack from Haftar", "threatens"),
    ],
)
def test_what_a_promise_is_aimed_at_tells_whether_it_is_a_threat(
    parsed: Parsed, reader_of: Reading, words: str, kind: str
) -> None:
    deps, lemmas = "nsubj ROOT mark xcomp case obl", {1: "vow"}
    doc = parsed(words, [1, 1, 3, 1, 5, 3], deps, {5: "NNP"}, lemmas=lemmas)
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 5: H}))) == [f"{E} {kind} {H}"]


WHICH = ([1, 1, 1, 6, 6, 6, 2], "nsubj ROOT obj punct obj nsubj acl:relcl")


@pytest.mark.parametrize(
    ("words", "deps", "kind", "expected"),
    [
        ("Chad wanted peace , which Egypt rejected", WHICH[1], "rejects", ["chad"]),
        ("Chad wanted peace , which Egypt rejected", WHICH[1], "denies", ["chad"]),
        ("Chad wanted peace , which Egypt rejected", WHICH[1], "opposes", ["chad"]),
        ("Chad wanted peace , which Egypt rejected", WHICH[1], "supports", ["chad"]),
        ("Chad wanted peace , which Egypt rejected", WHICH[1], "attacks", []),
        ("Chad wanted peace , that Egypt rejected", WHICH[1], "rejects", []),
        ("Chad wanted peace then which Egypt rejected", WHICH[1], "rejects", []),
        ("Chad wanted peace , which Egypt rejected", WHICH[1][:-6], "rejects", []),
        (
            "Chad wanted peace , which Egypt rejected",
            WHICH[1].replace("punct obj", "punct nsubj:pass"),
            "rejects",
            ["chad"],
        ),
        (
            "Chad wanted peace , which Egypt rejected",
            WHICH[1].replace("punct obj", "punct obl"),
            "rejects",
            [],
        ),
    ],
)
def test_which_takes_up_the_deed_of_who_acts_above(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, kind: str, expected: list[str]
) -> None:
    tags = {1: "VBD", 2: "NN", 4: "WDT", 5: "NNP"}
    doc = parsed(words, WHICH[0], deps, tags)
    reader = reader_of(doc, {0: "chad", 5: E})
    assert [a.id for a in _taken_up(Frame(kind, "So."), doc[6], reader)] == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "named", "expected"),
    [
        (
            "Chad and Mali wanted peace , which Egypt rejected",
            [3, 2, 0, 3, 3, 8, 8, 8, 4],
            "nsubj cc conj ROOT obj punct obj nsubj acl:relcl",
            {0: "chad", 2: "mali", 7: E},
            [],
        ),
        (
            "Chad wanted peace in towns , which Egypt rejected",
            [1, 1, 1, 4, 2, 8, 8, 8, 4],
            "nsubj ROOT obj case nmod punct obj nsubj acl:relcl",
            {0: "chad", 7: E},
            [],
        ),
        (
            "Chad slept . it wanted peace , which Egypt rejected",
            [1, 1, 1, 4, 4, 4, 9, 9, 9, 5],
            "nsubj ROOT punct nsubj ROOT obj punct obj nsubj acl:relcl",
            {0: "chad", 8: E},
            [],
        ),
        (
            "which Egypt rejected fell",
            [2, 2, 3, 3],
            "obj nsubj acl:relcl ROOT",
            {1: E},
            [],
        ),
        (
            "Chad wanted peace , which Egypt rejected",
            [1, 1, 1, 6, 6, 6, 1],
            "nsubj ROOT obj punct obj nsubj advcl:relcl",
            {0: "chad", 5: E},
            ["chad"],
        ),
    ],
)
def test_which_takes_up_what_one_alone_does_in_the_clause_above(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    named: dict[int, str],
    expected: list[str],
) -> None:
    written = words.split()
    tags = dict.fromkeys(named, "NNP") | {i: "PRP" for i, w in enumerate(written) if w == "it"}
    doc = parsed(words, heads, deps, tags)
    verb = doc[written.index("rejected")]
    found = _taken_up(Frame("rejects", "So."), verb, reader_of(doc, named))
    assert [actor.id for actor in found] == expected


def test_what_is_taken_up_is_the_target_of_a_frame_without_one(
    parsed: Parsed, reader_of: Reading
) -> None:
    words, tags = "Chad wanted peace , which Egypt rejected", {2: "NN", 4: "WDT", 5: "NNP"}
    doc = parsed(words, *WHICH, tags, lemmas={6: "reject"})
    reader = reader_of(doc, {0: "chad", 5: E})
    assert edges(verb_events(doc[6], reader)) == [f"{E} rejects chad"]


SIDED = ([1, 1, 3, 1, 5, 1], "nsubj ROOT case obl case obl")
ALONG = [f"{E} supports {H}", f"{E} opposes chad"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Egypt sided with Haftar against Chad", ALONG),
        ("Egypt sided against Chad with Haftar", ALONG),
        ("Egypt sided with Haftar near Chad", ALONG[:1]),
        ("Egypt slept with Haftar against Chad", []),
    ],
)
def test_against_whom_one_helps_is_told_besides(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    named = {
        i: {"Egypt": E, "Haftar": H, "Chad": "chad"}.get(w) for i, w in enumerate(words.split())
    }
    named = {i: ident for i, ident in named.items() if ident}
    lemmas = {1: "side" if "sided" in words else "sleep"}
    doc = parsed(words, *SIDED, dict.fromkeys(named, "NNP"), lemmas=lemmas)
    assert edges(verb_events(doc[1], reader_of(doc, named))) == expected


def test_what_is_told_besides_is_not_told_alone(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Egypt sided against Chad", *OBLIQUE, {3: "NNP"}, lemmas={1: "side"})
    reader = reader_of(doc, {0: E, 3: "chad"})
    assert set(edges(verb_events(doc[1], reader))) == {f"{E} opposes chad"}
    doc = parsed("Egypt helped against Chad", *OBLIQUE, {3: "NNP"}, lemmas={1: "help"})
    assert edges(verb_events(doc[1], reader_of(doc, {0: E, 3: "chad"}))) == []
    assert not any(frame.also for frame in frames_of(doc[1], reader))


@pytest.mark.parametrize(("also", "expected"), [(False, ["chad", "mali"]), (True, [])])
def test_what_is_told_besides_is_not_done_to_each_other(
    parsed: Parsed, reader_of: Reading, also: bool, expected: list[str]
) -> None:
    deps = "nsubj cc conj ROOT det obj"
    tags = {2: "NNP", 3: "VBD", 5: "JJ"}
    doc = parsed("Chad and Mali helped each other", [3, 2, 0, 3, 5, 3], deps, tags)
    frame = Frame("opposes", "So.", to=("against",), also=also)
    sources, targets = verb_ends(frame, doc[3], reader_of(doc, {0: "chad", 2: "mali"}))
    assert [actor.id for actor in sources] == ["chad", "mali"]
    assert [actor.id for actor in targets] == expected


def test_who_defends_each_other_opposes_nobody(parsed: Parsed, reader_of: Reading) -> None:
    deps = "nsubj cc conj ROOT det obj"
    tags = {2: "NNP", 3: "VBD", 5: "JJ"}
    words, lemmas = "Chad and Mali defended each other", {3: "defend"}
    doc = parsed(words, [3, 2, 0, 3, 5, 3], deps, tags, lemmas=lemmas)
    found = set(edges(verb_events(doc[3], reader_of(doc, {0: "chad", 2: "mali"}))))
    assert found == {"chad supports mali", "mali supports chad"}
