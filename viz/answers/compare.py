"""How the picture moved between two dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from viz.answers.timeline import more
from viz.delimited import Record
from viz.records import silence, statement
from viz.said import SIGNS, said
from viz.sheet import Cell, Sheet, Span, Table, cell, heading, line, sheet, table

if TYPE_CHECKING:
    from graph.ontology import Ontology
    from queries.compare import Comparison, Move

_TITLES = {
    "turned": "Turned round",
    "new friends": "New friends",
    "new enemies": "New enemies",
    "open": "Now as much friendly as hostile",
    "stronger": "Stronger",
    "weaker": "Weaker",
}


def records(found: Comparison) -> Iterator[Record]:
    """Each move, with the newest claim that speaks for it."""
    crossed = {actor.id for actor in found.crossed}
    for one in found.moves:
        yield {
            "move": one.kind,
            "left": one.left.name,
            "right": one.right.name,
            "before": one.before,
            "after": one.after,
            "changed_camp": [a.name for a in (one.left, one.right) if a.id in crossed],
            "evidence": [statement(one.statement) if one.statement else silence()],
        }


def shown(found: Comparison, ontology: Ontology, limit: int = 0) -> Sheet:
    """A table for each kind of move, at most so many rows in each unless 0."""
    title = f"From {found.earlier} to {found.later}"
    count = f"{found.ties[0]} ties, then {found.ties[1]}."
    if not found.moves:
        return sheet((*heading(title), line(f"{count} Nothing moved.")))
    blocks: list[Table | str] = []
    for kind, group in groupby(found.moves, key=lambda one: one.kind):
        moves = list(group)
        kept = moves[:limit] if limit else moves
        blocks += [_moves(kind, kept, ontology), *more(len(moves) - len(kept), "more")]
    names = ", ".join(actor.name for actor in found.crossed)
    crossed = (f"In the other camp now: {names}.",) if names else ()
    return sheet((*heading(title), line(count)), *crossed, *blocks)


def _moves(kind: str, moves: Sequence[Move], ontology: Ontology) -> Table:
    rows = [(_change(one), _why(one, ontology)) for one in moves]
    return table("Tie", "Why", rows=rows, gap=1, title=_TITLES[kind])


def _change(one: Move) -> Cell:
    sign = (one.after > 0) - (one.after < 0)
    change = (Span(f"{_signed(one.before)} to "), Span(_signed(one.after), SIGNS[sign]))
    return cell(line(one.left.name, "bold"), line(one.right.name, "bold"), change)


def _signed(strength: float) -> str:
    return f"{strength:+.2f}" if strength else "none"


def _why(one: Move, ontology: Ontology) -> Cell:
    if one.statement:
        return said(one.statement, ontology)
    return cell("nothing new was said of it" if one.kind == "weaker" else "age alone")
