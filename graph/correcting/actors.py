"""Judgements about actors: two are one, or never; what they are called and what they are."""

from __future__ import annotations

from graph.correcting.note import Note
from graph.corrections.change import Change
from graph.errors import CorrectionError
from graph.model import KINDS, Actor
from graph.names import fold
from graph.store.base import Store


def merge(store: Store, kept: Actor, gone: Actor, note: Note) -> Change:
    """The second is the first under another name."""
    if kept.id == gone.id:
        raise CorrectionError(f"{kept.name} is one actor already.")
    if store.judgements(()).apart(kept.id, gone.id):
        raise CorrectionError(
            f"{kept.name} and {gone.name} were said never to be the same; `history {kept.id}`"
            " tells the number with which `undo` takes that back."
        )
    return note.change("merge", gone.id, into=kept.id, name=gone.name)


def split(store: Store, name: str, note: Note) -> Change:
    """The actor of this id or name, which was merged with another, is one of its own."""
    force = store.judgements(())
    merged = list(store.original_actors(ids=list(force.merged)))
    found = [one for one in merged if one.id == name] or [
        one for one in merged if fold(name) in {fold(known) for known in one.names}
    ]
    if len(found) != 1:
        listed = ", ".join(f"{one.name} ({one.id})" for one in found or merged) or "none"
        raise CorrectionError(f"{name!r} is not one of the merged actors: {listed}.")
    of = [c.id for c in force.changes if c.action == "merge" and c.subject == found[0].id]
    return note.change("split", found[0].id, of=of)


def distinct(store: Store, one: Actor, other: Actor, note: Note) -> Change:
    """The two are never the same."""
    if one.id == other.id:
        raise CorrectionError(f"{one.name} is one actor; split what was merged first.")
    first, second = sorted((one.id, other.id))
    return note.change("distinct", first, **{"from": second})


def rename(actor: Actor, name: str, note: Note) -> Change:
    """The actor is called so; the name it had stays an alias."""
    return note.change("rename", actor.id, name=_some(name), was=actor.name)


def kind(actor: Actor, wanted: str, note: Note) -> Change:
    """The actor is of this kind."""
    if wanted not in KINDS:
        raise CorrectionError(f"{wanted!r} is none of the kinds: {', '.join(KINDS)}.")
    return note.change("kind", actor.id, kind=wanted, was=actor.kind)


def add_alias(actor: Actor, alias: str, note: Note) -> Change:
    """The actor is also called so."""
    return note.change("alias", actor.id, alias=_some(alias))


def remove_alias(actor: Actor, alias: str, note: Note) -> Change:
    """The actor is not called so."""
    if alias not in actor.aliases:
        listed = ", ".join(actor.aliases) or "none"
        raise CorrectionError(f"{alias!r} is no alias of {actor.name}: {listed}.")
    return note.change("unalias", actor.id, alias=alias)


def _some(name: str) -> str:
    if not fold(name):
        raise CorrectionError(f"{name!r} is no name.")
    return " ".join(name.split())
