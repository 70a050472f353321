"""One actor on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.answers.timeline import bars
from viz.delimited import Record
from viz.records import statement
from viz.said import dates, edge, number
from viz.sheet import Cell, Line, Sheet, Span, Table, cell, line, sheet, table

if TYPE_CHECKING:
    from graph.ontology import Ontology
    from queries.dossier import Dossier
    from queries.stance import Stance

_TOP, _CHANGES = 5, 3


def records(one: Dossier) -> Iterator[Record]:
    """One record, lists where there are several."""
    actor = one.actor
    yield {
        "actor": actor.name,
        "actor_id": actor.id,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "country": actor.country,
        "wikidata": actor.wikidata,
        "description": actor.description,
        "leader": one.leader.name if one.leader else None,
        "leads": [body.name for body in one.bodies],
        "claims": one.claims,
        "statements_by": one.spoken,
        "publishers": list(one.publishers),
        "first": one.first,
        "last": one.last,
        "allies": [_scored(stance) for stance in one.allies],
        "rivals": [_scored(stance) for stance in one.rivals],
        "contradictions": len(one.contradictions),
        "changes": [f"{change.date}: {change.kind}" for change in one.changes],
        "latest": [statement(told)["quote"] for told in one.latest],
    }


def shown(one: Dossier, ontology: Ontology) -> Sheet:
    """Who it is, both sides of it, how much is said when, what changed and what is new."""
    sides = ((_side(one.allies), _side(one.rivals)),)
    blocks: list[Cell | Table] = [_who(one)]
    if one.allies or one.rivals:
        blocks.append(table("Allies", "Rivals", rows=sides))
    if one.periods:
        blocks.append(bars(one.periods))
    changes = [
        (change.date, change.kind, (edge(change.statement, ontology),))
        for change in one.changes[-_CHANGES:]
    ]
    blocks.append(table("Date", "Change", "By", rows=changes, title="Last changes"))
    latest = [(told.claim.date or "undated", (edge(told, ontology),)) for told in one.latest]
    blocks.append(table("Date", "Claim", rows=latest, title="Latest claims"))
    return sheet(*blocks)


def _who(one: Dossier) -> Cell:
    actor = one.actor
    head: Line = (Span(actor.name, "bold"), Span(f", {actor.kind}"))
    lines: list[object] = [head]
    lines += [actor.description] if actor.description else []
    lines += [f"Also known as {', '.join(actor.aliases)}"] if actor.aliases else []
    lines += [f"Led by {one.leader.name}"] if one.leader else []
    lines += [f"Leads {', '.join(body.name for body in one.bodies)}"] if one.bodies else []
    return cell(*lines, *_counts(one))


def _counts(one: Dossier) -> Iterator[str]:
    when = f", {dates(one.first, one.last)}" if one.first else ""
    yield f"{number(one.claims, 'claim')} by {number(len(one.publishers), 'publisher')}{when}"
    if one.spoken:
        yield f"{number(one.spoken, 'claim')} by its own word"
    if one.contradictions:
        yield f"{number(len(one.contradictions), 'relation')} contested"


def _side(stances: Sequence[Stance]) -> Cell:
    rest = len(stances) - _TOP
    listed = [line(_scored(one)) for one in stances[:_TOP]]
    return cell(*listed, *([line(f"and {rest} more", "dim")] if rest > 0 else []))


def _scored(one: Stance) -> str:
    marks = [mark for mark, holds in (("contested", one.contested), ("mixed", one.mixed)) if holds]
    return f"{one.actor.name} {one.score:.2f}{', ' if marks else ''}{', '.join(marks)}"
