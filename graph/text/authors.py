"""Who did a deed that a noun names: an attack by X, one that X launched or claimed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects
from graph.text.lexicon import Frame, Lexicon
from graph.text.tree import prepositional, with_particles

DEEDS = ("attacks", "coerces")


class Namer(Protocol):
    """What knows the actors behind nouns."""

    lexicon: Lexicon

    def actors(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors that one word stands for."""


def authors(reader: Namer, noun: Token) -> list[Actor]:
    """Whose deed it is that does something itself: the attack by X killed three soldiers."""
    deed = _is_deed(reader.lexicon.nouns.get(noun.lemma_.lower(), ()))
    by = [n for word, n in prepositional(noun) if deed and word == "by"]
    verb = None if by else _launching(noun, deed, reader.lexicon)
    doers = all_subjects(verb) if verb is not None else by
    return [actor for token in doers for actor in reader.actors(token)]


def _launching(noun: Token, deed: bool, lexicon: Lexicon) -> Token | None:
    """The verb that makes its subject the doer: "launched an attack", "claimed credit for it"."""
    inside = noun.dep_ == "nmod"
    thing = noun.head if inside else noun
    if thing.dep_ != "obj" or (inside and not deed):
        return None
    verb, forms = thing.head, with_particles(thing.head)
    frames = [frame for form in forms for frame in lexicon.verbs.get(form, ())]
    named = [frame for frame in frames if thing.lemma_.lower() in (frame.object or ())]
    light = deed and not inside and any(("light", form) in lexicon for form in forms)
    return verb if light or _is_deed(named) else None


def _is_deed(frames: Sequence[Frame]) -> bool:
    return any(frame.type in DEEDS for frame in frames)
