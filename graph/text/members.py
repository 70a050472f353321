"""Who belongs to a body by how he is named: Wekesa of the Alliance, the Chamber's Pfeiffer."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.coref import unsorted
from graph.text.events import Event, events
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.roles import bygone
from graph.text.tree import children, prepositional

BODIES = ("organisation", "government", "armed-group", "igo", "company", "media")
BELONGING = Frame("member-of", "Someone named by his body belongs to it.")
HEADS = ("president", "prime minister", "king", "queen", "chancellor", "premier", "emir", "sultan")
HEADING = Frame("leads", "Whose title is that of a head of state or government leads the state.")
GENITIVE = ("'s", "’s", "'", "’")


def member_events(token: Token, reader: Reader) -> Iterator[Event]:
    """That a person belongs to the body whose name stands right before or behind his."""
    mention = reader.cast.at(token)
    if mention and mention.actor.kind == "person" and mention.start == token.i:
        yield from _titled_events(token, mention.actor, reader)
        bodies = _body_behind(mention.end, reader) or _body_before(token.i, reader)
        yield from events([mention.actor], bodies, token, BELONGING)
    elif mention is None and token.lemma_.lower() not in reader.lexicon.roles:
        bearer = reader.bearer(token) if token.dep_ != "appos" else None
        if bearer and bearer.kind == "person":
            owners = [a for a in reader.possessors(token) if _is_body(a)]
            yield from events([bearer], owners, token, BELONGING)


def _titled_events(token: Token, person: Actor, reader: Reader) -> Iterator[Event]:
    """That a person leads the state that stands before his title: Indian Prime Minister Modi."""
    titles = " ".join(token.text.lower().split()[:-1])
    if bygone(token, reader):
        return
    if any(f"{title} " in f"{titles} " for title in HEADS):
        marks = children(token, "amod", "compound", "nmod:desc", "nmod:poss")
        named = [m.actor for c in marks if (m := reader.cast.at(c)) and m.actor.kind == "state"]
        behind = [n for word, n in prepositional(token) if word == "of"]
        named += [a for n in behind for a in reader.actors(n) if a.kind == "state"]
        yield from events([person], named, token, HEADING)


def _body_behind(start: int, reader: Reader) -> list[Actor]:
    words = reader.cast.doc[start : start + 3]
    if len(words) < 2 or words[0].lower_ != "of":
        return []
    return _body(words[-1] if words[1].lower_ == "the" else words[1], reader)


def _body_before(start: int, reader: Reader) -> list[Actor]:
    words = reader.cast.doc[max(0, start - 2) : start]
    return _body(words[0], reader) if len(words) == 2 and words[1].text in GENITIVE else []


def _is_body(actor: Actor) -> bool:
    """Whether an actor is a body for sure; a new name of one word may be a person's."""
    return actor.kind in BODIES and not (actor.discovered and " " not in actor.name)


def _body(token: Token, reader: Reader) -> list[Actor]:
    mention = reader.cast.at(token)
    found = mention is not None and mention.actor.kind in BODIES and mention.sort != "demonym"
    return [mention.actor] if mention and found and not unsorted(mention) else []
