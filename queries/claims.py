"""Claims with everything a reader needs beside them: the actors and the document's heading."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from graph.model import Actor, Claim, Evidence
from graph.store.base import Store, Where
from queries.who import resolve


@dataclass(frozen=True, slots=True)
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
    found = tuple(store.evidence(where))
    actors = _actors(store, {one for evidence in found for one in _about(evidence.claim)})
    for evidence in found:
        claim = evidence.claim
        speaker = actors[claim.attributed_to] if claim.attributed_to else None
        yield Statement(evidence, actors[claim.source], actors[claim.target], speaker)


def search(
    store: Store,
    *,
    actor: str | None = None,
    source: str | None = None,
    target: str | None = None,
    attributed_to: str | None = None,
    **more: Any,
) -> Iterator[Statement]:
    """The claims that match; actors are given by name, `more` as the fields of Where."""
    names = {"actor": actor, "source": source, "target": target, "attributed_to": attributed_to}
    ids: dict[str, Any] = {
        field: resolve(store, name).id for field, name in names.items() if name is not None
    }
    return statements(store, Where(**ids, **more))


def _about(claim: Claim) -> tuple[str, ...]:
    ends = (claim.source, claim.target)
    return (*ends, claim.attributed_to) if claim.attributed_to else ends


def _actors(store: Store, ids: Collection[str]) -> dict[str, Actor]:
    """The actors of these ids, asked for all at once."""
    return {actor.id: actor for actor in store.actors(ids=ids)} if ids else {}
