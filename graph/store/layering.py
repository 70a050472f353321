"""Corrections laid over what came: the same on every backend, inside one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.corrections import actors as naming
from graph.corrections.change import Change
from graph.corrections.claims import corrected
from graph.corrections.force import Force
from graph.corrections.reach import Reach, reach
from graph.corrections.values import actor_of, claim_of, document_of, packed
from graph.model import Actor
from graph.store.base import Entry
from graph.store.desk import Desk
from graph.store.merge import merged


def record(desk: Desk, changes: Sequence[Change]) -> list[Change]:
    """Add judgements to the log, and show what follows from them."""
    added = desk.append(changes)
    found = reach(added, desk.log)
    _refresh(desk, desk.force(found.within), found)
    return added


def erase(
    desk: Desk, changes: Sequence[Change], documents: Collection[str], actors: Collection[str]
) -> None:
    """Remove documents and actors for good, and all that the log says about them."""
    before = desk.force()
    gone = set(actors)
    touched = _documents_about(desk, before, gone) - set(documents)
    entries = {one: _without(entry, gone) for one, entry in bases(desk, touched).items()}
    led = desk.followers(gone) | desk.mentioning("actor", gone)
    bodies = {one: _unled(body, gone) for one, body in came(desk, led - gone).items()}
    desk.append(changes)
    desk.strike({*documents, *gone})
    family = before.family(gone) - gone
    for sort in ("claims", "document"):
        desk.keep(sort, dict.fromkeys(documents))
    desk.keep("actor", dict.fromkeys(gone))
    desk.drop(documents, good=True)
    force = desk.force()
    show_actors(desk, force, {**came(desk, family), **bodies})
    show(desk, force, entries.values())
    desk.drop_actors(gone, good=True)


def put_actors(desk: Desk, actors: Iterable[Actor]) -> dict[str, Actor | None]:
    """Keep actors that are new or say something new; those changed, as they came before."""
    force = desk.force()
    wanted = [one for one in actors if not force.forgets(one.id)]
    old = came(desk, {one.id for one in wanted})
    new = dict(old)
    for one in wanted:
        new[one.id] = merged(new[one.id], one) if one.id in new else one
    changed = {ident: one for ident, one in new.items() if one != old.get(ident)}
    show_actors(desk, force, changed)
    return {ident: old.get(ident) for ident in changed}


def show(desk: Desk, force: Force, entries: Iterable[Entry]) -> None:
    """Show documents that came so as people judge them, and keep how they came."""
    shown: list[Entry] = []
    hidden: dict[str, Any] = {}
    claims: dict[str, Any] = {}
    for entry in entries:
        document = entry.document
        made = corrected(document, entry.claims, force).claims
        as_it_came = set(made) == set(entry.claims)
        claims[document.id] = None if as_it_came else {"claims": [*map(packed, entry.claims)]}
        hidden[document.id] = packed(document) if force.hides(document) else None
        if not hidden[document.id]:
            shown.append(Entry(document, (), made))
    desk.keep("claims", claims)
    desk.keep("document", hidden)
    desk.drop([ident for ident, value in hidden.items() if value])
    desk.put(shown)


def show_actors(desk: Desk, force: Force, fresh: Mapping[str, Actor]) -> set[str]:
    """Show these actors, and those merged with them; the ids that are shown no more."""
    if not fresh:
        return set()
    family = force.family(fresh)
    every = came(desk, family) | dict(fresh)
    shown = naming.corrected(every, force)
    kept = {i: None if shown.get(i) == one else packed(one) for i, one in every.items()}
    desk.keep("actor", kept)
    desk.put_actors(shown.values())
    return every.keys() - shown.keys()


def bases(desk: Desk, ids: Collection[str]) -> dict[str, Entry]:
    """The documents of these ids with their claims as they came, hidden ones too."""
    shown = desk.entries(ids)
    hidden = desk.originals("document", ids)
    claims = desk.originals("claims", ids)
    found = {}
    for ident in [one for one in ids if one in shown or one in hidden]:
        document = document_of(hidden[ident]) if ident in hidden else shown[ident].document
        entry = shown.get(ident) or Entry(document, (), ())
        came_so = tuple(map(claim_of, claims[ident]["claims"])) if ident in claims else None
        found[ident] = Entry(document, (), entry.claims if came_so is None else came_so)
    return found


def came(desk: Desk, ids: Collection[str] | None) -> dict[str, Actor]:
    """The actors of these ids, or all, as they came."""
    within = desk.every("actor") if ids is None else ids
    kept = {ident: actor_of(one) for ident, one in desk.originals("actor", within).items()}
    return desk.actors(ids) | kept


def _refresh(desk: Desk, force: Force, found: Reach) -> None:
    moved = force.family(found.moved)
    documents = {*found.documents, *desk.carried(found.publishers)}
    documents |= desk.mentioning("document", found.publishers)
    documents |= _documents_about(desk, force, moved)
    entries = bases(desk, documents)
    followers = desk.followers(moved) | desk.mentioning("actor", moved)
    gone = show_actors(desk, force, came(desk, {*found.actors, *moved, *followers}))
    show(desk, force, entries.values())
    desk.drop_actors(gone)


def _documents_about(desk: Desk, force: Force, actors: set[str]) -> set[str]:
    family = force.family(actors)
    known = desk.about(family) | desk.mentioning("claims", family)
    return known | force.documents_about(family)


def _without(entry: Entry, actors: set[str]) -> Entry:
    kept = tuple(one for one in entry.claims if actors.isdisjoint(one.actors))
    return replace(entry, claims=kept)


def _unled(actor: Actor, gone: set[str]) -> Actor:
    leader = None if actor.leader in gone else actor.leader
    return replace(actor, leader=leader, country=None if actor.country in gone else actor.country)
