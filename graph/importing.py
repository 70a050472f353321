"""The conductor of event data: rows to claims, in batches, into the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from graph.errors import InputError, StoreError, StoreUnavailable
from graph.events import table
from graph.events.claims import Claims, Item
from graph.events.codes import Codes
from graph.events.event import Broken, Events
from graph.events.formats import READERS, read
from graph.events.mapping import read_mapping
from graph.events.names import Names
from graph.events.rejects import Rejects
from graph.gazetteer import load_gazetteer
from graph.ontology import load_ontology
from graph.store.base import Entry, Store

BATCH = 10_000


@dataclass(frozen=True, slots=True)
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
    tally = Tally()
    while batch := tuple(islice(events, BATCH)):
        items = []
        for one in batch:
            if isinstance(one, Broken):
                rejects.add(one)
            elif item := claims.item(one):
                items.append(item)
        broken = sum(isinstance(one, Broken) for one in batch)
        added = _added(items, store, rejects)
        new, failed = sum(map(bool, added)), added.count(None)
        tally = replace(
            tally,
            rows=tally.rows + len(batch),
            added=tally.added + new,
            known=tally.known + len(items) - new - failed,
            silent=tally.silent + len(batch) - broken - len(items),
            refused=tally.refused + broken + failed,
            claims=tally.claims
            + sum(len(i[2]) for i, was in zip(items, added, strict=True) if was),
        )
        yield tally
    if not tally.rows:
        yield tally


def _added(items: Sequence[Item], store: Store, rejects: Rejects) -> list[bool | None]:
    """For each item whether it was new; None, and a reject, where the store refuses it."""
    try:
        return list(store.load(Entry(*item) for item in items))
    except StoreUnavailable:
        raise
    except StoreError:
        return [_alone(item, store, rejects) for item in items]


def _alone(item: Item, store: Store, rejects: Rejects) -> bool | None:
    try:
        return store.add(*item)
    except StoreUnavailable:
        raise
    except StoreError as error:
        document = item[0]
        rejects.add(Broken(InputError(document.id, str(error)), document.text))
        return None
