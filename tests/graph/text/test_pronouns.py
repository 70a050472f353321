"""Whom a pronoun takes up beyond the nearest that agrees."""

from __future__ import annotations

import pytest

from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs, Tree

MADE = ([1, 1, 3, 1, 6, 6, 3], "nsubj ROOT nsubj ccomp case nmod:poss obl")
BLAMED = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj mark acl nmod:poss obj")
OWN = ([1, 1, 1, 4, 1], "nsubj ROOT obj nmod:poss obl")


@pytest.mark.parametrize("arcs", [MADE, (MADE[0], MADE[1].replace("nsubj ccomp", "obj ccomp"))])
@pytest.mark.parametrize("named", [{}, {0: "houthis"}])
def test_them_may_be_the_subject_of_the_clause_below_what_they_are_made_to_do(
    parsed: Parsed, reader_of: Reading, arcs: Arcs, named: dict[int, str]
) -> None:
    """The subject of "fight" in "made them fight" is the word itself, which once had no end."""
    tags = {0: "NNP", 1: "VBD", 2: "PRP", 3: "VB", 5: "PRP$", 6: "NNS"}
    words = "rebels made them fight in its ranks"
    lemmas = {0: "rebel", 1: "make", 6: "rank"}
    doc = parsed(words, *arcs, tags | ({} if named else {0: "NNS"}), lemmas=lemmas)
    reader = reader_of(doc, named)
    if not named:
        for name in ("students", "rebels"):
            actor = reader.cast.introduce(name, "population", "d0c")
            reader.memory.note_group(name, actor, armed=False)
    found = [[actor.id for actor in reader.actors(token)] for token in doc]
    assert found[0] == (["houthis"] if named else ["rebels-d0c"])
    assert all(len(ids) <= 1 for ids in found)


@pytest.mark.parametrize(
    ("its", "arcs", "named", "expected"),
    [
        ("its", BLAMED, "chad", ["chad"]),
        ("their", BLAMED, "chad", ["chad"]),
        ("his", BLAMED, "chad", []),
        ("its", BLAMED, "vladimir-putin", ["mali"]),
        ("its", (BLAMED[0], BLAMED[1].replace("acl", "advcl")), "chad", ["mali"]),
    ],
)
def test_its_promise_is_that_of_who_is_blamed(
    parsed: Parsed, reader_of: Reading, its: str, arcs: Arcs, named: str, expected: list[str]
) -> None:
    tags = {1: "VBD", 2: "NNP", 3: "IN", 4: "VBG", 5: "PRP$", 6: "NN"}
    doc = parsed(
        f"Mali accused Chad of breaking {its} promise",
        *arcs,
        tags,
        pos={5: "PRON"},
        lemmas={1: "accuse"},
    )
    found = reader_of(doc, {0: "mali", 2: named}).actors(doc[5])
    assert [actor.id for actor in found] == expected


@pytest.mark.parametrize(
    ("words", "tag", "expected"),
    [
        ("students praised Chad their camps", "NNS", ["students-d0c"]),
        ("students praised Chad its camps", "NNS", ["chad"]),
        ("rain praised Chad their camps", "NN", []),
    ],
)
def test_their_camps_are_those_of_the_several_who_act(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, expected: list[str]
) -> None:
    lemmas = {0: words.split()[0].removesuffix("s")}
    doc = parsed(words, *OWN, {0: tag, 3: "PRP$", 4: "NNS"}, {3: "PRON"}, lemmas)
    reader = reader_of(doc, {2: "chad"})
    assert [actor.id for actor in reader.actors(doc[3])] == expected


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("police held its men", "nmod:poss", ["police-d0c"]),
        ("police held his men", "nmod:poss", []),
        ("police held its men", "amod", []),
        ("rain held its men", "nmod:poss", []),
    ],
)
def test_its_men_are_those_of_a_body_that_was_only_described(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 3, 1], f"nsubj ROOT {dep} obj", {0: "NN", 2: "PRP$"}, {2: "PRON"})
    assert [actor.id for actor in reader_of(doc, {}).actors(doc[2])] == expected


@pytest.mark.parametrize("word", ["whom", "which"])
@pytest.mark.parametrize(("mark", "expected"), [("case", ["chad"]), ("advmod", [])])
def test_whom_behind_a_preposition_is_the_noun_that_its_clause_is_on(
    parsed: Parsed, reader_of: Reading, word: str, mark: str, expected: list[str]
) -> None:
    tags = {0: "NNP", 2: "WP", 4: "VBD"}
    doc = parsed(
        f"Chad with {word} Mali met", [0, 2, 4, 4, 0], f"ROOT {mark} obl nsubj acl:relcl", tags
    )
    assert [actor.id for actor in reader_of(doc, {0: "chad"}).actors(doc[2])] == expected


SUED = Tree(
    "Mali sued Chad alleging it broke pacts",
    [1, 1, 1, 1, 5, 3, 5],
    "nsubj ROOT obj advcl nsubj ccomp obj",
    {1: "VBD", 3: "VBG", 4: "PRP", 5: "VBD", 6: "NNS"},
    {1: "sue", 3: "allege", 5: "break"},
)


@pytest.mark.parametrize(
    ("change", "named", "expected"),
    [
        ({}, "chad", ["chad"]),
        ({"words": {4: "he"}}, "vladimir-putin", ["vladimir-putin"]),
        ({"words": {4: "She"}}, "theresa-may", ["theresa-may"]),
        ({}, "vladimir-putin", ["mali"]),
        ({"words": {4: "he"}}, "chad", []),
        ({"words": {4: "she"}}, "chad", []),
        ({"words": {4: "they"}}, "chad", []),
        ({"deps": {5: "advcl"}}, "chad", ["mali"]),
        ({"deps": {3: "conj"}}, "chad", ["mali"]),
        ({"tags": {3: "VBD"}}, "chad", ["mali"]),
        ({"words": {3: "showing"}, "lemmas": {3: "show"}}, "chad", ["mali"]),
        ({"deps": {2: "obl"}}, "chad", ["mali"]),
    ],
)
def test_it_is_of_whom_something_is_alleged(
    parsed: Parsed, reader_of: Reading, change: dict, named: str, expected: list[str]
) -> None:
    doc = SUED.doc(parsed, change)
    found = reader_of(doc, {0: "mali", 2: named}).actors(doc[4])
    assert [actor.id for actor in found] == expected


def test_of_two_at_once_nothing_is_alleged_of_one(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "Mali sued Chad and Niger alleging it broke pacts",
        [1, 1, 1, 4, 2, 1, 7, 5, 7],
        "nsubj ROOT obj cc conj advcl nsubj ccomp obj",
        {1: "VBD", 4: "NNP", 5: "VBG", 6: "PRP", 7: "VBD", 8: "NNS"},
        lemmas={1: "sue", 5: "allege"},
    )
    found = reader_of(doc, {0: "mali", 2: "chad", 4: "niger"}).actors(doc[6])
    assert [actor.id for actor in found] == ["mali"]
