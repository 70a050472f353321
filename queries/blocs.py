"""Camps: who stands together against whom, and which ties do not fit that picture.

By structural balance (Cartwright and Harary 1956): the actors are parted into two camps so that
as few ties as possible are frustrated, which are friendships across the camps and enmities inside
one. That number is the frustration index; it is exact for all but large graphs, and where it is
not, it is said how far the truth can be below. Contacts that friends and foes have alike make no
tie, and neither do two actors of whom as much speaks for friendship as for enmity.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.frozen import frozen
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Store
from queries.balance import Imbalance, Triad, Triads, balance, sides, triads
from queries.selection import EVERYTHING, Selection
from queries.ties import Ends, Tie, picture


@frozen
class Camp:
    """Actors that stand together, the one with most ties inside first.

    `part` numbers the parts of the graph that no tie connects, the largest first; `rival` is the
    number in `Blocs.camps` of the camp on the other side, None where there is none.
    """

    part: int
    members: tuple[Actor, ...]
    rival: int | None = None


@frozen
class Blocs(Imbalance):
    """The camps by part, with the ties that do not fit them."""

    camps: tuple[Camp, ...]
    ties: tuple[Tie, ...]
    frustrated: tuple[Tie, ...]
    bound: int
    triads: Triads
    actors: Mapping[str, Actor]

    @property
    def hostile(self) -> int:
        """How many of the ties are hostile."""
        return sum(tie.sign < 0 for tie in self.ties)

    def camp_of(self) -> dict[str, int]:
        """The number of each actor's camp, by actor id."""
        return {one.id: at for at, camp in enumerate(self.camps) for one in camp.members}

    def unbalanced(self) -> tuple[Triad, ...]:
        """The unbalanced triads, those of the strongest ties first."""
        strength = {tie.ends: tie.strength for tie in self.ties}
        return tuple(sorted(self.triads.unbalanced, key=lambda one: -_weakest(one, strength)))


def blocs(
    store: Store, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> Blocs:
    """The camps among the actors of everything that a selection admits."""
    found, actors = picture(store, selection, ontology)
    return of_ties(found, actors)


def of_ties(found: tuple[Tie, ...], actors: Mapping[str, Actor]) -> Blocs:
    """The camps that these ties make."""
    signed = tuple(tie for tie in found if tie.sign)
    signs = {tie.ends: tie.sign for tie in signed}
    made = balance(signs, {tie.ends: tie.strength for tie in signed})
    by_ends = {tie.ends: tie for tie in signed}
    bad = (by_ends[ends] for ends in made.frustrated)
    return Blocs(
        camps=_camps(made.side, by_ends, actors),
        ties=signed,
        frustrated=tuple(sorted(bad, key=lambda tie: (-tie.strength, tie.ends))),
        bound=made.bound,
        triads=triads(signs),
        actors=actors,
    )


def camps(found: Iterable[Tie], actors: Mapping[str, Actor]) -> tuple[Camp, ...]:
    """The camps alone, without how sure they are, which takes the longest."""
    signed = {tie.ends: tie for tie in found if tie.sign}
    signs = {ends: tie.sign for ends, tie in signed.items()}
    side = sides(signs, {ends: tie.strength for ends, tie in signed.items()})
    return _camps(side, signed, actors)


def _camps(
    side_of: Mapping[str, int], ties: Mapping[Ends, Tie], actors: Mapping[str, Actor]
) -> tuple[Camp, ...]:
    inside = dict.fromkeys(side_of, 0)
    for ends in ties:
        if side_of[ends[0]] == side_of[ends[1]]:
            for end in ends:
                inside[end] += 1
    made: list[Camp] = []
    for number, part in enumerate(_parts(ties)):
        sides = [[one for one in part if side_of[one] == way] for way in (0, 1)]
        both = [side for side in sorted(sides, key=len, reverse=True) if side]
        for at, side in enumerate(both):
            ranked = sorted(side, key=lambda one: (-inside[one], actors[one].name))
            rival = len(made) + (-1 if at else 1) if len(both) > 1 else None
            made.append(Camp(number, tuple(actors[one] for one in ranked), rival))
    return tuple(made)


def _parts(ties: Mapping[Ends, Tie]) -> list[list[str]]:
    """The ids that ties connect, the largest part first."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(ties)
    parts = [sorted(part) for part in nx.connected_components(graph)]
    return sorted(parts, key=lambda part: (-len(part), part))


def _weakest(triad: Triad, strength: Mapping[Ends, float]) -> float:
    one, other, third = triad.members
    return min(strength[one, other], strength[other, third], strength[one, third])
