"""Values that are made only when someone looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from graph.store.rows import Row

T = TypeVar("T")


class Later(Mapping[str, T]):
    """Values by id, each made from its row when it is first asked for.

    An answer shows few of the claims by which it was judged, and to make them all takes longer
    than to read their rows.
    """

    def __init__(self, rows: Mapping[str, Row], make: Callable[[Row], T]) -> None:
        self._rows = rows
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, ident: str) -> T:
        found = self._made.get(ident)
        if found is None:
            found = self._made[ident] = self._make(self._rows[ident])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
