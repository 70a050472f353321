"""The sentences behind a tie: what an answer about chains and camps shows of each step."""

from __future__ import annotations

from collections.abc import Iterable

from graph.frozen import frozen
from graph.model import Actor
from graph.store.base import Store, Where
from queries.claims import Statement, told
from queries.ties import Tie


@frozen
class Step:
    """Two actors, how they stand, and the statements that speak for it, the best first."""

    source: Actor
    target: Actor
    tie: Tie
    evidence: tuple[Statement, ...]

    @property
    def sign(self) -> int:
        """+1 for friends, -1 for enemies."""
        return self.tie.sign


def step(store: Store, source: Actor, target: Actor, tie: Tie) -> Step:
    """The step from one actor to another with its statements, those of its own sign first."""
    order = {id: at for at, id in enumerate(tie.claims)}
    found = store.evidence(Where(ids=tie.claims))
    return Step(source, target, tie, _ranked(told(store, found), tie, order))


def _ranked(said: Iterable[Statement], tie: Tie, order: dict[str, int]) -> tuple[Statement, ...]:
    contrary = {1: -1, -1: 1}.get(tie.sign, 0)
    return tuple(
        sorted(said, key=lambda one: (one.claim.polarity == contrary, order[one.claim.id]))
    )
