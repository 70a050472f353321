"""All that is told of a claim can be found again from the numbers that a page carries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import MODALITIES, PRECISIONS, Evidence
from graph.ontology import Ontology
from tests.viz.world import ACTORS, EVIDENCE
from viz.carried import Carried, carried
from viz.scene import Scene, compose

CODED = {"coded_by": "GDELT 2.0 (TABARI)", "code": "190", "negated": True, "modality": "planned"}


@pytest.fixture(scope="module")
def drawn(ontology: Ontology) -> Scene:
    coded = (replace(one, claim=replace(one.claim, **CODED)) for one in EVIDENCE[::3])
    kept = (replace(one, claim=replace(one.claim, coded_by="a reader")) for one in EVIDENCE[1::3])
    return compose(ACTORS, [*coded, *kept, *EVIDENCE[2::3]], ontology)


@pytest.fixture(scope="module")
def found(drawn: Scene) -> Carried:
    return carried(drawn, _people(drawn), _types(drawn))


def _people(drawn: Scene) -> list:  # type: ignore[type-arg]
    return [node.actor for node in drawn.nodes] + list(drawn.speakers)


def _types(drawn: Scene) -> list[str]:
    return sorted({edge.type for edge in drawn.edges})


def _told(item: Evidence) -> tuple[object, ...]:
    claim = item.claim
    who = (claim.source, claim.attributed_to, claim.document)
    how = (claim.polarity, claim.negated, claim.modality, claim.date_precision)
    coder = claim.coded_by if claim.code else ""
    return (*who, *how, claim.start, claim.end, claim.date, coder, claim.quote)


def test_every_claim_is_found_again_in_its_place(drawn: Scene, found: Carried) -> None:
    ids, lists, numbers = [None, *(one.id for one in _people(drawn))], found.lists, found.numbers
    papers = list(found.papers)
    carried_of = zip(
        (ids[row + 1] for row in numbers["from"]),
        (ids[row] for row in numbers["speaker"]),
        (papers[row] for row in numbers["document"]),
        numbers["sign"],
        map(bool, numbers["negated"]),
        (MODALITIES[row] for row in numbers["modality"]),
        (PRECISIONS[row] for row in numbers["precision"]),
        numbers["start"],
        numbers["end"],
        (lists["dates"][row] for row in numbers["date"]),
        (lists["coders"][row] for row in numbers["coder"]),
        found.quotes,
        strict=True,
    )
    assert list(carried_of) == [_told(item) for item in drawn.evidence]
    assert set(lists["coders"]) == {"", CODED["coded_by"]} and lists["coders"][0] == ""


def test_every_line_is_found_again_with_the_number_of_its_claims(
    drawn: Scene, found: Carried
) -> None:
    ids, types, numbers = [one.id for one in _people(drawn)], _types(drawn), found.numbers
    lines = zip(*(numbers[name] for name in ("source", "target", "type", "count")), strict=True)
    assert [(ids[a], ids[b], types[type], count) for a, b, type, count in lines] == [
        (edge.source, edge.target, edge.type, len(edge.evidence)) for edge in drawn.edges
    ]


def test_every_document_is_found_again_with_its_heading(drawn: Scene, found: Carried) -> None:
    headings = {item.claim.document: (item.publisher, item.published) for item in drawn.evidence}
    publishers = [found.lists["publishers"][row] for row in found.numbers["publisher"]]
    dates = [found.lists["dates"][row] for row in found.numbers["published"]]
    told = zip(found.papers, zip(publishers, dates, strict=True), strict=True)
    assert list(told) == sorted(headings.items())


def test_nobody_at_all_makes_empty_columns() -> None:
    empty = carried(Scene((), ()), [], [])
    assert not any(empty.numbers.values()) and not empty.quotes and not empty.papers
