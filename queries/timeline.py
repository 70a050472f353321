"""What changed and when: new support, new enmity, breaks, reconciliations, switches of side.

How two actors stand at a moment is told by the firm claims about them in the year before it: the
sign of the sum of what they weigh (`queries.weighing`). A change is where that sign becomes
another than it last was. A switch is a break with someone within a year of new support for that
one's enemy. Denied and undated claims, and those that say little, change nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from graph.frozen import frozen
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Store
from queries.claims import Statement, shown
from queries.selection import EVERYTHING, Selection, gists
from queries.ties import Ends, ends_of
from queries.weighing import sign, weight

MEMORY = timedelta(days=365)
SUPPORT, ENMITY, BREAK, PEACE = "new support", "new enmity", "break", "reconciliation"
_KINDS = {(0, 1): SUPPORT, (0, -1): ENMITY, (1, -1): BREAK, (-1, 1): PEACE}
_MOST = 40
Name = Callable[[int, int], str]
Firm = tuple[str, str, int]  # the date of a claim that says much, its id and its sign
Friend = tuple[date, str]  # since when, and the id


@frozen
class Change:
    """What became of two actors, by which statement; `switch` is whom one of them went over to."""

    kind: str
    statement: Statement
    switch: Actor | None = None

    @property
    def date(self) -> str:
        """When."""
        return self.statement.claim.date


@frozen
class Period:
    """A year, quarter or month, and how many friendly and hostile claims are dated in it."""

    name: str
    friendly: int
    hostile: int


@frozen
class Timeline:
    """The changes by date, and how much was said in each period from the first to the last."""

    changes: tuple[Change, ...]
    periods: tuple[Period, ...]


class _Turn(NamedTuple):
    """A change before its words are fetched, in the order in which changes are told."""

    date: str
    claim: str
    kind: str
    ends: Ends


def timeline(
    store: Store,
    actor: Actor | None = None,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> Timeline:
    """What changed about an actor, or about everyone."""
    asked = replace(selection, actors=(actor.id,)) if actor else selection
    kinds = {one.id: one.kind for one in store.actors()}
    firm: defaultdict[Ends, list[Firm]] = defaultdict(list)
    counts: Counter[tuple[str, int]] = Counter()
    for one in gists(store, asked, ontology):
        way = 0 if one.negated else sign(one, kinds.get(one.target, ""))
        if way and one.date:
            counts[one.date, way] += 1
            if one.source != one.target and weight(one) >= 1:
                firm[ends_of(one)].append((one.date, one.id, way))
    turns = _turns(firm)
    switches = _switches(turns)
    told = shown(store, (turn.claim for turn in turns))
    names = {one.id: one for one in store.actors(ids=set(switches.values()))} if switches else {}
    changes = (
        Change(turn.kind, told[turn.claim], names.get(switches.get(at, "")))
        for at, turn in enumerate(turns)
        if turn.claim in told
    )
    return Timeline(tuple(changes), periods(counts))


def standing(said: Iterable[Firm]) -> Iterator[tuple[int, Firm]]:
    """Where the standing of two actors becomes another, given the firm claims of them by date."""
    recent: deque[tuple[date, int]] = deque()
    balance = last = 0
    for one in said:
        day, _, way = one
        now = _day(day)
        while recent and recent[0][0] < now - MEMORY:
            balance -= recent.popleft()[1]
        recent.append((now, way))
        balance += way
        current = (balance > 0) - (balance < 0)
        if current not in (0, last):
            yield current, one
            last = current


def periods(counts: Mapping[tuple[str, int], int]) -> tuple[Period, ...]:
    """Claims counted by month, quarter or year, whichever is the finest that stays short.

    Given is how many there are of each date and sign.
    """
    if not counts:
        return ()
    first, last = min(counts)[0], max(counts)[0]
    for name, following in ((_month, 1), (_quarter, 3), (_year, 12)):
        listed = _all_between(first, last, following, name)
        if len(listed) <= _MOST:
            break
    found: Counter[tuple[str, int]] = Counter()
    for (day, way), count in counts.items():
        found[name(*_year_and_month(day)), way] += count
    return tuple(Period(one, found[one, 1], found[one, -1]) for one in listed)


def _turns(firm: Mapping[Ends, list[Firm]]) -> list[_Turn]:
    """All changes, by date, then id."""
    turns = []
    for ends, said in firm.items():
        before = 0
        for now, (day, claim, _) in standing(sorted(said)):
            turns.append(_Turn(day, claim, _KINDS[before, now], ends))
            before = now
    return sorted(turns)


def _switches(turns: list[_Turn]) -> dict[int, str]:
    """For the break of one actor with another, the enemy of that other whom it came to support."""
    hostile = {turn.ends for turn in turns if turn.kind in (ENMITY, BREAK)}
    friends: defaultdict[str, list[Friend]] = defaultdict(list)
    for turn in turns:
        if turn.kind in (SUPPORT, PEACE):
            one, other = turn.ends
            when = _day(turn.date)
            friends[one].append((when, other))
            friends[other].append((when, one))
    found = {}
    for at, turn in enumerate(turns):
        if turn.kind == BREAK:
            found[at] = next(_new_side(turn, friends, hostile), "")
    return {at: other for at, other in found.items() if other}


def _new_side(
    turn: _Turn, friends: Mapping[str, list[Friend]], hostile: set[Ends]
) -> Iterator[str]:
    when = _day(turn.date)
    for leaver, left in (turn.ends, turn.ends[::-1]):
        known = friends.get(leaver, [])
        first = bisect_left(known, when - MEMORY, key=itemgetter(0))
        last = bisect_right(known, when + MEMORY, key=itemgetter(0))
        for _, other in known[first:last]:
            if (min(other, left), max(other, left)) in hostile:
                yield other


@lru_cache(maxsize=50_000)
def _day(text: str) -> date:
    """The day, or the first of the month or year, where no more is known."""
    year, month, day = (*map(int, text[:10].split("-")), 1, 1)[:3]
    return date(max(year, 1), month, day)


def _year_and_month(day: str) -> tuple[int, int]:
    return int(day[:4]), int(day[5:7] or 1)


def _all_between(first: str, last: str, months: int, name: Name) -> list[str]:
    start, end = (year * 12 + month - 1 for year, month in map(_year_and_month, (first, last)))
    listed = (name(at // 12, at % 12 + 1) for at in range(start - start % months, end + 1, months))
    return list(listed)


def _month(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def _quarter(year: int, month: int) -> str:
    return f"{year:04d} Q{(month + 2) // 3}"


def _year(year: int, month: int) -> str:
    return f"{year:04d}"
