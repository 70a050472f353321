"""Documents and actors into a store, under the corrections in force, with a note in the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.corrections.values import Plain, packed
from graph.model import Actor
from graph.store import layering
from graph.store.base import Entry
from graph.store.desk import Desk

Before = Mapping[str, Actor | None]


def take(
    desk: Desk, entries: Iterable[Entry], action: str, *, replace: bool = False
) -> dict[str, Entry]:
    """Keep new documents, and with `replace` known ones anew; those that were written, by id."""
    force = desk.force()
    first: dict[str, Entry] = {}
    for entry in entries:
        if not force.forgets(entry.document.id):
            first.setdefault(entry.document.id, entry)
    known = desk.known(first.keys())
    _put(desk, force, [one for ident, one in first.items() if ident not in known], action)
    for ident in known if replace else ():
        _replace(desk, force, first[ident])
    return {ident: one for ident, one in first.items() if replace or ident not in known}


def put_actors(desk: Desk, actors: Iterable[Actor]) -> Before:
    """Add actors or update them; those changed, as they were before."""
    before = _join(desk, desk.force(), actors)
    if before:
        desk.append([Change("actors", "", _noted(before))])
    return before


def _put(desk: Desk, force: Force, entries: Sequence[Entry], action: str) -> None:
    if entries:
        before = _join(desk, force, (actor for entry in entries for actor in entry.actors))
        _show(desk, force, entries)
        ids = [entry.document.id for entry in entries]
        claims = sum(len(entry.claims) for entry in entries)
        details = {"documents": ids, "claims": claims, **_noted(before)}
        desk.append([Change(action, ids[0] if len(ids) == 1 else "", details)])


def _replace(desk: Desk, force: Force, entry: Entry) -> None:
    before = _join(desk, force, entry.actors)
    old = layering.bases(desk, [entry.document.id])[entry.document.id]
    _show(desk, force, [entry])
    if before or (old.document, set(old.claims)) != (entry.document, set(entry.claims)):
        came = {"document": packed(old.document), "claims": [*map(packed, old.claims)]}
        desk.append([Change("replace", old.document.id, {**came, **_noted(before)})])


def _join(desk: Desk, force: Force, actors: Iterable[Actor]) -> Before:
    if force.merged or force.namings or force.erased:
        return layering.put_actors(desk, actors)
    # Most reports of a batch name the same actors.
    return desk.join_actors(dict.fromkeys(actors))


def _show(desk: Desk, force: Force, entries: Sequence[Entry]) -> None:
    if force:
        layering.show(desk, force, entries)
    else:
        desk.put(entries)


def _noted(before: Before) -> Plain:
    """Which actors are new, and how the changed ones were before."""
    new = sorted(ident for ident, old in before.items() if old is None)
    changed = {ident: packed(old) for ident, old in before.items() if old}
    noted = {"new_actors": new, "actors": changed}
    return {name: value for name, value in noted.items() if value}
