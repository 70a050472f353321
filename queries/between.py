"""Everything that is said between two actors over time, with contradictions side by side."""

from __future__ import annotations

from collections.abc import Iterable

from graph.frozen import frozen
from graph.gist import gist_of
from graph.model import Actor
from graph.ontology import Ontology, load_ontology
from graph.relations import Edge, edge
from graph.store.base import Pair, Store
from queries.claims import Statement, spoken
from queries.selection import EVERYTHING, Selection, bounds, in_full
from queries.ties import Tie, ties


@frozen
class Contradiction:
    """A relation that some assert and others deny."""

    asserted: tuple[Statement, ...]
    denied: tuple[Statement, ...]


@frozen
class Exchange:
    """What is said between two actors, by date, and how they stand all in all, None if unknown."""

    left: Actor
    right: Actor
    tie: Tie | None
    statements: tuple[Statement, ...]
    contradictions: tuple[Contradiction, ...]


def between(
    store: Store,
    left: Actor,
    right: Actor,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> Exchange:
    """Everything between the two that a selection admits, in both directions."""
    return exchange(store.pair(left, right, bounds(selection)), selection, ontology)


def exchange(
    pair: Pair, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> Exchange:
    """The same of what was read between two actors within the bounds of a selection."""
    known = ontology or load_ontology()
    found = tuple(in_full(pair.evidence, selection, known))
    kinds = {one.id: one.kind for one in (pair.left, pair.right)}
    said = tuple(spoken(found, pair.actors))
    tie = next(iter(ties(map(gist_of, found), kinds)), None)
    return Exchange(pair.left, pair.right, tie, said, contradictions(said, known))


def contradictions(said: Iterable[Statement], ontology: Ontology) -> tuple[Contradiction, ...]:
    """Relations of which both are said, in alphabetical order."""
    groups: dict[Edge, list[Statement]] = {}
    for one in said:
        groups.setdefault(edge(one.claim, ontology), []).append(one)
    made = (_contradiction(groups[key]) for key in sorted(groups))
    return tuple(one for one in made if one.asserted and one.denied)


def _contradiction(said: list[Statement]) -> Contradiction:
    return Contradiction(
        tuple(one for one in said if not one.claim.negated),
        tuple(one for one in said if one.claim.negated),
    )
