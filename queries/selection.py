"""Which part of what is said a question is about: one value for all questions and exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.frozen import frozen
from graph.model import Evidence, Relation
from graph.ontology import Ontology, load_ontology
from graph.relations import relations
from graph.store.base import Store, Where
from queries.who import resolve

COPIED = 8


@frozen
class Selection:
    """Every field that is given must hold; actors are ids, dates are ISO as far as known.

    `actors` admits claims with any of them at either end. `at` is the picture as it was on that
    date: what was dated and published by then. `min_publishers` and `exclude_contested` judge the
    whole relation (source, type, target) within the dates, also when `publisher`, `attributed_to`
    or `polarity` then admit only some of its claims.
    """

    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    at: str | None = None
    actors: tuple[str, ...] = ()
    min_publishers: int = 1
    polarity: int | None = None
    exclude_contested: bool = False
    attributed_to: str | None = None
    publisher: str | None = None

    @property
    def judges(self) -> bool:
        """Whether whole relations are judged, beyond what a claim says of itself."""
        return self.min_publishers > 1 or self.exclude_contested


EVERYTHING = Selection()


def resolved(store: Store, selection: Selection) -> Selection:
    """The same selection with the names of actors and speakers replaced by their ids."""
    speaker = selection.attributed_to
    return replace(
        selection,
        actors=tuple(resolve(store, name).id for name in selection.actors),
        attributed_to=resolve(store, speaker).id if speaker is not None else None,
    )


def selected(
    store: Store,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> Iterator[Evidence]:
    """The evidence of the store that the selection admits, by date, then id.

    The ontology (the built-in one if none is given) says which types are symmetric.
    """
    return admitted(_by_actor(store, selection), selection, ontology)


def admitted(
    found: Iterable[Evidence], selection: Selection, ontology: Ontology | None = None
) -> Iterator[Evidence]:
    """What a selection admits of the evidence that its `bounds` let through, in order."""
    if selection.at is not None:
        found = (one for one in found if _known_by(one, selection.at))
    if not selection.judges:
        return iter(found)
    kept = _firm(tuple(found), selection, ontology or load_ontology())
    return (one for one in kept if _said_so(one, selection))


def independent(evidence: Iterable[Evidence]) -> int:
    """How many publishers tell it independently: who assert it, or, if nobody does, who deny it.

    Publishers that carry the same sentence of at least `COPIED` words, as when they print the
    same agency, count as one, and so do reports without a publisher.
    """
    told = tuple(evidence)
    asserted = [one for one in told if not one.claim.negated] or told
    return len(set(origins((one.publisher, one.claim.quote) for one in asserted).values()))


def origins(carried: Iterable[tuple[str, str]]) -> dict[str, str]:
    """From publishers, casefolded, to the first of those that share their sentences.

    Given are the publisher and the sentence of each claim.
    """
    first: dict[str, str] = {}
    origin: dict[str, str] = {}
    folded: dict[str, str] = {}
    for publisher, quote in carried:
        name = folded.get(publisher)
        if name is None:
            name = folded[publisher] = publisher.casefold()
            origin.setdefault(name, name)
        if quote.count(" ") + 1 >= COPIED:
            name = _root(origin, name)
            shared = _root(origin, first.setdefault(" ".join(quote.casefold().split()), name))
            name, shared = max(name, shared), min(name, shared)
            origin[name] = shared
    return {name: _root(origin, name) for name in tuple(origin)}


def _root(origin: dict[str, str], name: str) -> str:
    while origin.setdefault(name, name) != name:
        name = origin[name]
    return name


def _by_actor(store: Store, selection: Selection) -> Iterable[Evidence]:
    where = bounds(selection)
    if not selection.actors:
        return store.evidence(where)
    if len(selection.actors) == 1:
        return store.evidence(replace(where, actor=selection.actors[0]))
    each = (store.evidence(replace(where, actor=actor)) for actor in selection.actors)
    unique = {one.claim.id: one for found in each for one in found}
    return sorted(unique.values(), key=lambda one: (one.claim.date, one.claim.id))


def bounds(selection: Selection) -> Where:
    """What a store can look at by itself: all of the selection but its actors."""
    until = selection.at if selection.until is None else selection.until
    where = Where(types=selection.types, since=selection.since, until=until)
    if selection.judges:
        return where
    return replace(
        where,
        polarity=selection.polarity,
        attributed_to=selection.attributed_to,
        publisher=selection.publisher,
    )


def _known_by(one: Evidence, day: str) -> bool:
    return not_after(one.claim.date, day) and not_after(one.published, day)


def not_after(date: str, day: str) -> bool:
    """Whether a date, as far as both are known, is not after a day; an unknown date is not."""
    known = min(len(date), len(day))
    return date[:known] <= day[:known]


def _firm(
    evidence: tuple[Evidence, ...], selection: Selection, ontology: Ontology
) -> list[Evidence]:
    groups = (r for r in relations(evidence, ontology) if _admits(selection, r))
    firm = (one for relation in groups for one in relation.evidence)
    return sorted(firm, key=lambda one: (one.claim.date, one.claim.id))


def _admits(selection: Selection, relation: Relation) -> bool:
    if selection.exclude_contested and relation.contested:
        return False
    return (
        selection.min_publishers <= 1 or independent(relation.evidence) >= selection.min_publishers
    )


def _said_so(one: Evidence, selection: Selection) -> bool:
    wanted = (
        (selection.polarity, one.claim.polarity),
        (selection.attributed_to, one.claim.attributed_to),
        (selection.publisher, one.publisher),
    )
    return all(want in (None, got) for want, got in wanted)
