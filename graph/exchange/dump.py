"""What a file holds, gathered piece by piece; what is wrong with a piece costs only that piece."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping

from graph.errors import InputError
from graph.events.event import Broken
from graph.exchange.values import T, restored
from graph.model import Actor, Claim, Document
from graph.store.base import Entry

Make = Callable[[], Mapping[str, object]]


class Dump:
    """The actors, documents and claims of one file, and what in it is broken."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.actors: dict[str, Actor] = {}
        self.documents: dict[str, Document] = {}
        self.broken: list[Broken] = []
        self._claims: dict[str, list[tuple[int | None, Claim]]] = defaultdict(list)

    def actor(self, make: Make, line: int | None = None, name: str = "") -> None:
        """Take an actor of these values."""
        if one := self._restored(Actor, make, line, name):
            self.actors[one.id] = one

    def document(self, make: Make, line: int | None = None, name: str = "") -> None:
        """Take a document of these values."""
        if one := self._restored(Document, make, line, name):
            self.documents[one.id] = one

    def claim(self, make: Make, line: int | None = None, name: str = "") -> None:
        """Take a claim of these values."""
        if one := self._restored(Claim, make, line, name):
            self._claims[one.document].append((line, one))

    def refuse(self, reason: str, line: int | None = None, name: str = "") -> None:
        """Tell what cannot be taken, and why."""
        self.broken.append(Broken(InputError(name or self.name, reason, line)))

    def entries(self, known: Collection[str]) -> Iterator[Entry]:
        """The documents with their claims; those of strangers are refused.

        `known` are the ids of actors that need not be in the file.
        """
        for ident in [one for one in self._claims if one not in self.documents]:
            for line, claim in self._claims[ident]:
                self.refuse(f"claim {claim.id}: its document {ident!r} is not here", line)
        for document in self.documents.values():
            claims = (one for one in self._claims[document.id] if self._knows(one, known))
            yield Entry(document, (), tuple(claim for _, claim in claims))

    def _knows(self, one: tuple[int | None, Claim], known: Collection[str]) -> bool:
        line, claim = one
        for actor in claim.actors:
            if actor not in self.actors and actor not in known:
                self.refuse(f"claim {claim.id}: its actor {actor!r} is not here", line)
                return False
        return True

    def _restored(self, kind: type[T], make: Make, line: int | None, name: str) -> T | None:
        try:
            return restored(kind, make())
        except ValueError as error:
            self.refuse(str(error), line, name)
            return None
