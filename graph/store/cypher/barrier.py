"""Filters of patterns with several relationships held back until the whole pattern is matched.

The engine (0.22) gives wrong rows where it filters relationships that it goes on from, and where
it filters a node in the middle of three or more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from graph.store.cypher.edits import named
from graph.store.cypher.patterns import Relationship, clause_end, relationships
from graph.store.cypher.places import called, inner, places, properties
from graph.store.cypher.tokens import Query, text_of

LONG = 3  # relationships, from which on nodes in the middle are not filtered either
HELD = "WITH * WHERE"


class Barrier:
    """What must wait in one MATCH, or in the pattern of an EXISTS or COUNT."""

    def __init__(self, query: Query, start: int, stop: int, run: Sequence[int] = ()) -> None:
        self._query, self._stop = query, stop
        self._plain = bool(run)  # only there is a WITH possible
        self._own = list(relationships(query, start, stop))
        pieces = [(at, clause_end(query, at)) for at in run or (start,)]
        every = [one for at, end in pieces for one in relationships(query, at, end)]
        self._names = {one.name for one in every}
        self._here = list(places(query, start, stop))
        around = [place for at, end in pieces for place in places(query, at, end)]
        self._inner = inner(around) if len(every) >= LONG else set()
        self.needed = len(every) > 1
        self._early = " AND ".join(self._conjuncts()) if self.needed else ""

    def lifted(self) -> list[str]:
        """Properties in the pattern as conditions; they are taken out of it."""
        found = [
            condition
            for one in self._own
            if one.star < 0 and (brace := _brace(self._query, one)) > 0
            for condition in properties(self._query, brace, named(self._query, one))
        ]
        for place in self._here:
            if place.brace > 0 and place.key in self._inner:
                name = called(self._query, place)
                found += properties(self._query, place.brace, name)
        return found

    def hold(self) -> None:
        """Let the conditions wait: behind a WITH *, or else until all relationships are known."""
        query, stop = self._query, self._stop
        if not self._plain:
            self._hang()
        elif query.word(stop) == "WHERE":
            query[stop].text = f"WHERE {self._early} {HELD}" if self._early else HELD
        else:
            query[stop - 1].after = query[stop - 1].after.replace(" WHERE ", f" {HELD} ", 1)

    def _hang(self) -> None:
        query, stop = self._query, self._stop
        ids = ", ".join(f"id({named(query, one)})" for one in self._own if one.star < 0)
        case = f"CASE WHEN size([{ids}]) > 0 THEN ("
        if query.word(stop) == "WHERE":
            query[stop].after = f" {case}{query[stop].after}"
            query[clause_end(query, stop) - 1].after += ") ELSE false END"
        elif " WHERE " in query[stop - 1].after:
            after = query[stop - 1].after.replace(" WHERE ", f" WHERE {case}", 1)
            query[stop - 1].after = f"{after}) ELSE false END"

    def _conjuncts(self) -> Iterable[str]:
        """The conditions on one node alone: they need not wait, and nothing is quick without."""
        query, stop = self._query, self._stop
        if query.word(stop) != "WHERE":
            return
        end, level = clause_end(query, stop), query[stop].inside
        words = [(i, query.word(i)) for i in range(stop + 1, end) if query[i].inside == level]
        if any(word in ("OR", "XOR", "CASE") for _, word in words):
            return
        bounds = [stop, *(i for i, word in words if word == "AND"), end]
        for first, last in pairwise(bounds):
            if self._is_early(range(first + 1, last)):
                yield text_of(query[i] for i in range(first + 1, last))

    def _is_early(self, part: range) -> bool:
        query = self._query
        used = {query.text(i) for i in part if query.is_name(i) and query.text(i - 1) != "."}
        nodes = {place.name for place in self._here if place.name} & used
        apart = used.isdisjoint(self._names) and nodes.isdisjoint(self._inner)
        return len(nodes) == 1 and apart and all(query.text(i) != "{" for i in part)


def runs(query: Query) -> dict[int, list[int]]:
    """From each plain MATCH to those that follow one another with it: the engine joins them."""
    found: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for index in range(len(query)):
        if query.word(index) == "MATCH" and _plain(query, index):
            run = found[index] = ends.pop(index, [])
            run.append(index)
            stop = clause_end(query, index)
            ends[clause_end(query, stop) if query.word(stop) == "WHERE" else stop] = run
    return found


def _plain(query: Query, index: int) -> bool:
    return query.text(index - 1) not in (".", ":") and query.word(index - 1) != "OPTIONAL"


def _brace(query: Query, one: Relationship) -> int:
    inside = range(one.at + 1, query[one.at].mate if query.text(one.at) == "[" else one.at)
    return next((i for i in inside if query.text(i) == "{" and query[i].inside == one.at), -1)
