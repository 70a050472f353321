"""Relations that a role states between its bearer and those it belongs to."""

from __future__ import annotations

import pytest

from graph.model import Actor
from graph.text.roles import owned_body_events, role_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

E, H, L = "egypt", "khalifa-haftar", "libyan-national-army"

PHRASES = {
    "in apposition": (
        "Egypt , ally of Haftar , left",
        [6, 2, 0, 4, 2, 0, 6],
        "nsubj punct appos case nmod punct ROOT",
        {0: E, 4: H},
        2,
        "ally",
        [f"{E} cooperates-with {H}"],
    ),
    "before a name": (
        "LNA commander Haftar",
        [1, 2, 2],
        "compound nmod:desc ROOT",
        {0: L, 2: H},
        1,
        "commander",
        [f"{H} leads {L}"],
    ),
    "after is": (
        "Haftar is commander of LNA",
        [2, 2, 2, 4, 2],
        "nsubj cop ROOT case nmod",
        {0: H, 4: L},
        2,
        "commander",
        [f"{H} leads {L}"],
    ),
    "with a possessor": (
        "Egypt is Haftar 's backer",
        [4, 4, 4, 2, 4],
        "nsubj cop nmod:poss case ROOT",
        {0: E, 2: H},
        4,
        "backer",
        [f"{E} supports {H}"],
    ),
    "acting as": (
        "Egypt acted as mediator for Haftar",
        [1, 1, 3, 1, 5, 3],
        "nsubj ROOT case obl case nmod",
        {0: E, 5: H},
        3,
        "mediator",
        [f"{E} mediates {H}"],
    ),
    "behind include": (
        "Haftar 's backers include Egypt",
        [2, 0, 3, 3, 3],
        "nmod:poss case nsubj ROOT obj",
        {0: H, 4: E},
        2,
        "backer",
        [f"{E} supports {H}"],
    ),
    "in a title of two parts": (
        "LNA 's chief commander Haftar",
        [2, 0, 4, 4, 4],
        "nmod:poss case nmod:desc nmod:desc ROOT",
        {0: L, 4: H},
        3,
        "commander",
        [f"{H} leads {L}"],
    ),
    "of a deputy": (
        "LNA deputy commander Haftar",
        [2, 2, 3, 3],
        "compound amod nmod:desc ROOT",
        {0: L, 3: H},
        2,
        "commander",
        [f"{H} member-of {L}"],
    ),
    "of a vice": (
        "LNA vice commander Haftar",
        [2, 2, 3, 3],
        "compound compound nmod:desc ROOT",
        {0: L, 3: H},
        2,
        "commander",
        [f"{H} member-of {L}"],
    ),
    "of a brave one": (
        "LNA brave commander Haftar",
        [2, 2, 3, 3],
        "compound amod nmod:desc ROOT",
        {0: L, 3: H},
        2,
        "commander",
        [f"{H} leads {L}"],
    ),
    "that someone is chosen for": (
        "Egypt chose Haftar as commander of LNA",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {0: E, 2: H, 6: L},
        4,
        "commander",
        [f"{H} leads {L}"],
    ),
    "that someone plays": (
        "Egypt joined Haftar as mediator for LNA",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {0: E, 2: H, 6: L},
        4,
        "mediator",
        [f"{E} mediates {L}"],
    ),
    "that someone is hailed as": (
        "Egypt hail Haftar as mediator for LNA",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {0: E, 2: H, 6: L},
        4,
        "mediator",
        [f"{H} mediates {L}"],
    ),
    "that someone is recognised as": (
        "Egypt recognise Haftar as mediator for LNA",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {0: E, 2: H, 6: L},
        4,
        "mediator",
        [f"{H} mediates {L}"],
    ),
    "that someone gives things as": (
        "Egypt afford Haftar as mediator for LNA",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {0: E, 2: H, 6: L},
        4,
        "mediator",
        [f"{E} mediates {L}"],
    ),
    "that someone meets another as": (
        "Egypt meet Haftar as mediator for LNA",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {0: E, 2: H, 6: L},
        4,
        "mediator",
        [f"{E} mediates {L}"],
    ),
    "of who brings things": (
        "Egypt is supplier of drones to Haftar",
        [2, 2, 2, 4, 2, 6, 4],
        "nsubj cop ROOT case nmod case nmod",
        {0: E, 6: H},
        2,
        "supplier",
        [f"{E} supplies {H}"],
    ),
    "of who brings things from someone": (
        "Egypt is supplier of drones from Haftar",
        [2, 2, 2, 4, 2, 6, 4],
        "nsubj cop ROOT case nmod case nmod",
        {0: E, 6: H},
        2,
        "supplier",
        [],
    ),
    "of who is behind things": (
        "Egypt is supplier behind drones to Haftar",
        [2, 2, 2, 4, 2, 6, 4],
        "nsubj cop ROOT case nmod case nmod",
        {0: E, 6: H},
        2,
        "supplier",
        [],
    ),
    "as the second of two": (
        "Egypt , bank and ally of Haftar left",
        [7, 2, 0, 4, 2, 6, 4, 7],
        "nsubj punct appos cc conj case nmod ROOT",
        {0: E, 6: H},
        4,
        "ally",
        [f"{E} cooperates-with {H}"],
    ),
    "as the second of two others": (
        "Egypt , bank and ally of Haftar left",
        [7, 2, 0, 4, 2, 6, 4, 7],
        "nsubj punct nmod cc conj case nmod ROOT",
        {0: E, 6: H},
        4,
        "ally",
        [],
    ),
    "whose role nobody knows": (
        "commander of LNA",
        [0, 2, 0],
        "ROOT case nmod",
        {2: L},
        0,
        "commander",
        [],
    ),
    "of nobody": (
        "Haftar is commander",
        [2, 2, 2],
        "nsubj cop ROOT",
        {0: H},
        2,
        "commander",
        [],
    ),
    "no role at all": (
        "Egypt , river of Haftar , left",
        [6, 2, 0, 4, 2, 0, 6],
        "nsubj punct appos case nmod punct ROOT",
        {0: E, 4: H},
        2,
        "river",
        [],
    ),
}


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_a_role_relates_its_bearer(parsed: Parsed, reader_of: Reading, phrase: tuple) -> None:
    words, heads, deps, named, noun, lemma, expected = phrase
    tags = dict.fromkeys(named, "NNP") | {noun: "NN"}
    chosen = {i: "choose" for i, word in enumerate(words.split()) if word == "chose"}
    doc = parsed(words, heads, deps, tags, lemmas=chosen | {noun: lemma})
    assert edges(role_events(doc[noun], reader_of(doc, named))) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("NNS", ["egypt cooperates-with chad"]), ("NN", [])]
)
def test_those_who_are_partners_are_each_other_s(
    parsed: Parsed, reader_of: Reading, tag: str, expected: list[str]
) -> None:
    doc = parsed(
        "Egypt and Chad are partners",
        [4, 2, 0, 4, 4],
        "nsubj cc conj cop ROOT",
        {2: "NNP", 4: tag},
        lemmas={4: "partner"},
    )
    assert edges(role_events(doc[4], reader_of(doc, {0: E, 2: "chad"}))) == expected


@pytest.mark.parametrize(
    ("role", "heads", "expected"),
    [
        ("partner", [5, 3, 3, 0, 0, 5], ["chad cooperates-with egypt"]),
        ("partner", [5, 3, 3, 0, 3, 5], ["chad cooperates-with egypt"]),
        ("partner", [5, 3, 3, 0, 5, 5], []),
        ("river", [5, 3, 3, 0, 0, 5], []),
    ],
)
def test_a_name_that_is_listed_behind_a_role_bears_it(
    parsed: Parsed, reader_of: Reading, role: str, heads: list[int], expected: list[str]
) -> None:
    words, deps = f"Egypt and its {role} Chad left", "nsubj cc nmod:poss conj conj ROOT"
    doc = parsed(words, heads, deps, {2: "PRP$", 4: "NNP"}, {2: "PRON"})
    assert edges(role_events(doc[3], reader_of(doc, {0: E, 4: "chad"}))) == expected


@pytest.mark.parametrize(
    ("body", "owner", "noun", "dep", "expected"),
    [
        (L, H, "coalition", "appos", [f"{H} leads {L}"]),
        (L, H, "river", "appos", []),
        (L, H, "coalition", "conj", []),
        (L, "egypt", "coalition", "appos", []),
        ("egypt", H, "coalition", "appos", []),
        ("fayez-al-sarraj", H, "coalition", "appos", []),
    ],
)
def test_a_person_leads_the_body_that_is_called_his(
    parsed: Parsed,
    reader_of: Reading,
    body: str,
    owner: str,
    noun: str,
    dep: str,
    expected: list[str],
) -> None:
    words, deps = f"X , Y 's {noun} left", f"nsubj punct nmod:poss case {dep} ROOT"
    doc = parsed(words, [5, 4, 4, 2, 0, 5], deps, {2: "NNP", 4: "NN"})
    assert edges(owned_body_events(doc[4], reader_of(doc, {0: body, 2: owner}))) == expected


COMES = ([1, 2, 2], "compound nmod:desc ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("LNA instructor Haftar", COMES, [f"{H} member-of {L}"]),
        ("LNA commander Haftar", COMES, [f"{H} leads {L}"]),
        (
            "instructor Haftar of LNA",
            ([1, 1, 3, 0], "nmod:desc ROOT case nmod"),
            [f"{H} trains {L}"],
        ),
        (
            "figure Haftar in LNA",
            ([1, 1, 3, 0], "nmod:desc ROOT case nmod"),
            [f"{H} member-of {L}"],
        ),
        ("commander Haftar in LNA", ([1, 1, 3, 0], "nmod:desc ROOT case obl"), []),
        (
            "figure Haftar in LNA",
            ([1, 1, 3, 0], "nmod:desc ROOT case obl"),
            [f"{H} member-of {L}"],
        ),
        ("figure Haftar near LNA", ([1, 1, 3, 0], "nmod:desc ROOT case nmod"), []),
    ],
)
def test_who_trains_a_body_is_not_of_it_unless_it_is_named_before_him(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    written = words.split()
    named = {
        i: {"LNA": L, "Haftar": H}[w] for i, w in enumerate(written) if w in ("LNA", "Haftar")
    }
    role = next(i for i, w in enumerate(written) if w in ("instructor", "commander", "figure"))
    doc = parsed(words, *arcs, dict.fromkeys(named, "NNP") | {role: "NN"})
    assert edges(role_events(doc[role], reader_of(doc, named))) == expected


@pytest.mark.parametrize("word", ["former", "ex", "late", "ousted"])
@pytest.mark.parametrize(
    ("heads", "deps"),
    [
        ([2, 2, 3, 3], "amod compound nmod:desc ROOT"),
        ([3, 2, 3, 3], "amod compound nmod:desc ROOT"),
        ([2, 2, 3, 3], "compound compound nmod:desc ROOT"),
    ],
)
def test_a_role_that_is_no_more_relates_nobody(
    parsed: Parsed, reader_of: Reading, word: str, heads: list[int], deps: str
) -> None:
    tags = {1: "NNP", 2: "NN", 3: "NNP"}
    for first, expected in ((word, []), ("brave", [f"{H} leads {L}"])):
        doc = parsed(f"{first} LNA commander Haftar", heads, deps, tags)
        assert edges(role_events(doc[2], reader_of(doc, {1: L, 3: H}))) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [("ally", [f"{E} cooperates-with {H}"]), ("member", []), ("leader", [])],
)
def test_nobody_leads_or_belongs_to_a_person(
    parsed: Parsed, reader_of: Reading, role: str, expected: list[str]
) -> None:
    words, deps = f"Egypt is {role} of Haftar", "nsubj cop ROOT case nmod"
    doc = parsed(words, [2, 2, 2, 4, 2], deps, {2: "NN", 4: "NNP"})
    assert edges(role_events(doc[2], reader_of(doc, {0: E, 4: H}))) == expected


@pytest.mark.parametrize(
    ("tag", "dep", "expected"),
    [
        ("VBN", "xcomp", [f"{E} cooperates-with {H}"]),
        ("VBD", "xcomp", []),
        ("VBN", "advcl", []),
    ],
)
def test_who_is_believed_to_be_an_ally_is_one(
    parsed: Parsed, reader_of: Reading, tag: str, dep: str, expected: list[str]
) -> None:
    words = "Egypt believed to be ally of Haftar"
    deps = f"ROOT acl mark cop {dep} case nmod"
    doc = parsed(words, [0, 0, 4, 4, 1, 6, 4], deps, {0: "NNP", 1: tag, 4: "NN", 6: "NNP"})
    assert edges(role_events(doc[4], reader_of(doc, {0: E, 6: H}))) == expected


TITLE = ([3, 0, 3, 4, 4], "nmod:poss case compound nmod:desc ROOT")
TITLES = ([4, 0, 4, 4, 5, 5], "nmod:poss case compound compound nmod:desc ROOT")


@pytest.mark.parametrize(
    ("words", "first", "second", "expected"),
    [
        ("Lebanon 's Hezbollah chief Haftar", "lebanon", "hezbollah", [f"{H} leads hezbollah"]),
        (
            "Lebanon 's Hezbollah member Haftar",
            "lebanon",
            "hezbollah",
            [f"{H} member-of hezbollah"],
        ),
        ("Lebanon 's Chad chief Haftar", "lebanon", "chad", [f"{H} leads lebanon"]),
        ("LNA 's Hezbollah chief Haftar", L, "hezbollah", [f"{H} leads {L}"]),
        ("Lebanon 's Hezbollah backer Haftar", "lebanon", "hezbollah", [f"{H} supports lebanon"]),
        ("Lebanon 's rebel chief Haftar", "lebanon", "", []),
        ("Lebanon 's tall chief Haftar", "lebanon", "", [f"{H} leads lebanon"]),
        ("LNA 's rebel chief Haftar", L, "", [f"{H} leads {L}"]),
        ("Lebanon 's army chief Haftar", "lebanon", "", [f"{H} member-of lebanon"]),
        ("Lebanon 's Army chief Haftar", "lebanon", "", [f"{H} member-of lebanon"]),
        ("LNA 's army chief Haftar", L, "", [f"{H} leads {L}"]),
        ("Lebanon 's army adversary Haftar", "lebanon", "", [f"{H} opposes lebanon"]),
    ],
)
def test_a_role_is_in_the_narrowest_that_is_named_before_it(
    parsed: Parsed, reader_of: Reading, words: str, first: str, second: str, expected: list[str]
) -> None:
    named = {0: first, 4: H} | ({2: second} if second else {})
    doc = parsed(words, *TITLE, {0: "NNP", 2: "NNP" if second else "NN", 3: "NN", 4: "NNP"})
    assert edges(role_events(doc[3], reader_of(doc, named))) == expected


@pytest.mark.parametrize(
    ("second", "expected"), [("hezbollah", [f"{H} leads hezbollah"]), ("kurds", [])]
)
def test_who_leads_a_named_section_leads_it_and_not_its_people(
    parsed: Parsed, reader_of: Reading, second: str, expected: list[str]
) -> None:
    tags = {0: "NNP", 2: "NNP", 3: "NN", 4: "NN", 5: "NNP"}
    doc = parsed("Lebanon 's X militia leader Haftar", *TITLES, tags)
    reader = reader_of(doc, {0: "lebanon", 2: second, 5: H})
    assert edges(role_events(doc[4], reader)) == expected


@pytest.mark.parametrize(
    ("words", "mark", "expected"),
    [
        ("army chief Haftar of Chad", "compound", "member-of"),
        ("parliamentary chief Haftar of Chad", "amod", "member-of"),
        ("army chief Haftar of Chad", "advmod", "leads"),
        ("army Chief Haftar of Chad", "compound", "member-of"),
        ("army president Haftar of Chad", "compound", "leads"),
    ],
)
def test_who_leads_an_organ_of_a_state_belongs_to_the_state(
    parsed: Parsed, reader_of: Reading, words: str, mark: str, expected: str
) -> None:
    deps, tags = f"{mark} nmod:desc ROOT case nmod", {1: "NN", 2: "NNP", 4: "NNP"}
    lemmas = {1: words.split()[1]}
    doc = parsed(words, [1, 2, 2, 4, 1], deps, tags, lemmas=lemmas)
    found = edges(role_events(doc[1], reader_of(doc, {2: H, 4: "chad"})))
    assert found == [f"{H} {expected} chad"]


@pytest.mark.parametrize("second", ["abdel-fattah-el-sisi", "chad"])
def test_neither_a_person_nor_a_state_is_the_body_that_a_role_is_in(
    parsed: Parsed, reader_of: Reading, second: str
) -> None:
    deps, tags = TITLE[1].replace("compound", "amod"), {0: "NNP", 2: "NNP", 3: "NN", 4: "NNP"}
    doc = parsed("Lebanon 's X chief Haftar", TITLE[0], deps, tags)
    reader = reader_of(doc, {0: "lebanon", 2: second, 4: H})
    assert edges(role_events(doc[3], reader)) == [f"{H} leads lebanon"]


@pytest.mark.parametrize(
    ("kind", "country", "expected"),
    [
        ("population", None, []),
        ("population", "BO", [f"{H} leads g"]),
        ("armed-group", None, [f"{H} leads g"]),
    ],
)
def test_nobody_leads_people_whom_only_a_pronoun_may_mean(
    parsed: Parsed, reader_of: Reading, kind: str, country: str | None, expected: list[str]
) -> None:
    tags = {0: "PRP$", 1: "NN", 2: "NNP"}
    doc = parsed("their leader Haftar left", [1, 2, 3, 3], "nmod:poss nmod:desc nsubj ROOT", tags)
    reader = reader_of(doc, {2: H})
    reader.memory.note_group("man", Actor("g", "men", kind, country=country), armed=False)
    assert edges(role_events(doc[1], reader)) == expected
