"""A server of our own that tests may stop, kill and set up as they like."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store.base import Store
from graph.store.neo4j import connect
from graph.store.neo4j.store import Neo4jStore
from graph.store.open import open_store
from tests.server.fixtures import Shared, emptied
from tests.server.jars import missing
from tests.server.server import PASSWORD, Server


@pytest.fixture(scope="session")
def spare_server() -> Iterator[Server]:
    """One server for all tests that do it harm."""
    if missing():
        pytest.skip(f"THE TESTS ON NEO4J ARE SKIPPED; install {missing()}")
    with tempfile.TemporaryDirectory(prefix="actorgraph-spare-") as folder:
        server = Server(Path(folder), brief=True)
        try:
            yield server
        finally:
            server.kill()


@pytest.fixture
def idle(spare_server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, not running; a lost connection is given up after a second."""
    monkeypatch.setenv(connect.USER, "neo4j")
    monkeypatch.setenv(connect.PASSWORD, PASSWORD)
    monkeypatch.setattr(connect, "RETRY", 1.0)
    spare_server.kill()
    return spare_server


@pytest.fixture
def spare(spare_server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, running and empty; a lost connection is given up after a second."""
    monkeypatch.setenv(connect.USER, "neo4j")
    monkeypatch.setenv(connect.PASSWORD, PASSWORD)
    monkeypatch.setattr(connect, "RETRY", 1.0)
    spare_server.ready()
    return spare_server


@pytest.fixture
def shared(neo4j_server: Shared) -> Shared:
    """The server of all tests, without anything of ours."""
    emptied(neo4j_server)
    neo4j_server.holds = "something"
    return neo4j_server


@pytest.fixture
def served(shared: Shared) -> Iterator[Neo4jStore]:
    """An empty store on the server of all tests."""
    with open_store(shared.address) as store:
        assert isinstance(store, Neo4jStore)
        yield store


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store to compare with."""
    with open_store(tmp_path / "embedded.db") as store:
        yield store


def content(store: Store) -> tuple[object, ...]:
    """All that a store holds."""
    return set(store.documents()), set(store.actors()), set(store.claims())
