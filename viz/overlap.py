"""Room for every name: boxes are pushed apart until none covers another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.frozen import frozen

Matrix = NDArray[np.float64]
Rows = NDArray[np.int64]

_GAP = 14.0
_ROOMINESS = 5.0
_ROUNDS = 120


@frozen
class Box:
    """The room of one node: its width, its own height, and that of the caption below."""

    width: float
    height: float
    text: float


def separate(places: Matrix, boxes: Sequence[Box]) -> Matrix:
    """The places in pixels, scaled and pushed until no two boxes overlap."""
    sizes = np.array([(box.width, box.height + box.text) for box in boxes]) + _GAP
    drop = np.array([(0.0, box.text / 2) for box in boxes])
    placed = _scaled(places, sizes) + drop
    while not pushed(placed, sizes, _ROUNDS):
        placed *= 1.06
    return np.asarray(placed - drop)


def pushed(placed: Matrix, sizes: Matrix, rounds: int) -> bool:
    """Push overlapping boxes apart, in place; whether all are apart after so many rounds."""
    for _ in range(rounds):
        one, other, over = _overlaps(placed, sizes)
        if not len(one):
            return True
        gap = placed[one] - placed[other]
        # Of two in the same place, the earlier one goes one way and the later the other.
        side = np.where(gap == 0, np.where(one < other, 1, -1)[:, None], np.sign(gap))
        step = over * (over == over.min(1, keepdims=True)) * side * 0.35
        np.add.at(placed, one, step)
        np.subtract.at(placed, other, step)
    return not len(_overlaps(placed, sizes)[0])


def _scaled(places: Matrix, sizes: Matrix) -> Matrix:
    span = np.maximum(np.ptp(places, axis=0), 1e-6)
    area = float(sizes.prod(1).sum()) * _ROOMINESS
    if len(places) < 3:
        return np.asarray(places / span.max() * 2.2 * sizes.max())
    # A ribbon is widened towards the proportions of a screen.
    span[1] = max(span[1], span[0] / 3)
    return np.asarray(places * (area / span.prod()) ** 0.5)


def _overlaps(placed: Matrix, sizes: Matrix) -> tuple[Rows, Rows, Matrix]:
    """Both ends of every overlapping pair, and by how much it overlaps on each axis."""
    one, other = _nearby(placed[:, 0], sizes[:, 0])
    over = (sizes[one] + sizes[other]) / 2 - np.abs(placed[one] - placed[other])
    met = (over > 0.01).all(1)
    return one[met], other[met], over[met]


def _nearby(x: NDArray[np.float64], widths: NDArray[np.float64]) -> tuple[Rows, Rows]:
    # From left to right, a box can only meet those that begin before it surely ends.
    order = np.argsort(x, kind="stable")
    reach = x[order] + widths[order] / 2 + widths.max() / 2
    counts = np.searchsorted(x[order], reach) - np.arange(len(x)) - 1
    counts = np.maximum(counts, 0)
    first = np.repeat(np.arange(len(x)), counts)
    step = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    one, other = order[first], order[first + step + 1]
    return np.minimum(one, other), np.maximum(one, other)
