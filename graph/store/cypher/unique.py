"""Cypher matches no relationship twice in one MATCH; the engine does, unless told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from graph.store.cypher.barrier import Barrier, runs
from graph.store.cypher.edits import PREFIX, named, require
from graph.store.cypher.patterns import MODES, Relationship, clause_end, relationships
from graph.store.cypher.tokens import Query


def keep_relationships_apart(query: Query) -> None:
    """Add the conditions that relationships of one MATCH are different ones."""
    plain = runs(query)
    for index in range(len(query)):
        subquery = query.text(index) == "{" and query.text(index + 1) == "("
        if query.word(index) == "MATCH" and query.text(index - 1) not in (".", ":"):
            _keep_apart(query, index, plain.get(index, ()))
        elif subquery and query.word(index - 1) in ("EXISTS", "COUNT"):
            _keep_apart(query, index + 1, ())


def _keep_apart(query: Query, start: int, run: Sequence[int]) -> None:
    stop = clause_end(query, start)
    barrier = Barrier(query, start, stop, run)
    conditions = _different(query, start, stop)
    conditions += barrier.lifted() if barrier.needed else []
    if conditions:
        require(query, stop, " AND ".join(conditions))
    if barrier.needed:
        barrier.hold()


def _different(query: Query, start: int, stop: int) -> list[str]:
    found = [r for r in relationships(query, start, stop) if not _shortest(query, r)]
    pairs = [(a, b) for a, b in combinations(found, 2) if _may_coincide(a, b)]
    names = {r.at: named(query, r) for pair in pairs for r in pair}
    conditions = [
        _apart(query, replace(a, name=names[a.at]), replace(b, name=names[b.at]))
        for a, b in pairs
        if a.star > 0 or b.star > 0
    ]
    single = {r.at for a, b in pairs for r in (a, b) if a.star < 0 and b.star < 0}
    if single:
        # In one list, because the engine may lose a <> between two of three relationships.
        ids = ", ".join(f"id({names[at]})" for at in sorted(single))
        conditions.append(f"size(list_distinct([{ids}])) = {len(single)}")
    return conditions


def _shortest(query: Query, relationship: Relationship) -> bool:
    return relationship.star > 0 and query.word(relationship.star + 1) in MODES


def _may_coincide(one: Relationship, other: Relationship) -> bool:
    return not (one.types and other.types) or bool(one.types & other.types)


def _apart(query: Query, one: Relationship, other: Relationship) -> str:
    if one.star > 0 and other.star > 0:
        advice = "Two lengths that vary in one MATCH: put them in two, or give other types"
        raise query.fail(other.star, advice)
    path, step = (one, other) if one.star > 0 else (other, one)
    each = f"{PREFIX}each"
    return f"none({each} IN rels({path.name}) WHERE id({each}) = id({step.name}))"
