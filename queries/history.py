"""What was changed, by whom and when: all of it, or what concerns one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph.correcting.documents import named
from graph.corrections.change import Change
from graph.corrections.claims import corrected
from graph.corrections.force import Verdict, holding
from graph.errors import CorrectionError, UnknownActor
from graph.frozen import frozen
from graph.model import Actor, Document
from graph.store.base import Store
from queries.who import resolve

_ENDS = ("source", "target", "attributed_to", "into", "from")
_OF_DOCUMENTS = ("ingest", "load", "replace", "exclude", "include")


@frozen
class Event:
    """A change, whether it is in force, and those that it takes back."""

    change: Change
    holds: bool
    takes_back: tuple[Change, ...] = ()


@frozen
class History:
    """Changes by number, with the actors and the titles of documents that they speak of, by id.

    `numbers` are those of the judgements about the same things, by id.
    """

    events: tuple[Event, ...]
    actors: Mapping[str, Actor]
    titles: Mapping[str, str]
    numbers: Mapping[str, int]


def history(store: Store, what: str | None = None) -> History:
    """The log, or the part of it about a claim, a document, a publisher or an actor.

    A name that is none of them is an UnknownActor.
    """
    if what is not None and (found := _of_claim(store, what)):
        return events(store, found)
    log = tuple(store.log())
    kept = log if what is None else _about(store, log, what)
    return events(store, kept, log)


def events(store: Store, kept: Iterable[Change], log: Iterable[Change] | None = None) -> History:
    """These changes as they are told; without the log, only what they name is looked up."""
    kept = tuple(kept)
    # What takes a change back has its subject: all that is to be known of these is among them.
    same = log if log is not None else store.judged({one.subject for one in kept if one.judged})
    judged = [one for one in same if one.judged]
    by_id = {one.id: one for one in judged}
    held = {one.id for one in holding(reversed(judged))}
    told = tuple(
        Event(
            one,
            one.id in held or not one.judged,
            tuple(by_id[ident] for ident in one.back if ident in by_id),
        )
        for one in kept
    )
    named = {ident for one in told for change in (one.change, *one.takes_back)
             for ident in _actors_of(change)}  # fmt: skip
    came, shown = store.original_actors(ids=named), store.actors(ids=named)
    actors = {one.id: one for one in (*came, *shown)}
    about = {one.change.subject for one in told if one.change.action in _OF_DOCUMENTS}
    titles = {one.id: one.title for one in map(store.document, about) if one}
    return History(told, actors, titles, {ident: one.number for ident, one in by_id.items()})


@frozen
class Waiting:
    """A judgement about a claim that fits nothing now, its document if it is kept, and actors."""

    verdict: Verdict
    document: Document | None
    actors: Mapping[str, Actor]


def waiting(store: Store) -> tuple[Waiting, ...]:
    """The judgements about claims that nothing in the store fits now."""
    force = store.judgements()
    actors = {one.id: one for one in store.original_actors()}
    entries = {one.document.id: one for one in store.originals(tuple(force.verdicts))}
    found: list[Waiting] = []
    for ident, verdicts in force.verdicts.items():
        if entry := entries.get(ident):
            left = corrected(entry.document, entry.claims, force).waiting
            found += [Waiting(one, entry.document, actors) for one in left]
        else:
            found += [Waiting(one, None, actors) for one in verdicts.values()]
    return tuple(found)


def _actors_of(change: Change) -> Iterator[str]:
    """The ids in a change that may be those of actors whom its sentence names."""
    yield change.subject
    parts = (change.details, *map(change.details.get, ("claim", "values", "was")))
    for part in parts:
        if isinstance(part, Mapping):
            yield from (part[end] for end in _ENDS if isinstance(part.get(end), str))


def _of_claim(store: Store, what: str) -> tuple[Change, ...]:
    """What was judged of a claim, all that the log says of it; nothing if this is no claim."""
    found = store.judged([what])
    return found if any("claim" in one.details for one in found) else ()


def _about(store: Store, log: tuple[Change, ...], what: str) -> tuple[Change, ...]:
    found = tuple(one for one in log if _touches(one, {what}))
    if found or store.has_document(what):
        return found
    ids = _meant(store, what)
    return tuple(one for one in log if _touches(one, ids))


def _meant(store: Store, what: str) -> set[str]:
    """The ids of the actors that are one under this name, or of a document or publisher."""
    try:
        return store.judgements(()).family([resolve(store, what).id])
    except UnknownActor as error:
        try:
            return {named(store, what)[1]}
        except CorrectionError:
            raise error from None


def _touches(change: Change, ids: set[str]) -> bool:
    details = change.details
    named = (change.subject, details.get("into"), details.get("from"))
    lists = (
        details.get("documents", ()),
        details.get("new_actors", ()),
        details.get("actors", ()),
    )
    document = details.get("claim", {}).get("document")
    return bool(ids & {*filter(None, named), document} or any(ids & set(one) for one in lists))
