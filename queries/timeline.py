"""What changed and when: new support, new enmity, breaks, reconciliations, switches of side.

How two actors stand at a moment is told by the firm claims about them in the year before it: the
sign of the sum of what they weigh (`queries.weighing`). A change is where that sign becomes
another than it last was. A switch is a break with someone within a year of new support for that
one's enemy. Denied and undated claims, and those that say little, change nothing.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from graph.frozen import frozen
from graph.model import Actor, Evidence
from graph.ontology import Ontology
from graph.store.base import Store
from queries.claims import Statement, told
from queries.selection import EVERYTHING, Selection, selected
from queries.ties import Ends, ends_of
from queries.weighing import sign, weight

MEMORY = timedelta(days=365)
SUPPORT, ENMITY, BREAK, PEACE = "new support", "new enmity", "break", "reconciliation"
_KINDS = {(0, 1): SUPPORT, (0, -1): ENMITY, (1, -1): BREAK, (-1, 1): PEACE}
_MOST = 40
Name = Callable[[int, int], str]


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


@frozen
class _Turn:
    """A change before its words are fetched."""

    kind: str
    ends: Ends
    evidence: Evidence


def timeline(
    store: Store,
    actor: Actor | None = None,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> Timeline:
    """What changed about an actor, or about everyone."""
    asked = replace(selection, actors=(actor.id,)) if actor else selection
    kinds = {one.id: one.kind for one in store.actors()}
    signed = [
        (way, one)
        for one in selected(store, asked, ontology)
        if (way := sign(one.claim, kinds.get(one.claim.target, ""))) and not one.claim.negated
    ]
    turns = list(_turns(signed))
    switches = _switches(turns)
    said = told(store, (turn.evidence for turn in turns))
    names = {one.id: one for one in store.actors(ids=set(switches.values()))} if switches else {}
    changes = (
        Change(turn.kind, one, names.get(switches.get(at, "")))
        for at, (turn, one) in enumerate(zip(turns, said, strict=True))
    )
    return Timeline(tuple(changes), periods(signed))


def standing(signed: Iterable[tuple[int, Evidence]]) -> Iterator[tuple[int, Evidence]]:
    """Where the standing of two actors becomes another, given their signed claims by date."""
    recent: deque[tuple[date, float]] = deque()
    balance, last = 0.0, 0
    for way, one in signed:
        now = _day(one.claim.date)
        while recent and recent[0][0] < now - MEMORY:
            balance -= recent.popleft()[1]
        recent.append((now, way * weight(one.claim)))
        balance += recent[-1][1]
        current = (balance > 1e-9) - (balance < -1e-9)
        if current not in (0, last):
            yield current, one
            last = current


def periods(signed: Iterable[tuple[int, Evidence]]) -> tuple[Period, ...]:
    """The claims counted by month, quarter or year, whichever is the finest that stays short."""
    dated = [(way, one.claim.date) for way, one in signed if one.claim.date]
    if not dated:
        return ()
    for name, following in ((_month, 1), (_quarter, 3), (_year, 12)):
        listed = _all_between(min(d for _, d in dated), max(d for _, d in dated), following, name)
        if len(listed) <= _MOST:
            break
    counts: defaultdict[tuple[str, int], int] = defaultdict(int)
    for way, day in dated:
        counts[name(*_year_and_month(day)), way] += 1
    return tuple(Period(one, counts[one, 1], counts[one, -1]) for one in listed)


def _turns(signed: Iterable[tuple[int, Evidence]]) -> Iterator[_Turn]:
    groups: defaultdict[Ends, list[tuple[int, Evidence]]] = defaultdict(list)
    for way, one in signed:
        claim = one.claim
        if claim.date and claim.source != claim.target and weight(claim) >= 1:
            groups[ends_of(claim)].append((way, one))
    turns = []
    for ends, said in groups.items():
        before = 0
        for now, one in standing(said):
            turns.append(_Turn(_KINDS[before, now], ends, one))
            before = now
    yield from sorted(turns, key=lambda turn: (turn.evidence.claim.date, turn.evidence.claim.id))


def _switches(turns: list[_Turn]) -> dict[int, str]:
    """For the break of one actor with another, the enemy of that other whom it came to support."""
    hostile = {turn.ends for turn in turns if turn.kind in (ENMITY, BREAK)}
    friends: defaultdict[str, list[tuple[str, date]]] = defaultdict(list)
    for turn in turns:
        if turn.kind in (SUPPORT, PEACE):
            one, other = turn.ends
            when = _day(turn.evidence.claim.date)
            friends[one].append((other, when))
            friends[other].append((one, when))
    found = {}
    for at, turn in enumerate(turns):
        if turn.kind == BREAK:
            found[at] = next(_new_side(turn, friends, hostile), "")
    return {at: other for at, other in found.items() if other}


def _new_side(
    turn: _Turn, friends: Mapping[str, list[tuple[str, date]]], hostile: set[Ends]
) -> Iterator[str]:
    when = _day(turn.evidence.claim.date)
    for leaver, left in (turn.ends, turn.ends[::-1]):
        for other, day in friends.get(leaver, ()):
            if abs(day - when) <= MEMORY and (min(other, left), max(other, left)) in hostile:
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
