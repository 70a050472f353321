"""Names that no gazetteer knows."""

from __future__ import annotations

import pytest

from graph.text.cast import Cast
from graph.text.discover import discover, kind_of
from graph.text.lexicon import Lexicon
from tests.graph.text.conftest import Casting, Parsed


@pytest.mark.parametrize(
    ("name", "titled", "kind"),
    [
        ("Marrow Brigade", False, "armed-group"),
        ("Free Harbour Party", False, "organisation"),
        ("Volt Industries", False, "company"),
        ("Tarsk Herald", False, "media"),
        ("Ministry of Ports", False, "government"),
        ("Wren Halloway", False, "person"),
        ("Halloway", True, "person"),
        ("FHP", False, "organisation"),
        ("Norland", False, "organisation"),
        ("Party of the Last Free Harbour", False, "organisation"),
        ("Port Halloway", False, "state"),
        ("Saint Halloway", True, "person"),
        ("Port", False, "organisation"),
        ("Wren Port", False, "person"),
        ("Ministry of Ports News", False, "government"),
        ("Friends of Marrow Brigade", False, "armed-group"),
        ("of Ports News", False, "media"),
        ("Brandvold & Halloway", False, "organisation"),
    ],
)
def test_a_name_suggests_what_its_bearer_is(
    lexicon: Lexicon, name: str, titled: bool, kind: str
) -> None:
    assert kind_of(name, titled, lexicon) == kind


ACRONYM = (
    "Lantern Movement ( LM ) split . LM won",
    [1, 5, 3, 1, 3, 5, 5, 8, 8],
    "compound nsubj punct appos punct ROOT punct nsubj ROOT",
    {0: "NNP", 3: "NNP"},
)


def _found(cast: Cast, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    discover(cast, lexicon)
    return [
        (cast.doc[mention.start : mention.end].text, mention.actor.id, mention.sort)
        for mention in cast
    ]


def test_a_surname_alone_is_the_person_of_the_full_name(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed(
        "Wren Halloway left . Halloway slept",
        [2, 0, 2, 2, 5, 5],
        "nsubj flat ROOT punct nsubj ROOT",
        {1: "NNP"},
    )
    assert _found(Cast(doc), lexicon) == [
        ("Wren Halloway", "wren-halloway", "found"),
        ("Halloway", "wren-halloway", "found"),
    ]


def test_a_title_is_cut_off_and_tells_a_person(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed("General Brandvold left", [1, 2, 2], "nmod:desc nsubj ROOT", {0: "NNP"})
    cast = Cast(doc)
    assert _found(cast, lexicon) == [("Brandvold", "brandvold", "found")]
    assert cast.actors["brandvold"].kind == "person"


def test_an_acronym_in_brackets_becomes_an_alias(parsed: Parsed, lexicon: Lexicon) -> None:
    cast = Cast(parsed(*ACRONYM))
    discover(cast, lexicon)
    assert cast.final(cast.actors["lantern-movement"]).aliases == ("lm",)


def test_an_acronym_in_brackets_is_a_short_form(parsed: Parsed, lexicon: Lexicon) -> None:
    found = _found(Cast(parsed(*ACRONYM)), lexicon)
    assert {ident for _, ident, _ in found} == {"lantern-movement"}


def test_a_known_acronym_in_brackets_tells_who_a_long_name_is(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed(
        "Harbour Movement ( PKK ) split",
        [1, 5, 3, 1, 3, 5],
        "compound nsubj punct appos punct ROOT",
        {0: "NNP", 3: "NNP"},
    )
    cast = cast_of(doc, {3: "kurdistan-workers-party"})
    assert {ident for _, ident, _ in _found(cast, lexicon)} == {"kurdistan-workers-party"}


def test_an_unknown_acronym_in_brackets_leads_to_the_known_actor(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed("Hamas ( HMS ) won", [4, 2, 0, 2, 4], "nsubj punct appos punct ROOT", {2: "NNP"})
    cast = cast_of(doc, {0: "hamas"})
    assert [ident for _, ident, _ in _found(cast, lexicon)] == ["hamas", "hamas"]


@pytest.mark.parametrize(
    "people",
    [
        "Norlandian",
        "Norlandish",
        "Norlandi",
        "Norlanders",
        "Norlandese",
    ],
)
def test_the_people_of_a_new_country_are_the_country(
    parsed: Parsed, lexicon: Lexicon, people: str
) -> None:
    doc = parsed(
        ["Norland", "slept", ".", people, "woke"],
        [1, 1, 1, 4, 4],
        "nsubj ROOT punct nsubj ROOT",
    )
    assert [(ident, sort) for _, ident, sort in _found(Cast(doc), lexicon)] == [
        ("norland", "found"),
        ("norland", "demonym"),
    ]


def test_a_single_new_name_behind_a_preposition_of_place_is_a_state(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    doc = parsed("rain in Norland", [0, 2, 0], "ROOT case nmod", {0: "NN", 2: "NNP"})
    cast = Cast(doc)
    discover(cast, lexicon)
    assert cast.actors["norland"].kind == "state"


@pytest.mark.parametrize(
    ("words", "tag"),
    [("In March rain fell", "NNP"), ("In general rain fell", "NN")],
)
def test_months_and_common_words_are_no_names(
    parsed: Parsed, lexicon: Lexicon, words: str, tag: str
) -> None:
    doc = parsed(words, [1, 3, 3, 3], "case obl nsubj ROOT", {1: tag, 2: "NN"})
    assert _found(Cast(doc), lexicon) == []


def test_a_sentence_in_capitals_says_nothing_about_names(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed("QUIET RAIN FELL TODAY", [1, 2, 2, 2], "amod nsubj ROOT obl", {3: "NNP"})
    assert _found(Cast(doc), lexicon) == []


def test_what_is_known_already_is_left_alone(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed("Egypt slept", [1, 1], "nsubj ROOT")
    cast = cast_of(doc, {0: "egypt"})
    assert _found(cast, lexicon) == [("Egypt", "egypt", "name")]


def test_a_nationality_belongs_to_the_name_of_a_body(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed(
        "Libyan Football Federation won",
        [2, 2, 3, 3],
        "amod compound nsubj ROOT",
        {1: "NNP"},
    )
    cast = cast_of(doc, {0: "libya demonym"})
    assert _found(cast, lexicon) == [
        ("Libyan Football Federation", "libyan-football-federation", "found")
    ]
    assert cast.actors["libyan-football-federation"].country == "LY"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Spear missiles fell . rain left", {"spear"}), ("Spear missiles fell . Spear left", set())],
)
def test_a_name_is_a_weapon_s_only_if_it_never_stands_alone(
    parsed: Parsed, lexicon: Lexicon, words: str, expected: set[str]
) -> None:
    deps = "compound nsubj ROOT punct nsubj ROOT"
    tags = {0: "NNP", 1: "NNS", 4: "NN" if words.endswith("rain left") else "NNP"}
    cast = Cast(parsed(words, [1, 2, 2, 2, 5, 5], deps, tags, lemmas={1: "missile"}))
    discover(cast, lexicon)
    assert cast.things == expected


def test_a_name_with_a_number_is_a_machine_s(parsed: Parsed, lexicon: Lexicon) -> None:
    cast = Cast(parsed("Sk9 fell", [1, 1], "nsubj ROOT", {0: "NNP"}))
    discover(cast, lexicon)
    assert cast.things == {"sk9"}


POSS = ([3, 3, 1, 4, 4], "advmod nmod:poss case nsubj ROOT")
BEFORE = ([2, 2, 3, 3], "advmod compound nsubj ROOT")
NEAR = ([1, 4, 3, 1, 4], "det nsubj case nmod ROOT")
ACROSS = ([1, 1, 1, 4, 1], "nsubj ROOT obj case obl")


@pytest.mark.parametrize(
    ("words", "arcs", "kind"),
    [
        ("then Norland 's border fell", POSS, "state"),
        ("then Norland 's river fell", POSS, "organisation"),
        ("then NRL 's border fell", POSS, "organisation"),
        ("then Norland border fell", BEFORE, "state"),
        ("then Norland border fell", (BEFORE[0], "advmod amod nsubj ROOT"), "state"),
        ("then Norland border fell", (BEFORE[0], "advmod dep nsubj ROOT"), "organisation"),
        ("border Norland soon fell", ([3, 0, 3, 3], "nsubj compound advmod ROOT"), "organisation"),
        *(
            (f"the border {word} Norland fell", NEAR, "state")
            for word in ("of", "with", "to", "from")
        ),
        ("the border against Norland fell", NEAR, "organisation"),
        ("the border with Norland fell", (NEAR[0], "det nsubj case dep ROOT"), "organisation"),
        ("the river with Norland fell", NEAR, "organisation"),
        ("they left border with Norland", ACROSS, "state"),
        ("they left river with Norland", ACROSS, "organisation"),
        (
            "they left border with Norland",
            (ACROSS[0], "nsubj ROOT nsubj case obl"),
            "organisation",
        ),
    ],
)
def test_what_only_states_have_tells_a_state(
    parsed: Parsed, lexicon: Lexicon, words: str, arcs: tuple[list[int], str], kind: str
) -> None:
    written = words.split()
    name = next(word for word in written if word[0].isupper())
    tags = {i: "NNP" if word == name else "NN" for i, word in enumerate(written)}
    tags |= {i: "VBD" for i, word in enumerate(written) if word in ("fell", "left")}
    cast = Cast(parsed(words, *arcs, tags))
    discover(cast, lexicon)
    assert cast.actors[name.lower()].kind == kind
    assert [mention.actor.kind for mention in cast] == [kind]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags", "ident", "kind"),
    [
        (
            "then Union Norland 's border fell",
            [5, 4, 1, 1, 5, 5],
            "advmod nmod:poss flat case nsubj ROOT",
            {1: "NNP", 2: "NNP"},
            "union-norland",
            "organisation",
        ),
        (
            "then Wren Norland 's border fell",
            [4, 2, 4, 2, 5, 5],
            "advmod compound nmod:poss case nsubj ROOT",
            {1: "NNP", 2: "NNP"},
            "wren-norland",
            "person",
        ),
        (
            "then President Norland 's border fell",
            [4, 2, 4, 2, 5, 5],
            "advmod compound nmod:poss case nsubj ROOT",
            {1: "NNP", 2: "NNP"},
            "norland",
            "person",
        ),
    ],
)
def test_whose_kind_is_told_by_his_name_keeps_it(
    parsed: Parsed,
    lexicon: Lexicon,
    words: str,
    heads: list[int],
    deps: str,
    tags: dict[int, str],
    ident: str,
    kind: str,
) -> None:
    cast = Cast(parsed(words, heads, deps, tags))
    discover(cast, lexicon)
    assert cast.actors[ident].kind == kind


@pytest.mark.parametrize(
    ("words", "dep", "kind"),
    [
        *(
            (f"then {name} {noun} left", "amod", "state")
            for name, noun in (
                ("Samborian", "workers"),
                ("Samborese", "workers"),
                ("Samborish", "workers"),
                ("Samborite", "workers"),
                ("Samboran", "police"),
                ("Samborian", "ruler"),
                ("Samborian", "clergy"),
            )
        ),
        ("then Samborian workers left", "compound", "state"),
        ("then Samborian workers left", "dep", "organisation"),
        ("then Samborian rivers left", "amod", "organisation"),
        ("then Samborer workers left", "amod", "organisation"),
    ],
)
def test_the_name_of_a_people_tells_a_state(
    parsed: Parsed, lexicon: Lexicon, words: str, dep: str, kind: str
) -> None:
    written = words.split()
    lemmas = {2: written[2].lower().removesuffix("s")}
    tags = {1: "NNP", 2: "NNS"}
    doc = parsed(words, [3, 2, 3, 3], f"advmod {dep} nsubj ROOT", tags, lemmas=lemmas)
    cast = Cast(doc)
    discover(cast, lexicon)
    assert cast.actors[written[1].lower()].kind == kind


def test_the_name_of_a_people_stands_before_those_it_tells_of(
    parsed: Parsed, lexicon: Lexicon
) -> None:
    doc = parsed(
        "workers Samborian left",
        [2, 0, 2],
        "nsubj amod ROOT",
        {0: "NNS", 1: "NNP"},
        lemmas={0: "worker"},
    )
    cast = Cast(doc)
    discover(cast, lexicon)
    assert cast.actors["samborian"].kind == "organisation"


def test_another_given_name_makes_a_new_person(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed("Hunter Biden left", [2, 0, 2], "nsubj flat ROOT", {1: "NNP"})
    found = _found(cast_of(doc, {1: "joe-biden"}), lexicon)
    assert found == [("Hunter Biden", "hunter-biden", "found")]


def test_a_body_is_of_the_land_behind_its_name(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    tags = {0: "NNP", 3: "NNP"}
    doc = parsed(
        "Harbour Front of Mali left", [1, 4, 3, 1, 4], "compound nsubj case nmod ROOT", tags
    )
    cast = cast_of(doc, {3: "mali"})
    assert [name for name, _, _ in _found(cast, lexicon)] == ["Harbour Front of Mali"]
    assert cast.actors["harbour-front-of-mali"].country == "ML"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Gulf", []), ("Army", []), ("Wing", []), ("Lund", [("Lund", "lund", "found")])],
)
def test_a_word_for_a_class_alone_is_no_name(
    parsed: Parsed, lexicon: Lexicon, word: str, expected: list[tuple[str, str, str]]
) -> None:
    doc = parsed(f"they saw {word}", [1, 1, 1], "nsubj ROOT obj", {0: "PRP"})
    assert _found(Cast(doc), lexicon) == expected


@pytest.mark.parametrize(
    ("words", "deps", "kind"),
    [
        ("president of Seto Marlo left", "nsubj case nmod flat ROOT", "organisation"),
        ("president in Seto Marlo left", "nsubj case nmod flat ROOT", "person"),
        ("president of Seto Marlo left", "nsubj case obl flat ROOT", "person"),
        ("ally of Seto Marlo left", "nsubj case nmod flat ROOT", "person"),
        ("river of Seto Marlo left", "nsubj case nmod flat ROOT", "person"),
    ],
)
def test_what_has_a_president_is_a_body(
    parsed: Parsed, lexicon: Lexicon, words: str, deps: str, kind: str
) -> None:
    cast = Cast(parsed(words, [4, 2, 0, 2, 4], deps, {0: "NN", 2: "NNP", 3: "NNP"}))
    discover(cast, lexicon)
    assert cast.actors["seto-marlo"].kind == kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("then the outlawed Seto Marlo left", "organisation"),
        ("then the tall Seto Marlo left", "person"),
        ("then an outlawed Seto Marlo left", "person"),
        ("then now the Seto Marlo left", "organisation"),
    ],
)
def test_only_a_body_is_outlawed_behind_an_article(
    parsed: Parsed, lexicon: Lexicon, words: str, kind: str
) -> None:
    doc = parsed(
        words, [5, 3, 3, 5, 3, 5], "advmod det amod nsubj flat ROOT", {3: "NNP", 4: "NNP"}
    )
    cast = Cast(doc)
    discover(cast, lexicon)
    assert cast.actors["seto-marlo"].kind == kind


def test_a_body_that_is_outlawed_may_open_the_text(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed(
        "outlawed Seto Marlo left", [1, 3, 1, 3], "amod nsubj flat ROOT", {1: "NNP", 2: "NNP"}
    )
    cast = Cast(doc)
    discover(cast, lexicon)
    assert cast.actors["seto-marlo"].kind == "person"


@pytest.mark.parametrize(
    ("words", "deps", "places"),
    [
        ("they left Goma", "nsubj ROOT obj", {"goma"}),
        ("they left Halloway", "nsubj ROOT obj", set()),
        ("they say Goma", "nsubj ROOT obj", {"goma"}),
        ("they say Goma", "nsubj ROOT nsubj", set()),
        ("they left Goma", "nsubj ROOT nsubj", {"goma"}),
    ],
)
def test_a_known_town_is_a_place_unless_one_of_its_name_speaks(
    parsed: Parsed, lexicon: Lexicon, words: str, deps: str, places: set[str]
) -> None:
    cast = Cast(parsed(words, [1, 1, 1], deps, {0: "PRP", 2: "NNP"}))
    discover(cast, lexicon)
    assert cast.places == places


@pytest.mark.parametrize(
    ("words", "places"),
    [("they left Seto Airport", {"seto-airport"}), ("they left Seto Party", set())],
)
def test_a_name_may_say_that_it_is_a_place(
    parsed: Parsed, lexicon: Lexicon, words: str, places: set[str]
) -> None:
    tags = {0: "PRP", 2: "NNP", 3: "NNP"}
    cast = Cast(parsed(words, [1, 1, 3, 1], "nsubj ROOT compound obj", tags))
    discover(cast, lexicon)
    assert cast.places == places
