"""Actors as they are shown: those extracted, merged and named as people judge them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.corrections.force import Force, Naming
from graph.model import Actor


def corrected(actors: Mapping[str, Actor], force: Force) -> dict[str, Actor]:
    """The actors that are shown of these; all that are merged with one must be among them."""
    shown = {}
    for ident in sorted(actors):
        if ident not in force.merged and not force.forgets(ident):
            family = sorted(force.family([ident]) - {ident})
            shown[ident] = _one(actors[ident], (actors[i] for i in family if i in actors), force)
    return shown


def _one(root: Actor, others: Iterable[Actor], force: Force) -> Actor:
    made = root
    for other in others:
        known = made.discovered and other.discovered
        made = replace(joined(made, _named(other, force.namings.get(other.id))), discovered=known)
    # Last, so that an alias taken from the one is not brought back by another.
    made = _named(made, force.namings.get(root.id))
    country, leader = (_now(one, made, force) for one in (made.country, made.leader))
    return replace(made, country=country, leader=leader)


def joined(first: Actor, second: Actor) -> Actor:
    """The first actor with the names of both, and with what only the second one knows."""
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


def _named(actor: Actor, naming: Naming | None) -> Actor:
    if naming is None:
        return actor
    name = naming.name or actor.name
    added = (alias for alias, is_added in naming.aliases.items() if is_added)
    names = dict.fromkeys((*actor.names, *added))
    kept = tuple(one for one in names if one != name and naming.aliases.get(one, True))
    return replace(actor, name=name, kind=naming.kind or actor.kind, aliases=kept)


def _now(other: str | None, actor: Actor, force: Force) -> str | None:
    """Whom another actor's id means now; who was merged with its leader has none."""
    if other is None or other == actor.id:
        return other
    root = force.root(other)
    return None if root == actor.id or force.forgets(other) else root


def _united(first: tuple[str, ...], second: tuple[str, ...], without: str = "") -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys((*first, *second)) if name != without)
