"""Claims become lines without one being lost, and lines of one pair do not cover each other."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Claim, Evidence
from graph.ontology import Ontology, load_ontology
from viz.bundle import bundle, style

ONTOLOGY = load_ontology()
ENDS = st.sampled_from(["turkey", "egypt", "gna", "lna"])
# One may begin as another does, and go on with a sign that comes before every letter.
SHORT = st.text("\x01 -ab", min_size=1, max_size=3)
TYPES = st.sampled_from(["supports", "fights", "meets", "attacks", "of-their-own"])


def evidence(claim: Claim) -> Evidence:
    return Evidence(claim, "Title", "Paper", "2020-06-04", "")


def claim(
    source: str, type: str, target: str, *, at: int = 0, polarity: int = 1, **more: object
) -> Claim:
    return Claim("d", at, at + 5, source, type, target, "quote", polarity=polarity, **more)  # type: ignore[arg-type]


@given(st.lists(st.tuples(ENDS, TYPES, ENDS, st.booleans(), st.integers(-1, 1))))
def test_every_claim_is_in_exactly_one_line(rows: list[tuple[str, str, str, bool, int]]) -> None:
    items = [
        evidence(claim(a, type, b, at=at, negated=no, polarity=sign))
        for at, (a, type, b, no, sign) in enumerate(rows)
    ]
    edges = bundle(items, ONTOLOGY)
    drawn = Counter(item.claim.id for edge in edges for item in edge.evidence)
    assert drawn == Counter(item.claim.id for item in items)
    assert sum(edge.count for edge in edges) == len(items)
    assert len({(edge.source, edge.type, edge.target) for edge in edges}) == len(edges)
    assert bundle(reversed(items), ONTOLOGY) == edges


@given(st.lists(st.tuples(ENDS, TYPES, ENDS), unique=True))
def test_lines_of_one_pair_are_bent_apart(rows: list[tuple[str, str, str]]) -> None:
    edges = bundle([evidence(claim(*row)) for row in rows], ONTOLOGY)
    bends = Counter((frozenset((edge.source, edge.target)), edge.bend) for edge in edges)
    assert all(count == 1 for count in bends.values())


@given(st.lists(st.tuples(ENDS, TYPES, ENDS)))
def test_a_line_that_runs_alone_is_straight(rows: list[tuple[str, str, str]]) -> None:
    edges = bundle([evidence(claim(*row, at=at)) for at, row in enumerate(rows)], ONTOLOGY)
    pairs = Counter(frozenset((edge.source, edge.target)) for edge in edges)
    alone = [edge for edge in edges if pairs[frozenset((edge.source, edge.target))] == 1]
    assert all(edge.bend == 0 for edge in alone)


@given(st.lists(st.tuples(SHORT, TYPES, SHORT)))
def test_lines_come_by_source_then_target_then_type(rows: list[tuple[str, str, str]]) -> None:
    edges = bundle([evidence(claim(*row, at=at)) for at, row in enumerate(rows)], ONTOLOGY)
    keys = [(edge.source, edge.target, edge.type) for edge in edges]
    assert keys == sorted(keys)


def test_a_symmetric_type_is_one_line_for_both_directions(ontology: Ontology) -> None:
    both = [evidence(claim("lna", "fights", "gna")), evidence(claim("gna", "fights", "lna"))]
    (edge,) = bundle(both, ontology)
    assert (edge.source, edge.target, edge.symmetric, edge.count) == ("gna", "lna", True, 2)


def test_a_directed_type_is_two_lines(ontology: Ontology) -> None:
    both = [evidence(claim("lna", "attacks", "gna")), evidence(claim("gna", "attacks", "lna"))]
    assert [edge.source for edge in bundle(both, ontology)] == ["gna", "lna"]


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        ([("asserted", False)], "firm"),
        ([("reported", False), ("asserted", False)], "firm"),
        ([("reported", False), ("planned", False)], "uncertain"),
        ([("hypothetical", False)], "uncertain"),
        ([("asserted", False), ("asserted", True)], "contested"),
        ([("asserted", True)], "denied"),
    ],
)
def test_the_style_says_how_sure_the_claims_are(
    looks: list[tuple[str, bool]], expected: str
) -> None:
    claims = [claim("a", "supports", "b", modality=how, negated=no) for how, no in looks]
    assert style(claims) == expected


def test_the_sign_is_that_of_most_affirmed_claims(ontology: Ontology) -> None:
    signs = [(1, False), (1, False), (-1, False), (-1, True), (-1, True)]
    items = [
        evidence(claim("a", "meets", "b", at=at, polarity=sign, negated=no))
        for at, (sign, no) in enumerate(signs)
    ]
    assert bundle(items, ontology)[0].polarity == 1


def test_more_claims_make_a_thicker_line_up_to_a_limit(ontology: Ontology) -> None:
    widths = [
        bundle([evidence(claim("a", "meets", "b", at=at)) for at in range(n)], ontology)[0].width
        for n in (1, 2, 8, 5000)
    ]
    assert widths == sorted(set(widths)) and widths[-1] == 7
