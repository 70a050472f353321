"""Who appears in a document: the mention of every actor, known or newly introduced."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph.frozen import frozen
from graph.model import Actor
from graph.names import fold, slug


@frozen
class Mention:
    """Words `start` to `end` (exclusive) name an actor; `sort` says by what kind of name.

    Sorts: name, demonym ("Turkish"), metonym ("Ankara"), found (no gazetteer knows it).
    """

    start: int
    end: int
    actor: Actor
    sort: str


def is_word(actor: Actor) -> bool:
    """Whether a new name is one word and no acronym, so that it tells little of what it names."""
    return actor.discovered and " " not in actor.name and not actor.name.isupper()


def nameless(actor: Actor) -> bool:
    """Whether nothing tells yet what a new name names: it may be a state's as well."""
    return actor.kind == "organisation" and is_word(actor)


def each_once(actors: Iterable[Actor]) -> list[Actor]:
    """The actors without repetition, in the order in which they first come."""
    return list({actor.id: actor for actor in actors}.values())


class Cast:
    """The mentions of one document, by word, and the actors that it introduces."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._at: dict[int, Mention] = {}
        self._ordered: list[Mention] | None = None
        self._named: dict[str, Actor] = {}
        self.actors: dict[str, Actor] = {}
        self.things: set[str] = set()
        self.places: set[str] = set()

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._sorted())

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in these words, in text order."""
        ordered = self._sorted()
        first = bisect_left(ordered, start, key=lambda mention: mention.start)
        return ordered[first : bisect_left(ordered, end, key=lambda mention: mention.start)]

    def _sorted(self) -> list[Mention]:
        if self._ordered is None:
            self._ordered = sorted(set(self._at.values()), key=lambda mention: mention.start)
        return self._ordered

    def at(self, token: Token) -> Mention | None:
        """The mention that this word is part of."""
        return self._at.get(token.i)

    def add(self, start: int, end: int, actor: Actor, sort: str) -> Mention:
        """Note that these words name the actor."""
        mention = Mention(start, end, self.actors.setdefault(actor.id, actor), sort)
        for i in range(start, end):
            self._at[i] = mention
        self._ordered = None
        return mention

    def bring(self, actor: Actor) -> Actor:
        """Let an actor take part whom no word names, such as the state of a town."""
        return self.actors.setdefault(actor.id, actor)

    def called(self, name: str) -> Actor | None:
        """The actor that this document has introduced under this name."""
        return self._named.get(fold(name))

    def introduce(
        self, name: str, kind: str, scope: str = "", country: str | None = None
    ) -> Actor:
        """A new actor of this name, or the one that the document already calls so.

        A `scope` keeps apart those who share a description only: every report has its own
        "senior official".
        """
        actor = self.called(name)
        if actor is None:
            ident = slug(name) + (f"-{scope}" if scope else "")
            actor = Actor(ident, name, kind, country=country, discovered=True)
            self.alias(actor, name)
        return actor

    def sort_out(self, actor: Actor, kind: str) -> None:
        """Call a new actor by this kind from now on, wherever he has been mentioned."""
        known = replace(actor, kind=kind)
        for table in (self.actors, self._named):
            table.update({key: known for key, other in table.items() if other.id == actor.id})
        for i, mention in self._at.items():
            if mention.actor.id == actor.id:
                self._at[i] = replace(mention, actor=known)
        self._ordered = None

    def everyone(self) -> dict[str, Actor]:
        """All actors of the document by id, mentioned by name or by description."""
        return {**self.actors, **{actor.id: actor for actor in self._named.values()}}

    def alias(self, actor: Actor, name: str) -> None:
        """Let the document call the actor by this name too."""
        self._named.setdefault(fold(name), actor)

    def final(self, actor: Actor) -> Actor:
        """The actor with every alias that the document gave him."""
        if not actor.discovered:
            return actor
        others = {fold(name) for name in actor.names}
        named = (name for name, owner in self._named.items() if owner.id == actor.id)
        return replace(actor, aliases=(*actor.aliases, *sorted(set(named) - others)))
