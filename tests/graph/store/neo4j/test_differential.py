"""Random graphs and random queries of the portable subset: the same rows on both backends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Claim
from graph.store.base import Store
from graph.store.open import open_store
from tests.graph.store.test_reading import ACTORS, DOCUMENTS, claims
from tests.server.fixtures import ON_NEO4J, Shared, emptied

pytestmark = ON_NEO4J
EXAMPLES = int(os.environ.get("ACTORGRAPH_EXAMPLES", "5"))
KNOWN = tuple(
    replace(actor, country=country, aliases=aliases)
    for actor, country, aliases in zip(
        ACTORS, (None, "x", "y"), ((), ("one",), ("one", "two")), strict=True
    )
)

ARROWS = ("-[{}]->", "<-[{}]-", "-[{}]-")
TYPES = ("", ":SUPPORTS", ":OPPOSES|ATTACKS")
PROPERTIES = ("", "", " {negated: true}")
NODES = ("", ":Actor", " {id: 'a'}", ":Actor {name: 'B'}")
# Conditions and values of a claim r and of an actor n.
OF_CLAIM = (
    "{r}.negated",
    "NOT {r}.negated",
    "{r}.polarity > 0",
    "{r}.date >= '2019-12'",
    "{r}.date IS NULL",
    "{r}.type IN ['supports', 'attacks']",
    "{r}.attributed_to STARTS WITH 'A'",
    "{r}.start < $n",
    "{r}.code = '190'",
    "{r}.code IS NULL",
    "{r}.intensity < 0",
    "{r}.intensity IS NOT NULL",
)
OF_ACTOR = (
    "{n}.country IS NOT NULL",
    "{n}.name <> 'A'",
    "'one' IN {n}.aliases",
    "{n}.name CONTAINS $text",
    "EXISTS {{ ({n})-[:SUPPORTS]->() }}",
)
VALUES_OF_CLAIM = (
    *("type({r})", "{r}.date", "{r}.publisher", "coalesce({r}.date, '?')", "{r}.id"),
    *("{r}.code", "{r}.intensity", "abs({r}.intensity)"),
)
VALUES_OF_ACTOR = (
    *("{n}.name", "{n}.country", "size({n}.aliases)", "toLower({n}.name)", "labels({n})"),
    "CASE WHEN {n}.country IS NULL THEN 'none' ELSE {n}.country END",
)
AGGREGATES = (
    *("count(*)", "sum({r}.polarity)", "min({r}.date)", "count(DISTINCT {r}.type)"),
    *("max({r}.intensity)", "avg({r}.intensity)"),
)


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A query that matches a chain of claims, filters it and returns values or aggregates."""
    hops = draw(st.integers(1, 3))
    pattern, actors, edges = f"(n0{draw(st.sampled_from(NODES))})", ["n0"], []
    for hop in range(hops):
        of_claim = f"{draw(st.sampled_from(TYPES))}{draw(st.sampled_from(PROPERTIES))}"
        arrow = draw(st.sampled_from(ARROWS)).format(f"r{hop}{of_claim}")
        pattern += f"{arrow}(n{hop + 1}{draw(st.sampled_from(NODES))})"
        actors.append(f"n{hop + 1}")
        edges.append(f"r{hop}")

    def one(forms: tuple[str, ...]) -> str:
        return draw(st.sampled_from(forms)).format(
            r=draw(st.sampled_from(edges)), n=draw(st.sampled_from(actors))
        )

    conditions = [one((*OF_CLAIM, *OF_ACTOR)) for _ in range(draw(st.integers(0, 2)))]
    where = f" WHERE {draw(st.sampled_from((' AND ', ' OR '))).join(conditions)}" * bool(
        conditions
    )
    values = [one((*VALUES_OF_CLAIM, *VALUES_OF_ACTOR)) for _ in range(draw(st.integers(1, 3)))]
    if draw(st.booleans()):
        values.append(one(AGGREGATES))
    distinct = "DISTINCT " * draw(st.booleans())
    items = ", ".join(f"{value} AS v{n}" for n, value in enumerate(values))
    return f"MATCH {pattern}{where} RETURN {distinct}{items}"


@pytest.fixture
def both(neo4j_server: Shared, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """An embedded store and one on a server."""
    emptied(neo4j_server)
    neo4j_server.holds = "random graphs"
    with open_store(tmp_path / "a.db") as one, open_store(neo4j_server.address) as other:
        yield one, other


def _fill(store: Store, known: list[Claim]) -> None:
    unique = {claim.id: claim for claim in reversed(known)}
    for document in DOCUMENTS:
        own = [claim for claim in unique.values() if claim.document == document.id]
        store.add(document, KNOWN, own, replace=True)


def _told(row: tuple[object, ...]) -> str:
    """A row as text; an average's last digit depends on the order of what it is made of."""
    return repr(tuple(round(one, 9) if isinstance(one, float) else one for one in row))


# Of a claim about oneself the embedded engine finds both directions: see test_deviations.
between_two = claims.filter(lambda claim: claim.source != claim.target)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    known=st.lists(between_two, min_size=3, max_size=12),
    asked=st.lists(queries(), min_size=6, max_size=6, unique=True),
)
def test_both_give_the_same_rows(
    both: tuple[Store, Store], known: list[Claim], asked: list[str]
) -> None:
    for store in both:
        _fill(store, known)
    for query in asked:
        answers = [store.cypher(query, {"n": 5, "text": "B"}) for store in both]
        assert answers[0].columns == answers[1].columns, query
        one, other = (sorted(map(_told, answer.rows)) for answer in answers)
        assert one == other, query
