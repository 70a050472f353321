"""The North and the South: halves of a country named by the compass once the other is known."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.aliases import Aliases
from graph.model import Actor
from graph.text.cast import Cast

OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
JOINING = ("and", "or", "nor")


def find_halves(cast: Cast, known: Aliases) -> None:
    """Add a mention for "the South" and for the North in "North and South Korea"."""
    words = [t for t in cast.doc if t.lower_ in OPPOSITE and t.text[0].isupper()]
    for token in words:
        actor = None if cast.at(token) else _half(token, cast, known)
        if actor:
            cast.add(token.i, token.i + 1, actor, "name")


def _half(token: Token, cast: Cast, known: Aliases) -> Actor | None:
    doc, ahead = token.doc, token.doc[token.i + 1 : token.i + 3]
    if len(ahead) == 2 and ahead[0].lower_ in JOINING:
        mention = cast.at(ahead[1])
        if mention and mention.actor.name.lower().startswith(OPPOSITE[token.lower_]):
            return _named(token, mention.actor, known)
    named_on = bool(ahead) and ahead[0].is_title and ahead[0].is_alpha
    if token.i == 0 or doc[token.i - 1].lower_ != "the" or named_on:
        return None
    found = {a.id: a for a in _whole(token, cast, known)}
    return next(iter(found.values())) if len(found) == 1 else None


def _whole(token: Token, cast: Cast, known: Aliases) -> Iterator[Actor]:
    """The halves that the word may stand for, by the countries named in the document."""
    for mention in cast:
        name = mention.actor.name.lower()
        if mention.actor.kind == "state" and name.startswith(
            (token.lower_, OPPOSITE[token.lower_])
        ):
            actor = _named(token, mention.actor, known)
            if actor:
                yield actor


def _named(token: Token, other: Actor, known: Aliases) -> Actor | None:
    """The state with this word in place of the other's: South Korea for North Korea."""
    country = other.name.partition(" ")[2]
    found = known.find(f"{token.text.title()} {country}") if country else ()
    return found[0] if len(found) == 1 else None
