"""Relations in how a body is named: Haftar's army, the Russian company Wagner."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.events import Event, events
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.tree import (
    children,
    prepositional,
)


def body_events(token: Token, reader: Reader) -> Iterator[Event]:
    """Who leads or owns a body by how it is named: Haftar's army, the Russian company Wagner."""
    mention = reader.cast.at(token)
    if mention is None:
        yield from _led_body(token, reader)
    elif mention.actor.kind in ("armed-group", "organisation", "company", "media", "government"):
        owners = [a for n in _owners_of_name(token, reader) for a in reader.actors(n)]
        people = [owner for owner in owners if owner.kind == "person"]
        yield from events(people, [mention.actor], token, LEADING)
        yield from events([mention.actor], _nation(token, mention.actor, reader), token, NATION)


def _owners_of_name(token: Token, reader: Reader) -> list[Token]:
    """Whose a body is by its name; what is no body for sure may show or tell of someone."""
    certain = token.lower_ in reader.lexicon.bodies or not _is_new(token, reader)
    behind = [n for word, n in prepositional(token) if word == "of"] if certain else []
    return behind + children(token, "nmod:poss")


def _is_new(token: Token, reader: Reader) -> bool:
    mention = reader.cast.at(token)
    return mention is not None and mention.actor.discovered


def _led_body(token: Token, reader: Reader) -> Iterator[Event]:
    if ("forces", token.lemma_.lower()) not in reader.lexicon or reader.prefixed(token):
        return
    for owner in reader.owners(token):
        body = reader.leaders.get(owner.id)
        if body and body.kind != "state":
            yield from events([owner], [body], token, LEADING)


def _nation(token: Token, body: Actor, reader: Reader) -> list[Actor]:
    """The state whose nationality stands before a body's class noun and name."""
    nouns = [token, token.head, *children(token, "compound", "nmod:desc", "appos", "flat")]
    for noun in nouns:
        if noun.pos_ != "NOUN" or ("parts", noun.lemma_.lower()) not in reader.lexicon:
            continue
        if reader.bearer(noun) != body and noun.head != token:
            continue
        for c in children(noun, "amod", "compound"):
            mention = reader.cast.at(c)
            if mention and mention.sort == "demonym" and mention.actor.kind == "state":
                return [mention.actor]
    return []


LEADING = Frame("leads", "A body that is called somebody's is led by him.")
NATION = Frame(
    "affiliated-with", "A body that is given a nationality belongs to that state's side."
)
