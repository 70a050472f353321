"""Who stands between the camps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.answers.sources import camps
from viz.answers.timeline import more
from viz.delimited import Record
from viz.records import statement
from viz.said import said
from viz.sheet import Cell, Sheet, cell, heading, line, sheet, table

if TYPE_CHECKING:
    from graph.model import Actor
    from graph.ontology import Ontology
    from queries.brokers import Broker, Brokers

_NAMED = 3


def records(found: Brokers) -> Iterator[Record]:
    """Each with whom it deals with in both camps, and all statements."""
    for one in found.brokers:
        yield {
            "actor": one.actor.name,
            "actor_id": one.actor.id,
            "camp": None if one.camp is None else one.camp + 1,
            "score": one.score,
            "reach": one.reach,
            "first_camp": [other.name for other in one.partners[0]],
            "second_camp": [other.name for other in one.partners[1]],
            "evidence": [statement(told) for told in (*one.mediation, *one.talks)],
        }


def shown(found: Brokers, ontology: Ontology, limit: int = 0) -> Sheet:
    """One row each: the score, who, between whom, and the best proof."""
    if not found.brokers:
        return sheet("Nobody stands between the camps.")
    kept = found.brokers[:limit] if limit else found.brokers
    rows = [(one.score, _who(one), _proof(one, ontology)) for one in kept]
    return sheet(
        heading("Between the camps"),
        table("Score", "Broker", "Between", rows=rows, gap=1, right=["Score"]),
        *more(len(found.brokers) - len(kept), "more"),
        *camps(found.camps),
    )


def _who(one: Broker) -> Cell:
    camp = "in no camp" if one.camp is None else f"of camp {one.camp + 1}"
    return cell(line(one.actor.name, "bold"), one.actor.kind, camp)


def _proof(one: Broker, ontology: Ontology) -> Cell:
    sides = (f"Camp {at}: {_names(side)}" for at, side in enumerate(one.partners, start=1))
    best = (one.mediation or one.talks)[:1]
    proof = [row for told in best for row in said(told, ontology)]
    return cell(*sides, *proof)


def _names(actors: Sequence[Actor]) -> str:
    rest = len(actors) - _NAMED
    listed = ", ".join(one.name for one in actors[:_NAMED]) or "nobody"
    return f"{listed} and {rest} more" if rest > 0 else listed
