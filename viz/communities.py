"""Who belongs together: the Leiden method on warm ties, the same every time."""

from __future__ import annotations

import numpy as np

from viz.ties import Rows, Ties


def communities(
    ties: Ties, *, seed: int = 7, resolution: float = 1.0, friends: bool = False
) -> Rows:
    """The community of each actor, the largest first; who has no tie is alone.

    With `friends` only friendly ties count, otherwise all do, friendly ones the most.
    """
    found = np.full(ties.size, -1)
    weights = np.maximum(ties.balance, 0) if friends else ties.warmth()
    ends = zip(ties.one.tolist(), ties.other.tolist(), weights.tolist(), strict=True)
    edges = [(str(one), str(other), weight) for one, other, weight in ends if weight > 0]
    if edges:
        from graspologic_native import leiden

        _, named = leiden(edges, seed=seed, resolution=resolution)
        found[np.array([int(row) for row in named])] = list(named.values())
    alone = found < 0
    found[alone] = found.max(initial=-1) + 1 + np.arange(alone.sum())
    return _by_size(found)


def _by_size(found: Rows) -> Rows:
    names, first, at, sizes = np.unique(
        found, return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(names), dtype=np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(len(names))
    return np.asarray(rank[at])
