"""A server that is killed, read only or in disorder: nothing is lost or kept twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from shlex import split
from typing import Any

import pytest

from graph.copying import copy
from graph.errors import StoreError, StoreUnavailable
from graph.model import Document
from graph.store import batches
from graph.store.base import Store
from graph.store.neo4j import changes, connect
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
    monkeypatch.setattr(batches, "_SMALL", 300)  # claims
    list(embedded.load(map(entry_of, range(250))))
    return embedded


# In this order the server is started least often: each start takes ten seconds.


def test_what_neo4j_admin_imports_is_the_same_store(
    nasty: Store, idle: Server, tmp_path: Path
) -> None:
    folder = tmp_path / "the CSV's"
    done = idle.admin(*split(write_csv(nasty, folder))[1:])
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(each.name for each in tmp_path.rglob("*.report")) == ["import.report"]
    assert not list(idle.home.rglob("*.report"))
    idle.start()
    with open_store(idle.uri) as store:
        assert content(store) == content(nasty)
        assert store.find("Haftar") == nasty.find("Haftar")
        assert store.add(Document("new"), (), ()) is True
        assert store.counts().documents == nasty.counts().documents + 1


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


def test_a_server_killed_in_mid_load_loses_and_doubles_nothing(
    large: Store, spare: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_claims, calls = changes._put_claims, count(1)

    def put_and_die(*arguments: Any) -> None:
        if next(calls) == 2:
            spare.kill()  # when the documents of this transaction are written, not its claims
        put_claims(*arguments)

    monkeypatch.setattr(changes, "_put_claims", put_and_die)
    with open_store(spare.uri) as store, pytest.raises(StoreUnavailable, match="goes on from"):
        monkeypatch.setattr(connect, "RETRY", 60.0)
        patient = open_store(spare.uri)
        list(copy(large, store))
    # Who was connected before waits for the server; whoever comes now is told at once.
    with pytest.raises(StoreUnavailable, match="cannot be reached"):
        open_store(spare.uri)
    with ThreadPoolExecutor() as pool, patient:
        back = pool.submit(spare.start)
        again = [one.status for one in copy(large, patient)]
        back.result()
        assert again == ["known"] * 100 + ["added"] * 150
        assert content(patient) == content(large)
        assert patient.counts() == large.counts()


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
