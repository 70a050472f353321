"""Addresses of servers: what they can hold, and that a password is never among it."""

from __future__ import annotations

import pytest

from graph.errors import StoreError
from graph.store.neo4j.address import Address, parse


@pytest.mark.parametrize(
    ("address", "uri", "database"),
    [
        ("neo4j://host:7687", "neo4j://host:7687", None),
        ("bolt://host?database=libya", "bolt://host", "libya"),
        ("neo4j+s://x.databases.neo4j.io", "neo4j+s://x.databases.neo4j.io", None),
        ("neo4j://host/?policy=eu&database=a", "neo4j://host?policy=eu", "a"),
        ("BOLT+SSC://[::1]:7687", "bolt+ssc://[::1]:7687", None),
    ],
)
def test_addresses(address: str, uri: str, database: str | None) -> None:
    assert parse(address) == Address(uri, database)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("neo4j://me:secret@host", "ACTORGRAPH_NEO4J_PASSWORD"),
        ("neo4j://me@host", "ACTORGRAPH_NEO4J_USER"),
        ("neo4j+tls://host", "is not known; there are neo4j, neo4j"),
        ("neo4j://", "write neo4j://host:7687"),
        ("neo4j://host/libya", r"\?database=name"),
    ],
)
def test_addresses_that_cannot_be(address: str, message: str) -> None:
    with pytest.raises(StoreError, match=message) as caught:
        parse(address)
    assert "secret" not in str(caught.value)
