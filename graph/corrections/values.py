"""Actors, documents and claims as values that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.model import Actor, Claim, Document

Plain = dict[str, Any]
_LISTS = ("aliases", "demonyms", "metonyms")


def packed(one: Actor | Claim | Document) -> Plain:
    """All fields by name."""
    # dataclasses.asdict copies every value, which takes ten times as long.
    found = {name: getattr(one, name) for name in one.__match_args__}
    return found | {name: list(found[name]) for name in _LISTS if name in found}


def actor_of(values: Mapping[str, Any]) -> Actor:
    """The actor of these values."""
    return Actor(**{**values, **{name: tuple(values[name]) for name in _LISTS}})


def claim_of(values: Mapping[str, Any]) -> Claim:
    """The claim of these values."""
    return Claim(**values)


def document_of(values: Mapping[str, Any]) -> Document:
    """The document of these values."""
    return Document(**values)
