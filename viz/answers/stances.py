"""Allies and rivals: direct ones with their sentences, then those that follow, with the chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.records import silence, statement
from viz.said import SIGNS, dates, number, said
from viz.sheet import Cell, Line, Sheet, Span, Table, cell, heading, line, sheet, table

if TYPE_CHECKING:
    from graph.model import Actor
    from graph.ontology import Ontology
    from queries.inferred import Inferred, Link
    from queries.reasons import Reason
    from queries.stance import Stance

ONE = {"allies": "Ally", "rivals": "Rival"}
_WORDS = {1: "stands with", -1: "stands against"}


def records(
    found: Sequence[Stance], follow: Sequence[Inferred] = (), why: bool = False
) -> Iterator[Record]:
    """Direct ones, then inferred ones; each with its best sentence, or all of them."""
    for one in found:
        reasons = one.evidence if why else one.evidence[:1]
        yield {
            "actor": one.actor.name,
            "actor_id": one.actor.id,
            "kind": one.actor.kind,
            "score": one.score,
            "inferred": False,
            "chain": [],
            "publishers": list(one.publishers),
            "asserted": one.asserted,
            "denied": one.denied,
            "contested": one.contested,
            "mixed": one.mixed,
            "own_side": one.own_side,
            "first": one.first,
            "last": one.last,
            "evidence": [_reason(reason) for reason in reasons],
        }
    for follows in follow:
        yield _inferred(follows, why)


def _reason(reason: Reason) -> dict[str, object]:
    return {**statement(reason.statement), "via": reason.via.name if reason.via else None}


def _inferred(one: Inferred, why: bool) -> Record:
    reasons = [reason for link in one.chain for reason in _of_link(link, why)]
    names = [one.chain[0].source.name, *(link.target.name for link in one.chain)]
    listed = [date for r in reasons if (date := r.statement.claim.date)]
    return {
        "actor": one.actor.name,
        "actor_id": one.actor.id,
        "kind": one.actor.kind,
        "score": one.score,
        "inferred": True,
        "chain": names,
        "publishers": sorted({r.statement.evidence.publisher for r in reasons} - {""}),
        "asserted": 0,
        "denied": 0,
        "contested": False,
        "mixed": one.mixed,
        "own_side": False,
        "first": min(listed, default=""),
        "last": max(listed, default=""),
        "evidence": [_reason(reason) for reason in reasons] or [_listed(one.chain[0])],
    }


def _of_link(link: Link, why: bool) -> Sequence[Reason]:
    return link.evidence if why else link.evidence[:1]


def _listed(link: Link) -> Record:
    return silence(quote="".join(_link(link)), via=None)


def shown(
    side: str,
    actor: Actor,
    found: Sequence[Stance],
    follow: Sequence[Inferred],
    ontology: Ontology,
    why: bool = False,
) -> Sheet:
    """Who, how sure, and why; what only follows stands apart and says so."""
    if not found and not follow:
        return sheet(f"No {side} of {actor.name} in this store.")
    return sheet(
        heading(f"{side.capitalize()} of {actor.name}"),
        direct(side, found, ontology, why) if found else "Nobody says so of anyone.",
        *(_follow(side, follow, ontology, why) if follow else ()),
    )


def direct(side: str, found: Sequence[Stance], ontology: Ontology, why: bool = False) -> Table:
    """One row for each: the score, who it is, and the best sentence or all."""
    rows = [
        (f"{one.score:.2f}", _standing(one), _reasons(one.evidence, ontology, why))
        for one in found
    ]
    return table("Score", ONE[side], "Why", rows=rows, gap=1, right=["Score"])


def _follow(
    side: str, follow: Sequence[Inferred], ontology: Ontology, why: bool
) -> Iterator[Cell | Table]:
    yield (
        line("Inferred", "bold"),
        line(f"Nobody says that these are {side}; it follows from what is said of others."),
    )
    rows = [
        (f"{one.score:.2f}", cell((Span(one.actor.name, "bold"),), one.actor.kind, "inferred",
         *(["mixed"] if one.mixed else [])), _chain(one.chain, ontology, why))
        for one in follow
    ]  # fmt: skip
    yield table("Score", ONE[side], "Chain", rows=rows, gap=1, right=["Score"])


def _reasons(reasons: Sequence[Reason], ontology: Ontology, why: bool) -> Cell:
    lines: list[Line] = []
    for reason in reasons if why else reasons[:1]:
        note = f" (via {reason.via.name})" if reason.via else ""
        lines += [*([()] if lines else []), *said(reason.statement, ontology, note)]
    return tuple(lines)


def _chain(chain: Sequence[Link], ontology: Ontology, why: bool) -> Cell:
    lines: list[Line] = []
    for link in chain:
        lines += [*([()] if lines else []), _link(link)]
        lines += _reasons(link.evidence, ontology, why)
    return tuple(lines)


def _link(link: Link) -> Line:
    if not link.evidence:
        leads = link.target.leader == link.source.id
        head, body = (link.source, link.target) if leads else (link.target, link.source)
        return line(f"{head.name} leads {body.name}, by the list of actors", "dim")
    return (
        Span(f"{link.source.name} "),
        Span(_WORDS[link.sign], SIGNS[link.sign]),
        Span(f" {link.target.name}:"),
    )


def _standing(one: Stance) -> Cell:
    denied = f", {one.denied} denied" if one.denied else ""
    count = f"{number(one.asserted, 'claim')}{denied}, {len(one.publishers)} pub."
    flags = {"own side": one.own_side, "contested": one.contested, "mixed": one.mixed}
    marks = [mark for mark, holds in flags.items() if holds]
    lines = [one.actor.kind, count, dates(one.first, one.last), *marks]
    return cell((Span(one.actor.name, "bold"),), *(text for text in lines if text))
