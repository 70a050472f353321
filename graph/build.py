"""The conductor: documents in, claims out of them, both into the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from graph.errors import InputError, StoreError, StoreUnavailable
from graph.model import Document
from graph.store.base import Store

if TYPE_CHECKING:
    from graph.text.extract import Extraction, Extractor

T = TypeVar("T")
# Parsing is quicker in batches; a small one keeps memory low and progress visible.
BATCH = 16


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: "added", "known" already, or "failed" with the reason."""

    name: str
    status: str
    claims: int = 0
    reason: str = ""


def build(
    documents: Iterable[Document | InputError],
    make_extractor: Callable[[], Extractor],
    store: Store,
    *,
    replace: bool = False,
) -> Iterator[Outcome]:
    """Keep every document with its claims, each in a transaction of its own.

    Documents that the store has are passed over, so the extractor is made only when there
    is something new to read; with `replace` they are read again.
    """
    extractor = cache(make_extractor)
    for batch in _batches(documents):
        fresh: list[Document] = []
        for document in batch:
            if isinstance(document, InputError):
                yield Outcome(document.path, "failed", reason=str(document))
            elif not replace and store.has_document(document.id):
                yield Outcome(_name(document), "known")
            else:
                fresh.append(document)
        if fresh:
            yield from (_keep(one, store, replace) for one in extractor().stream(fresh))


def _batches(documents: Iterable[T]) -> Iterator[list[T]]:
    left = iter(documents)
    while batch := list(islice(left, BATCH)):
        yield batch


def _keep(extraction: Extraction, store: Store, replace: bool) -> Outcome:
    document, claims = extraction.document, extraction.claims
    try:
        added = store.add(document, extraction.actors, claims, replace=replace)
    except StoreUnavailable:
        raise
    except StoreError as error:
        return Outcome(_name(document), "failed", reason=f"{_name(document)}: {error}")
    return Outcome(_name(document), "added" if added else "known", len(claims) if added else 0)


def _name(document: Document) -> str:
    return document.url or document.title or document.id
