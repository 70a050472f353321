"""Kinds of actors, states and ids in the words of other vocabularies."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from graph.data import FOLDER, read_yaml


@cache
def names(vocabulary: str) -> dict[str, str]:
    """What each kind of actor is called in a vocabulary of kinds.yaml."""
    found: dict[str, dict[str, str]] = dict(read_yaml(Path(__file__).with_name("kinds.yaml")))
    return found[vocabulary]


def name(vocabulary: str, kind: str) -> str:
    """What a kind is called there; one that nobody knows is an organisation."""
    known = names(vocabulary)
    return known.get(kind, known["organisation"])


@cache
def iso2() -> dict[str, str]:
    """The states that have a code of ISO 3166, by the ids of their actors, in lower case."""
    with (FOLDER / "states.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["iso2"].lower() for row in csv.DictReader(file) if row["iso2"]}
