"""What a sentence says happened: a predicate that fired a frame, with the actors at both ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from graph.frozen import frozen
from graph.model import Actor
from graph.text.lexicon import Frame


@frozen
class Event:
    """One source, one target, and the word and frame that relate them."""

    source: Actor
    type: str
    target: Actor
    trigger: Token
    frame: Frame


def events(
    sources: Iterable[Actor],
    targets: Iterable[Actor],
    trigger: Token,
    frame: Frame,
    kind: str = "",
) -> Iterator[Event]:
    """Every source with every other target."""
    there = list(targets)
    for source in sources:
        for target in there:
            if source.id != target.id:
                yield Event(source, kind or frame.type, target, trigger, frame)


def pairs(actors: list[Actor], trigger: Token, frame: Frame) -> Iterator[Event]:
    """Every actor with each that is named after it, for what they do together."""
    for number, source in enumerate(actors):
        yield from events([source], actors[number + 1 :], trigger, frame)
