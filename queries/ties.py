"""How two actors stand to each other, all in all: friendly, hostile, or neither."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.frozen import frozen
from graph.gist import Gist
from graph.model import Actor, Claim
from graph.ontology import Ontology
from graph.store.base import Store
from queries.selection import EVERYTHING, Selection, gists
from queries.weighing import Voice, aged, judged, score, year

Ends = tuple[str, str]
# A sign and the fields of a voice: plain values cost the search for circles nothing.
_Said = tuple[int, tuple[float, str, str, str, bool, str, bool]]


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
        kind = kinds.get(one.target, "")
        way, weight, slight = judged(one.type, one.polarity, one.modality, kind)
        last = max(last, one.date)
        if way and one.source != one.target:
            told = (weight, one.publisher, one.quote, one.date, one.negated, one.id, slight)
            groups[ends_of(one)].append((way, told))
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


def _tie(ends: Ends, every: list[_Said], newest: int) -> Tie:
    if len(every) == 1:
        return _alone(ends, every[0], newest)
    said = [(way, Voice(*told)) for way, told in every]
    voices = [voice for _, voice in said]
    asserted = [one for one in voices if not one.negated]
    dates = [one.date for one in voices if one.date]
    return Tie(
        ends=ends,
        friendly=score([voice for way, voice in said if way > 0], newest),
        hostile=score([voice for way, voice in said if way < 0], newest),
        firm=not all(one.slight for one in asserted),
        contested=0 < len(asserted) < len(voices),
        first=min(dates, default=""),
        last=max(dates, default=""),
        claims=tuple(one.id for one in sorted(voices, key=_worth, reverse=True)),
    )


def _worth(one: Voice) -> tuple[bool, float, str, str]:
    return not one.negated, one.weight, one.date, one.id


def _alone(ends: Ends, one: _Said, newest: int) -> Tie:
    """The same of a single claim, as most ties have no more."""
    way, (weight, _, _, date, negated, ident, slight) = one
    total = 0.0 if negated else aged(weight, year((date,)), newest)
    scores = (total, 0.0) if way > 0 else (0.0, total)
    return Tie(ends, *scores, not (negated or slight), False, date, date, (ident,))
