"""Corrections beside what others keep, and on a connection that breaks."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from graph.corrections.change import Change
from graph.corrections.values import packed
from graph.store.neo4j import connect
from graph.store.neo4j.store import Neo4jStore
from graph.store.open import open_store
from tests.graph.corrections.judged import judgements, shown, undone
from tests.server.fixtures import ON_NEO4J, Shared
from tests.server.wire import Wire
from tests.small_world import small_world

pytestmark = ON_NEO4J
TIE = """MATCH (d:Document {id: 'rivals'}), (a:Actor {id: 'egypt'})
CREATE (:Note {other: true})-[:ABOUT]->(d), (:Note {other: true})-[:ABOUT]->(a)"""
TIES = "MATCH (:Note)-[r:ABOUT]->() RETURN count(r) AS n"


def test_what_others_tie_to_our_nodes_stays_through_exclusion_and_merging(
    shared: Shared, served: Neo4jStore
) -> None:
    small_world().fill(served)
    shared.driver.execute_query(TIE, database_="neo4j")
    before = shown(served)
    try:
        done = served.record(
            [
                Change("exclude", "rivals", {"what": "document"}),
                Change("merge", "egypt", {"into": "russia"}),
            ]
        )
        assert served.cypher("MATCH (n) WHERE n.id IN ['rivals', 'egypt'] RETURN n").rows == ()
        served.record(map(undone, done))
        assert shown(served) == before
        assert shared.driver.execute_query(TIES, database_="neo4j").records[0]["n"] == 2
    finally:
        shared.driver.execute_query("MATCH (n {other: true}) DETACH DELETE n", database_="neo4j")


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(judgements)
def test_both_backends_show_the_same_of_the_same_judgements(
    shared: Shared, changes: list[Change]
) -> None:
    shared.wipe()
    shared.holds = "judgements at random"
    with open_store(":memory:") as embedded, open_store(shared.address) as served:
        for store in (embedded, served):
            small_world().fill(store)
            store.record(changes[:3])
            store.record([*changes[3:], *map(undone, changes[:1])])
        assert shown(embedded) == shown(served)
        assert {one.document.id: set(one.claims) for one in served.originals()} == {
            one.document.id: set(one.claims) for one in embedded.originals()
        }
        assert set(served.original_actors()) == set(embedded.original_actors())


@pytest.mark.parametrize("after", [1, 120, 400])
def test_a_connection_cut_while_a_judgement_is_recorded_doubles_nothing(
    shared: Shared, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr(connect, "RETRY", 3.0)
    wire = Wire(int(shared.address.rpartition(":")[2]))
    world = small_world()
    with open_store(wire.uri) as store:
        world.fill(store)
        claim = world.claims[0]
        wire.arm(after)
        (change,) = store.record([Change("reject", claim.id, {"claim": packed(claim)})])
        assert [one.id for one in store.log() if one.judged] == [change.id]
        assert set(store.claims()) == set(world.claims) - {claim}
    wire.close()
