"""Where the ends of a frame stand around its verb."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Frame
from graph.text.slots import SLOTS, slot_actors
from graph.text.told import asked_whether, shall
from tests.graph.text.conftest import Parsed, Reading

PLAIN = Frame("meets", "A frame that asks for nothing.")
TOLD = ([1, 1, 4, 4, 1, 4], "nsubj ROOT nsubj aux ccomp obj")
SAID = ([1, 1, 3, 1, 3], "nsubj ROOT nsubj ccomp obj")
BROKE_UP = ([1, 1, 3, 1, 3, 3], "nsubj ROOT nsubj ccomp compound:prt obj")
DENIED = ([1, 1, 5, 5, 5, 1, 5], "nsubj ROOT nsubj aux advmod ccomp obj")
PASSIVE = ([1, 1, 4, 4, 1], "nsubj ROOT nsubj:pass aux:pass ccomp")
OWNED = ([1, 1, 4, 2, 5, 1, 5], "nsubj ROOT nmod:poss case nsubj ccomp obj")
CLAIMED = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj case nmod case nmod")
SEIZED = ([1, 1, 1, 4, 1, 6, 1], "nsubj ROOT obj case obl case obl")
SACKED = ([1, 1, 5, 5, 5, 1], "nsubj ROOT nsubj:pass aux aux:pass ccomp")
OUGHT = ([1, 1, 3, 1, 6, 6, 3], "nsubj ROOT nsubj ccomp mark aux:pass xcomp")
INNER = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj case nmod case nmod")
BEFORE = ([1, 1, 1, 4, 1], "nsubj ROOT obj nsubj parataxis")
IF = ([1, 1, 4, 4, 1], "nsubj ROOT mark nsubj advcl")
WHETHER = ([1, 1, 4, 4, 1], "nsubj ROOT mark nsubj ccomp")
HAD_NOT = ([1, 1, 3, 1, 3, 3], "nsubj ROOT nsubj ccomp advmod obj")
HAD = ([1, 1, 3, 1, 5, 3], "nsubj ROOT nsubj ccomp det obj")
DEEP = ([1, 1, 1, 4, 1, 6, 4, 8, 6], "nsubj ROOT obj case obl case nmod case nmod")
NEAR = ([1, 1, 3, 1, 5, 3], "nsubj ROOT case obl case nmod")
RISK = ([1, 1, 4, 4, 1, 4, 7, 5], "nsubj ROOT nsubj aux ccomp obj case nmod")
BARE = "quit cut put let set shut hit rid split"
SLOTTED = {
    "wished": [
        ("Mali hopes Chad will win peace", TOLD, "chad"),
        ("Mali hopes Chad did win peace", TOLD, ""),
    ],
    "clause": [
        ("Mali demands Chad be freed", PASSIVE, "chad"),
        ("Mali demands Chad was freed", PASSIVE, ""),
        *((f"Mali demands Chad {word} talks", SAID, "chad") for word in BARE.split()),
        ("Mali demands Chad left talks", SAID, ""),
        ("Mali demands Chad leave talks", SAID, "chad"),
        ("Mali demands Chad should win talks", TOLD, "chad"),
        ("Mali demands Chad had quit talks", TOLD, ""),
    ],
    "misdeed": [
        ("Mali said Chad violated truce", SAID, "chad"),
        ("Mali said Chad painted walls", SAID, ""),
        ("Mali said Chad armed rebels", SAID, ""),
        ("Mali claimed Chad armed rebels", SAID, "chad"),
        ("Mali said Chad had violated truce", TOLD, "chad"),
        ("Mali said Chad might violate truce", TOLD, ""),
        ("Mali said Chad had not violated truce", DENIED, ""),
        ("Mali said Chad was violated", PASSIVE, ""),
        ("Mali said Chad 's men violated truce", OWNED, ""),
        ("Reuters said Chad violated truce", SAID, ""),
        ("rumours said Chad violated truce", SAID, ""),
        ("Mali said Chad broke truce", SAID, "chad"),
        ("Mali said Chad broke up rings", BROKE_UP, ""),
    ],
    "victim": [
        ("Mali claimed credit for attack on Chad", CLAIMED, "chad"),
        ("Mali claimed credit for bridge on Chad", CLAIMED, ""),
        ("Mali claimed credit after attack on Chad", CLAIMED, ""),
        ("Mali claimed credit for attack near Chad", CLAIMED, ""),
        ("Mali paid for attack on Chad", NEAR, "chad"),
    ],
    "border": [
        ("Mali placed men at border with Chad", SEIZED, "chad"),
        ("Mali placed men at lunch with Chad", SEIZED, ""),
        ("Mali placed men at posts near border with Chad", DEEP, "chad"),
        ("Mali placed men at posts near lunch with Chad", DEEP, ""),
    ],
    "on": [
        ("Mali put pressure of kinds on Chad", INNER, "chad"),
        ("Mali put pressure at noon on Chad", INNER, ""),
        ("Mali agreed in talks on Chad", NEAR, "chad"),
        ("Mali agreed in Niger on Chad", NEAR, ""),
    ],
    "condition": [
        ("Mali left if Chad came", IF, "chad"),
        ("Mali left unless Chad came", IF, "chad"),
        ("Mali left because Chad came", IF, ""),
        ("Mali left if Chad came", (IF[0], IF[1].replace("advcl", "ccomp")), ""),
    ],
    "entitled": [
        ("Mali said Chad had a right", HAD, "chad"),
        ("Mali said Chad had a river", HAD, ""),
        ("Mali said Chad had no right", HAD, ""),
        ("Mali said Chad denied a right", HAD, ""),
        ("Mali said Chad had a right", (HAD[0], HAD[1].replace("obj", "obl")), ""),
        ("Mali said Chad had a right", (HAD[0], HAD[1].replace("ccomp", "advcl")), ""),
        ("Mali said Chad had not right", HAD_NOT, ""),
    ],
    "asked": [
        ("Mali asked for Chad", ([1, 1, 3, 1], "nsubj:pass ROOT case obl"), "mali"),
        ("Mali asked Chad", ([1, 1, 1], "nsubj ROOT obj"), ""),
    ],
    "of": [("Mali agreed in talks of Chad", NEAR, "")],
    "in": [
        ("Mali agreed in month of Chad", NEAR, ""),
    ],
    "suspected": [
        ("Mali examined whether Chad fled", WHETHER, "chad"),
        ("Mali examined if Chad fled", WHETHER, "chad"),
        ("Mali examined that Chad fled", WHETHER, ""),
        ("Mali examined whether Chad fled", (WHETHER[0], WHETHER[1][:-5] + "advcl"), "chad"),
        ("Mali examined whether Chad fled", (WHETHER[0], WHETHER[1][:-5] + "xcomp"), "chad"),
        ("Mali examined whether Chad fled", (WHETHER[0], WHETHER[1][:-5] + "conj"), ""),
    ],
    "for": [
        ("Mali agreed for talks of Chad", NEAR, "chad"),
        ("Mali agreed for week of Chad", NEAR, ""),
        ("Mali agreed for side of Chad", NEAR, "chad"),
    ],
    "to": [
        ("Mali agreed to talks of Chad", NEAR, "chad"),
        ("Mali agreed to surprise of Chad", NEAR, ""),
        ("Mali agreed to Relief of Chad", NEAR, ""),
    ],
    "doomed": [
        ("Mali warns Chad will pay price", TOLD, "chad"),
        ("Mali warns Chad would pay price", TOLD, "chad"),
        ("Mali warns Chad shall pay price", TOLD, "chad"),
        ("Mali warns Chad could pay price", TOLD, ""),
        ("Mali warns Chad would not pay price", DENIED, ""),
        ("Mali warns Chad would pay rent", TOLD, ""),
        ("Mali warns Chad would regret rent", TOLD, "chad"),
        ("Mali warns Chad would not regret rent", DENIED, ""),
        ("Mali warns Chad would pay price", (TOLD[0], TOLD[1].replace("ccomp", "advcl")), ""),
        ("Mali warns Chad would pay price", (TOLD[0], TOLD[1].replace(" obj", " obl")), ""),
        ("Mali warns Chad would face risk of defeat", RISK, "chad"),
        ("Mali warns Chad would face risk near defeat", RISK, ""),
    ],
    "gaining": [
        ("Mali says Chad will get aid", TOLD, "chad"),
        ("Mali says Chad would receive aid", TOLD, "chad"),
        ("Mali says Chad shall get aid", TOLD, "chad"),
        ("Mali says Chad could get aid", TOLD, ""),
        ("Mali says Chad would not get aid", DENIED, ""),
        ("Mali says Chad would get rain", TOLD, ""),
        ("Mali says Chad would sell aid", TOLD, ""),
        ("Mali says Chad would get tons of aid", RISK, "chad"),
        ("Mali says Chad would get aid", (TOLD[0], TOLD[1].replace("ccomp", "advcl")), ""),
    ],
    "should": [
        ("Mali said Chad should win peace", TOLD, "chad"),
        ("Mali said Chad ought to be sacked", OUGHT, "chad"),
        ("Mali said Chad began to be sacked", OUGHT, ""),
    ],
    "unwanted": [
        ("Mali said Chad should be praised", SACKED, ""),
        ("Mali said Chad could be sacked", SACKED, ""),
        ("Mali said Chad was sacked", PASSIVE, ""),
        ("Mali said Chad ought to be praised", OUGHT, ""),
        ("Mali said Chad should sack peace", TOLD, ""),
    ],
}  # fmt: skip
NAMES = {"Mali": "mali", "Chad": "chad", "Niger": "niger", "Reuters": "reuters"}
LEMMAS = {
    "had": "have",
    "denied": "deny",
    "said": "say",
    "claimed": "claim",
    "armed": "arm",
    "violated": "violate",
    "broke": "break",
}
CASES = [(slot, *case) for slot, cases in SLOTTED.items() for case in cases]
CASES += [
    ("unwanted", "Mali said Chad should be sacked", SACKED, "chad"),
    ("unwanted", "Mali said Chad ought to be sacked", OUGHT, "chad"),
]


@pytest.mark.parametrize(("slot", "words", "arcs", "expected"), CASES)
def test_a_slot_leads_to_those_who_stand_in_it(
    parsed: Parsed,
    reader_of: Reading,
    slot: str,
    words: str,
    arcs: tuple[list[int], str],
    expected: str,
) -> None:
    written = words.split()
    named = {i: NAMES[word] for i, word in enumerate(written) if word in NAMES}
    lemmas = {i: LEMMAS[word] for i, word in enumerate(written) if word in LEMMAS}
    tags = {i: "NNS" for i, word in enumerate(written) if word in ("men", "rumours")}
    tags |= {
        i: {"freed": "VBN", "be": "VB", "leave": "VB"}[word]
        for i, word in enumerate(written)
        if word in ("freed", "be", "leave")
    }
    doc = parsed(words, *arcs, dict.fromkeys(named, "NNP") | tags, lemmas=lemmas)
    found = slot_actors(slot, PLAIN, doc[1], reader_of(doc, named))
    assert [actor.id for actor in found] == expected.split()


def test_the_owner_of_what_an_attack_hit_is_its_victim(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = "Mali claimed credit for raid on Chadian river", "nsubj ROOT obj case nmod"
    doc = parsed(words, [1, 1, 1, 4, 2, 7, 7, 4], f"{deps} case amod nmod", {2: "NN", 6: "JJ"})
    reader = reader_of(doc, {0: "mali", 6: "chad demonym"})
    assert [actor.id for actor in slot_actors("victim", PLAIN, doc[1], reader)] == ["chad"]


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Mali left the talks", "nsubj ROOT det obj", ["egypt", "chad"]),
        ("Mali left some talks", "nsubj ROOT det obj", []),
    ],
)
def test_the_talks_are_between_those_who_talked_last(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 3, 1], deps, {3: "NNS"})
    reader = reader_of(doc, {0: "mali"})
    reader.memory.sides = tuple(reader.cast.introduce(name, "state") for name in ("Egypt", "Chad"))
    assert [actor.id for actor in slot_actors("sides", PLAIN, doc[1], reader)] == expected


@pytest.mark.parametrize(
    ("kind", "to", "expected"),
    [("attacks", ("obj", "at"), ""), ("attacks", ("at",), "chad"), ("meets", ("obj",), "chad")],
)
def test_where_someone_is_hit_is_no_second_victim(
    parsed: Parsed, reader_of: Reading, kind: str, to: tuple[str, ...], expected: str
) -> None:
    doc = parsed("Mali hit men at Chad", [1, 1, 1, 4, 1], "nsubj ROOT obj case obl", {4: "NNP"})
    reader = reader_of(doc, {0: "mali", 4: "chad"})
    found = slot_actors("at", Frame(kind, "So.", to=to), doc[1], reader)
    assert [actor.id for actor in found] == expected.split()


@pytest.mark.parametrize(("slot", "expected"), [("sent", []), ("force", []), ("obj", ["chad"])])
def test_who_owns_a_thing_that_is_sent_is_not_sent(
    parsed: Parsed, reader_of: Reading, slot: str, expected: list[str]
) -> None:
    doc = parsed(
        "Mali moved Chad 's base",
        [1, 1, 4, 2, 1],
        "nsubj ROOT nmod:poss case obj",
        {2: "NNP", 4: "NN"},
    )
    reader = reader_of(doc, {0: "mali", 2: "chad"})
    found = slot_actors(slot, Frame("sends", "So."), doc[1], reader)
    assert [actor.id for actor in found] == expected


def test_pairs_are_nobody_s_slot(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Mali met Chad", [1, 1, 1], "nsubj ROOT obj")
    assert SLOTS["pair"](doc[1], reader_of(doc, {0: "mali", 2: "chad"})) == []


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        (
            "Mali 's men were sent",
            ([2, 0, 4, 4, 4], "nmod:poss case nsubj:pass aux:pass ROOT"),
            ["mali"],
        ),
        ("Mali 's men soon left", ([2, 0, 4, 4, 4], "nmod:poss case nsubj advmod ROOT"), []),
        ("Mali 's men soon sent", ([2, 0, 2, 4, 2], "nmod:poss case ROOT advmod acl"), []),
        ("Mali 's men were sent", ([2, 0, 2, 4, 2], "dep dep ROOT aux:pass acl"), []),
    ],
)
def test_who_owns_those_that_were_sent_has_sent_them(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {0: "NNP", 2: "NNS", 4: "VBN"})
    found = slot_actors("owner", PLAIN, doc[4], reader_of(doc, {0: "mali"}))
    assert [actor.id for actor in found] == expected


@pytest.mark.parametrize(
    ("slot", "words", "deps", "expected"),
    [
        ("sent", "students", "", "students-d0c"),
        ("force", "students", "", ""),
        ("force", "rebels", "", "rebels-d0c"),
        ("force", "Chad", "", "chad"),
        ("force", "rebels and Chad", "cc conj", "rebels-d0c chad"),
        ("force", "Chad and students", "cc conj", ""),
        ("force", "Chad 's students", "", "chadian-students"),
        ("force", "doctors 's students", "", ""),
    ],
)
def test_only_those_who_fight_have_a_name_or_an_owner_are_a_force(
    parsed: Parsed, reader_of: Reading, slot: str, words: str, deps: str, expected: str
) -> None:
    """Whoever else is sent says less than where he is sent."""
    written = ["Mali", "sent", *words.split()]
    heads = [1, 1, 1, 4, 2] if deps else [1, 1, 4, 2, 1] if "'s" in words else [1, 1, 1]
    owned = "nmod:poss case obj" if "'s" in words else f"obj {deps}"
    tags = {i: "NNS" if word.islower() else "NNP" for i, word in enumerate(written[2:], 2)}
    lemmas = {i: word.removesuffix("s") for i, word in enumerate(written[2:], 2)}
    doc = parsed(written, heads[: len(written)], f"nsubj ROOT {owned}", tags, lemmas=lemmas)
    named = {i: NAMES[word] for i, word in enumerate(written) if word in NAMES}
    found = slot_actors(slot, Frame("sends", "So."), doc[1], reader_of(doc, named))
    assert [actor.id for actor in found] == expected.split()


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tag", "expected"),
    [
        ("asked then Mali slept", [3, 0, 3, 3], "advcl advmod nsubj ROOT", "VBN", ["mali"]),
        ("asked Chad Mali slept", [3, 0, 3, 3], "advcl obj nsubj ROOT", "VBN", []),
        ("asked Chad Mali slept", [3, 0, 3, 3], "advcl nsubj nsubj ROOT", "VBD", []),
        ("asked then Mali slept", [3, 0, 3, 3], "xcomp advmod nsubj ROOT", "VBG", []),
    ],
)
def test_who_is_asked_answers(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    tag: str,
    expected: list[str],
) -> None:
    doc = parsed(words, heads, deps, {0: tag, 1: "NNP" if "Chad" in words else "RB"})
    reader = reader_of(doc, {2: "mali"} | ({1: "chad"} if "Chad" in words else {}))
    assert [actor.id for actor in slot_actors("asked", PLAIN, doc[0], reader)] == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        (
            "Chad violated truce Mali said",
            [1, 1, 1, 4, 1],
            "nsubj ROOT obj nsubj parataxis",
            ["chad"],
        ),
        ("Chad violated truce Mali said", [1, 1, 1, 4, 1], "nsubj ROOT obj nsubj advcl", []),
        ("Mali said Chad violated truce", [1, 3, 3, 3, 3], "nsubj parataxis nsubj ROOT obj", []),
    ],
)
def test_a_misdeed_may_be_told_before_who_says_so(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    expected: list[str],
) -> None:
    written = words.split()
    lemmas = {i: LEMMAS[word] for i, word in enumerate(written) if word in LEMMAS}
    tags = {i: "VBD" if word in lemmas.values() else "NN" for i, word in enumerate(written)}
    tags |= {written.index("Mali"): "NNP", written.index("Chad"): "NNP"}
    tags |= {written.index("said"): "VBD", written.index("violated"): "VBD"}
    doc = parsed(words, heads, deps, tags, lemmas=lemmas)
    reader = reader_of(doc, {written.index("Mali"): "mali", written.index("Chad"): "chad"})
    said = doc[written.index("said")]
    assert [actor.id for actor in slot_actors("misdeed", PLAIN, said, reader)] == expected


@pytest.mark.parametrize(("thing", "expected"), [(True, []), (False, ["korvan"])])
def test_a_machine_with_a_name_is_no_force(
    parsed: Parsed, reader_of: Reading, thing: bool, expected: list[str]
) -> None:
    reader = reader_of(parsed("Mali sent Korvan", [1, 1, 1], "nsubj ROOT obj"), {0: "mali"})
    korvan = reader.cast.introduce("Korvan", "organisation")
    reader.cast.add(2, 3, korvan, "found")
    reader.cast.things |= {korvan.id} if thing else set()
    found = slot_actors("force", Frame("sends", "So."), reader.cast.doc[1], reader)
    assert [actor.id for actor in found] == expected


@pytest.mark.parametrize(
    ("arcs", "told", "expected"),
    [
        (([0, 3, 3, 0], "ROOT mark nsubj acl"), "that", ["chad"]),
        (([0, 3, 3, 0], "ROOT mark nsubj acl"), "as", []),
        (([0, 3, 3, 0], "ROOT mark nsubj ccomp"), "as", ["chad"]),
        (([0, 3, 3, 0], "ROOT mark nsubj advcl"), "that", []),
    ],
)
@pytest.mark.parametrize("tag", ["VB", "FW"])
def test_a_noun_may_say_who_shall_act(
    parsed: Parsed, reader_of: Reading, arcs: tuple, told: str, expected: list[str], tag: str
) -> None:
    doc = parsed(f"orders {told} Chad leave", *arcs, {0: "NNS", 3: tag})
    found = shall(doc[0], reader_of(doc, {2: "chad"}))
    assert [actor.id for actor in found] == expected


@pytest.mark.parametrize(
    ("before", "expected"), [("whether", True), ("if", True), ("that", False)]
)
def test_what_stands_before_its_verb_is_a_condition_and_no_question(
    parsed: Parsed, before: str, expected: bool
) -> None:
    behind = parsed(f"Mali asked {before} Chad fled", *WHETHER)
    ahead = parsed(
        f"{before} Chad fled Mali asked", [2, 2, 4, 4, 4], "mark nsubj advcl nsubj ROOT"
    )
    assert (asked_whether(behind[4]), asked_whether(ahead[2])) == (expected, False)


SIGNED = ([3, 2, 0, 3, 3, 4, 7, 5], "nsubj cc conj ROOT obj acl case obl")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Mali and Chad signed pact brokered by Niger", SIGNED, ["mali", "chad"]),
        ("Mali and Niger signed pact brokered by Niger", SIGNED, ["mali"]),
        (
            "Mali signed pact with Chad brokered by Niger",
            ([1, 1, 1, 4, 2, 2, 7, 5], "nsubj ROOT obj case nmod acl case obl"),
            ["mali", "chad"],
        ),
        (
            "Mali signed pact with Chad brokered by Niger",
            ([1, 1, 1, 4, 1, 2, 7, 5], "nsubj ROOT obj case obl acl case obl"),
            ["mali", "chad"],
        ),
        (
            "Mali signed pact near Chad brokered by Niger",
            ([1, 1, 1, 4, 1, 2, 7, 5], "nsubj ROOT obj case obl acl case obl"),
            [],
        ),
        (
            "Mali and Chad signed pact brokered by Niger",
            (SIGNED[0], SIGNED[1].replace("acl", "advcl")),
            [],
        ),
    ],
)
def test_what_is_brokered_is_between_those_who_sign_it(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    written = words.split()
    named = {i: NAMES[word] for i, word in enumerate(written) if word in NAMES}
    verb = written.index("brokered")
    doc = parsed(words, *arcs, dict.fromkeys(named, "NNP") | {verb: "VBN"})
    found = slot_actors("sides", PLAIN, doc[verb], reader_of(doc, named))
    assert [actor.id for actor in found] == expected


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Mali spoke on Chadian television", "comments-on", []),
        ("Mali spoke on Chadian station", "comments-on", []),
        ("Mali spoke on Chadian government", "comments-on", ["chad"]),
        ("Mali spoke on Chadian television", "opposes", ["chad"]),
    ],
)
def test_where_someone_speaks_is_not_of_what(
    parsed: Parsed, reader_of: Reading, words: str, kind: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 4, 4, 1], "nsubj ROOT case amod obl", {4: "NN"})
    reader = reader_of(doc, {0: "mali", 3: "chad demonym"})
    found = slot_actors("on", Frame(kind, "So.", to=("on",)), doc[1], reader)
    assert [actor.id for actor in found] == expected


DENIED_CLAIM = ([1, 1, 3, 1, 5, 3], "nsubj ROOT det obj nsubj acl:relcl")


@pytest.mark.parametrize(
    ("words", "dep", "known", "expected"),
    [
        ("Mali made a claim Chad denied", "acl:relcl", "", ["mali"]),
        ("Mali made a claim Chad denied", "acl:relcl", "niger", ["niger"]),
        ("Mali made a claim Chad denied", "acl", "", []),
        ("Mali made a river Chad denied", "acl:relcl", "", []),
        ("Mali made a claim Mali denied", "acl:relcl", "", []),
    ],
)
def test_a_claim_is_denied_to_who_makes_it(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, known: str, expected: list[str]
) -> None:
    arcs = (DENIED_CLAIM[0], DENIED_CLAIM[1].replace("acl:relcl", dep))
    named = {i: NAMES[w] for i, w in enumerate(words.split()) if w in NAMES}
    doc = parsed(words, *arcs, {3: "NN", 4: "NNP", 5: "VBD"})
    reader = reader_of(doc, named)
    reader.speaker = lambda token: reader.actors(doc[0]) if token == doc[1] else ()
    if known:
        accuser = reader.cast.introduce("Niger", "state")
        reader.memory.accusers["chad"] = accuser
    found = slot_actors("accuser", PLAIN, doc[5], reader)
    assert [actor.id for actor in found] == expected


@pytest.mark.parametrize(
    ("thing", "word", "expected"),
    [
        ("report", "by", ["mali"]),
        ("report", "from", ["mali"]),
        ("report", "on", []),
        ("bomb", "by", []),
    ],
)
def test_a_paper_speaks_for_who_wrote_it(
    parsed: Parsed, reader_of: Reading, thing: str, word: str, expected: list[str]
) -> None:
    doc = parsed(f"{thing} {word} Mali blamed Chad", [3, 2, 0, 3, 3], "nsubj case nmod ROOT obj")
    doc[0].pos_, doc[0].tag_ = "NOUN", "NN"
    reader = reader_of(doc, {2: "mali", 4: "chad"})
    found = slot_actors("subj", PLAIN, doc[3], reader)
    assert [actor.id for actor in found] == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("pressure", ["chad"]), ("rain", []), ("months", [])]
)
def test_months_of_pressure_are_no_mere_time(
    parsed: Parsed, reader_of: Reading, noun: str, expected: list[str]
) -> None:
    words, deps = (
        f"Mali fled in months of {noun} by Chad",
        "nsubj ROOT case obl case nmod case nmod",
    )
    tags = {3: "NNS", 5: "NN", 7: "NNP"}
    doc = parsed(words, [1, 1, 3, 1, 5, 3, 7, 3], deps, tags, lemmas={3: "month"})
    found = slot_actors("in", PLAIN, doc[1], reader_of(doc, {0: "mali", 7: "chad"}))
    assert [actor.id for actor in found] == expected


KILLING = ([1, 1, 1, 4, 2, 4], "nsubj ROOT obj nsubj acl:relcl obj")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mali launched attack that killed Chad", ["mali"]),
        ("Mali launched missiles that killed Chad", ["mali"]),
        ("Mali condemned attack that killed Chad", []),
        ("Mali launched talks that killed Chad", []),
    ],
)
def test_what_an_attack_does_is_done_by_who_launched_it(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    tags = {1: "VBD", 2: "NN", 3: "WDT"}
    lemmas = {1: words.split()[1].removesuffix("ed"), 2: words.split()[2].removesuffix("s")}
    doc = parsed(words, *KILLING, tags, lemmas=lemmas)
    found = slot_actors("subj", PLAIN, doc[4], reader_of(doc, {0: "mali", 5: "chad"}))
    assert [actor.id for actor in found] == expected


def test_an_attack_led_by_one_is_his_and_not_that_of_who_launched_it(
    parsed: Parsed, reader_of: Reading
) -> None:
    words, deps = (
        "Mali launched attack led by Chad that killed",
        "nsubj ROOT obj acl case obl:agent nsubj acl:relcl",
    )
    tags = {2: "NN", 5: "NNP", 6: "WDT"}
    doc = parsed(words, [1, 1, 1, 2, 5, 3, 7, 2], deps, tags, lemmas={1: "launch"})
    found = slot_actors("subj", PLAIN, doc[7], reader_of(doc, {0: "mali", 5: "chad"}))
    assert [actor.id for actor in found] == ["chad"]
