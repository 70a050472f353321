"""What must hold of the log of any store, and of what is shown because of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.corrections.change import Change
from graph.store.base import Store
from graph.store.upkeep.finding import Finding

_RESTORE = "Restore a backup; what the log says cannot be made anew."
_TOLD = "Nothing is shown wrongly by it; a backup may hold what is missing."
_DERIVED = "Run `actorgraph check --repair`."


def legible(store: Store) -> Iterator[Finding]:
    """Whether the log can be read at all."""
    try:
        for change in store.log():
            # What is no table of values has none of these.
            change.details.keys()
        store.judgements()
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        yield Finding(f"The log cannot be read: {error}.", _RESTORE, fatal=True)


def log(store: Store) -> Iterator[Finding]:
    """Entries that are missing or changed, or speak of what is not there."""
    found = _Wrong()
    for change in store.log():
        found.look(store, change)
    found.actors |= _absent(store, _judged(store))
    altered = found.altered if found.erased else sorted(found.altered + found.struck, key=int)
    tests = (
        ("Numbers are missing in the log.", _RESTORE, found.missing),
        ("Entries of the log are not as they were written.", _RESTORE, altered),
        ("Entries take back what is not in the log.", _TOLD, found.back),
        ("The log speaks of documents that are not in the store.", _TOLD, sorted(found.documents)),
        ("The log speaks of actors who are not in the store.", _TOLD, sorted(found.actors)),
    )
    for what, advice, ids in tests:
        if ids:
            yield Finding(what, advice, tuple(ids))


def layers(store: Store, repair: bool) -> Iterator[Finding]:
    """What is shown otherwise than judged, made anew from what came and the log."""
    try:
        found = store.astray()
    except (ValueError, TypeError, KeyError) as error:
        what = f"What came before it was corrected cannot be read: {error}."
        yield Finding(what, _RESTORE, fatal=True)
        return
    tests = (
        ("Documents are not shown as they came and were judged.", found.documents),
        ("Actors are not shown as they came and were judged.", found.actors),
        ("Claims are kept of documents that are not in the store.", found.nobodys),
    )
    if repair and any(ids for _, ids in tests):
        store.relay(found)
    for what, ids in tests:
        if ids:
            yield Finding(what, _DERIVED, ids, repair)


@dataclass(slots=True)
class _Wrong:
    """What is wrong, entry by entry; of a log that speaks of millions nothing else is held."""

    last: int = 0
    missing: list[str] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    struck: list[str] = field(default_factory=list)
    erased: bool = False

    def look(self, store: Store, one: Change) -> None:
        """Go on to the next entry."""
        number = str(one.number)
        self.missing += map(str, range(self.last + 1, one.number))
        self.last = one.number
        self.erased |= one.action == "erase"
        if not _as_written(one):
            (self.struck if _left(one) else self.altered).append(number)
        if one.back and not {*one.back} <= {each.id for each in store.log(one.back)}:
            self.back.append(number)
        self.documents |= _gone(store, one)
        self.actors |= _absent(store, {*one.details.get("new_actors", ())})


def _gone(store: Store, one: Change) -> set[str]:
    named = {*one.details.get("documents", ())}
    if one.action == "replace" and one.details:
        named.add(one.subject)
    return named - store.known(named) if named else set()


def _absent(store: Store, named: set[str]) -> set[str]:
    return named - {one.id for one in store.original_actors(ids=named)} if named else set()


def _judged(store: Store) -> set[str]:
    """The actors that judgements in force are about."""
    force = store.judgements()
    return {*force.merged, *force.merged.values(), *force.namings}


def _as_written(one: Change) -> bool:
    return one.id == Change(one.action, one.subject, one.details, one.moment, one.who, one.why).id


def _left(one: Change) -> bool:
    """Whether it may be what an erasure left; then nobody can tell what else was changed."""
    return not one.judged or not one.details
