"""What remains when an actor is put that the store already knows."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Actor


def merged(old: Actor, new: Actor) -> Actor:
    """The actor to keep: a curated one wins over a discovered one, lists are united."""
    if new.discovered and not old.discovered:
        return old
    first, second = (old, new) if new.discovered else (new, old)
    return replace(
        first,
        aliases=_united(first.aliases, second.names, without=first.name),
        demonyms=_united(first.demonyms, second.demonyms),
        metonyms=_united(first.metonyms, second.metonyms),
        country=first.country or second.country,
        leader=first.leader or second.leader,
        wikidata=first.wikidata or second.wikidata,
        description=first.description or second.description,
    )


def _united(first: tuple[str, ...], second: tuple[str, ...], without: str = "") -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys((*first, *second)) if name != without)
