"""The conductor of what was exported: files back into the store, without loss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.build import Outcome
from graph.copying import outcome
from graph.errors import InputError
from graph.events.event import Broken
from graph.events.rejects import Rejects
from graph.exchange.dump import Dump
from graph.exchange.formats import READERS
from graph.store.base import Entry, Store


def restore(files: Sequence[str], form: str, store: Store, rejects: Rejects) -> Iterator[Outcome]:
    """Keep what these files hold, document by document; known documents are passed over.

    What is wrong with one actor, document or claim is told, and the rest is kept.
    """
    try:
        for file in files:
            try:
                dump = READERS[form](Path(file))
            except InputError as error:
                dump = Dump(file)
                dump.broken.append(Broken(error))
            yield from _kept(dump, store)
            for broken in dump.broken:
                rejects.add(broken)
                yield Outcome(broken.error.path, "failed", reason=str(broken.error))
    finally:
        rejects.close()


def _kept(dump: Dump, store: Store) -> Iterator[Outcome]:
    known = {actor.id for actor in store.actors()}
    store.put_actors(dump.actors.values())
    entries: list[Entry] = list(dump.entries(known))
    for entry, added in zip(entries, store.load(entries), strict=True):
        yield outcome(entry, added)
