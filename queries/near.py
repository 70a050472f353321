"""What is said around named actors, read together with whom the names mean where that can be."""

from __future__ import annotations

from graph.store.base import Around, Pair, Store
from queries.selection import Selection, bounds, resolved
from queries.who import resolve


def around(store: Store, name: str, selection: Selection) -> tuple[Around, Selection]:
    """What is said around the actor of this name; the names in a selection become ids.

    Raises what `resolve` raises.
    """
    if _plain(selection) and (found := store.around_name(name, bounds(selection))):
        return found, selection
    actor = resolve(store, name)
    asked = resolved(store, selection)
    return store.around(actor, bounds(asked)), asked


def pair(store: Store, left: str, right: str, selection: Selection) -> tuple[Pair, Selection]:
    """What is said between the actors of these names, as `around` does."""
    if _plain(selection) and (found := store.pair_names(left, right, bounds(selection))):
        return found, selection
    ends = resolve(store, left), resolve(store, right)
    asked = resolved(store, selection)
    return store.pair(*ends, bounds(asked)), asked


def _plain(selection: Selection) -> bool:
    """Whether it names nobody, so that nothing must be known before it is asked."""
    return not selection.actors and selection.attributed_to is None
