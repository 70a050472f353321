"""How two actors stand to each other, all in all: friendly, hostile, or neither."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.frozen import frozen
from graph.gist import Gist
from graph.model import Actor, Claim
from graph.ontology import Ontology
from graph.store.base import Store
from queries.selection import EVERYTHING, Selection, gists
from queries.weighing import SLIGHT, Voice, ranked, score, sign, voice, year

Ends = tuple[str, str]


@frozen
class Tie:
    """Two actor ids in alphabetical order, and what speaks for friendship and for enmity.

    `friendly` and `hostile` are scores as `queries.weighing` tells; `claims` are the ids of the
    claims behind them, the heaviest first. `firm` is false where all that is asserted says little.
    """

    ends: Ends
    friendly: float
    hostile: float
    firm: bool
    contested: bool
    first: str
    last: str
    claims: tuple[str, ...]

    @property
    def sign(self) -> int:
        """+1 or -1, whichever score is higher; 0 if they are equal."""
        return (self.friendly > self.hostile) - (self.friendly < self.hostile)

    @property
    def strength(self) -> float:
        """How far one score is above the other."""
        return round(abs(self.friendly - self.hostile), 2)

    def other(self, actor: str) -> str:
        """The id at the other end."""
        return self.ends[self.ends[0] == actor]


class _Said(NamedTuple):
    """A claim, with its sign, as light as a whole store of them allows."""

    id: str
    sign: int
    slight: bool
    voice: Voice


def ties(
    said: Iterable[Gist], kinds: Mapping[str, str], newest: int | None = None
) -> tuple[Tie, ...]:
    """One tie for every two actors of whom something friendly or hostile is asserted, by ends.

    `kinds` gives the kind of each actor; `newest` is the year from which age is counted, by
    default that of the newest claim.
    """
    groups: defaultdict[Ends, list[_Said]] = defaultdict(list)
    last = ""
    for one in said:
        direction = sign(one, kinds.get(one.target, ""))
        last = max(last, one.date)
        if direction and one.source != one.target:
            groups[ends_of(one)].append(_said(one, direction))
    now = year((last,)) if newest is None else newest
    made = (_tie(ends, groups[ends], now) for ends in sorted(groups))
    return tuple(tie for tie in made if tie.friendly or tie.hostile)


def picture(
    store: Store, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> tuple[tuple[Tie, ...], dict[str, Actor]]:
    """The ties of everything that a selection admits, and all actors by id."""
    actors = {actor.id: actor for actor in store.actors()}
    kinds = {id: actor.kind for id, actor in actors.items()}
    newest = year((selection.at,)) if selection.at else None
    return ties(gists(store, selection, ontology), kinds, newest), actors


def ends_of(claim: Claim | Gist) -> Ends:
    """Both ends of a claim in alphabetical order."""
    source, target = claim.source, claim.target
    return (source, target) if source < target else (target, source)


def _said(one: Gist, direction: int) -> _Said:
    return _Said(one.id, direction, one.type in SLIGHT, voice(one))


def _tie(ends: Ends, said: list[_Said], newest: int) -> Tie:
    sides = {way: [one for one in said if one.sign == way] for way in (1, -1)}
    scores = {way: score([one.voice for one in side], newest) for way, side in sides.items()}
    asserted = [one for one in said if not one.voice.negated]
    dates = [one.voice.date for one in said if one.voice.date]
    listed = sorted(said, key=lambda one: one.id, reverse=True)
    return Tie(
        ends=ends,
        friendly=scores[1],
        hostile=scores[-1],
        firm=not all(one.slight for one in asserted),
        contested=0 < len(asserted) < len(said),
        first=min(dates, default=""),
        last=max(dates, default=""),
        claims=tuple(ident for _, ident in ranked((one.voice, one.id) for one in listed)),
    )
