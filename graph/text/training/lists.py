"""The words that statements are made of, read from data/training/statements.yaml."""

from __future__ import annotations

from functools import cache

from graph.data import FOLDER, read_yaml
from graph.frozen import frozen

Words = list[str]
Tuples = list[list[str]]


@frozen
class Lists:
    """The lists by name; the comments in the file say what each is for."""

    names: Words
    full_names: Tuples
    places: Words
    days: Words
    adjectives: Words
    adjectival_nouns: Words
    groups: Tuples
    things: Tuples
    targets: Words
    verbs: Words
    saying: Words
    sending: Words
    purposes: Words
    accusing: Words
    urging: Words
    vowing: Words
    prepositional: Tuples
    light: Tuples
    present_only: Words
    irregular: dict[str, str]


@cache
def load_lists() -> Lists:
    """The lists that ship with the package."""
    return Lists(**read_yaml(FOLDER / "training" / "statements.yaml"))
