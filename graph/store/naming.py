"""Whom claims name: nobody may be named who is not kept beside them, on any backend."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from graph.errors import StoreError
from graph.model import Claim
from graph.store.base import Entry


def users(entries: Iterable[Entry]) -> dict[str, Claim]:
    """All actors that claims name, each with the first one; StoreError for a strange document."""
    found: dict[str, Claim] = {}
    for entry in entries:
        for claim in entry.claims:
            if claim.document != entry.document.id:
                raise StoreError(
                    f"Claim {claim.id} is of document {claim.document}, not this one."
                )
            for actor in claim.actors:
                found.setdefault(actor, claim)
    return found


def refuse_strangers(named: Mapping[str, Claim], kept: Collection[str]) -> None:
    """StoreError for the first of these actors who is not kept."""
    for actor, claim in named.items():
        if actor not in kept:
            raise StoreError(f"Claim {claim.id} names {actor!r}, an actor not kept here.")
