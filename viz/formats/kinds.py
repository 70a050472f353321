"""Kinds of actors, states and ids in the words of other vocabularies."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from graph.data import FOLDER, read_yaml
from graph.model import Actor


@cache
def names(vocabulary: str) -> dict[str, str]:
    """What each kind of actor is called in a vocabulary of kinds.yaml."""
    found: dict[str, dict[str, str]] = dict(read_yaml(Path(__file__).with_name("kinds.yaml")))
    return found[vocabulary]


def name(vocabulary: str, kind: str) -> str:
    """What a kind is called there; one that nobody knows is an organisation."""
    known = names(vocabulary)
    return known.get(kind, known["organisation"])


def country_code(actor: Actor) -> str:
    """The code of ISO 3166 of an actor's country, in lower case, if it has one."""
    country = actor.country or (actor.id if actor.kind == "state" else "")
    code = _codes().get(country, country.lower())
    return code if code in _codes().values() else ""


@cache
def _codes() -> dict[str, str]:
    with (FOLDER / "states.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["iso2"].lower() for row in csv.DictReader(file) if row["iso2"]}
