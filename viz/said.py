"""How a claim reads for people: who does what to whom, who says so, the sentence, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from viz.sheet import Cell, Line, Span, line

if TYPE_CHECKING:
    from graph.model import Claim, Evidence
    from graph.ontology import Ontology
    from queries.claims import Statement

SIGNS = {1: "friendly", -1: "hostile", 0: "neutral"}
_DOUBTS = ("planned", "hypothetical")


def said(one: Statement, ontology: Ontology, note: str = "") -> Cell:
    """A claim in three lines: the edge, the sentence and its origin."""
    return (edge(one, ontology, note), quote(one.claim), origin(one.evidence))


def edge(one: Statement, ontology: Ontology, note: str = "") -> Line:
    """What the claim says, and who says so."""
    claim = one.claim
    kind = ontology.get(claim.type)
    label = kind.label if kind else claim.type.replace("-", " ")
    return tuple(_edge(one, label, note))


def _edge(one: Statement, label: str, note: str) -> Iterator[Span]:
    claim = one.claim
    # What a coder made of a report begins with him: it never reads as what happened.
    coded = f"coded {claim.code} by {claim.coded_by}: " if claim.code else ""
    yield Span(coded + ("denied: " if claim.negated else ""), "bold")
    yield Span(f"{one.source.name} ", "bold")
    yield Span(label, f"bold {SIGNS[claim.polarity]}")
    yield Span(f" {one.target.name}", "bold")
    doubt = f" ({claim.modality})" if claim.modality in _DOUBTS else ""
    yield Span(f"{doubt}, says {one.speaker.name}" if one.speaker else doubt)
    yield Span(note)


def quote(claim: Claim) -> Line:
    """The sentence."""
    return line(f"“{claim.quote}”")


def origin(evidence: Evidence) -> Line:
    """Who published it when."""
    name = evidence.publisher or evidence.title or evidence.url or "unnamed document"
    return line(f"— {name}, {evidence.published or 'undated'}", "dim")


def number(count: int, thing: str) -> str:
    """A count with its noun: "1 claim", "2 claims"."""
    return f"{count:,} {thing}{'s' if count != 1 else ''}"


def dates(first: str, last: str) -> str:
    """From when to when."""
    return first if first == last else f"{first} to {last}"
