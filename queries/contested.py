"""What is contested: claims that someone denies, and ties that publishers tell differently.

Two kinds. A relation is *denied* when some claims assert it and others deny it. A tie is *told
differently* when one publisher tells only of friendship between two actors, and another only of
enmity. The most voices first: publishers and speakers of the smaller side, then of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graph.frozen import frozen
from graph.gist import Gist
from graph.model import Actor
from graph.ontology import Ontology, load_ontology
from graph.relations import Edge, edge
from graph.store.base import Store
from queries.claims import Statement, shown
from queries.selection import EVERYTHING, Selection, gists, resolved
from queries.ties import Ends, ends_of
from queries.weighing import sign, weight

DENIED, DIFFERENT = "denied", "told differently"
# Of each claim its date and id, so that they can be sorted, and what tells the sides apart.
_Said = list[tuple[str, str, bool]]
_Told = list[tuple[str, str, str, int]]
_Sides = tuple[str, list[str], list[str]]


@frozen
class Contest:
    """One thing on which the sources do not agree: who tells it and who tells the contrary.

    Of what is told differently, `one` are the friendly claims and `other` the hostile ones.
    """

    kind: str
    one: tuple[Statement, ...]
    other: tuple[Statement, ...]

    @property
    def ends(self) -> tuple[Actor, Actor]:
        """The two actors that it is about."""
        return self.one[0].source, self.one[0].target

    @property
    def rank(self) -> tuple[int, int]:
        """Voices on the smaller side, and on both."""
        sides = sorted((len(voices(self.one)), len(voices(self.other))))
        return sides[0], sum(sides)


def contested(
    store: Store, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> tuple[Contest, ...]:
    """Everything contested in a selection, the most disputed first; actors are given by name."""
    known = ontology or load_ontology()
    relations: defaultdict[Edge, _Said] = defaultdict(list)
    ties: defaultdict[Ends, _Told] = defaultdict(list)
    kinds = {actor.id: actor.kind for actor in store.actors()}
    for one in gists(store, resolved(store, selection), known):
        relations[edge(one, known)].append((one.date, one.id, one.negated))
        if one.publisher and one.source != one.target and (way := _firm(one, kinds)):
            ties[ends_of(one)].append((one.date, one.id, one.publisher, way))
    found = [*_denied(relations.values()), *_different(ties.values())]
    told = shown(store, (claim for _, *sides in found for side in sides for claim in side))
    made = (
        Contest(kind, *(tuple(told[claim] for claim in side if claim in told) for side in sides))
        for kind, *sides in found
    )
    whole = (one for one in made if one.one and one.other)
    return tuple(sorted(whole, key=lambda one: (*(-n for n in one.rank), _key(one))))


def voices(said: Iterable[Statement]) -> list[str]:
    """Who says it: speakers, and publishers where they speak for themselves; in order."""
    names = (one.speaker.name if one.speaker else one.evidence.publisher for one in said)
    return list(dict.fromkeys(name or "unnamed" for name in names))


def _denied(relations: Iterable[_Said]) -> Iterator[_Sides]:
    for said in relations:
        if 0 < sum(negated for *_, negated in said) < len(said):
            ordered = sorted(said)
            yes = [claim for _, claim, negated in ordered if not negated]
            no = [claim for _, claim, negated in ordered if negated]
            yield DENIED, yes, no


def _different(ties: Iterable[_Told]) -> Iterator[_Sides]:
    for said in ties:
        if len({way for *_, way in said}) == 2:
            friendly, hostile = _one_sided(sorted(said))
            if friendly and hostile:
                yield DIFFERENT, friendly, hostile


def _one_sided(said: _Told) -> Iterator[list[str]]:
    """The friendly claims of those who tell nothing hostile, and the reverse, by publisher."""
    publishers: dict[str, dict[int, list[str]]] = {}
    for _, claim, publisher, way in said:
        publishers.setdefault(publisher, {}).setdefault(way, []).append(claim)
    alone = [told for told in publishers.values() if len(told) == 1]
    return ([claim for told in alone for claim in told.get(way, ())] for way in (1, -1))


def _firm(one: Gist, kinds: Mapping[str, str]) -> int:
    """The sign of what is asserted and says much, 0 of anything else."""
    return 0 if one.negated or weight(one) < 1 else sign(one, kinds.get(one.target, ""))


def _key(one: Contest) -> tuple[str, ...]:
    return one.kind, *(actor.name for actor in one.ends), one.one[0].claim.id
