"""What a backend must do for corrections, inside one transaction that others wait for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, Protocol

from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.corrections.values import Plain
from graph.model import Actor
from graph.store.base import Entry

# What is kept as it came, by id, where something else is shown of it or nothing.
Sort = Literal["document", "claims", "actor"]


class Desk(Protocol):
    """One transaction on a store: what it shows, what came, and the log."""

    def force(self, within: Collection[str] | None = None) -> Force:
        """What of the log is in force now.

        With `within` it need not know what was judged of claims in other documents than these.
        """

    def log(self, ids: Collection[str] | None = None) -> Iterable[Change]:
        """All changes, read as they are asked for, or the judgements of these ids, by number."""

    def numbered(self, number: int) -> Change | None:
        """The change of this number."""

    def judged(self, subjects: Collection[str]) -> Sequence[Change]:
        """The judgements about these claims, actors, documents and publishers, by number."""

    def latest(self) -> Iterator[Change]:
        """The judgements, the last one first, read as they are asked for."""

    def append(self, changes: Iterable[Change]) -> list[Change]:
        """Add to the log what is not in it yet; the changes with their numbers."""

    def strike(self, words: Collection[str]) -> None:
        """Take out of the log what it says about these ids."""

    def originals(self, sort: Sort, ids: Collection[str]) -> dict[str, Plain]:
        """What came under these ids, where something else is shown."""

    def every(self, sort: Sort) -> set[str]:
        """The ids of all that is shown otherwise than it came."""

    def mentioning(self, sort: Sort, words: Collection[str]) -> set[str]:
        """The ids of what came and holds one of these texts as a value."""

    def keep(self, sort: Sort, values: Mapping[str, Plain | None]) -> None:
        """Keep what came; None where it is shown as it came."""

    def documents(self) -> Iterable[str]:
        """The ids of the documents shown, by date, then id, read as they are asked for."""

    def known(self, ids: Collection[str]) -> set[str]:
        """The documents kept here of these, excluded or not."""

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """The documents that are shown of these, with the claims that are shown."""

    def about(self, actors: Collection[str]) -> set[str]:
        """The documents with a claim shown that names one of these actors."""

    def carried(self, publishers: Collection[str]) -> set[str]:
        """The documents shown of these publishers."""

    def put(self, entries: Sequence[Entry]) -> None:
        """Show these documents with these claims in place of any they had."""

    def drop(self, documents: Collection[str], *, good: bool = False) -> None:
        """Show these documents and their claims no more; with `good`, keep nothing of them."""

    def actors(self, ids: Collection[str] | None) -> dict[str, Actor]:
        """The actors that are shown, or those of these ids."""

    def followers(self, ids: Collection[str]) -> set[str]:
        """The actors shown whose leader or country is one of these."""

    def join_actors(self, actors: Iterable[Actor]) -> dict[str, Actor | None]:
        """Add or update actors where no actor was corrected; those changed, as they were."""

    def put_actors(self, actors: Collection[Actor]) -> None:
        """Show exactly these actors under their ids."""

    def drop_actors(self, ids: Collection[str], *, good: bool = False) -> None:
        """Show these actors no more; with `good`, keep nothing of them."""
