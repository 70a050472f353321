"""What is shown otherwise than the log and what came would have it, and shown as they would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from graph.corrections import actors as naming
from graph.corrections.claims import corrected
from graph.corrections.force import Force
from graph.model import Claim
from graph.store import layering
from graph.store.base import Astray, Entry
from graph.store.batches import parts
from graph.store.desk import Desk

_PAGE = 500  # documents, with their texts, at once


def astray(desk: Desk) -> Astray:
    """All that is shown otherwise than it should be."""
    force, kept = desk.force(), {sort: desk.every(sort) for sort in ("claims", "actor")}
    hidden = desk.every("document")
    if not (force or hidden or any(kept.values())):
        return Astray()
    found = dict(sorted(_documents(desk, force, chain(desk.documents(), sorted(hidden)))))
    types = {claim.type for claims in found.values() for claim in claims}
    nobodys = tuple(sorted(kept["claims"] - desk.known(kept["claims"])))
    return Astray(tuple(found), tuple(_actors(desk, force)), nobodys, frozenset(types))


def relay(desk: Desk, found: Astray) -> None:
    """Show these as they should be, in one transaction with whoever writes."""
    force = desk.force()
    desk.keep("claims", dict.fromkeys(found.nobodys))
    if found.actors:
        every = layering.came(desk, None)
        desk.drop_actors(layering.show_actors(desk, force, every))
    for page in parts(found.documents, _PAGE):
        layering.show(desk, force, layering.bases(desk, page).values())


def _documents(
    desk: Desk, force: Force, ids: Iterable[str]
) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    for page in parts(ids, _PAGE):
        shown = desk.entries(page)
        for ident, came in layering.bases(desk, page).items():
            wanted = _wanted(came, force)
            if not _alike(shown.get(ident), wanted):
                yield ident, wanted.claims if wanted else ()


def _wanted(came: Entry, force: Force) -> Entry | None:
    if force.hides(came.document):
        return None
    return Entry(came.document, (), corrected(came.document, came.claims, force).claims)


def _alike(one: Entry | None, other: Entry | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.document == other.document and set(one.claims) == set(other.claims)


def _actors(desk: Desk, force: Force) -> list[str]:
    shown = desk.actors(None)
    wanted = naming.corrected(layering.came(desk, None), force)
    ids = shown.keys() | wanted.keys()
    return sorted(one for one in ids if shown.get(one) != wanted.get(one))
