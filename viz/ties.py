"""What stands between actors, as arrays: the form in which a layout reckons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.frozen import frozen

Matrix = NDArray[np.float64]
Rows = NDArray[np.int64]


@frozen
class Tie:
    """What stands between two actors: the sum of polarities of `count` claims."""

    one: str
    other: str
    balance: int
    count: int


@frozen
class Ties:
    """Ties between `size` actors: each pair once, the lower row first."""

    size: int
    one: Rows
    other: Rows
    balance: Matrix
    counts: Matrix

    def among(self, members: Rows) -> Ties:
        """The ties between these actors alone, who are numbered anew from zero."""
        at = np.full(self.size, -1)
        at[members] = np.arange(len(members))
        kept = (at[self.one] >= 0) & (at[self.other] >= 0)
        return _ties(len(members), at[self.one[kept]], at[self.other[kept]],
                     self.balance[kept], self.counts[kept])  # fmt: skip

    def between(self, groups: Rows) -> Ties:
        """The ties between groups of actors, given the group of each."""
        one, other = groups[self.one], groups[self.other]
        apart = one != other
        return _ties(int(groups.max()) + 1, one[apart], other[apart],
                     self.balance[apart], self.counts[apart])  # fmt: skip

    def warmth(self) -> Matrix:
        """How much each pair belongs together: friends do, and even foes know each other."""
        return np.asarray(np.maximum(self.balance, 0) + 0.1 * self.counts)


def tied(ids: Sequence[str], ties: Iterable[Tie]) -> Ties:
    """The ties between these ids; what one does to oneself is left out."""
    at = {id: row for row, id in enumerate(ids)}
    rows = [n for tie in ties for n in (at[tie.one], at[tie.other], tie.balance, tie.count)]
    table = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    return _ties(len(ids), *table[:, table[0] != table[1]])


def matrices(ties: Ties) -> tuple[Matrix, Matrix]:
    """Balance and counts as two square matrices; for few actors."""
    balance, counts = np.zeros((2, ties.size, ties.size))
    for matrix, values in ((balance, ties.balance), (counts, ties.counts)):
        matrix[ties.one, ties.other] = values
        matrix[ties.other, ties.one] = values
    return balance, counts


def _ties(size: int, one: Rows, other: Rows, balance: NDArray, counts: NDArray) -> Ties:  # type: ignore[type-arg]
    keys = np.minimum(one, other) * size + np.maximum(one, other)
    pairs, at = np.unique(keys, return_inverse=True)
    sums = (np.bincount(at, values, len(pairs)).astype(float) for values in (balance, counts))
    return Ties(size, pairs // max(size, 1), pairs % max(size, 1), *sums)
