"""Where a query could meet our book-keeping; no server is needed."""

from __future__ import annotations

import pytest

from graph.store.cypher.tokens import Query
from graph.store.neo4j.unseen import unseen


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        ("MATCH (n) RETURN n", "MATCH (n:!ActorgraphOwn) RETURN n"),
        ("MATCH () RETURN 1", "MATCH (:!ActorgraphOwn) RETURN 1"),
        ("MATCH (n {id: 'a'}) RETURN n", "MATCH (n:!ActorgraphOwn {id: 'a'}) RETURN n"),
        (
            "MATCH p = (n), (m) RETURN (n)",
            "MATCH p = (n:!ActorgraphOwn), (m:!ActorgraphOwn) RETURN (n)",
        ),
        ("MATCH (WHERE true) RETURN 1", "MATCH (:!ActorgraphOwn WHERE true) RETURN 1"),
        ("MATCH (a)-[r]->(b), (c) RETURN 1", "MATCH (a)-[r]->(b), (c:!ActorgraphOwn) RETURN 1"),
        (
            "OPTIONAL MATCH (n) WHERE (n.id) = 1 RETURN n",
            "OPTIONAL MATCH (n:!ActorgraphOwn) WHERE (n.id) = 1 RETURN n",
        ),
    ],
)
def test_a_node_without_a_label_that_stands_alone_is_none_of_it(query: str, sent: str) -> None:
    asked = Query(query)
    assert unseen(asked) and asked.rendered() == sent


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Actor) RETURN n",
        "MATCH (a)-->(b)<--(c) RETURN count(*)",
        "MATCH (n IS Actor) RETURN n",
        "RETURN (1)",
        "MATCH p = shortestPath((a:Actor)-[*]-(b:Actor)) RETURN p",
    ],
)
def test_other_queries_are_sent_as_they_are(query: str) -> None:
    asked = Query(query)
    assert not unseen(asked) and asked.rendered() == query
