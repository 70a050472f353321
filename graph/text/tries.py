"""What became of every frame that a word may fire, and why it did not fire."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graph.frozen import frozen
from graph.model import Actor
from graph.text.events import Event
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.sentences import allowed
from graph.text.tables import TABLES, Table

FIRED, EARLIER = "fired", "an earlier frame fired"


@frozen
class Try:
    """One frame of one word: where it stands in the lexicon, and what became of it."""

    index: int
    word: str
    table: str
    frame: Frame
    outcome: str
    events: tuple[Event, ...] = ()


def tries_of(token: Token, reader: Reader, stated: Sequence[Event]) -> Iterator[Try]:
    """Every frame of this word; `stated` are the events of its sentence, ruled out or not."""
    own = [event for event in stated if event.trigger == token]
    for table in TABLES:
        fired = False
        for frame in table.frames(token, reader):
            found = tuple(event for event in own if event.frame is frame)
            own = [event for event in own if event.frame is not frame]
            outcome = _fate(found, stated) or _failure(table, frame, token, reader, fired)
            fired = fired or bool(found)
            yield Try(token.i, token.text, table.name, frame, outcome, found)
    for event in own:
        yield Try(token.i, token.text, "names", event.frame, _fate([event], stated), (event,))


def _fate(found: Sequence[Event], stated: Sequence[Event]) -> str:
    """Whether what a frame found stands; "" if it found nothing."""
    if not found:
        return ""
    standing = allowed(list(stated))
    if any(event in standing for event in found):
        return FIRED
    edges = {_edge(event) for event in standing}
    said = any(_edge(event) in edges for event in found)
    return "another word says so already" if said else "overridden by a phrase"


def _edge(event: Event) -> tuple[str, str, str]:
    return event.source.id, event.type, event.target.id


def _failure(table: Table, frame: Frame, token: Token, reader: Reader, fired: bool) -> str:
    barrier = table.barrier(frame, token, reader)
    if barrier or fired:
        return barrier or EARLIER
    sources, targets = table.ends(frame, token, reader)
    missing = [] if sources else ["no source named"]
    missing += [] if targets else [f"no target in {table.slots(frame)}"]
    return "; ".join(missing) or _unfit([*sources, *targets], reader)


def _unfit(ends: list[Actor], reader: Reader) -> str:
    weapon = any(actor.id in reader.cast.things for actor in ends)
    return "a weapon is no actor" if weapon else "source and target are the same"
