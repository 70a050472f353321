"""What remains when an actor is put that the store already knows."""

from __future__ import annotations

from graph.corrections.actors import joined
from graph.model import Actor


def merged(old: Actor, new: Actor) -> Actor:
    """The actor to keep: a curated one wins over a discovered one, lists are united."""
    if new.discovered and not old.discovered:
        return old
    first, second = (old, new) if new.discovered else (new, old)
    return joined(first, second)
