"""What a check found, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.said import number
from viz.sheet import Sheet, cell, sheet, table

if TYPE_CHECKING:
    from graph.store.upkeep.finding import Finding

_SHOWN = 5  # ids in a table; all are in --json


def records(found: Sequence[Finding]) -> Iterator[Record]:
    """Each finding with all its ids."""
    for one in found:
        yield {
            "what": one.what,
            "advice": one.advice,
            "repaired": one.repaired,
            "ids": list(one.ids),
        }


def shown(found: Sequence[Finding]) -> Sheet:
    """Each finding with what to do about it, and a total."""
    if not found:
        return sheet("The store is sound.")
    rows = [(cell(one.what, *_about(one)), _advice(one)) for one in found]
    left = sum(not one.repaired for one in found)
    total = f"{number(len(found), 'finding')}, {len(found) - left} repaired."
    return sheet(table("Finding", "What to do", rows=rows, gap=1), total)


def _about(one: Finding) -> tuple[str, ...]:
    if not one.ids:
        return ()
    more = len(one.ids) - _SHOWN
    rest = f" and {more:,} more" if more > 0 else ""
    return (f"{', '.join(one.ids[:_SHOWN])}{rest}",)


def _advice(one: Finding) -> str:
    return "Nothing; it was repaired." if one.repaired else one.advice
