"""Going through claims one by one, each judgement saved at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.correcting import back, claims
from graph.correcting.note import Note
from graph.corrections.change import Change
from graph.errors import CorrectionError
from graph.model import Claim, Evidence
from graph.ontology import Ontology
from graph.store.base import Store, Where


class Review:
    """The claims that nobody has judged yet, the least sure first.

    What was judged before is not asked again, so that a review can be left and resumed.
    """

    def __init__(
        self,
        store: Store,
        types: Ontology,
        note: Note,
        actors: Sequence[str] = (),
        document: str | None = None,
    ) -> None:
        """Collect the claims about any of these actors, and of this document."""
        self._store, self._types, self._note = store, types, note
        judged = store.judgements().verdicts.values()
        known = {ident for verdicts in judged for ident in verdicts}
        wheres = [Where(actor=one, document=document) for one in actors or (None,)]
        every = {claim.id: claim for where in wheres for claim in store.claims(where)}
        found = [one for one in every.values() if one.id not in known]
        self._queue = [one.id for one in sorted(found, key=_order)]
        self._place = 0
        self._done: list[tuple[int, Change]] = []

    @property
    def left(self) -> int:
        """How many claims are left."""
        return len(self._queue) - self._place

    @property
    def judged(self) -> int:
        """How many judgements were made."""
        return len(self._done)

    def current(self) -> Evidence | None:
        """The claim to be judged now."""
        while self._place < len(self._queue):
            where = Where(ids=(self._queue[self._place],))
            if found := next(self._store.evidence(where), None):
                return found
            # Another judgement made it one with another claim.
            self._place += 1
        return None

    def skip(self) -> None:
        """Go on without a judgement."""
        self._place += 1

    def accept(self) -> None:
        """The claim is right as it is shown."""
        self._save(claims.accept(self._store, self._queue[self._place], self._note))
        self._place += 1

    def reject(self) -> None:
        """The claim is wrong."""
        self._save(claims.reject(self._store, self._queue[self._place], self._note))
        self._place += 1

    def edit(self, **values: Any) -> None:
        """The claim is other than shown; it stays the current one."""
        ident = self._queue[self._place]
        self._save(claims.edit(self._store, ident, values, self._types, self._note))

    def turn(self) -> None:
        """The claim is right the other way round."""
        self.edit(**claims.turned(self._store, self._queue[self._place]))

    def negate(self) -> None:
        """The claim is denied, or the denied one is not."""
        if found := self.current():
            self.edit(negated=not found.claim.negated)

    def undo(self) -> None:
        """Take back the last judgement of this review and go back to its claim."""
        if not self._done:
            raise CorrectionError("Nothing was judged in this review.")
        self._place, change = self._done.pop()
        self._store.record([back.undone(change, self._note)])

    def _save(self, change: Change) -> None:
        self._done.append((self._place, change))
        self._store.record([change])


def _order(claim: Claim) -> tuple[float, str, str]:
    return claim.confidence, claim.date, claim.id
