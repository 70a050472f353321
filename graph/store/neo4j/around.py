"""What is said of an actor and of the bodies it leads, in one exchange with the server."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from graph.model import Actor, Evidence
from graph.store.base import Around, Where
from graph.store.neo4j.connect import Row
from graph.store.neo4j.filters import CONDITIONS, ENDS, relationship
from graph.store.neo4j.rows import CLAIM, HEADING, KEY, actor_of, evidence_of

FEW = 1000  # claims; of more, each actor is asked for once, not sent with every claim
_MINE = f"""MATCH (me:Actor {{{KEY}: $me}})
OPTIONAL MATCH (body:Actor) WHERE body._leader = $me AND body.{KEY} IS NOT NULL
WITH me, collect(body) AS bodies UNWIND [me] + bodies AS mine
WITH me, mine, COUNT {{ (mine)--() }} <= $few AS few"""
_REST = f"""WHERE {CONDITIONS} AND ($source IS NULL OR s.{KEY} = $source)
AND ($target IS NULL OR t.{KEY} = $target) MATCH (d:Document {{{KEY}: r.document}})
OPTIONAL MATCH (a:Actor {{{KEY}: CASE WHEN few THEN r.attributed_to_id END}})
RETURN {CLAIM}, {HEADING}, mine.{KEY}, [x IN [s, t, a] WHERE few AND x <> me | properties(x)]
ORDER BY coalesce(r.date, ''), r.{KEY}"""


def statement(where: Where) -> str:
    """The statement for the claims about the actor `$me` or what it leads, with their actors."""
    found = f"MATCH (mine)-{relationship(where)}-() WITH DISTINCT me, mine, few, r"
    return f"{_MINE} {found} {ENDS}, me, mine, few {_REST}"


def gathered(
    actor: Actor, rows: Iterable[Row], ask: Callable[[set[str]], Iterator[Actor]]
) -> Around:
    """The answer from the rows of the statement; who was not sent along is asked for."""
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    nodes: dict[str, dict[str, object]] = {}
    for *row, mine, sent in rows:
        evidence[mine].append(evidence_of(row))
        nodes.update((node[KEY], node) for node in sent)
    actors = {actor.id: actor, **{ident: actor_of(node) for ident, node in nodes.items()}}
    named = {each for found in evidence.values() for one in found for each in one.claim.actors}
    if missing := (named | evidence.keys()) - actors.keys():
        actors.update((one.id, one) for one in ask(missing))
    bodies = (actors[ident] for ident in evidence if ident != actor.id)
    return Around(
        tuple(sorted(bodies, key=lambda one: (one.name, one.id))),
        {mine: tuple(found) for mine, found in evidence.items()},
        actors,
    )
