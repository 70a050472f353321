"""Whom names mean and what is said of them, in one exchange with the server.

The rows are actors and claims, each told once; there are none where a name means no one actor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from operator import attrgetter

from graph.gist import gist_of
from graph.model import Actor, Evidence
from graph.store.base import Around, Pair, Where
from graph.store.neo4j.connect import Row
from graph.store.neo4j.filters import CONDITIONS, ENDS, parameters
from graph.store.neo4j.rows import CLAIM, HEADING, KEY, actor_of, evidence_of, key_or_none

_ME, _MORE, _OTHER, _SAID = range(4)
# What is shown otherwise than it came may be merged, and to tell that takes more than this.
_MEANT = f"""OPTIONAL MATCH (o:ActorgraphOriginal {{{KEY}: 'actor:' + $given.id}})
WITH KEPT count(o) > 0 AS moved
OPTIONAL MATCH (a:Actor) WHERE a.{KEY} = $given.id OR a._names CONTAINS $given.key
OR a._others CONTAINS $given.key
WITH KEPT moved, a,
CASE WHEN a.{KEY} = $given.id THEN 0 WHEN a._names CONTAINS $given.key THEN 1 ELSE 2 END AS rank
WITH KEPT moved, min(rank) AS best, collect([rank, a]) AS every
WITH KEPT moved AND best > 0 AS unsure, [x IN every WHERE x[0] = best | x[1]] AS found
WHERE size(found) = 1 AND found[0] IS NOT NULL AND NOT unsure WITH KEPT found[0] AS """
_BODIES = f"""OPTIONAL MATCH (body:Actor) WHERE body._leader = me.{KEY} AND body.{KEY} IS NOT NULL
WITH me, collect(body) AS more"""
_REST = f"""WHERE {CONDITIONS} AND ($given.source IS NULL OR s.{KEY} = $given.source)
AND ($given.target IS NULL OR t.{KEY} = $given.target)
RETURN collect([mine.{KEY}, r, s, t]) AS said }}
CALL {{ WITH me, more UNWIND [me] + more AS x
RETURN CASE WHEN x = me THEN {_ME} ELSE {_MORE} END AS part, properties(x) AS value
UNION ALL WITH me, more, said UNWIND said AS one UNWIND one[2..] AS x WITH DISTINCT me, more, x
WHERE x <> me AND NOT x IN more RETURN {_OTHER} AS part, properties(x) AS value
UNION ALL WITH said UNWIND said AS one WITH DISTINCT one[1].attributed_to_id AS id
MATCH (x:Actor {{{KEY}: id}}) RETURN {_OTHER} AS part, properties(x) AS value
UNION ALL WITH said UNWIND said AS one WITH one[0] AS mine, one[1] AS r, one[2] AS s, one[3] AS t
MATCH (d:Document {{{KEY}: r.document}}) RETURN {_SAID} AS part,
[{CLAIM}, {HEADING}, mine] AS value }} RETURN part, value"""


def _meant(at: int, kept: str = "") -> str:
    text = _MEANT.replace("KEPT", kept)
    return text.replace("$given.id", f"$given.id{at}").replace("$given.key", f"$given.key{at}")


def _statement(meant: str, pattern: str) -> str:
    return f"{meant} CALL {{ WITH me, more {pattern} WITH DISTINCT mine, r {ENDS}, mine {_REST}"


# One text each, whatever types are asked for: to plan these takes a server more than a second.
AROUND = _statement(f"{_meant(0)}me {_BODIES}", "UNWIND [me] + more AS mine MATCH (mine)-[r]-()")
BETWEEN = _statement(
    f"{_meant(0)}me {_meant(1, 'me,')}other WITH me, [other] AS more",
    "UNWIND more AS other WITH me AS mine, other MATCH (mine)-[r]-(other)",
)


def asked(where: Where, *whom: Actor | str) -> dict[str, object]:
    """The parameters of the statement for these actors or names.

    What is asked of one actor stands for the `actor` of `where`, of two for its `ends`.
    """
    others = replace(where, actor=None) if len(whom) == 1 else replace(where, ends=None)
    given = parameters(others)
    for at, one in enumerate(whom):
        id, key = (one, key_or_none(one)) if isinstance(one, str) else (one.id, key_or_none(""))
        given |= {f"id{at}": id, f"key{at}": key}
    return given


def around_of(rows: Iterable[Row]) -> Around | None:
    """The answer from the rows of `AROUND`."""
    found = _Found.of(rows)
    if not found.me:
        return None
    bodies = sorted(found.more, key=attrgetter("name", "id"))
    said = {mine: tuple(map(gist_of, told)) for mine, told in found.said.items()}
    evidence = {one.claim.id: one for told in found.said.values() for one in told}
    return Around(found.me[0], tuple(bodies), said, evidence, found.actors)


def pair_of(rows: Iterable[Row]) -> Pair | None:
    """The answer from the rows of `BETWEEN`."""
    found = _Found.of(rows)
    if not found.me:
        return None
    me = found.me[0]
    return Pair(me, [me, *found.more][-1], tuple(found.said[me.id]), found.actors)


@dataclass(slots=True)
class _Found:
    """What the rows hold: actors in the order in which they were asked for, claims by date."""

    actors: dict[str, Actor] = field(default_factory=dict)
    me: list[Actor] = field(default_factory=list)
    more: list[Actor] = field(default_factory=list)
    said: defaultdict[str, list[Evidence]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, rows: Iterable[Row]) -> _Found:
        found = cls()
        for part, value in rows:
            if part == _SAID:
                found.said[value.pop()].append(evidence_of(value))
            else:
                found._meet(part, actor_of(value))
        for said in found.said.values():
            said.sort(key=attrgetter("claim.date", "claim.id"))
        return found

    def _meet(self, part: int, actor: Actor) -> None:
        self.actors[actor.id] = actor
        if part != _OTHER:
            (self.me if part == _ME else self.more).append(actor)
