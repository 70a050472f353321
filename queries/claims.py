"""Claims with everything a reader needs beside them: the actors and the document's heading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
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
    look_up = _look_up(store)
    for evidence in store.evidence(where):
        claim = evidence.claim
        speaker = look_up(claim.attributed_to) if claim.attributed_to else None
        yield Statement(evidence, look_up(claim.source), look_up(claim.target), speaker)


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


def _look_up(store: Store) -> Callable[[str], Actor]:
    """A function from ids to actors that asks the store once for each."""

    @cache
    def look_up(actor_id: str) -> Actor:
        return store.actor(actor_id) or Actor(actor_id, actor_id, "organisation")

    return look_up
