"""What a noun says, told from the end that receives it."""

from __future__ import annotations

import pytest

from graph.text.nouns import noun_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Tree, edges

C, R = "chad", "russia"


@pytest.mark.parametrize(
    ("words", "heads", "deps", "noun", "expected"),
    [
        (
            "Chad drew criticism from Russia",
            [1, 1, 1, 4, 2],
            "nsubj ROOT obj case nmod",
            2,
            "opposes",
        ),
        (
            "Chad drew criticism from Russia",
            [1, 1, 1, 4, 1],
            "nsubj ROOT obj case obl",
            2,
            "opposes",
        ),
        (
            "Chad won praise from Russia",
            [1, 1, 1, 4, 2],
            "nsubj ROOT obj case nmod",
            2,
            "supports",
        ),
        (
            "Chad came under attack from Russia",
            [1, 1, 3, 1, 5, 3],
            "nsubj ROOT case obl case nmod",
            3,
            "attacks",
        ),
        (
            "Chad is under attack by Russia",
            [3, 3, 3, 3, 5, 3],
            "nsubj cop case ROOT case nmod",
            3,
            "attacks",
        ),
        ("Chad painted criticism from Russia", [1, 1, 1, 4, 2], "nsubj ROOT obj case nmod", 2, ""),
        ("Chad drew criticism in Russia", [1, 1, 1, 4, 2], "nsubj ROOT obj case nmod", 2, ""),
    ],
)
def test_the_doer_behind_from_or_by_acts_on_the_subject(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    noun: int,
    expected: str,
) -> None:
    lemmas = {
        1: {"drew": "draw", "won": "win", "came": "come", "is": "be"}.get(words.split()[1], "x")
    }
    doc = parsed(words, heads, deps, {1: "VBD", noun: "NN"}, lemmas=lemmas)
    found = edges(noun_events(doc[noun], reader_of(doc, {0: C, len(doc) - 1: R})))
    assert found == ([f"{R} {expected} {C}"] if expected else [])


@pytest.mark.parametrize(("verb", "expected"), [("have", [f"{R} supports {C}"]), ("see", [])])
def test_to_have_someones_support_is_to_be_supported(
    parsed: Parsed, reader_of: Reading, verb: str, expected: list[str]
) -> None:
    doc = parsed(
        "Chad has Russia support",
        [1, 1, 3, 1],
        "nsubj ROOT nmod:poss obj",
        {1: "VBZ", 2: "NNP", 3: "NN"},
        lemmas={1: verb},
    )
    assert edges(noun_events(doc[3], reader_of(doc, {0: C, 2: R}))) == expected


@pytest.mark.parametrize(
    ("verb", "aux", "expected"),
    [("killed", "were", [f"{R} attacks {C}"]), ("seen", "were", []), ("killed", "had", [])],
)
def test_who_is_killed_in_a_raid_is_attacked_by_whose_raid_it_is(
    parsed: Parsed, reader_of: Reading, verb: str, aux: str, expected: list[str]
) -> None:
    passive = aux == "were"
    deps = "nsubj:pass aux:pass ROOT case amod obl" if passive else "nsubj aux ROOT case amod obl"
    doc = parsed(
        f"Chad {aux} {verb} in Russian strikes",
        [2, 2, 2, 5, 5, 2],
        deps,
        {2: "VBN", 4: "JJ", 5: "NNS"},
        lemmas={2: "kill" if verb == "killed" else "see", 5: "strike"},
    )
    reader = reader_of(doc, {0: C, 4: f"{R} demonym"})
    assert edges(noun_events(doc[5], reader)) == expected


REPELLED = ([1, 1, 3, 1], "nsubj ROOT amod obj")
OWNED = ([1, 1, 3, 1], "nsubj ROOT nmod:poss obj")
ENJOYED = ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod")
UNDER = ([1, 1, 4, 4, 1], "nsubj ROOT case amod obl")
IS_UNDER = ([4, 4, 4, 4, 4], "nsubj cop case amod ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "noun", "doer", "expected"),
    [
        ("Chad repelled Russian attack", REPELLED, 3, 2, "attacks"),
        ("Chad repelled Chadian attack", REPELLED, 3, 2, ""),
        ("Chad painted Russian attack", REPELLED, 3, 2, ""),
        ("Chad repelled Russian visit", REPELLED, 3, 2, ""),
        ("Chad enjoyed support of Russia", ENJOYED, 2, 4, "supports"),
        ("Chad had support of Russia", ENJOYED, 2, 4, "supports"),
        ("Chad enjoyed Russia recognition", OWNED, 3, 2, "recognises"),
        ("Chad painted Russia recognition", OWNED, 3, 2, ""),
        ("Chad enjoyed criticism of Russia", ENJOYED, 2, 4, ""),
        ("Chad came under Russian attack", UNDER, 4, 3, "attacks"),
        ("Chad is under Russian attack", IS_UNDER, 4, 3, "attacks"),
        ("Chad is under Russian rain", IS_UNDER, 4, 3, ""),
    ],
)
def test_a_doer_before_the_noun_acts_on_the_subject(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    arcs: tuple[list[int], str],
    noun: int,
    doer: int,
    expected: str,
) -> None:
    named = {"Russia": R, "Russian": f"{R} demonym", "Chadian": f"{C} demonym"}
    bases = {"repelled": "repel", "enjoyed": "enjoy", "came": "come", "is": "be", "had": "have"}
    written = words.split()
    lemmas = {1: bases.get(written[1], written[1])}
    doc = parsed(words, *arcs, {1: "VBD", noun: "NN", doer: "NNP"}, lemmas=lemmas)
    found = edges(noun_events(doc[noun], reader_of(doc, {0: C, doer: named[written[doer]]})))
    assert found == ([f"{R} {expected} {C}"] if expected else [])


def test_an_attack_of_one_s_own_is_not_received(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = "Chad repelled Chadian attack on Russia", "nsubj ROOT amod obj case nmod"
    tags, lemmas = {1: "VBD", 2: "JJ", 3: "NN", 5: "NNP"}, {1: "repel"}
    doc = parsed(words, [1, 1, 3, 1, 5, 3], deps, tags, lemmas=lemmas)
    reader = reader_of(doc, {0: C, 2: f"{C} demonym", 5: R})
    assert edges(noun_events(doc[3], reader)) == [f"{C} attacks {R}"]


HIT = Tree(
    "Chad was hit by Russian sanctions",
    [2, 2, 2, 5, 5, 2],
    "nsubj:pass aux:pass ROOT case amod obl",
    {2: "VBN", 5: "NNS"},
    {2: "hit", 5: "sanction"},
)
SUBJECT = Tree(
    "Chad is subject to Russian sanctions",
    [2, 2, 2, 5, 5, 2],
    "nsubj cop ROOT case amod obl",
    {2: "JJ", 5: "NNS"},
    {5: "sanction"},
)
PUNISHED = [f"{R} sanctions {C}"]


@pytest.mark.parametrize(
    ("tree", "change", "expected"),
    [
        (HIT, {}, PUNISHED),
        (HIT, {"words": {2: "seen"}, "lemmas": {2: "see"}}, []),
        (HIT, {"words": {3: "near"}}, []),
        (HIT, {"deps": {0: "nsubj", 1: "aux"}}, []),
        (HIT, {"words": {4: "tall"}}, []),
        (SUBJECT, {}, PUNISHED),
        (SUBJECT, {"words": {2: "Subject"}}, PUNISHED),
        (SUBJECT, {"words": {2: "open"}}, []),
        (SUBJECT, {"words": {3: "near"}}, []),
        (SUBJECT, {"deps": {1: "aux"}}, []),
        (SUBJECT, {"words": {4: "tall"}}, []),
    ],
)
def test_what_has_an_owner_befalls_the_subject(
    parsed: Parsed, reader_of: Reading, tree: Tree, change: dict, expected: list[str]
) -> None:
    doc = tree.doc(parsed, change)
    named = {0: C} | ({4: f"{R} demonym"} if doc[4].text == "Russian" else {})
    assert edges(noun_events(doc[5], reader_of(doc, named))) == expected
