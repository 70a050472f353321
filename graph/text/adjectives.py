"""Relations in an adjective: Turkish-backed GNA, forces loyal to Haftar."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects
from graph.text.events import Event, events
from graph.text.refer import Reader
from graph.text.tree import (
    SUBJECTS,
    children,
    coordinated,
    is_passive,
    prepositional,
)

HYPHENS = ("-", "–", "‑")


def adjective_events(token: Token, reader: Reader) -> Iterator[Event]:
    """Turkish-backed GNA, pro-Haftar forces, forces loyal to Haftar."""
    yield from _joined(token, reader)
    yield from _prefixed(token, reader)
    yield from _predicate(token, reader)


def _joined(token: Token, reader: Reader) -> Iterator[Event]:
    frames = reader.lexicon.joined.get(token.lower_, [])
    if not frames or token.i < 2 or token.nbor(-1).text not in HYPHENS:
        return
    before = reader.cast.at(token.nbor(-2))
    noun = token.head if token.head.i > token.i else _next_noun(token)
    # A people leads nobody: "Tutsi-led" says of whom a movement consists.
    peopled = before is not None and before.actor.kind == "population"
    if before and noun is not None and not (peopled and frames[0].type == "leads"):
        parted = frames[0].type == "mediates"
        found = _parties(noun, reader) if parted else _modified(noun, before.actor, reader)
        yield from events([before.actor], found, token, frames[0])


def _parties(noun: Token, reader: Reader) -> list[Actor]:
    """Those between whom talks or a truce are."""
    return [a for word, n in prepositional(noun) if word == "between" for a in reader.actors(n)]


def _next_noun(token: Token) -> Token | None:
    ahead = token.doc[token.i + 1 : min(token.i + 4, token.sent.end)]
    return next((word for word in ahead if word.pos_ in ("NOUN", "PROPN")), None)


def _prefixed(token: Token, reader: Reader) -> Iterator[Event]:
    """Pro-Haftar forces, anti-government protesters: the noun acts on the name."""
    frames = reader.lexicon.prefixed.get(token.lower_, [])
    if not frames or token.i + 2 >= len(token.doc) or token.nbor(1).text not in HYPHENS:
        return
    named = reader.cast.at(token.nbor(2))
    if named:
        noun = next((t for t in token.sent if t.i > named.start and t.pos_ == "NOUN"), None)
        actors = reader.actors(noun) if noun is not None else []
        yield from events(actors, [named.actor], token, frames[0])


def _modified(noun: Token, other: Actor, reader: Reader) -> list[Actor]:
    found = reader.each(noun, target=True)
    return [a for a in found if a.id != other.id] or [
        m.actor
        for c in noun.children
        if (m := reader.cast.at(c))
        and m.actor.id != other.id
        and c.dep_ in ("compound", "flat", "appos")
    ]


def _predicate(token: Token, reader: Reader) -> Iterator[Event]:
    for frame in reader.lexicon.predicate.get(token.lower_, []):
        places = [token, token.head] if token.dep_ == "xcomp" else [token]
        nouns = [n for place in places for w, n in prepositional(place) if w in frame.to]
        targets = [a for n in nouns for a in reader.actors(n, target=True)]
        targets = targets or [a for n in nouns for a in reader.reach(n)]
        if targets:
            yield from events(_described(token, reader), targets, token, frame)
            return


def _described(token: Token, reader: Reader) -> list[Actor]:
    holders = children(token, *SUBJECTS, "nsubj:pass") or (
        [token.head] if token.dep_ in ("amod", "acl") else all_subjects(token)
    )
    if is_passive(token) and not holders:
        holders = objects(token)
    return [a for t in holders for n in coordinated(t) for a in reader.actors(n)]
