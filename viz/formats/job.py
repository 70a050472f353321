"""What every writer is given, and files that are written wholly or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.errors import ExportError
from graph.model import Actor, Claim
from graph.ontology import Ontology
from graph.store.base import Store


@dataclass(frozen=True)
class Job:
    """A store, all of which is to be written, and the file or folder it goes to.

    A page keeps the places that actors have in the page `like`, and with `quotes_only` it
    leaves the text of the reports out.
    """

    store: Store
    path: Path
    ontology: Ontology
    title: str = ""
    like: Path | None = None
    quotes_only: bool = False

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """All actors by id."""
        return {actor.id: actor for actor in self.store.actors()}

    @cached_property
    def weights(self) -> dict[str, int]:
        """How many claims each actor is an end of, in the order in which claims name them."""
        found: dict[str, int] = {}
        for claim in self.store.claims():
            for end in dict.fromkeys((claim.source, claim.target)):
                found[end] = found.get(end, 0) + 1
        return found

    def drawn(self) -> Iterator[tuple[Actor, int]]:
        """The actors that claims connect, each with the number of its claims."""
        return ((self.actors[ident], weight) for ident, weight in self.weights.items())

    def named(self) -> Iterator[Actor]:
        """The actors that claims connect or quote, by name."""
        speakers = {claim.attributed_to for claim in self.store.claims()}
        wanted = speakers | self.weights.keys()
        return (actor for actor in self.actors.values() if actor.id in wanted)

    def label(self, claim: Claim) -> str:
        """What the claim says of its ends: "supports", "denied: supports", "coded: fights"."""
        label = self.type_label(claim.type)
        # What a coder made of a report is never shown as a statement of fact.
        coded = "coded: " if claim.code else ""
        return f"{coded}denied: {label}" if claim.negated else f"{coded}{label}"

    def type_label(self, type: str) -> str:
        """A relation type as people say it."""
        kind = self.ontology.get(type)
        return kind.label if kind else type.replace("-", " ")

    def speaker(self, claim: Claim) -> str:
        """The name of the one who says so in the document, if it is not the document itself."""
        return self.actors[claim.attributed_to].name if claim.attributed_to else ""


@contextmanager
def draft(path: Path) -> Iterator[Path]:
    """A file beside this one that takes its place when all went well."""
    hidden = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield hidden
        os.replace(hidden, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{path}: cannot be written: {reason}") from error
    finally:
        hidden.unlink(missing_ok=True)
