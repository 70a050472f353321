"""Many documents through one extractor, or several in processes of their own, in order.

A document that the extractor fails on becomes an error in its place, and the others go on.
"""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from graph.errors import InputError
from graph.model import Document
from graph.text.crew import Crew, Order

if TYPE_CHECKING:
    from graph.text.extract import Extraction, Extractor

T = TypeVar("T")
# Parsing is quicker in batches; a small one keeps memory low and progress visible.
BATCH = 16


def extractions(
    items: Iterable[Document | T], make: Callable[[], Extractor], processes: int = 1
) -> Iterator[Extraction | InputError | T]:
    """What each document says, in the order in which they came; other items are passed on.

    Each process makes one extractor, when its first document comes; `make` must be a function
    that can be pickled if there is more than one process.
    """
    if processes > 1:
        return _together(items, make, processes)
    extractor = cache(make)
    return (found for batch in _batches(items) for found in _read(batch, extractor))


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch


def _read(
    batch: list[Document | T], extractor: Callable[[], Extractor]
) -> list[Extraction | InputError | T]:
    documents = [item for item in batch if isinstance(item, Document)]
    found = iter(_extracted(extractor(), documents) if documents else ())
    return [next(found) if isinstance(item, Document) else item for item in batch]


def _extracted(extractor: Extractor, documents: list[Document]) -> list[Extraction | InputError]:
    try:
        return list(extractor.stream(documents))
    except Exception:
        # One of them fails: read each alone, so that only that one is lost.
        return [_alone(extractor, document) for document in documents]


def _alone(extractor: Extractor, document: Document) -> Extraction | InputError:
    try:
        return next(iter(extractor.stream([document])))
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__} in {place.name}, line {place.lineno}: {error}"
        name = document.url or document.title or document.id
        return InputError(name, f"the reader failed, please report it ({what})")


def _together(
    items: Iterable[Document | T], make: Callable[[], Extractor], processes: int
) -> Iterator[Extraction | InputError | T]:
    """The results in order; each process has one batch at a time, so that memory stays flat."""
    waiting: deque[Order[list[Extraction | InputError | T]]] = deque()
    with Crew(partial(worker, make), processes) as crew:
        for batch in _batches(items):
            if len(waiting) == processes:
                yield from crew.receive(waiting.popleft())
            waiting.append(crew.send(batch, any(isinstance(item, Document) for item in batch)))
        while waiting:
            yield from crew.receive(waiting.popleft())


def worker(make: Callable[[], Extractor]) -> Callable[[list[Document | T]], object]:
    """What a process of its own does with a batch."""
    return partial(_read, extractor=cache(make))
