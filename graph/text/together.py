"""What is done jointly: "X and Y held joint patrols", "X, together with Y, built the dam"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import agents, all_subjects, subjects
from graph.text.cast import each_once
from graph.text.events import Event, events, pairs
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.tree import children, is_passive, prepositional

JOINT = Frame("cooperates-with", "Who does something jointly works together.")
PARTNERS = ("with", "by", "of", "between", "from")


def together_events(token: Token, reader: Reader) -> Iterator[Event]:
    """That those who share a deed cooperate; `token` is "joint", "jointly" or "together"."""
    if token.lower_ == "joint" and token.dep_ == "amod":
        yield from _shared(_doers(token.head, reader), token)
    elif token.lower_ in ("jointly", "together") and token.dep_ == "advmod":
        yield from _accompanied(token, reader)


def _shared(doers: list[Actor], token: Token) -> Iterator[Event]:
    yield from pairs(each_once(doers), token, JOINT)


def _doers(thing: Token, reader: Reader) -> list[Actor]:
    """Whose joint thing it is: those who do it, its owners and whom it names."""
    verb = thing.head if thing.head.pos_ == "VERB" else None
    found: list[Token] = []
    if verb is not None and thing.dep_ in ("obj", "nsubj:pass", "obl"):
        found += agents(verb) if is_passive(verb) else subjects(verb)
        found += [n for word, n in prepositional(verb) if word == "with"]
    found += [n for word, n in prepositional(thing) if word in PARTNERS]
    doers = [a for noun in found for a in reader.actors(noun)]
    return [*doers, *reader.possessors(thing), *_before(thing, reader)]


def _before(thing: Token, reader: Reader) -> list[Actor]:
    """Those named before a noun by their nationality: a joint Turkish-Libyan patrol."""
    marks = children(thing, "amod", "compound", "nmod:desc")
    inner = [d for c in marks for d in children(c, "amod", "compound", "conj")]
    return [m.actor for c in (*marks, *inner) if (m := reader.cast.at(c))]


def _accompanied(token: Token, reader: Reader) -> Iterator[Event]:
    """The subjects among themselves, or each of them with whom "with" names."""
    holder = token.head
    verb = holder if holder.pos_ == "VERB" else holder.head
    doers = each_once(a for noun in all_subjects(verb) for a in reader.actors(noun))
    beside = [*prepositional(token), *prepositional(holder)]
    partners = [a for word, n in beside if word == "with" for a in reader.actors(n)]
    if token.lower_ == "together" and not partners and not children(verb, "obj"):
        return  # to come or hold together is not to do something together
    yield from events(doers, partners, token, JOINT) if partners else _shared(doers, token)
