"""What is contested: claims that someone denies, and ties that publishers tell differently.

Two kinds. A relation is *denied* when some claims assert it and others deny it. A tie is *told
differently* when one publisher tells only of friendship between two actors, and another only of
enmity. The most voices first: publishers and speakers of the smaller side, then of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.frozen import frozen
from graph.model import Actor, Evidence
from graph.ontology import Ontology, load_ontology
from graph.relations import relations
from graph.store.base import Store
from queries.claims import Statement, told
from queries.selection import EVERYTHING, Selection, resolved, selected
from queries.ties import Ends, ends_of
from queries.weighing import sign, weight

DENIED, DIFFERENT = "denied", "told differently"


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
    evidence = tuple(selected(store, resolved(store, selection), known))
    found = [*_denied(evidence, known), *_different(evidence, _kinds(store))]
    said = {one.claim.id: one for one in told(store, (e for _, a, b in found for e in (*a, *b)))}
    made = (
        Contest(kind, *(tuple(said[e.claim.id] for e in side) for side in sides))
        for kind, *sides in found
    )
    return tuple(sorted(made, key=lambda one: (*(-n for n in one.rank), _key(one))))


def voices(said: Iterable[Statement]) -> list[str]:
    """Who says it: speakers, and publishers where they speak for themselves; in order."""
    names = (one.speaker.name if one.speaker else one.evidence.publisher for one in said)
    return list(dict.fromkeys(name or "unnamed" for name in names))


Sides = tuple[str, tuple[Evidence, ...], tuple[Evidence, ...]]


def _denied(evidence: tuple[Evidence, ...], ontology: Ontology) -> Iterator[Sides]:
    for relation in relations(evidence, ontology):
        if relation.contested:
            yes = tuple(one for one in relation.evidence if not one.claim.negated)
            no = tuple(one for one in relation.evidence if one.claim.negated)
            yield DENIED, yes, no


def _different(evidence: tuple[Evidence, ...], kinds: dict[str, str]) -> Iterator[Sides]:
    ties: dict[Ends, dict[str, dict[int, list[Evidence]]]] = {}
    for one in evidence:
        claim = one.claim
        direction = sign(claim, kinds.get(claim.target, ""))
        firm = direction and not claim.negated and weight(claim) >= 1
        if firm and one.publisher and claim.source != claim.target:
            told = ties.setdefault(ends_of(claim), {}).setdefault(one.publisher, {})
            told.setdefault(direction, []).append(one)
    for ends in sorted(ties):
        one_sided = [told for told in ties[ends].values() if len(told) == 1]
        sides = (tuple(e for told in one_sided for e in told.get(way, ())) for way in (1, -1))
        friendly, hostile = sides
        if friendly and hostile:
            yield DIFFERENT, friendly, hostile


def _kinds(store: Store) -> dict[str, str]:
    return {actor.id: actor.kind for actor in store.actors()}


def _key(one: Contest) -> tuple[str, ...]:
    return one.kind, *(actor.name for actor in one.ends), one.one[0].claim.id
