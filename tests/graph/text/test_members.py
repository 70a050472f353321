"""Who belongs to a body by how he is named."""

from __future__ import annotations

import pytest

from graph.text.members import member_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

P, N, R = "vladimir-putin", "nato", "russia"
BELONGS = [f"{P} member-of {N}"]


@pytest.mark.parametrize(
    ("words", "heads", "deps", "person", "body", "expected"),
    [
        ("Putin of NATO left", [3, 2, 0, 3], "nsubj case nmod ROOT", 0, (2, N), BELONGS),
        (
            "Putin of the NATO left",
            [4, 3, 3, 0, 4],
            "nsubj case det nmod ROOT",
            0,
            (3, N),
            BELONGS,
        ),
        ("NATO 's Putin left", [2, 0, 3, 3], "nmod:poss case nsubj ROOT", 2, (0, N), BELONGS),
        ("Putin of Russia left", [3, 2, 0, 3], "nsubj case nmod ROOT", 0, (2, R), []),
        ("Putin left NATO", [1, 1, 1], "nsubj ROOT obj", 0, (2, N), []),
    ],
)
def test_a_person_named_by_a_body_belongs_to_it(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    person: int,
    body: tuple[int, str],
    expected: list[str],
) -> None:
    doc = parsed(words, heads, deps)
    reader = reader_of(doc, {person: P, body[0]: body[1]})
    assert edges(member_events(doc[person], reader)) == expected


def test_an_office_of_a_body_makes_its_holder_a_member(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = "NATO 's cook , Putin , left", "nmod:poss case nsubj punct appos punct ROOT"
    doc = parsed(words, [2, 0, 6, 4, 2, 4, 6], deps, {2: "NN", 4: "NNP"})
    assert edges(member_events(doc[2], reader_of(doc, {0: N, 4: P}))) == BELONGS


LEADS = [f"{P} leads {R}"]


@pytest.mark.parametrize(
    ("title", "dep", "owner", "expected"),
    [
        ("President Putin", "amod", R, LEADS),
        ("President Putin", "nmod:poss", R, LEADS),
        ("President Putin", "dep", R, []),
        ("Prime Minister Putin", "amod", R, LEADS),
        ("Foreign Minister Putin", "amod", R, []),
        ("Mr Putin", "amod", R, []),
        ("Putin", "amod", R, []),
    ],
)
def test_the_title_of_a_head_of_state_says_that_he_leads_the_state_before_it(
    parsed: Parsed, reader_of: Reading, title: str, dep: str, owner: str, expected: list[str]
) -> None:
    """A name that is known with its title is one word here, as the tokenizer would not make it."""
    doc = parsed(["Russian", title, "left"], [1, 2, 2], f"{dep} nsubj ROOT", {0: "JJ", 1: "NNP"})
    reader = reader_of(doc, {0: f"{owner} demonym", 1: P})
    assert edges(member_events(doc[1], reader)) == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        ("President of Russia left", [3, 2, 0, 3], "nsubj case nmod ROOT", LEADS),
        ("President in Russia left", [3, 2, 0, 3], "nsubj case nmod ROOT", []),
        ("President of NATO left", [3, 2, 0, 3], "nsubj case nmod ROOT", BELONGS),
    ],
)
def test_a_head_of_state_leads_the_state_behind_of(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    expected: list[str],
) -> None:
    written = words.split()
    doc = parsed(["President Putin", *written[1:]], heads, deps, {2: "NNP"})
    reader = reader_of(doc, {0: P, 2: R if "Russia" in written else N})
    assert edges(member_events(doc[0], reader)) == expected


def test_a_former_head_of_state_leads_it_no_more(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = ["former", "Russian", "President Putin", "left"], "amod amod nsubj ROOT"
    doc = parsed(words, [2, 2, 3, 3], deps, {2: "NNP"})
    assert edges(member_events(doc[2], reader_of(doc, {1: f"{R} demonym", 2: P}))) == []
