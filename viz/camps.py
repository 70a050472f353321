"""Camps: who stands together, as a small number for each actor; the largest camp is 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from viz.communities import communities
from viz.ties import Tie, tied

# As many as have a colour; a pair is no camp.
MOST = 8
_SMALLEST = 3
# Below one: few large camps rather than many small ones.
_COARSE = 0.7


def camps(ids: Sequence[str], ties: Iterable[Tie]) -> dict[str, int]:
    """The camp of each id, 0 for none; neither order matters."""
    ordered = sorted(ids)
    found = communities(tied(ordered, ties), friends=True, resolution=_COARSE).tolist()
    sizes = Counter(found)
    return {
        id: camp + 1 if camp < MOST and sizes[camp] >= _SMALLEST else 0
        for id, camp in zip(ordered, found, strict=True)
    }
