"""Claims with everything a reader needs beside them: the actors and the document's heading."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from graph.frozen import frozen
from graph.model import Actor, Claim, Evidence
from graph.ontology import Ontology
from graph.store.base import Store, Where
from queries.selection import EVERYTHING, Selection, resolved, selected
from queries.who import resolve


@frozen
class Statement:
    """A claim, who makes it where, and the actors that it is about."""

    evidence: Evidence
    source: Actor
    target: Actor
    speaker: Actor | None

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.evidence.claim


def statements(store: Store, where: Where) -> Iterator[Statement]:
    """The claims that match, by date, each with its actors."""
    return told(store, store.evidence(where))


def told(
    store: Store, evidence: Iterable[Evidence], known: Iterable[Actor] = ()
) -> Iterator[Statement]:
    """The same evidence in the same order, each with its actors; the unknown are asked for."""
    found = tuple(evidence)
    actors = {actor.id: actor for actor in known}
    missing = {one for each in found for one in each.claim.actors} - actors.keys()
    return spoken(found, actors | named(store, missing))


def shown(store: Store, claims: Iterable[str]) -> dict[str, Statement]:
    """The statements of these claims by their ids, read all at once.

    Those that have gone since their ids were read are missing.
    """
    ids = tuple(dict.fromkeys(claims))
    found = told(store, store.evidence(Where(ids=ids))) if ids else ()
    return {one.claim.id: one for one in found}


def spoken(evidence: Iterable[Evidence], actors: Mapping[str, Actor]) -> Iterator[Statement]:
    """The same evidence in the same order, each with its actors."""
    return (statement(one, actors) for one in evidence)


def statement(one: Evidence, actors: Mapping[str, Actor]) -> Statement:
    """The evidence with its actors."""
    claim = one.claim
    speaker = actors[claim.attributed_to] if claim.attributed_to else None
    return Statement(one, actors[claim.source], actors[claim.target], speaker)


def search(
    store: Store,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
    *,
    source: str | None = None,
    target: str | None = None,
    limit: int | None = None,
) -> Iterator[Statement]:
    """The claims that a selection admits, by date; actors are given by name."""
    ends = [resolve(store, name).id if name is not None else None for name in (source, target)]
    asked = resolved(store, selection)
    if not asked.actors and any(ends):
        asked = replace(asked, actors=tuple(filter(None, ends))[:1])
    found = (one for one in selected(store, asked, ontology) if _between(one.claim, *ends))
    return told(store, islice(found, limit))


def named(store: Store, ids: Collection[str]) -> dict[str, Actor]:
    """The actors of these ids, asked for all at once."""
    return {actor.id: actor for actor in store.actors(ids=ids)} if ids else {}


def _between(claim: Claim, source: str | None, target: str | None) -> bool:
    return source in (None, claim.source) and target in (None, claim.target)
