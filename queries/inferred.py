"""Allies and rivals that nobody names, but that follow, as the enemy of an enemy may be a friend.

A chain has two links, each of them a firm stance that nobody denies and that does not go both
ways, or that someone leads a body as the list of actors says. The product of the signs says
whether it makes an ally or a rival. It scores half of its weaker link, and the best chain counts.
Nobody is inferred who is a direct ally or rival, or who follows as much on the other side; `mixed`
marks who follows less on the other side. A chain leads through the strongest few direct ties, and
never through someone of whom more than `BUSY` claims speak: who deals with everyone vouches for
nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from graph.frozen import frozen
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Store, Where
from queries.reasons import Reason
from queries.selection import EVERYTHING, Selection, bounds
from queries.stance import Side, Stance, standing

HALF = 0.5
LISTED = 1.0
THROUGH, BUSY = 5, 500


@frozen
class Link:
    """One step of a chain; without evidence, the list of actors says that one leads the other."""

    source: Actor
    target: Actor
    sign: int
    score: float
    evidence: Sequence[Reason] = ()


@frozen
class Inferred:
    """An actor that chains make an ally (+1) or a rival (-1), with the best of them."""

    actor: Actor
    sign: int
    score: float
    chain: tuple[Link, ...]
    chains: int
    mixed: bool


def inferred(
    store: Store,
    actor: Actor,
    direct: Sequence[Stance],
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> tuple[Inferred, ...]:
    """Who follows as an ally or rival from the direct stances, the strongest first."""
    known = {actor.id, *(one.actor.id for one in direct)}
    known |= {body.id for body in store.actors(leader=actor.id)}
    groups: dict[str, list[tuple[Link, ...]]] = {}
    for chain in _chains(store, actor, direct, known, selection, ontology):
        if (end := chain[-1].target.id) not in known:
            groups.setdefault(end, []).append(chain)
    made = filter(None, map(_made, groups.values()))
    return tuple(sorted(made, key=lambda one: (-one.score, one.actor.name, one.actor.id)))


def worth(chain: Iterable[Link]) -> float:
    """What a chain scores: a single link itself, two links half of the weaker."""
    links = tuple(chain)
    return round(min(link.score for link in links) * HALF ** (len(links) - 1), 2)


def bearing(chain: Iterable[Link]) -> int:
    """The product of the signs: an enemy's enemy is on one's own side."""
    product = 1
    for link in chain:
        product *= link.sign
    return product


def _made(chains: list[tuple[Link, ...]]) -> Inferred | None:
    best = {
        sign: max((worth(c) for c in chains if bearing(c) == sign), default=0.0)
        for sign in (1, -1)
    }
    if best[1] == best[-1]:
        return None
    sign = 1 if best[1] > best[-1] else -1
    same = [chain for chain in chains if bearing(chain) == sign]
    first = min(same, key=lambda chain: (-worth(chain), [link.target.id for link in chain]))
    end = first[-1].target
    return Inferred(end, sign, best[sign], first, len(same), mixed=best[-sign] > 0)


def _chains(
    store: Store,
    actor: Actor,
    direct: Sequence[Stance],
    known: Collection[str],
    selection: Selection,
    ontology: Ontology | None,
) -> Iterator[tuple[Link, ...]]:
    for link in _led(store, actor):
        yield (link,)
    for first in [_link(actor, one) for one in direct if _sure(one)][:THROUGH]:
        middle = first.target
        for link in _led(store, middle):
            yield first, link
        if store.count(Where(actor=middle.id, limit=BUSY + 1)) <= BUSY:
            # What a middle says of the actor is known; only what it says of others is new.
            near = store.around(middle, bounds(selection))
            for one in standing(near, selection, ontology, lambda side: _new(side, known)):
                yield first, _link(middle, one)


def _new(side: Side, known: Collection[str]) -> bool:
    """Whether it tells surely of someone of whom nothing is known yet."""
    return side.actor not in known and _sure(side)


def _sure(one: Stance | Side) -> bool:
    return one.firm and not one.mixed and not one.contested


def _link(source: Actor, one: Stance) -> Link:
    return Link(source, one.actor, one.sign, one.score, one.evidence)


def _led(store: Store, actor: Actor) -> Iterator[Link]:
    """Who leads the actor, and what the actor leads, by the list of actors."""
    leader = store.actor(actor.leader) if actor.leader else None
    for other in (leader, *store.actors(leader=actor.id)):
        if other:
            yield Link(actor, other, 1, LISTED)
