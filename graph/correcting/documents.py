"""Documents and publishers that are not to count, and what is to be removed for good."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from graph.correcting.note import Note
from graph.corrections.change import Change
from graph.corrections.force import in_force
from graph.errors import CorrectionError, InputError
from graph.frozen import frozen
from graph.model import Actor, Document, digest
from graph.store.base import Store, Where


def exclude(store: Store, what: str, note: Note) -> Change:
    """The document of this id or address, or all of this publisher, is hidden."""
    sort, ident = named(store, what)
    force = store.judgements(())
    if ident in (force.documents if sort == "document" else force.publishers):
        raise CorrectionError(f"{what!r} is excluded already.")
    return note.change("exclude", ident, what=sort)


def include(store: Store, what: str, note: Note) -> Change:
    """What was excluded counts again."""
    sort, ident = named(store, what)
    taken = [
        one.id
        for one in in_force(store.judged([ident]))
        if one.action == "exclude" and one.details["what"] == sort
    ]
    if not taken:
        raise CorrectionError(f"{what!r} is not excluded.")
    return note.change("include", ident, what=sort, of=taken)


@frozen
class Erasable:
    """What is to be erased: documents, or actors that are merged into one; and what that means."""

    documents: tuple[str, ...]
    actors: tuple[str, ...]
    told: str


def erasable(store: Store, what: str, resolve: Callable[[str], Actor]) -> Erasable:
    """The document of this id, address or title, or else the actor of this name."""
    with suppress(CorrectionError):
        sort, ident = named(store, what)
        if sort == "publisher":
            raise InputError(what, "is a publisher; erase its documents one by one")
        found = store.count(Where(document=ident))
        return Erasable((ident,), (), f"Document {ident} and {found} claims will be removed.")
    actor = resolve(what)
    family = tuple(sorted(store.judgements(()).family([actor.id])))
    found = store.count(Where(actor=actor.id))
    texts = sum(_mentions(one, actor) for one in store.documents())
    told = f"{actor.name} and {found} claims will be removed."
    if texts:
        told += f" The texts of {texts} documents name it; erase them too if they must go."
    return Erasable((), family, told)


def erase(store: Store, found: Erasable, note: Note) -> tuple[list[Change], tuple[str, ...]]:
    """Remove it for good; the changes, which stay known, and what is told of traces left."""
    sorts = (("document", found.documents), ("actor", found.actors))
    made = [note.change("erase", digest(i), what=sort) for sort, ids in sorts for i in ids]
    left = store.erase(made, found.documents, found.actors)
    return [*store.log([one.id for one in made])], left


def document(store: Store, what: str) -> Document:
    """The document of this id, address or title."""
    sort, ident = named(store, what)
    found = store.document(ident) if sort == "document" else None
    if found is None:
        raise CorrectionError(f"No document that is shown is called {what!r}.")
    return found


def named(store: Store, what: str) -> tuple[str, str]:
    """Whether this means a document or a publisher, and its id or exact name."""
    if store.has_document(what):
        return "document", what
    if what in store.judgements(()).publishers or store.count(Where(publisher=what, limit=1)):
        return "publisher", what
    found, alike = set(), set()
    for one in (entry.document for entry in store.originals()):
        if what in (one.url, one.title):
            found.add(one.id)
        if one.publisher.casefold() == what.casefold():
            alike.add(one.publisher)
    if len(found) == 1:
        return "document", found.pop()
    if len(alike) != 1:
        raise CorrectionError(f"No document or publisher is called {what!r}.")
    return "publisher", alike.pop()


def _mentions(one: Document, actor: Actor) -> bool:
    return any(name in one.text for name in actor.names)
