"""What sources do not agree on, the two sides beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.answers.timeline import more
from viz.delimited import Record
from viz.records import statement
from viz.said import quote
from viz.sheet import Cell, Sheet, Span, Table, heading, sheet, table

if TYPE_CHECKING:
    from graph.ontology import Ontology
    from queries.claims import Statement
    from queries.contested import Contest

_SHOWN = 3
_COLUMNS = {"denied": ("Who asserts it", "Who denies it"),
            "told differently": ("Friendship", "Enmity")}  # fmt: skip


def records(found: Sequence[Contest]) -> Iterator[Record]:
    """Every claim of each contest, with the side on which it stands."""
    for number, one in enumerate(found, start=1):
        names = _COLUMNS[one.kind]
        sides = zip(
            ("asserted", "denied") if one.kind == "denied" else map(str.lower, names),
            (one.one, one.other),
            strict=True,
        )
        yield {
            "contest": number,
            "kind": one.kind,
            "left": one.ends[0].name,
            "right": one.ends[1].name,
            "evidence": [
                {"side": side, **statement(said)} for side, told in sides for said in told
            ],
        }


def shown(found: Sequence[Contest], ontology: Ontology, limit: int = 0) -> Sheet:
    """A small table for each."""
    if not found:
        return sheet("Nothing is contested here.")
    kept = found[:limit] if limit else found
    return sheet(
        heading("Contested, the most voices first"),
        *(_contest(one, ontology) for one in kept),
        *more(len(found) - len(kept), "more"),
    )


def _contest(one: Contest, ontology: Ontology) -> Table:
    left, right = (actor.name for actor in one.ends)
    kind = ontology.get(one.one[0].claim.type)
    label = kind.label if kind else one.one[0].claim.type
    title = f"{left} {label} {right}" if one.kind == "denied" else f"{left} and {right}"
    row = (_side(one.one), _side(one.other))
    return table(*_COLUMNS[one.kind], rows=[row], title=f"{title} ({one.kind})")


def _side(told: Sequence[Statement]) -> Cell:
    lines: list[tuple[Span, ...]] = []
    for one in told[:_SHOWN]:
        carrier = one.evidence.publisher or "unnamed"
        by = f"{one.speaker.name}, in {carrier}" if one.speaker else carrier
        lines.append((Span(by, "bold"), Span(f", {one.claim.date or 'undated'}")))
        lines.append(quote(one.claim))
    rest = len(told) - _SHOWN
    return (*lines, *([(Span(f"and {rest} more", "dim"),)] if rest > 0 else []))
