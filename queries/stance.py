"""Who stands with an actor, and who against it: ranked, each with its reasons.

Only direct claims count: those between the actor (or a body it leads, marked `via`) and the
other, in either direction. A claim weighs

    1.0   by default
    0.5   where it says little (agrees-with, promises, demands, investigates, denies), where
          it is structural (leads, member-of, affiliated-with, recruits: the actor's own
          side), and once more where it is only planned or hypothetical
    0     where friends and foes do it alike: meeting, negotiating, mediating, conceding,
          apologising, appealing, commenting, membership of a world body, and orders to
          a body that the actor leads
    x 0.7 where it is about a body the actor leads, not the actor in person

    score = sum over publishers of the heaviest claim each of them carries
            x the share of claims that assert it rather than deny it
            x 0.9 for every year between its last claim and the newest one about the actor

so that many independent publishers, deeds, agreement and recency count, and repetition
by one publisher does not. An undated tie is taken to be one year old. Who stands on the other
side too is marked `mixed`; but a ceasefire makes no friend of an enemy: ties that all say
little do not list one who stands firmly on the other side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.model import Actor, Claim
from graph.store.base import Store, Where
from queries.claims import Statement, statements

OWN_SIDE = frozenset({"leads", "member-of", "affiliated-with", "recruits"})
SLIGHT = frozenset({"agrees-with", "promises", "demands", "investigates", "denies"})
PASSING = frozenset(
    {"meets", "negotiates-with", "mediates", "concedes", "apologises", "appeals-to", "comments-on"}
)
VIA = 0.7
YEARLY = 0.9


@dataclass(frozen=True, slots=True)
class Reason:
    """A statement that speaks for a stance; `via` is the actor's body that it is about."""

    statement: Statement
    via: Actor | None = None

    @property
    def weight(self) -> float:
        """How much the statement says, by the table at the head of this module."""
        claim = self.statement.claim
        weight = 0.5 if claim.type in OWN_SIDE | SLIGHT else 1.0
        weight *= 0.5 if claim.modality in ("planned", "hypothetical") else 1.0
        return weight * VIA if self.via else weight

    @property
    def sign(self) -> int:
        """+1 for friendship, -1 for enmity, 0 for neither."""
        claim, body = self.statement.claim, self.statement.target
        if claim.type in PASSING or (claim.type == "member-of" and body.kind == "igo"):
            return 0
        return 1 if claim.type in OWN_SIDE else claim.polarity


@dataclass(frozen=True, slots=True)
class Stance:
    """One ally or rival: how strongly, by whose word, and on what evidence (best first).

    `publishers` are those that assert it; `asserted` and `denied` count claims; `mixed`
    marks who is an ally and a rival at once.
    """

    actor: Actor
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


def allies(
    store: Store, actor: Actor, since: str | None = None, until: str | None = None
) -> tuple[Stance, ...]:
    """Those who stand with the actor, the strongest tie first."""
    return _side(store, actor, 1, since, until)


def rivals(
    store: Store, actor: Actor, since: str | None = None, until: str | None = None
) -> tuple[Stance, ...]:
    """Those who stand against the actor, the strongest enmity first."""
    return _side(store, actor, -1, since, until)


def _side(
    store: Store, actor: Actor, sign: int, since: str | None, until: str | None
) -> tuple[Stance, ...]:
    groups: dict[tuple[Actor, int], list[Reason]] = defaultdict(list)
    for other, reason in _reasons(store, actor, since, until):
        groups[other, reason.sign].append(reason)
    standing = {key: found for key, found in groups.items() if _asserted(found)}
    firm = {key for key, found in standing.items() if not _slight(found)}
    listed = {
        (one, side) for one, side in standing if (one, side) in firm or (one, -side) not in firm
    }
    newest = _year(_dates(reason for found in standing.values() for reason in found))
    stances = (
        _stance(other, standing[other, side], newest, (other, -side) in listed)
        for other, side in listed
        if side == sign
    )
    return tuple(sorted(stances, key=lambda one: (-one.score, one.actor.name)))


def _reasons(
    store: Store, actor: Actor, since: str | None, until: str | None
) -> Iterator[tuple[Actor, Reason]]:
    """Every claim about the actor or a body it leads, with the actor at the other end."""
    bodies = tuple(store.actors(leader=actor.id))
    own = {actor.id, *(body.id for body in bodies)}
    for mine in (actor, *bodies):
        via = None if mine is actor else mine
        for one in statements(store, Where(actor=mine.id, since=since, until=until)):
            other = one.target if one.source.id == mine.id else one.source
            ordered = one.claim.type == "demands" and other.id in own
            if not ordered and other.id not in (own if via else {actor.id}):
                yield other, Reason(one, via)


def _stance(other: Actor, reasons: Sequence[Reason], newest: int, mixed: bool) -> Stance:
    asserted = _asserted(reasons)
    dates = _dates(reasons)
    by_date = sorted(reasons, key=lambda one: one.statement.claim.date, reverse=True)
    return Stance(
        actor=other,
        score=_score(asserted, len(reasons), newest),
        publishers=tuple(sorted({_publisher(one) for one in asserted} - {""})),
        asserted=len(asserted),
        denied=len(reasons) - len(asserted),
        mixed=mixed,
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        evidence=tuple(sorted(by_date, key=_rank)),
    )


def _score(asserted: Sequence[Reason], total: int, newest: int) -> float:
    heaviest: dict[str, float] = {}
    for reason in asserted:
        publisher = _publisher(reason)
        heaviest[publisher] = max(reason.weight, heaviest.get(publisher, 0))
    dates = _dates(asserted)
    age = newest - _year(dates) if dates else 1
    return round(sum(heaviest.values()) * len(asserted) / total * YEARLY**age, 2)


def _asserted(reasons: Iterable[Reason]) -> list[Reason]:
    return [reason for reason in reasons if not reason.statement.claim.negated]


def _slight(reasons: Iterable[Reason]) -> bool:
    return all(reason.statement.claim.type in SLIGHT for reason in _asserted(reasons))


def _dates(reasons: Iterable[Reason]) -> list[str]:
    claims: Iterable[Claim] = (reason.statement.claim for reason in reasons)
    return sorted(claim.date for claim in claims if claim.date)


def _year(dates: Sequence[str]) -> int:
    return int(dates[-1][:4]) if dates else 0


def _publisher(reason: Reason) -> str:
    return reason.statement.evidence.publisher


def _rank(reason: Reason) -> tuple[bool, float]:
    return reason.statement.claim.negated, -reason.weight
