"""What someone will do unless another gives way: "will strike unless the firm takes them back"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import subjects
from graph.text.events import Event, events
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.tree import children, lemmas, negated

THREAT = Frame("threatens", "To do something unless another gives way is a threat to him.")
DEMAND = Frame("demands", "Not to do something until another gives way is to ask it of him.")
MODALS = ("will", "would", "wo", "'ll", "shall", "can", "could")


def unless_events(verb: Token, reader: Reader) -> Iterator[Event]:
    """That the verb's subject threatens whoever shall act, or demands it of him."""
    for clause in children(verb, "advcl"):
        if is_term(clause):
            doers = [a for noun in subjects(verb) for a in reader.actors(noun)]
            asked = [a for noun in subjects(clause) for a in reader.actors(noun, target=True)]
            frame = _frame(clause)
            told = verb if frame == THREAT else clause  # what is not done is demanded all the same
            yield from events(doers, _others(asked, doers), told, frame)


def is_term(clause: Token) -> bool:
    """Whether a clause says what someone makes a condition for another."""
    marks = {mark.lower_ for mark in children(clause, "mark")}
    modal = any(c.lower_ in MODALS for c in children(clause.head, "aux"))
    threatens = "threaten" in lemmas(clause.head.head)
    if "unless" in marks:
        return modal or threatens
    return "until" in marks and modal and negated(clause.head)


def _frame(clause: Token) -> Frame:
    unless = any(mark.lower_ == "unless" for mark in children(clause, "mark"))
    return THREAT if unless else DEMAND


def _others(asked: list[Actor], doers: list[Actor]) -> list[Actor]:
    known = {actor.id for actor in doers}
    return [actor for actor in asked if actor.id not in known]
