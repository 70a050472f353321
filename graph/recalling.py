"""A store as it was at some time, worked out of what it holds now and its log."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from graph.corrections.change import Change
from graph.corrections.times import settled
from graph.corrections.values import actor_of, claim_of, document_of
from graph.model import Actor
from graph.store.base import Entry, Store
from graph.store.open import open_store


def recalled(store: Store, when: str) -> Store:
    """A store in memory that shows what was shown then, whatever was read or judged since.

    `when` is the number of a change, after which it is, or a moment in ISO 8601 (UTC), to its
    very end: "2020-06" is the end of that month. What was erased since is not in it either.
    """
    log = tuple(store.log())
    number = int(when) if when.isdigit() else _last(log, when)
    since = [change for change in log if change.number > number]
    then = open_store(":memory:")
    then.put_actors(_actors(store.original_actors(), since))
    deque(then.load(_entries(store.originals(), since)), maxlen=0)
    then.record(change for change in log if change.judged and change.number <= number)
    return then


def _last(log: Sequence[Change], when: str) -> int:
    """The number of the last change that did not come later than this moment."""
    moment = when.replace(" ", "T").rstrip("Z")
    times = settled([change.moment for change in log])
    early = [one.number for one, at in zip(log, times, strict=True) if at[: len(moment)] <= moment]
    return early[-1] if early else 0


def _actors(now: Iterable[Actor], since: Sequence[Change]) -> Iterable[Actor]:
    actors = {actor.id: actor for actor in now}
    for change in reversed(since):
        for ident in change.details.get("new_actors", ()):
            actors.pop(ident, None)
        for ident, old in change.details.get("actors", {}).items():
            if ident in actors:
                actors[ident] = actor_of(old)
    return actors.values()


def _entries(now: Iterable[Entry], since: Sequence[Change]) -> Iterator[Entry]:
    new: set[str] = set()
    before: dict[str, Entry] = {}
    for change in since:
        new.update(change.details.get("documents", ()))
        if change.action == "replace" and change.details:
            before.setdefault(change.subject, _replaced(change))
    for entry in now:
        if entry.document.id not in new:
            yield before.get(entry.document.id, entry)


def _replaced(change: Change) -> Entry:
    claims = tuple(map(claim_of, change.details["claims"]))
    return Entry(document_of(change.details["document"]), (), claims)
