"""The statements that speak for a stance, made of what was read when someone looks at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

from graph.frozen import frozen
from graph.gist import Gist
from graph.model import Actor
from graph.store.base import Around
from queries.claims import Statement, statement
from queries.weighing import Voice, ranked, sign, voice, weight

VIA = 0.7


@frozen
class Reason:
    """A statement that speaks for a stance; `via` is the actor's body that it is about."""

    statement: Statement
    via: Actor | None = None

    @property
    def weight(self) -> float:
        """How much the statement says of the actor."""
        says = weight(self.statement.claim)
        return says * VIA if self.via else says

    @property
    def sign(self) -> int:
        """+1 for friendship, -1 for enmity, 0 for neither."""
        return sign(self.statement.claim, self.statement.target.kind)


class Reasons(Sequence[Reason]):
    """Reasons, the best first; few of them are shown, and only those are made.

    `said` is by date, then id; `via` gives the body that a claim is about, by the claim's id.
    """

    __slots__ = ("_around", "_ranked", "_said", "_via")

    def __init__(self, said: Sequence[Gist], via: Mapping[str, Actor], around: Around) -> None:
        self._said = said
        self._via = via
        self._around = around
        self._ranked = False

    @overload
    def __getitem__(self, at: int) -> Reason: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Reason, ...]: ...
    def __getitem__(self, at: int | slice) -> Reason | tuple[Reason, ...]:
        if not self._ranked:
            voiced = [(heard(one, self._via), one) for one in self._said]
            self._said = [one for _, one in ranked(voiced)]
            self._ranked = True
        if isinstance(at, slice):
            return tuple(map(self._reason, self._said[at]))
        return self._reason(self._said[at])

    def __len__(self) -> int:
        return len(self._said)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def _reason(self, one: Gist) -> Reason:
        around = self._around
        told = statement(around.evidence[one.id], around.actors)
        return Reason(told, self._via.get(one.id))


def heard(one: Gist, via: Mapping[str, Actor]) -> Voice:
    """What the score needs to know of a claim."""
    return voice(one, VIA if one.id in via else 1.0)
