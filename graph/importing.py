"""The conductor of event data: rows to claims, in batches, into the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple
from functools import partial
from itertools import islice
from operator import add
from pathlib import Path

from graph.errors import InputError, StoreError, StoreUnavailable
from graph.events import table
from graph.events.claims import Claims
from graph.events.codes import Codes
from graph.events.event import Broken, Events
from graph.events.formats import READERS, read
from graph.events.mapping import read_mapping
from graph.events.names import Names
from graph.events.rejects import Rejects
from graph.frozen import frozen
from graph.gazetteer import load_gazetteer
from graph.ontology import load_ontology
from graph.store.base import Entry, Store

BATCH = 20_000  # rows


@frozen
class Tally:
    """How far an import is, in rows: all of them are `added`, `known`, `silent` or `refused`.

    `silent` rows say nothing about two different actors; `claims` counts the new ones.
    """

    rows: int = 0
    added: int = 0
    known: int = 0
    silent: int = 0
    refused: int = 0
    claims: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(*map(add, astuple(self), astuple(other)))


def import_files(
    files: Sequence[str],
    reader: str,
    store: Store,
    rejects: Rejects,
    *,
    mapping: str | None = None,
    actors: Sequence[Path] = (),
    ontology: Sequence[Path] = (),
) -> Iterator[Tally]:
    """Keep the claims of these files; yields the tally so far after every batch."""
    types = load_ontology(*ontology)
    curated = (actor for actor in store.actors() if not actor.discovered)
    everyone = {actor.id: actor for actor in (*load_gazetteer(*actors), *curated)}
    claims = Claims(Names(everyone.values()), types)
    chosen = READERS[reader]
    if mapping:
        chosen = partial(table.read, mapping=read_mapping(mapping))
    try:
        yield from keep(read(files, chosen, Codes(types)), claims, store, rejects)
    finally:
        rejects.close()


def keep(events: Events, claims: Claims, store: Store, rejects: Rejects) -> Iterator[Tally]:
    """Keep events batch by batch; the tally so far after each."""
    tally = _kept(islice(events, BATCH), claims, store, rejects)
    yield tally
    while (more := _kept(islice(events, BATCH), claims, store, rejects)).rows:
        tally += more
        yield tally


def _kept(events: Events, claims: Claims, store: Store, rejects: Rejects) -> Tally:
    """Keep these events at once; what became of them."""
    rows = broken = 0
    entries: list[Entry] = []
    for one in events:
        rows += 1
        if isinstance(one, Broken):
            rejects.add(one)
            broken += 1
        elif item := claims.item(one):
            entries.append(Entry(*item))
    added = _added(entries, store, rejects)
    new = [len(entry.claims) for entry, was in zip(entries, added, strict=True) if was]
    return Tally(
        rows=rows,
        added=len(new),
        known=added.count(False),
        silent=rows - broken - len(entries),
        refused=broken + added.count(None),
        claims=sum(new),
    )


def _added(entries: Sequence[Entry], store: Store, rejects: Rejects) -> list[bool | None]:
    """For each entry whether it was new; None, and a reject, where the store refuses it."""
    try:
        return list(store.load(entries))
    except StoreUnavailable:
        raise
    except StoreError:
        return [_alone(entry, store, rejects) for entry in entries]


def _alone(entry: Entry, store: Store, rejects: Rejects) -> bool | None:
    try:
        return store.add(entry.document, entry.actors, entry.claims)
    except StoreUnavailable:
        raise
    except StoreError as error:
        document = entry.document
        rejects.add(Broken(InputError(document.id, str(error)), document.text))
        return None
