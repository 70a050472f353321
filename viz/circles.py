"""Circles of friends, as a small number for each actor; the largest circle is 1.

They are no camps: friends of friends make a circle, whoever their enemies are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from viz.communities import communities
from viz.palette import MOST
from viz.ties import Tie, tied

# A pair is no circle.
_SMALLEST = 3
# Below one: few large circles rather than many small ones.
_COARSE = 0.7


def circles(ids: Sequence[str], ties: Iterable[Tie]) -> dict[str, int]:
    """The circle of each id, 0 for none; neither order matters."""
    ordered = sorted(ids)
    found = communities(tied(ordered, ties), friends=True, resolution=_COARSE).tolist()
    sizes = Counter(found)
    return {
        id: circle + 1 if circle < MOST and sizes[circle] >= _SMALLEST else 0
        for id, circle in zip(ordered, found, strict=True)
    }
