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
from collections.abc import Collection, Iterator, Mapping, Sequence

from graph.frozen import frozen
from graph.model import Actor, Evidence
from graph.ontology import Ontology
from graph.store.base import Around, Store
from queries.claims import Statement, spoken
from queries.selection import EVERYTHING, Selection, admitted, bounds
from queries.weighing import OWN_SIDE, SLIGHT, Voice, ranked, score, sign, weight, year

VIA = 0.7
Key = tuple[str, int]  # the id of an actor, and a sign
Heard = tuple[Evidence, Actor | None]  # and the body that it is about


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


@frozen
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
        claims = (reason.statement.claim for reason in self.evidence)
        return any(not one.negated and one.type not in SLIGHT for one in claims)


def allies(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Those who stand with the actor, the strongest tie first."""
    return standing(store.around(actor, bounds(selection)), selection, ontology, (1,))


def rivals(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Those who stand against the actor, the strongest enmity first."""
    return standing(store.around(actor, bounds(selection)), selection, ontology, (-1,))


def stances(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Allies and rivals of the actor, the strongest first."""
    return standing(store.around(actor, bounds(selection)), selection, ontology)


def standing(
    around: Around,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
    signs: Collection[int] = (1, -1),
) -> tuple[Stance, ...]:
    """Allies and rivals by what was read around an actor within the bounds of a selection.

    With `signs`, only those with these.
    """
    groups: dict[Key, list[Heard]] = defaultdict(list)
    for key, heard in _heard(around, selection, ontology):
        groups[key].append(heard)
    standing = {key: found for key, found in groups.items() if any(map(_asserts, found))}
    listed = _listed(standing)
    every = (one.claim.date for found in standing.values() for one, _ in found)
    newest = year([selection.at] if selection.at else every)
    made = (
        _stance(key, standing[key], around.actors, newest, (key[0], -key[1]) in listed)
        for key in listed
        if key[1] in signs
    )
    return tuple(sorted(made, key=lambda one: (-one.score, one.actor.name, one.actor.id)))


def _listed(standing: Mapping[Key, Sequence[Heard]]) -> set[Key]:
    """Who is listed on which side: ties that say little give way to firm ones on the other."""
    firm = {key for key, found in standing.items() if not all(map(_slight, found))}
    return {key for key in standing if key in firm or (key[0], -key[1]) not in firm}


def _heard(
    around: Around, selection: Selection, ontology: Ontology | None
) -> Iterator[tuple[Key, Heard]]:
    """What speaks for or against someone else, of the actor or of a body that it leads."""
    own = {around.actor.id, *(body.id for body in around.bodies)}
    kinds = {ident: one.kind for ident, one in around.actors.items()}
    for mine in (around.actor, *around.bodies):
        via = None if mine is around.actor else mine
        for one in admitted(around.evidence.get(mine.id, ()), selection, ontology):
            claim = one.claim
            other = claim.target if claim.source == mine.id else claim.source
            # Nothing within the own side of a body counts, and no order to it.
            inside = other in own and (via or claim.type == "demands")
            if other != mine.id and not inside and (side := sign(claim, kinds[claim.target])):
                yield (other, side), (one, via)


def _stance(
    key: Key, heard: Sequence[Heard], actors: Mapping[str, Actor], newest: int, mixed: bool
) -> Stance:
    said = spoken((one for one, _ in heard), actors)
    reasons = [Reason(one, via) for one, (_, via) in zip(said, heard, strict=True)]
    voices = [_voice(*one) for one in heard]
    asserted = [voice for voice in voices if not voice.negated]
    dates = [voice.date for voice in voices if voice.date]
    return Stance(
        actor=actors[key[0]],
        sign=key[1],
        score=score(voices, newest),
        publishers=tuple(sorted({voice.publisher for voice in asserted} - {""})),
        asserted=len(asserted),
        denied=len(voices) - len(asserted),
        mixed=mixed,
        first=min(dates, default=""),
        last=max(dates, default=""),
        evidence=tuple(reason for _, reason in ranked(zip(voices, reasons, strict=True))),
    )


def _voice(one: Evidence, via: Actor | None) -> Voice:
    """What the score needs to know."""
    claim = one.claim
    says = weight(claim) * VIA if via else weight(claim)
    return Voice(says, one.publisher, claim.quote, claim.date, claim.negated)


def _asserts(heard: Heard) -> bool:
    return not heard[0].claim.negated


def _slight(heard: Heard) -> bool:
    """Whether it asserts nothing but an agreement, a demand or the like."""
    return heard[0].claim.negated or heard[0].claim.type in SLIGHT
