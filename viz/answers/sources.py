"""Publishers and speakers: whom they blame and how one-sided each is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.said import dates, number
from viz.sheet import Cell, Sheet, cell, heading, line, sheet, table

if TYPE_CHECKING:
    from graph.model import Actor
    from queries.sources import Source, Sources

_NAMED = 3


def records(found: Sources) -> Iterator[Record]:
    """One record a source."""
    for one in found.sources:
        yield {
            "kind": one.kind,
            "name": one.name,
            "claims": one.claims,
            "documents": one.documents,
            "denials": one.denials,
            "blamed": [f"{actor.name} ({count})" for actor, count in one.blamed],
            "praised": [f"{actor.name} ({count})" for actor, count in one.praised],
            "blame_first_camp": one.camps[0],
            "blame_second_camp": one.camps[1],
            "one_sided": one.one_sided,
            "first": one.first,
            "last": one.last,
        }


def shown(found: Sources) -> Sheet:
    """Publishers, then speakers, and what the camps are by which they are measured."""
    if not found.sources:
        return sheet("No sources match.")
    blocks = []
    for kind, title in (("publisher", "Publishers"), ("speaker", "Speakers")):
        rows = [_row(one) for one in found.sources if one.kind == kind]
        names = (kind.capitalize(), "Claims", "Blames", "Camps 1:2", "One-sided")
        blocks.append(
            table(
                *names, rows=rows, gap=1, right=("Claims", "Camps 1:2", "One-sided"), title=title
            )
        )
    return sheet(heading("Who says what about whom"), *blocks, *camps(found.camps))


def _row(one: Source) -> tuple[object, ...]:
    sided = "" if one.one_sided is None else f"{one.one_sided:.2f}"
    about = [number(one.documents, "report"), dates(one.first, one.last)]
    denials = [number(one.denials, "denial")] if one.denials else []
    name = cell(line(one.name or "unnamed", "bold"), *filter(None, about), *denials)
    return name, one.claims, _actors(one.blamed), f"{one.camps[0]}:{one.camps[1]}", sided


def _actors(counted: Sequence[tuple[Actor, int]]) -> Cell:
    rest = len(counted) - _NAMED
    listed = [f"{actor.name} {count}" for actor, count in counted[:_NAMED]]
    return cell(*listed, *([f"and {rest} more"] if rest > 0 else []))


def camps(found: Sequence[Sequence[Actor]]) -> Iterator[Cell]:
    """Who the two camps are, by their first names."""
    for at, members in enumerate(found, start=1):
        names = ", ".join(one.name for one in members[: 2 * _NAMED])
        more = f" and {len(members) - 2 * _NAMED} more" if len(members) > 2 * _NAMED else ""
        yield cell(f"Camp {at}: {names}{more}.")
