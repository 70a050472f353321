"""The files for neo4j-admin and cypher-shell, read by the real tool and the real server."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.base import Store
from graph.store.neo4j.script import literal, write_script
from graph.store.neo4j.store import Neo4jStore
from tests.graph.store.neo4j.conftest import TEXTS, content
from tests.server.fixtures import ON_NEO4J, Shared

pytestmark = ON_NEO4J


def test_a_script_gives_the_same_store_however_often_it_is_run(
    nasty: Store, served: Neo4jStore, shared: Shared, tmp_path: Path
) -> None:
    path = tmp_path / "graph.cypher"
    write_script(nasty, path)
    for _ in range(2):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("//"):
                shared.driver.execute_query(line.rstrip(";"), database_="neo4j")
        assert content(served) == content(nasty)
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("value", [*TEXTS, 1, 1.5, True, [], ["a'", "b"], {"a": ["'"]}])
def test_a_literal_means_its_value(shared: Shared, value: object) -> None:
    found = shared.driver.execute_query(f"RETURN {literal(value)} AS x", database_="neo4j")
    assert found.records[0]["x"] == value
