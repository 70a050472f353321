"""What changed, with bars of how much was said when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.records import statement
from viz.said import SIGNS, said
from viz.sheet import Cell, Sheet, Span, Table, cell, heading, line, sheet, table

if TYPE_CHECKING:
    from graph.model import Actor
    from graph.ontology import Ontology
    from queries.timeline import Change, Period, Timeline

_BARS = " ▁▂▃▄▅▆▇█"
_STYLES = {"new support": 1, "reconciliation": 1, "new enmity": -1, "break": -1}


def records(found: Timeline) -> Iterator[Record]:
    """The changes by date."""
    for one in found.changes:
        switch = one.switch.name if one.switch else None
        yield {"change": one.kind, "switch_to": switch, **statement(one.statement)}


def shown(actor: Actor | None, found: Timeline, ontology: Ontology, limit: int = 0) -> Sheet:
    """The bars, then the newest changes by date; at most so many unless 0."""
    of = f" of {actor.name}" if actor else ""
    if not found.periods:
        about = f" about {actor.name}" if actor else ""
        return sheet(f"Nothing that is dated{about} is friendly or hostile.")
    kept = found.changes[-limit:] if limit else found.changes
    return sheet(
        heading(f"Timeline{of}"),
        bars(found.periods),
        changes(kept, ontology) if kept else "Nothing changed.",
        *more(len(found.changes) - len(kept), "earlier changes"),
    )


def more(count: int, what: str) -> tuple[str, ...]:
    """A line that says how much is left out, if anything is."""
    return (f"and {count:,} {what}; --limit 0 shows all.",) if count else ()


def bars(periods: Sequence[Period]) -> Table:
    """Two sparklines on one scale, and what their ends and their height mean."""
    most = max(max(one.friendly, one.hostile) for one in periods)
    ends = f"{periods[0].name} to {periods[-1].name}"
    rows = [
        ((line(name, style),), _bar(counts, most, style), sum(counts))
        for name, style, counts in (
            ("Friendly", "friendly", [one.friendly for one in periods]),
            ("Hostile", "hostile", [one.hostile for one in periods]),
        )
    ]
    return table("Claims", ends, "Total", rows=rows, right=["Total"])


def _bar(counts: Sequence[int], most: int, style: str) -> Cell:
    # Anything that is there can be seen, however much more there is elsewhere.
    heights = (0 if not n else max(1, round(n / most * (len(_BARS) - 1))) for n in counts)
    return (line("".join(_BARS[height] for height in heights).replace(" ", "·"), style),)


def changes(found: Sequence[Change], ontology: Ontology) -> Table:
    """One row a change: when, what, and the sentence that told it."""
    rows = [(one.date, _kind(one), said(one.statement, ontology)) for one in found]
    return table("Date", "Change", "By", rows=rows, gap=1)


def _kind(one: Change) -> Cell:
    head = (Span(one.kind, f"bold {SIGNS[_STYLES[one.kind]]}"),)
    return cell(head, *([f"switch to {one.switch.name}"] if one.switch else []))
