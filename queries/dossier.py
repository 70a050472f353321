"""One actor at a glance: who it is, with and against whom, what changed, what is said lately."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.frozen import frozen
from graph.model import Actor
from graph.ontology import Ontology, load_ontology
from graph.store.base import Store, Where
from queries.between import Contradiction, contradictions
from queries.claims import Statement, told
from queries.selection import EVERYTHING, Selection, selected
from queries.stance import Stance, stances
from queries.timeline import Change, Period, timeline

TOP = 5


@frozen
class Dossier:
    """An actor with the best of each answer about it; counts tell how much more there is."""

    actor: Actor
    leader: Actor | None
    bodies: tuple[Actor, ...]
    claims: int
    publishers: tuple[str, ...]
    spoken: int
    first: str
    last: str
    allies: tuple[Stance, ...]
    rivals: tuple[Stance, ...]
    contradictions: tuple[Contradiction, ...]
    changes: tuple[Change, ...]
    periods: tuple[Period, ...]
    latest: tuple[Statement, ...]


def dossier(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> Dossier:
    """The dossier of an actor from what a selection admits."""
    known = ontology or load_ontology()
    said = tuple(told(store, selected(store, replace(selection, actors=(actor.id,)), known)))
    sides = stances(store, actor, selection, known)
    time = timeline(store, actor, selection, known)
    dates = [one.claim.date for one in said if one.claim.date]
    return Dossier(
        actor=actor,
        leader=store.actor(actor.leader) if actor.leader else None,
        bodies=tuple(store.actors(leader=actor.id)),
        claims=len(said),
        publishers=_publishers(said),
        spoken=store.count(Where(attributed_to=actor.id)),
        first=min(dates, default=""),
        last=max(dates, default=""),
        allies=tuple(one for one in sides if one.sign > 0),
        rivals=tuple(one for one in sides if one.sign < 0),
        contradictions=contradictions(said, known),
        changes=time.changes,
        periods=time.periods,
        latest=tuple(reversed(said[-TOP:])),
    )


def _publishers(said: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(sorted({one.evidence.publisher for one in said} - {""}))
