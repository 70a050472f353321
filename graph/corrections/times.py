"""When the entries of a log were made, also where a clock was wrong for a while."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def settled(moments: Sequence[str]) -> list[str]:
    """Moments that never go back, one for each of these, which come in the order of the log.

    As many as possible stay as they are. The others, which fit in with the fewest, become that of
    the one before, or at the beginning that of the first one that stays.
    """
    kept = _longest(moments)
    settled: list[str] = []
    last = moments[min(kept)] if kept else ""
    for place, moment in enumerate(moments):
        last = moment if place in kept else last
        settled.append(last)
    return settled


def _longest(moments: Sequence[str]) -> set[int]:
    """The places of the longest row of moments that never goes back."""
    ends: list[int] = []  # of the rows of each length, the place where the earliest one ends
    tops: list[str] = []
    before: list[int | None] = []
    for place, moment in enumerate(moments):
        length = bisect_right(tops, moment)
        before.append(ends[length - 1] if length else None)
        ends[length : length + 1] = [place]
        tops[length : length + 1] = [moment]
    found: set[int] = set()
    place_now = ends[-1] if ends else None
    while place_now is not None:
        found.add(place_now)
        place_now = before[place_now]
    return found
