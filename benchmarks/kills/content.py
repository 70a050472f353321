"""What a store holds, to be compared."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.model import Actor, Claim
from graph.store.base import Store
from graph.store.open import open_store

Judged = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Content:
    """Claims by document as they came and as they are shown, the actors, and what was judged."""

    came: dict[str, frozenset[Claim]] = field(default_factory=dict)
    shown: frozenset[Claim] = frozenset()
    actors: frozenset[Actor] = frozenset()
    judged: tuple[Judged, ...] = ()


def content() -> Content:
    """What new.db holds now."""
    with open_store("new.db") as store:
        return Content(
            {one.document.id: frozenset(one.claims) for one in store.originals()},
            frozenset(store.claims()),
            frozenset(store.actors()),
            tuple(_judged(store)),
        )


def _judged(store: Store) -> list[Judged]:
    return [(one.action, one.subject, one.written()) for one in store.log() if one.judged]
