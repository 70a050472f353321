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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.frozen import frozen
from graph.gist import MOMENT, Gist
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Around, Store
from queries.reasons import Reason, Reasons, heard
from queries.selection import EVERYTHING, Selection, admitted, bounds
from queries.weighing import OWN_SIDE, SLIGHT, score, sign, year

Key = tuple[str, int]  # the id of an actor, and a sign


class Side(NamedTuple):
    """What speaks for an actor (by id) as an ally (+1) or a rival (-1), before it is scored.

    `said` is by date, then id; `firm` and `mixed` are those of `Stance`.
    """

    actor: str
    sign: int
    said: Sequence[Gist]
    firm: bool
    mixed: bool

    @property
    def contested(self) -> bool:
        """Whether some claims deny what others assert."""
        return any(one.negated for one in self.said)


@frozen
class Stance:
    """One ally or rival: how strongly, by whose word, and on what evidence (best first).

    `sign` is +1 for an ally. `publishers` are those that assert it; `asserted` and `denied`
    count claims; `mixed` marks who is an ally and a rival at once. `own_side` says that nothing
    but leading, belonging or recruiting speaks for it; `firm` that something is asserted which
    says more than an agreement or a demand.
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
    own_side: bool
    firm: bool
    evidence: Sequence[Reason]

    @property
    def contested(self) -> bool:
        """Whether some claims deny what others assert."""
        return self.asserted > 0 and self.denied > 0


def allies(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Those who stand with the actor, the strongest tie first."""
    return standing(store.around(actor, bounds(selection)), selection, ontology, _ally)


def rivals(
    store: Store,
    actor: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Stance, ...]:
    """Those who stand against the actor, the strongest enmity first."""
    return standing(store.around(actor, bounds(selection)), selection, ontology, _rival)


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
    wanted: Callable[[Side], bool] | None = None,
) -> tuple[Stance, ...]:
    """Allies and rivals by what was read around an actor within the bounds of a selection.

    With `wanted`, only those of whom it holds.
    """
    groups, via = _groups(around, selection, ontology)
    every = (one.date for said in groups.values() for one in said)
    newest = year([selection.at] if selection.at else every)
    made = (_stance(side, via, around, newest) for side in filter(wanted, _sides(groups)))
    return tuple(sorted(made, key=lambda one: (-one.score, one.actor.name, *_key(one))))


def _ally(side: Side) -> bool:
    return side.sign > 0


def _rival(side: Side) -> bool:
    return side.sign < 0


def _key(one: Stance) -> Key:
    return one.actor.id, -one.sign


def _sides(groups: Mapping[Key, Sequence[Gist]]) -> Iterator[Side]:
    """Who is listed on which side: ties that say little give way to firm ones on the other."""
    firm = {key for key, said in groups.items() if not all(map(_slight, said))}
    listed = [key for key in groups if key in firm or (key[0], -key[1]) not in firm]
    both = set(listed)
    for key in listed:
        yield Side(*key, groups[key], key in firm, (key[0], -key[1]) in both)


def _groups(
    around: Around, selection: Selection, ontology: Ontology | None
) -> tuple[dict[Key, list[Gist]], dict[str, Actor]]:
    """What is said for or against someone, where it is asserted, and what of it is about a body.

    What is said of the actor itself comes first, then of each body, by date, then id.
    """
    groups: defaultdict[Key, list[Gist]] = defaultdict(list)
    via: dict[str, Actor] = {}
    for mine in (around.actor, *around.bodies):
        said = admitted(around.said.get(mine.id, ()), selection, ontology)
        for key, found in _of(mine, said, around).items():
            groups[key] += sorted(found, key=MOMENT) if len(found) > 1 else found
            if mine is not around.actor:
                via |= dict.fromkeys((one.id for one in found), mine)
    return {key: said for key, said in groups.items() if any(map(_asserts, said))}, via


def _of(mine: Actor, said: Iterable[Gist], around: Around) -> dict[Key, list[Gist]]:
    """What is said of the actor or of one body, by the other and the side that it speaks for."""
    own = {around.actor.id, *(body.id for body in around.bodies)}
    groups: defaultdict[Key, list[Gist]] = defaultdict(list)
    for one in said:
        other = one.target if one.source == mine.id else one.source
        # Nothing within the own side of a body counts, and no order to it.
        inside = other in own and (mine is not around.actor or one.type == "demands")
        if other != mine.id and not inside and (side := sign(one, _kind(one, around))):
            groups[other, side].append(one)
    return groups


def _kind(one: Gist, around: Around) -> str:
    """The kind of the target, where it matters."""
    return around.actors[one.target].kind if one.type == "member-of" else ""


def _stance(side: Side, via: Mapping[str, Actor], around: Around, newest: int) -> Stance:
    voices = [heard(one, via) for one in side.said]
    asserted = [voice for voice in voices if not voice.negated]
    dates = [voice.date for voice in voices if voice.date]
    return Stance(
        actor=around.actors[side.actor],
        sign=side.sign,
        score=score(voices, newest),
        publishers=tuple(sorted({voice.publisher for voice in asserted} - {""})),
        asserted=len(asserted),
        denied=len(voices) - len(asserted),
        mixed=side.mixed,
        first=min(dates, default=""),
        last=max(dates, default=""),
        own_side=OWN_SIDE.issuperset([one.type for one in side.said]),
        firm=side.firm,
        evidence=Reasons(side.said, via, around),
    )


def _asserts(one: Gist) -> bool:
    return not one.negated


def _slight(one: Gist) -> bool:
    """Whether it asserts nothing but an agreement, a demand or the like."""
    return one.negated or one.type in SLIGHT
