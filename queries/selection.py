"""Which part of what is said a question is about: one value for all questions and exports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from graph.frozen import frozen
from graph.gist import Gist, gist_of
from graph.model import Evidence
from graph.ontology import Ontology, load_ontology
from graph.relations import Edge, edge
from graph.store.base import Store, Where
from queries.independence import independent
from queries.who import resolve

T = TypeVar("T")


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
    found = _by_actor(store.evidence, selection)
    if len(selection.actors) > 1:
        unique = {one.claim.id: one for one in found}
        found = iter(sorted(unique.values(), key=lambda one: (one.claim.date, one.claim.id)))
    return in_full(found, selection, ontology)


def gists(
    store: Store, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> Iterator[Gist]:
    """What the same claims say, in no order."""
    found = _by_actor(store.gists, selection)
    if len(selection.actors) > 1:
        found = iter({one.id: one for one in found}.values())
    return admitted(found, selection, ontology)


def in_full(
    found: Iterable[Evidence], selection: Selection, ontology: Ontology | None = None
) -> Iterator[Evidence]:
    """What a selection admits of the evidence that its `bounds` let through, in order."""
    if selection.at is None and not selection.judges:
        return iter(found)
    every = tuple(found)
    kept = {one.id for one in admitted(map(gist_of, every), selection, ontology)}
    return (one for one in every if one.claim.id in kept)


def admitted(
    found: Iterable[Gist], selection: Selection, ontology: Ontology | None = None
) -> Iterator[Gist]:
    """What a selection admits of what its `bounds` let through, in no order."""
    if selection.at is not None:
        found = (one for one in found if known_by(one, selection.at))
    if not selection.judges:
        return iter(found)
    kept = _firm(found, selection, ontology or load_ontology())
    return (one for one in kept if _said_so(one, selection))


def _by_actor(ask: Callable[[Where], Iterator[T]], selection: Selection) -> Iterator[T]:
    """What a store answers, once for each actor of a selection."""
    where = bounds(selection)
    if not selection.actors:
        return ask(where)
    return chain.from_iterable(ask(replace(where, actor=actor)) for actor in selection.actors)


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


def not_after(date: str, day: str) -> bool:
    """Whether a date, as far as both are known, is not after a day; an unknown date is not."""
    known = min(len(date), len(day))
    return date[:known] <= day[:known]


def known_by(one: Gist, day: str) -> bool:
    """Whether it was dated and published by a day, as far as that is known."""
    return not_after(one.date, day) and not_after(one.published, day)


def _firm(found: Iterable[Gist], selection: Selection, ontology: Ontology) -> Iterator[Gist]:
    relations: defaultdict[Edge, list[Gist]] = defaultdict(list)
    for one in found:
        relations[edge(one, ontology)].append(one)
    return (one for said in relations.values() if _admits(selection, said) for one in said)


def _admits(selection: Selection, said: Sequence[Gist]) -> bool:
    if selection.exclude_contested and 0 < sum(one.negated for one in said) < len(said):
        return False
    return selection.min_publishers <= 1 or independent(said) >= selection.min_publishers


def _said_so(one: Gist, selection: Selection) -> bool:
    wanted = (
        (selection.polarity, one.polarity),
        (selection.attributed_to, one.attributed_to),
        (selection.publisher, one.publisher),
    )
    return all(want in (None, got) for want, got in wanted)
