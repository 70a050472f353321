"""Which names and groups the repairs of a tree are told of."""

from __future__ import annotations

import pytest

from graph.text.lexicon import Lexicon
from graph.text.mend import mend_names
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
