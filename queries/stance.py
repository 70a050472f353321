"""Who stands with an actor, and who against it: ranked, each with its reasons.

Direct claims count: those between the actor (or a body it leads, marked `via`) and the other, in
either direction. They weigh and score as `queries.weighing` tells; one about a body the actor
leads, not the actor in person, weighs 0.7 of that, and orders to such a body nothing.

Who stands on the other side too is marked `mixed`; but a ceasefire makes no friend of an enemy:
ties that all say little do not list one who stands firmly on the other side. What follows from
direct ties, as that the enemy of an enemy may be a friend, is in `queries.inferred`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Actor, Claim
from graph.ontology import Ontology
from graph.store.base import Around, Store
from queries.claims import Statement, spoken
from queries.selection import EVERYTHING, Selection, admitted, bounds
from queries.weighing import OWN_SIDE, SLIGHT, Voice, score, sign, weight, year

VIA = 0.7
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
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

    @property
    def voice(self) -> Voice:
        """What the score needs to know."""
        claim, publisher = self.statement.claim, self.statement.evidence.publisher
        return Voice(self.weight, publisher, claim.quote, claim.date, claim.negated)


@dataclass(frozen=True, slots=True)
class Stance:
    """One ally or rival: how strongly, by whose word, and on what evidence (best first).

    `sign` is +1 for an ally. `publishers` are those that assert it; `asserted` and `denied`
    count claims; `mixed` marks who is an ally and a rival at once.
    """

    actor: Actor
    sign: int
    score: float
    publishers: tuple[str, ...]
    asserted: int
    denied: int
    mixed: bool
    first: str
    last: str
    evidence: tuple[Reason, ...]

    @property
    def contested(self) -> bool:
        """Whether some claims deny what others assert."""
        return self.asserted > 0 and self.denied > 0

    @property
    def own_side(self) -> bool:
        """Whether nothing but leading, belonging or recruiting speaks for it."""
        return all(reason.statement.claim.type in OWN_SIDE for reason in self.evidence)

    @property
    def firm(self) -> bool:
        """Whether something is asserted that says more than an agreement or a demand."""
        return not _slight(self.evidence)


def allies(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Those who stand with the actor, the strongest tie first."""
    return tuple(one for one in stances(store, actor, selection, ontology) if one.sign > 0)


def rivals(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Those who stand against the actor, the strongest enmity first."""
    return tuple(one for one in stances(store, actor, selection, ontology) if one.sign < 0)


def stances(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Allies and rivals of the actor, the strongest first."""
    return standing(store.around(actor, bounds(selection)), selection, ontology)


def standing(
    around: Around, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> tuple[Stance, ...]:
    """Allies and rivals by what was read around an actor within the bounds of a selection."""
    actors: dict[str, Actor] = {}
    groups: dict[Key, list[Reason]] = defaultdict(list)
    for other, reason in _reasons(around, selection, ontology):
        actors[other.id] = other
        groups[other.id, reason.sign].append(reason)
    standing = {
        key: found for key, found in groups.items() if key[1] and any(map(_asserts, found))
    }
    listed = _listed(standing)
    every = (reason for found in standing.values() for reason in found)
    newest = year([selection.at] if selection.at else _dates(every))
    made = (
        _stance(actors[one], side, standing[one, side], newest, (one, -side) in listed)
        for one, side in listed
    )
    return tuple(sorted(made, key=lambda one: (-one.score, one.actor.name, one.actor.id)))


def _listed(standing: Mapping[Key, Sequence[Reason]]) -> set[Key]:
    """Who is listed on which side: ties that say little give way to firm ones on the other."""
    firm = {key for key, found in standing.items() if not _slight(found)}
    return {key for key in standing if key in firm or (key[0], -key[1]) not in firm}


def _reasons(
    around: Around, selection: Selection, ontology: Ontology | None
) -> Iterator[tuple[Actor, Reason]]:
    """Every claim about the actor or a body it leads, with the actor at the other end."""
    actor = around.actor
    own = {actor.id, *(body.id for body in around.bodies)}
    for mine in (actor, *around.bodies):
        via = None if mine is actor else mine
        found = admitted(around.evidence.get(mine.id, ()), selection, ontology)
        about = (one for one in found if _counts(one.claim, mine.id, own, bool(via)))
        for one in spoken(about, around.actors):
            yield one.target if one.source.id == mine.id else one.source, Reason(one, via)


def _counts(claim: Claim, mine: str, own: set[str], via: bool) -> bool:
    """Whether it is about someone else: not within the own side of a body, and no order to it."""
    other = claim.target if claim.source == mine else claim.source
    inside = other in own and (via or claim.type == "demands")
    return other != mine and not inside


def _stance(
    other: Actor, side: int, reasons: Sequence[Reason], newest: int, mixed: bool
) -> Stance:
    asserted = [reason for reason in reasons if _asserts(reason)]
    dates = _dates(reasons)
    return Stance(
        actor=other,
        sign=side,
        score=score([reason.voice for reason in reasons], newest),
        publishers=tuple(sorted({one.statement.evidence.publisher for one in asserted} - {""})),
        asserted=len(asserted),
        denied=len(reasons) - len(asserted),
        mixed=mixed,
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        evidence=_ranked(reasons),
    )


def _ranked(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    """The heaviest first, of equal weight the newest, denials last."""
    if len(reasons) == 1:
        return tuple(reasons)
    newest = sorted(reasons, key=lambda one: one.statement.evidence.claim.date, reverse=True)
    return tuple(sorted(newest, key=_rank))


def _rank(reason: Reason) -> tuple[bool, float]:
    return reason.statement.evidence.claim.negated, -reason.weight


def _asserts(reason: Reason) -> bool:
    return not reason.statement.evidence.claim.negated


def _slight(reasons: Iterable[Reason]) -> bool:
    return all(one.statement.evidence.claim.type in SLIGHT for one in reasons if _asserts(one))


def _dates(reasons: Iterable[Reason]) -> list[str]:
    return sorted(date for one in reasons if (date := one.statement.evidence.claim.date))
