"""A part of a store as a store of its own, so that whatever reads a store can read the part."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.copying import copy_part
from graph.ontology import Ontology
from graph.store.base import Store
from graph.store.open import open_store
from queries.selection import EVERYTHING, Selection, resolved, selected


@contextmanager
def part(
    store: Store, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> Iterator[Store]:
    """The store with only the claims that the selection admits, their actors and documents.

    Everything is the store itself, with actors and documents that no claim is about; a part is a
    file that is gone afterwards. Actors in the selection are names.
    """
    if selection == EVERYTHING:
        yield store
        return
    asked = resolved(store, selection)
    with TemporaryDirectory(prefix="actorgraph-") as folder, _empty(folder) as small:
        copy_part(store, small, selected(store, asked, ontology))
        yield small


def _empty(folder: str) -> Store:
    return open_store(Path(folder, "part.db"))
