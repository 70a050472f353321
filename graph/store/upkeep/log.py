"""What must hold of the log of any store, and of what is shown because of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    changes = tuple(store.log())
    known = {one.id for one in changes}
    back = [one for one in changes if not known.issuperset(one.back)]
    tests = (
        ("Numbers are missing in the log.", _RESTORE, _missing(changes)),
        ("Entries of the log are not as they were written.", _RESTORE, _altered(changes)),
        ("Entries take back what is not in the log.", _TOLD, [str(one.number) for one in back]),
        ("The log speaks of documents that are not in the store.", _TOLD, _gone(store, changes)),
        ("The log speaks of actors who are not in the store.", _TOLD, _nobodys(store, changes)),
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


def _missing(changes: Sequence[Change]) -> list[str]:
    there = {one.number for one in changes}
    return [str(one) for one in range(1, max(there, default=0) + 1) if one not in there]


def _altered(changes: Sequence[Change]) -> list[str]:
    # What is erased is taken out of entries too; then nobody can tell what else was.
    struck = any(one.action == "erase" for one in changes)
    wrong = (one for one in changes if not _as_written(one))
    return [str(one.number) for one in wrong if not (struck and _left(one))]


def _as_written(one: Change) -> bool:
    return one.id == Change(one.action, one.subject, one.details, one.moment, one.who, one.why).id


def _left(one: Change) -> bool:
    return not one.judged or not one.details


def _gone(store: Store, changes: Sequence[Change]) -> list[str]:
    named = {one for change in changes for one in change.details.get("documents", ())}
    named |= {one.subject for one in changes if one.action == "replace" and one.details}
    named -= {one.id for one in store.documents()}
    return sorted(one for one in named if not store.has_document(one))


def _nobodys(store: Store, changes: Sequence[Change]) -> list[str]:
    named = {one for change in changes for one in change.details.get("new_actors", ())}
    force = store.judgements()
    named |= {*force.merged, *force.merged.values(), *force.namings}
    return sorted(named - {one.id for one in store.original_actors(ids=named)})
