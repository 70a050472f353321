"""Who stands between the camps: mediators, and those who have friends or talks on both sides.

By the two largest camps of `queries.blocs`. Dealing is a friendly tie, a meeting, talks or
mediation; but who talks with his enemy is no broker, so dealings with someone to whom the tie is
hostile do not count, mediation apart, and neither does a body with its leader. A broker's reach
is the number of actors that it deals with in the camp where it deals with fewer. Score: 2 for
every independent publisher that tells of its mediation, and 1 for each actor of its reach.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.frozen import frozen
from graph.gist import MOMENT, Gist
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Store
from queries.blocs import camps
from queries.claims import Statement, shown
from queries.independence import independent
from queries.selection import EVERYTHING, Selection, gists, resolved
from queries.ties import Tie, ends_of, ties
from queries.weighing import OWN_SIDE

TALKS = frozenset({"meets", "negotiates-with", "mediates", "agrees-with"})


@frozen
class Broker:
    """An actor between the camps: its own camp if any, whom it deals with in each, and the proof.

    `mediation` are the statements that it mediates; `talks` those of its other dealings.
    """

    actor: Actor
    camp: int | None
    score: int
    partners: tuple[tuple[Actor, ...], tuple[Actor, ...]]
    mediation: tuple[Statement, ...]
    talks: tuple[Statement, ...]

    @property
    def reach(self) -> int:
        """How many it deals with in the camp where it deals with fewer."""
        return min(map(len, self.partners))


@frozen
class _Found:
    """A broker before the words of its claims are fetched."""

    actor: Actor
    camp: int | None
    score: int
    partners: tuple[tuple[Actor, ...], tuple[Actor, ...]]
    mediation: list[Gist]
    talks: list[Gist]


@frozen
class Brokers:
    """All brokers, the best first, and the two camps between which they stand."""

    brokers: tuple[Broker, ...]
    camps: tuple[tuple[Actor, ...], ...]


def brokers(
    store: Store, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> Brokers:
    """The brokers in what a selection admits; actors are given by name."""
    said = sorted(gists(store, resolved(store, selection), ontology), key=MOMENT)
    actors = {actor.id: actor for actor in store.actors()}
    found = ties(said, {id: actor.kind for id, actor in actors.items()})
    main = tuple(camp.members for camp in camps(found, actors) if camp.part == 0)
    side = {one.id: at for at, camp in enumerate(main) for one in camp}
    dealings = _dealings(said, found)
    made = (_found(id, dealt, side, actors) for id, dealt in sorted(dealings.items()))
    kept = [one for one in made if one.score]
    told = shown(store, (one.id for each in kept for one in (*each.mediation, *each.talks)))
    ranked = sorted(kept, key=lambda one: (-one.score, one.actor.name))
    return Brokers(tuple(_broker(one, told) for one in ranked), main)


def _dealings(said: Iterable[Gist], found: Iterable[Tie]) -> dict[str, dict[str, list[Gist]]]:
    """For each actor, with whom it deals and the claims that say so."""
    signs = {tie.ends: tie.sign for tie in found}
    dealings: defaultdict[str, dict[str, list[Gist]]] = defaultdict(dict)
    for one in said:
        if one.source != one.target and _deals(one, signs.get(ends_of(one), 0)):
            dealings[one.source].setdefault(one.target, []).append(one)
            if one.type != "mediates":
                dealings[one.target].setdefault(one.source, []).append(one)
    return dealings


def _deals(claim: Gist, tie: int) -> bool:
    """Whether it tells of mediation, or of dealings of two who are not enemies."""
    if claim.negated or claim.type in OWN_SIDE:
        return False
    talks = claim.type in TALKS and tie >= 0
    return talks or claim.type == "mediates" or (tie > 0 and claim.polarity > 0)


def _found(
    id: str,
    dealt: Mapping[str, list[Gist]],
    side: Mapping[str, int],
    actors: Mapping[str, Actor],
) -> _Found:
    inside = [one for one in _ranked(dealt) if one in side and not _led(actors, id, one)]
    camps = [[one for one in inside if side[one] == camp] for camp in (0, 1)]
    mediation = [one for other in _ranked(dealt) for one in dealt[other] if _mediates(one)]
    # What bridges is what is said of the other camp, or of that with which there is less.
    order = sorted((0, 1), key=lambda camp: (len(camps[camp]), side.get(id) == camp))
    rarest = [one for camp in order for one in camps[camp]]
    talks = [one for other in rarest for one in dealt[other] if not _mediates(one)]
    first, second = (tuple(actors[one] for one in camp) for camp in camps)
    score = 2 * independent(mediation) + min(map(len, camps))
    return _Found(actors[id], side.get(id), score, (first, second), mediation, talks)


def _broker(one: _Found, told: Mapping[str, Statement]) -> Broker:
    sides = (one.mediation, one.talks)
    proof = (tuple(told[each.id] for each in side if each.id in told) for side in sides)
    return Broker(one.actor, one.camp, one.score, one.partners, *proof)


def _mediates(one: Gist) -> bool:
    return one.type == "mediates"


def _led(actors: Mapping[str, Actor], one: str, other: str) -> bool:
    return actors[one].leader == other or actors[other].leader == one


def _ranked(dealt: Mapping[str, list[Gist]]) -> list[str]:
    return sorted(dealt, key=lambda other: (-len(dealt[other]), other))
