"""Which actor a user means by a name."""

from __future__ import annotations

from itertools import islice

from graph.errors import AmbiguousActor, UnknownActor
from graph.model import Actor
from graph.names import fold
from graph.store.base import Store

_NEAR = 70
_SHOWN = 5


def resolve(store: Store, name: str) -> Actor:
    """The one actor with this id, name, alias or, for a person, surname.

    Raises UnknownActor with the nearest names, or AmbiguousActor with the candidates.
    """
    found = store.find(name) or _surname(store, name)
    if not found:
        raise UnknownActor(name, nearest(store, name))
    if len(found) > 1:
        raise AmbiguousActor(name, found)
    return found[0]


def beginning(store: Store, begun: str, most: int = 50) -> tuple[tuple[str, str], ...]:
    """What can be typed for the actors with a name that begins so, each with its main name.

    That is the name itself, or the actor's id where the name has spaces.
    """
    key = fold(begun)
    ids = dict.fromkeys(id for name, id in store.names() if fold(name).startswith(key))
    actors = store.actors(ids=tuple(ids)) if ids else iter(())
    words = ((one.id if " " in one.name else one.name, one.name) for one in actors)
    return tuple(islice(words, most))


def nearest(store: Store, name: str) -> tuple[str, ...]:
    """The names spelled most like this one, best first, one for each actor."""
    from rapidfuzz import fuzz, process

    names = dict(reversed(tuple(store.names())))
    close = process.extract(
        name, names.keys(), scorer=fuzz.WRatio, processor=fold, limit=None, score_cutoff=_NEAR
    )
    best: dict[str, str] = {}
    for match, _, _ in close:
        best.setdefault(names[match], match)
    return tuple(best.values())[:_SHOWN]


def _surname(store: Store, name: str) -> tuple[Actor, ...]:
    """The persons whose last name this is."""
    key = fold(name)
    ids = {id for known, id in store.names() if fold(known).rpartition(" ")[2] == key}
    return tuple(actor for actor in store.actors(ids=ids) if actor.kind == "person") if ids else ()
