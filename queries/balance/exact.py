"""The frustration index as a mixed integer linear program, solved by HiGHS.

x is the side of each name, f whether a tie is frustrated; we minimise the sum of f where

    f >= x - y,  f >= y - x            for a friendly tie between x and y
    f >= x + y - 1,  f >= 1 - x - y    for a hostile one
    f + f' + ... >= 1                  around every known cycle with an odd number of enmities

(Aref, Mason and Wilson, "A modeling and computational study of the frustration index in signed
networks", Networks 75, 2020). The last kind follows from the others once x is whole, but without
it the solver sees nothing until late. The work is limited in nodes of the search, so that every
machine gives the same answer; the limit in seconds, which comes first where a single node takes
long, keeps a question from hanging.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil, inf
from typing import TYPE_CHECKING

from queries.balance.signed import Pair, Side, Signed, neighbours

if TYPE_CHECKING:
    from scipy.optimize import LinearConstraint

NODES = 500
Row = list[tuple[int, float]]


def solve(
    signs: Signed,
    cycles: Iterable[Sequence[Pair]],
    *,
    whole: bool = True,
    seconds: float = inf,
) -> tuple[Side | None, int]:
    """The sides that leave the fewest ties frustrated, and a number that none can go below.

    The cycles are unbalanced ones. The sides are None if the search found none in time; they are
    the best when as many ties are frustrated as the number says. Unless `whole`, a name may stand
    between the sides, which is quick to solve and gives only the number.
    """
    import numpy as np
    from scipy.optimize import Bounds, milp

    names = {name: at for at, name in enumerate(neighbours(signs))}
    ties = {ends: at + len(names) for at, ends in enumerate(sorted(signs))}
    size = len(names) + len(ties)
    cost = [0.0] * len(names) + [1.0] * len(ties)
    # Turning all sides round changes nothing, so one name may be held where it is.
    highest = [0.0 if at == 0 else 1.0 for at in range(size)]
    found = milp(
        cost,
        integrality=np.repeat([int(whole), 0], [len(names), len(ties)]),
        bounds=Bounds([0.0] * size, highest),
        constraints=_constraint(list(_rows(signs, names, ties, cycles)), size),
        options={"node_limit": NODES, "mip_rel_gap": 0.0, "time_limit": seconds},
    )
    lower = (found.mip_dual_bound if whole else found.fun) or 0.0
    bound = max(ceil(lower - 1e-6), 0)
    if found.x is None or not whole:
        return None, bound
    return {name: round(float(found.x[at])) for name, at in names.items()}, bound


def _rows(
    signs: Signed,
    names: Mapping[str, int],
    ties: Mapping[Pair, int],
    cycles: Iterable[Sequence[Pair]],
) -> Iterator[tuple[Row, float]]:
    """Each constraint as its coefficients and what they must add up to at least."""
    for ends, sign in signs.items():
        one, other, tie = names[ends[0]], names[ends[1]], ties[ends]
        if sign > 0:
            yield [(tie, 1), (one, -1), (other, 1)], 0
            yield [(tie, 1), (one, 1), (other, -1)], 0
        else:
            yield [(tie, 1), (one, -1), (other, -1)], -1
            yield [(tie, 1), (one, 1), (other, 1)], 1
    for cycle in cycles:
        yield [(ties[ends], 1) for ends in cycle], 1


def _constraint(rows: Sequence[tuple[Row, float]], size: int) -> LinearConstraint:
    from scipy.optimize import LinearConstraint
    from scipy.sparse import csr_array

    at = [(number, column) for number, (row, _) in enumerate(rows) for column, _ in row]
    values = [value for row, _ in rows for _, value in row]
    places = ([number for number, _ in at], [column for _, column in at])
    matrix = csr_array((values, places), shape=(len(rows), size))
    return LinearConstraint(matrix, lb=[least for _, least in rows])
