"""What others keep in the same database is neither seen nor changed; our marks stay inside."""

from __future__ import annotations

import pytest

from graph.errors import CypherError
from graph.model import Actor, Claim, Document
from graph.store.base import Where
from graph.store.neo4j import ask
from graph.store.neo4j.store import Neo4jStore
from tests.graph.store.neo4j.conftest import content
from tests.server.fixtures import ON_NEO4J, Shared
from tests.small_world import World

pytestmark = ON_NEO4J
OTHERS = """CREATE (a:Actor {id: 'egypt', name: 'Egypt Air', other: true}),
(b:Actor {id: 'egypt', name: 'Haftar', other: true}),
(d:Document {id: 'rivals', title: 'Theirs', other: true}),
(a)-[:SUPPORTS {id: 1, document: 'rivals', type: 'supports', other: true}]->(b),
(a)-[:SUPPORTS {id: 1, document: 'rivals', other: true}]->(b)"""
SNAPSHOT = "MATCH (n {other: true}) OPTIONAL MATCH (n)-[r]->() RETURN properties(n), properties(r)"


def _others(shared: Shared) -> list[str]:
    found = shared.driver.execute_query(SNAPSHOT, database_="neo4j")
    return sorted(str(record.values()) for record in found.records)


def test_the_data_of_others_stay_as_they_are(
    shared: Shared, served: Neo4jStore, small_world: World
) -> None:
    shared.driver.execute_query(OTHERS, database_="neo4j")
    try:
        before = _others(shared)
        small_world.fill(served)
        document = small_world.documents[0]
        served.add(document, (), small_world.claims_of(document)[:1], replace=True)
        served.add(document, (), small_world.claims_of(document), replace=True)
        assert content(served) == tuple(
            map(set, (small_world.documents, small_world.actors, small_world.claims))
        )
        assert [actor.name for actor in served.find("egypt")] == ["Egypt"]
        assert served.counts().claims == len(small_world.claims)
        assert _others(shared) == before
    finally:
        shared.driver.execute_query("MATCH (n {other: true}) DETACH DELETE n", database_="neo4j")


def test_what_others_add_to_our_nodes_is_no_claim_and_stays(
    shared: Shared, served: Neo4jStore, small_world: World
) -> None:
    small_world.fill(served)
    shared.driver.execute_query(
        "MATCH (a:Actor {id: 'egypt'}), (b:Actor {id: 'russia'})"
        " SET a.rank = 7 CREATE (a)-[:SUPPORTS {id: 'x', document: 'rivals'}]->(b)",
        database_="neo4j",
    )
    served.put_actors([Actor("egypt", "Egypt", "state", ("Misr",))])
    document = small_world.documents[0]
    served.add(document, (), small_world.claims_of(document), replace=True)
    assert set(served.claims(Where(actor="egypt"))) <= set(small_world.claims)
    query = "MATCH (a:Actor {id: 'egypt'})-[r:SUPPORTS {id: 'x'}]->() RETURN a.rank, a.aliases"
    assert served.cypher(query).rows == ((7, ["Misr"]),)


def test_what_others_keep_can_be_asked_for_by_its_names(
    shared: Shared, served: Neo4jStore
) -> None:
    create = (
        "CREATE (:Journalist {nickname: 'Joe', other: true})-[:KNOWS]->(:Journalist {other: true})"
    )
    shared.driver.execute_query(create, database_="neo4j")
    try:
        query = "MATCH (p:Journalist)-[:KNOWS]->(:Journalist) RETURN p.nickname"
        assert served.cypher(query).rows == (("Joe",),)
    finally:
        shared.driver.execute_query("MATCH (n {other: true}) DETACH DELETE n", database_="neo4j")


@pytest.mark.parametrize("query", ["CREATE (:X)", "MATCH (a:Actor) SET a.name = 'x'"])
def test_it_is_the_server_that_refuses_to_write(
    served: Neo4jStore, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr(ask, "check", lambda query: None)
    served.put_actors([Actor("a", "A", "state")])
    with pytest.raises(CypherError, match="read-only"):
        served.cypher(query)
    assert [actor.name for actor in served.actors()] == ["A"]


def test_a_speaker_that_gets_a_better_name_is_renamed_in_its_claims(served: Neo4jStore) -> None:
    actors = (Actor("a", "A", "state"), Actor("m", "Mismari", "person", discovered=True))
    document = Document("text")
    claim = Claim(document.id, 0, 1, "a", "meets", "a", "q", attributed_to="m")
    served.add(document, actors, [claim])
    served.put_actors([Actor("m", "Ahmed Mismari", "person")])
    assert served.cypher("MATCH ()-[r]->() RETURN r.attributed_to").rows == (("Ahmed Mismari",),)
