"""A server that is killed, read only or in disorder: nothing is lost or kept twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shlex import split

import pytest

from graph.copying import copy
from graph.errors import StoreError, StoreUnavailable
from graph.model import Document
from graph.store import batches
from graph.store.base import Store
from graph.store.neo4j import connect
from graph.store.neo4j.admin import write_csv
from graph.store.open import open_store
from tests.graph.store.neo4j.conftest import ACTORS, content, entry_of
from tests.server.fixtures import ON_NEO4J
from tests.server.server import Server
from tests.small_world import World

pytestmark = ON_NEO4J


@pytest.fixture
def large(embedded: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An embedded store of 250 documents, which are copied in three transactions."""
    monkeypatch.setattr(batches, "_DOCUMENTS", 100)
    list(embedded.load(map(entry_of, range(250))))
    return embedded


def test_a_server_killed_in_mid_load_is_waited_for_and_the_load_goes_on(
    large: Store, spare: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = []
    with open_store(spare.uri) as store, pytest.raises(StoreUnavailable, match="goes on from"):
        for outcome in copy(large, store):
            done.append(outcome)
            if len(done) == 100:
                spare.kill()
    monkeypatch.setattr(connect, "RETRY", 60.0)
    with ThreadPoolExecutor() as pool:
        back = pool.submit(spare.start)
        with open_store(spare.uri) as store:
            back.result()
            assert store.counts().documents >= len(done) == 100
            again = [one.status for one in copy(large, store)]
            assert again.count("known") >= 100 and again.count("added") >= 50
            assert content(store) == content(large)


@pytest.mark.parametrize(
    "obstacle",
    [
        "CREATE INDEX FOR (a:Actor) ON (a._actorgraph)",
        "UNWIND [1, 2] AS n CREATE (:Actor {_actorgraph: 'twice'})",
    ],
)
def test_a_refused_constraint_is_told_and_nothing_is_written(spare: Server, obstacle: str) -> None:
    with spare.driver() as driver:
        driver.execute_query(obstacle, database_="neo4j")
    with open_store(spare.uri) as store, pytest.raises(StoreError, match="refuses a constraint"):
        store.add(entry_of(0).document, ACTORS, entry_of(0).claims)
    with open_store(spare.uri) as store:
        assert not store.has_document("0000")


def test_a_database_that_can_only_be_read(spare: Server, small_world: World) -> None:
    with open_store(spare.uri) as store:
        small_world.fill(store)
    spare.stop()  # what was killed must be written to before it can be read
    spare.start(server__databases__default_to_read_only="true")
    with open_store(spare.uri) as store:
        assert set(store.claims()) == set(small_world.claims)
        assert len(store.find("Haftar")) == 1
        for write in (
            lambda: store.add(Document("new"), (), ()),
            lambda: store.put_actors(ACTORS),
        ):
            with pytest.raises(StoreUnavailable, match="can only be read"):
                write()


def test_what_neo4j_admin_imports_is_the_same_store(
    nasty: Store, idle: Server, tmp_path: Path
) -> None:
    command = write_csv(nasty, tmp_path / "csv")
    done = idle.admin(*split(command)[1:])
    assert done.returncode == 0, done.stdout + done.stderr
    idle.start()
    with open_store(idle.uri) as store:
        assert content(store) == content(nasty)
        assert store.find("Haftar") == nasty.find("Haftar")
        assert store.add(Document("new"), (), ()) is True
        assert store.counts().documents == nasty.counts().documents + 1
