"""Who is in a store, and how often each is spoken of."""

from __future__ import annotations

from collections import Counter

from graph.frozen import frozen
from graph.model import Actor
from graph.store.base import Store, Where


@frozen
class Presence:
    """An actor and the number of claims in which it is one of the two ends."""

    actor: Actor
    claims: int


def presences(store: Store, kind: str | None = None, all: bool = False) -> tuple[Presence, ...]:
    """The actors that claims are about, the most spoken-of first; with `all` the others too."""
    counts: Counter[str] = Counter()
    for claim in store.claims(Where()):
        counts.update({claim.source, claim.target})
    found = (Presence(actor, counts[actor.id]) for actor in store.actors())
    kept = (one for one in found if (all or one.claims) and kind in (None, one.actor.kind))
    return tuple(sorted(kept, key=lambda one: (-one.claims, one.actor.name)))
