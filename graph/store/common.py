"""What every store does alike, over the desk of its backend."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import chain
from types import TracebackType
from typing import TYPE_CHECKING, Self

from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.model import Actor, Evidence
from graph.store import layering
from graph.store.base import Around, Astray, Entry, Pair, Store, Where
from graph.store.batches import parts
from graph.store.desk import Desk
from graph.store.multigraph import multigraph
from graph.store.relaying import astray

if TYPE_CHECKING:
    import networkx as nx

_ALL = Where()
_PAGE = 500  # documents, with their texts, at once


class CommonStore(Store):
    """A store that shows what came as people judge it."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Desk]:
        """A desk for reading; errors of the backend are told in our words."""

    def has_document(self, document_id: str) -> bool:
        with self._reading() as desk:
            return bool(desk.known([document_id]))

    def actor(self, actor_id: str) -> Actor | None:
        with self._reading() as desk:
            return desk.actors([actor_id]).get(actor_id) or self._merged(actor_id)

    def _merged(self, actor_id: str) -> Actor | None:
        """The actor into which another one was merged."""
        with self._reading() as desk:
            # Only what is shown otherwise than it came can have been merged.
            if not desk.originals("actor", [actor_id]):
                return None
            root = desk.force(()).root(actor_id)
            return desk.actors([root]).get(root)

    def known(self, documents: Collection[str]) -> set[str]:
        with self._reading() as desk:
            return desk.known(documents)

    def log(self, ids: Collection[str] | None = None) -> Iterator[Change]:
        with self._reading() as desk:
            yield from desk.log(ids)

    def numbered(self, number: int) -> Change | None:
        with self._reading() as desk:
            return desk.numbered(number)

    def judged(self, subjects: Collection[str]) -> tuple[Change, ...]:
        with self._reading() as desk:
            return tuple(desk.judged(subjects))

    def latest(self) -> Iterator[Change]:
        with self._reading() as desk:
            yield from desk.latest()

    def judgements(self, within: Collection[str] | None = None) -> Force:
        with self._reading() as desk:
            return desk.force(within)

    def originals(self, documents: Iterable[str] | None = None) -> Iterator[Entry]:
        if documents is None:
            with self._reading() as desk:
                documents = chain(desk.documents(), sorted(desk.every("document")))
        for page in parts(documents, _PAGE):
            with self._reading() as desk:
                found = layering.bases(desk, page)
            yield from found.values()

    def original_actors(self, ids: Collection[str] | None = None) -> Iterator[Actor]:
        with self._reading() as desk:
            return iter(layering.came(desk, ids).values())

    def astray(self) -> Astray:
        with self._reading() as desk:
            return astray(desk)

    def around_name(self, name: str, where: Where = _ALL) -> Around | None:
        found = self.find(name)
        return self.around(found[0], where) if len(found) == 1 else None

    def pair(self, left: Actor, right: Actor, where: Where = _ALL) -> Pair:
        ends = left.id, right.id
        evidence = tuple(self.evidence(replace(where, ends=ends, limit=None)))
        return Pair(left, right, evidence, self._named(evidence, (left, right)))

    def pair_names(self, left: str, right: str, where: Where = _ALL) -> Pair | None:
        one, other = self.find(left), self.find(right)
        return self.pair(one[0], other[0], where) if len(one) == len(other) == 1 else None

    def _named(self, evidence: Iterable[Evidence], known: Iterable[Actor]) -> dict[str, Actor]:
        """All actors of the claims by id; only those who are not known are asked for."""
        actors = {actor.id: actor for actor in known}
        claims = [one.claim for one in evidence]
        ends = {one.source for one in claims} | {one.target for one in claims}
        speakers = {one.attributed_to for one in claims if one.attributed_to}
        missing = (ends | speakers) - actors.keys()
        found = self.actors(ids=missing) if missing else ()
        return actors | {actor.id: actor for actor in found}

    def graph(self, where: Where = _ALL) -> nx.MultiDiGraph[str]:
        evidence = tuple(self.evidence(where))
        ids = dict.fromkeys(i for e in evidence for i in (e.claim.source, e.claim.target))
        known = {actor.id: actor for actor in self.actors(ids=tuple(ids))}
        return multigraph((known[ident] for ident in ids), evidence)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
