"""Where everyone stands: allies close together, rivals apart, the same every time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from viz.overlap import Box, pushed, separate
from viz.quarters import beside, quarters
from viz.stress import arrange
from viz.ties import Matrix, Tie, Ties, matrices, tied

Place = tuple[float, float]

# So many are laid out all against all, with room for every name.
_FEW = 250
_GAP = 3.0

__all__ = ["Box", "Place", "Tie", "layout"]


def layout(
    boxes: Mapping[str, Box],
    ties: Iterable[Tie],
    *,
    seed: int = 7,
    earlier: Mapping[str, Place] | None = None,
) -> dict[str, Place]:
    """A place for every id; neither the order of the ids nor that of the ties matters.

    Those who have an `earlier` place keep it, and newcomers stand by those they know.
    """
    ids = sorted(boxes)
    if not ids:
        return {}
    rows, room = tied(ids, ties), [boxes[id] for id in ids]
    kept = {row: earlier[id] for row, id in enumerate(ids) if id in earlier} if earlier else {}
    spread = _joined(kept, rows, room) if kept else _fresh(rows, room, seed)
    rounded = [(round(x, 1), round(y, 1)) for x, y in spread.tolist()]
    return dict(zip(ids, rounded, strict=True))


def _fresh(ties: Ties, boxes: Sequence[Box], seed: int) -> Matrix:
    if len(boxes) <= _FEW:
        return separate(arrange(*matrices(ties), seed), boxes)
    # Names of many are written where there is room; only the nodes are kept apart.
    sizes = _nodes(boxes)
    places = quarters(ties, sizes[:, 0] / 2, seed)
    pushed(places, sizes, 40 if len(boxes) < 20_000 else 8)
    return np.asarray(places - places.mean(0))


def _joined(kept: Mapping[int, Place], ties: Ties, boxes: Sequence[Box]) -> Matrix:
    old, where = np.array(list(kept)), np.array(list(kept.values()))
    places = np.zeros((ties.size, 2))
    places[old] = where
    beside(places, np.setdiff1d(np.arange(ties.size), old), ties, float(np.ptp(where)) or 100.0)
    sizes = _nodes(boxes) * 2
    for _ in range(40):
        pushed(places, sizes, 1)
        places[old] = where
    return places


def _nodes(boxes: Sequence[Box]) -> Matrix:
    return np.array([(box.height, box.height) for box in boxes]) + _GAP
