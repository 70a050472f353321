"""Many values in little room: columns of numbers and chunks of text, deflated, in base64."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

T = TypeVar("T")

# As JavaScript calls its typed arrays.
_NAMES = {
    "u1": "Uint8",
    "u2": "Uint16",
    "u4": "Uint32",
    "i1": "Int8",
    "i4": "Int32",
    "f4": "Float32",
}


Shape = list[tuple[str, str, int]]


def columns(table: Mapping[str, ArrayLike]) -> tuple[Shape, str]:
    """Name, type and length of each column, and all of them as one squeezed block."""
    shape, content = _packed(table)
    return shape, squeezed(content)


def plain_columns(table: Mapping[str, ArrayLike]) -> tuple[Shape, str]:
    """The same, but not squeezed: what is to be read at once."""
    shape, content = _packed(table)
    return shape, b64encode(content).decode("ascii")


def chunks(texts: Iterable[object], size: int) -> str:
    """The values, so many to a line; each line is squeezed JSON that can be read alone."""
    return "\n".join(squeezed(_json(part)) for part in _batches(iter(texts), size))


def squeezed(content: bytes) -> str:
    """The bytes as zlib deflates them, in base64."""
    return b64encode(zlib.compress(content, 6)).decode("ascii")


def table(values: Sequence[str]) -> tuple[list[str], list[int]]:
    """The different values in order of appearance, and for each value its place among them."""
    different = list(dict.fromkeys(values))
    return different, places(values, different)


def places(values: Iterable[T], among: Iterable[T]) -> list[int]:
    """For each value its place among those that there are."""
    at = {value: place for place, value in enumerate(among)}
    return list(map(at.__getitem__, values))


def fields(values: Iterable[object], *names: str) -> dict[str, tuple[Any, ...]]:
    """Two or more fields of many values, a column each.

    All are read in one visit: to come to a value takes longer than to read it.
    """
    read = tuple(zip(*map(attrgetter(*names), values), strict=True))
    return dict(zip(names, read or ((),) * len(names), strict=True))


def strings(value: object) -> str:
    """Any value that JSON can hold, squeezed."""
    return squeezed(_json(value))


def _packed(table: Mapping[str, ArrayLike]) -> tuple[Shape, bytes]:
    packed = {name: _smallest(np.asarray(values)) for name, values in table.items()}
    shape = [(name, _NAMES[c.dtype.str[1:]], len(c)) for name, c in packed.items()]
    return shape, b"".join(column.tobytes() for column in packed.values())


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def _batches(items: Iterator[object], size: int) -> Iterator[Sequence[object]]:
    while part := list(islice(items, size)):
        yield part


def _smallest(column: NDArray) -> NDArray:  # type: ignore[type-arg]
    """The column in the smallest type that holds all of it, lowest byte first."""
    if column.dtype.kind == "f":
        return column.astype("<f4")
    low, high = column.min(initial=0), column.max(initial=0)
    for name in ("u1", "u2", "u4") if low >= 0 else ("i1", "i4"):
        info = np.iinfo(name)
        if info.min <= low and high <= info.max:
            return column.astype(f"<{name}")
    raise OverflowError(f"{high} is too large for a column")
