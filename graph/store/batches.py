"""Documents in batches that fit into one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from graph.store.base import Entry

T = TypeVar("T")

# A server keeps a transaction in its memory; a file writes every page of an index that one
# touches, so that with four times as many at once it writes half as much.
_SMALL, _LARGE, _CHARACTERS = 5000, 20_000, 5_000_000


def batches(entries: Iterable[Entry], *, large: bool = False) -> Iterator[list[Entry]]:
    """The entries in order, as many at a time as one transaction should hold."""
    most = _LARGE if large else _SMALL
    batch: list[Entry] = []
    claims = characters = 0
    for entry in entries:
        batch.append(entry)
        claims += len(entry.claims)
        characters += len(entry.document.text)
        if max(len(batch), claims) >= most or characters >= _CHARACTERS:
            yield batch
            batch, claims, characters = [], 0, 0
    if batch:
        yield batch


def parts(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in pieces of at most this size, taken as they are asked for."""
    left = iter(items)
    while part := tuple(islice(left, size)):
        yield part
