"""Room for every name: boxes are pushed apart until none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_GAP = 14.0
_ROOMINESS = 5.0
_ROUNDS = 120


@dataclass(frozen=True, slots=True)
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
    while not _pushed(placed, sizes):
        placed *= 1.06
    return np.asarray(placed - drop)


def _scaled(places: Matrix, sizes: Matrix) -> Matrix:
    span = np.maximum(np.ptp(places, axis=0), 1e-6)
    area = float(sizes.prod(1).sum()) * _ROOMINESS
    if len(places) < 3:
        return np.asarray(places / span.max() * 2.2 * sizes.max())
    # A ribbon is widened towards the proportions of a screen.
    span[1] = max(span[1], span[0] / 3)
    return np.asarray(places * (area / span.prod()) ** 0.5)


def _pushed(placed: Matrix, sizes: Matrix) -> bool:
    reach = (sizes[:, None, :] + sizes[None, :, :]) / 2
    lower = np.triu(np.ones((len(placed), len(placed))), 1)[:, :, None]
    tie_break = lower - lower.transpose(1, 0, 2)
    for _ in range(_ROUNDS):
        gap = placed[:, None, :] - placed[None, :, :]
        over = reach - np.abs(gap)
        over[np.arange(len(placed)), np.arange(len(placed))] = 0
        over[(over <= 0.01).any(-1)] = 0
        if not over.any():
            return True
        side = np.where(gap == 0, tie_break, np.sign(gap))
        along = over == over.min(-1, keepdims=True)
        placed += (over * along * side).sum(1) * 0.35
    return False
