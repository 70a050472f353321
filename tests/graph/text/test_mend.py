"""Which names and groups the repairs of a tree are told of."""

from __future__ import annotations

import pytest

from graph.text.cast import Cast
from graph.text.lexicon import Lexicon
from graph.text.mend import mend_names, mend_trees
from tests.graph.text.conftest import Casting, Parsed
from tests.graph.text.trees import mended

GIFT = ([1, 1, 3, 1], "nsubj ROOT compound obj")
LONG = ([1, 1, 3, 4, 1], "nsubj ROOT compound compound obj")
CALLED = ([1, 1, 4, 2, 1], "nsubj ROOT compound flat obj")


@pytest.mark.parametrize(
    ("words", "arcs", "tag", "named", "expected"),
    [
        ("Iran gave Chad aid", GIFT, "NNP", "chad", ["Chad iobj gave NNP"]),
        ("Iran gave Chadian aid", GIFT, "NNP", "chad demonym", []),
        ("Iran gave Chadians aid", GIFT, "NNPS", "chad demonym", ["Chadians iobj gave NNPS"]),
        ("Iran gave rebels aid", GIFT, "NNS", "", ["rebels iobj gave NNS"]),
        ("Iran gave rebel aid", GIFT, "NN", "", []),
        ("Iran gave rivers aid", GIFT, "NNS", "", []),
    ],
)
def test_names_and_groups_receive_but_adjectives_do_not(
    parsed: Parsed,
    lexicon: Lexicon,
    cast_of: Casting,
    words: str,
    arcs: tuple[list[int], str],
    tag: str,
    named: str,
    expected: list[str],
) -> None:
    lemmas = {1: "give", 2: words.split()[2].rstrip("s")}
    doc = parsed(words, *arcs, {2: tag, 3: "NN"}, lemmas=lemmas)
    cast = cast_of(doc, {2: named} if named else {})
    assert mended(doc, mend_names, cast, lexicon) == expected


@pytest.mark.parametrize(
    ("arcs", "expected"),
    [(LONG, ["Mining iobj gave NNP"]), (CALLED, ["Harlan iobj gave NNP"])],
)
def test_a_name_of_two_words_receives_by_the_one_that_heads_it(
    parsed: Parsed,
    lexicon: Lexicon,
    cast_of: Casting,
    arcs: tuple[list[int], str],
    expected: list[str],
) -> None:
    tags = {2: "NNP", 3: "NNP", 4: "NN"}
    doc = parsed("Iran gave Harlan Mining aid", *arcs, tags, lemmas={1: "give"})
    cast = cast_of(doc, {})
    cast.add(2, 4, cast.introduce("Harlan Mining", "company"), "found")
    assert mended(doc, mend_names, cast, lexicon) == expected


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("then minister of defence Wren left", "person", True),
        ("then minister of defence Wren left", "organisation", False),
        ("then minister of harbours Wren left", "person", False),
    ],
)
def test_a_person_behind_an_office_stands_above_it(
    parsed: Parsed, lexicon: Lexicon, words: str, kind: str, expected: bool
) -> None:
    deps = "advmod nsubj case nmod flat ROOT"
    doc = parsed(words, [5, 5, 3, 1, 3, 5], deps, {1: "NN", 4: "NNP"})
    cast = Cast(doc)
    cast.add(4, 5, cast.introduce("Wren", kind), "found")
    mend_names(doc, cast, lexicon)
    assert (doc[4].dep_, doc[1].dep_) == (
        ("nsubj", "nmod:desc") if expected else ("flat", "nsubj")
    )


def test_a_person_right_at_the_beginning_has_no_office(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed("of defence Wren left", [1, 3, 1, 3], "case nsubj flat ROOT", {2: "NNP"})
    cast = Cast(doc)
    cast.add(2, 3, cast.introduce("Wren", "person"), "found")
    assert mended(doc, mend_names, cast, lexicon) == []


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags", "pos", "place", "expected"),
    [
        (
            "it was Chad that slept",
            [2, 2, 2, 4, 2],
            "nsubj cop ROOT nsubj advcl:relcl",
            {2: "NNP"},
            {},
            4,
            "acl:relcl",
        ),
        (
            "army and rebels slept",
            [3, 3, 3, 3],
            "nsubj cc nsubj ROOT",
            {0: "NN", 2: "NNS"},
            {},
            2,
            "conj",
        ),
        (
            "they slept as rain Lund 's claim",
            [1, 1, 3, 1, 6, 4, 1],
            "nsubj ROOT case obl nmod:poss case obl",
            {0: "PRP", 6: "NN"},
            {},
            6,
            "obj",
        ),
    ],
)
def test_every_tree_is_mended_in_these_ways(
    parsed: Parsed,
    lexicon: Lexicon,
    words: str,
    heads: list[int],
    deps: str,
    tags: dict[int, str],
    pos: dict[int, str],
    place: int,
    expected: str,
) -> None:
    doc = parsed(words, heads, deps, tags, pos)
    mend_trees(doc, lexicon)
    assert doc[place].dep_ == expected


def test_what_is_hung_as_a_noun_is_read_as_one(parsed: Parsed, lexicon: Lexicon) -> None:
    doc = parsed("clashes then hurt", [2, 2, 2], "nsubj advmod ROOT", {0: "NNS"}, {0: "VERB"})
    mend_trees(doc, lexicon)
    assert doc[0].pos_ == "NOUN"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("General", ["LNA compound General NNP", "General nsubj left NNP"]),
        ("Secretary-General", ["LNA compound Secretary-General NNP"]),
        ("Prime Minister", ["LNA compound Prime Minister NNP"]),
        ("Wren", []),
    ],
)
def test_a_person_with_a_title_stands_above_the_body_before_him(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting, title: str, expected: list[str]
) -> None:
    doc = parsed(
        ["LNA", title, "Lund", "left"], [3, 0, 1, 3], "nsubj flat flat ROOT", {1: "NNP", 2: "NNP"}
    )
    cast = cast_of(doc, {0: "libyan-national-army"})
    cast.add(1, 3, cast.introduce("Lund", "person"), "found")
    assert mended(doc, mend_names, cast, lexicon)[: len(expected) or None] == expected


@pytest.mark.parametrize(
    ("named", "kind", "start", "expected"),
    [
        ("libyan-national-army", "person", 1, True),
        ("libyan-national-army", "person", 2, True),
        ("libyan-national-army", "organisation", 1, False),
        ("libya demonym", "person", 1, False),
        ("khalifa-haftar", "person", 1, False),
    ],
)
def test_only_a_person_stands_above_a_body(
    parsed: Parsed,
    lexicon: Lexicon,
    cast_of: Casting,
    named: str,
    kind: str,
    start: int,
    expected: bool,
) -> None:
    tags = {1: "NNP", 2: "NNP"}
    doc = parsed("X General Lund left", [3, 2, 0, 3], "nsubj nmod:desc flat ROOT", tags)
    cast = cast_of(doc, {0: named})
    cast.add(start, 3, cast.introduce("Lund", kind), "found")
    assert bool(mended(doc, mend_names, cast, lexicon)) is expected


def test_a_title_at_the_end_of_a_text_is_nobody_s(
    parsed: Parsed, lexicon: Lexicon, cast_of: Casting
) -> None:
    doc = parsed("Lund left LNA General", [1, 1, 1, 2], "nsubj ROOT obj flat", {3: "NNP"})
    assert mended(doc, mend_names, cast_of(doc, {2: "libyan-national-army"}), lexicon) == []
