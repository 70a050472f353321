"""Broken connections, wrong addresses, many writers: each is told or survived."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import neo4j
import pytest

import actorgraph
from graph.errors import StoreError, StoreUnavailable
from graph.model import Actor, Claim, Document
from graph.store.base import Store
from graph.store.neo4j import connect
from graph.store.open import open_store
from tests.graph.store.neo4j.conftest import ACTORS, content, entry_of
from tests.server.fixtures import ON_NEO4J, Shared
from tests.server.wire import Guarded, Wire
from tests.small_world import World

pytestmark = ON_NEO4J
ROOT = Path(__file__).parents[4]


@pytest.fixture
def wire(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    """A wire to the server of all tests."""
    monkeypatch.setattr(connect, "RETRY", 3.0)
    made = Wire(int(shared.address.rpartition(":")[2]))
    yield made
    made.close()


@pytest.mark.parametrize("after", [1, 200])
def test_a_connection_cut_during_a_query_is_made_again(
    wire: Wire, small_world: World, after: int
) -> None:
    with open_store(wire.uri) as store:
        small_world.fill(store)
        wire.arm(after)
        assert set(store.claims()) == set(small_world.claims)
        wire.arm(after)
        assert store.cypher("MATCH ()-[r]->() RETURN count(r)").rows == ((9,),)


@pytest.mark.parametrize("after", [1, 120, 250, 400])
def test_a_connection_cut_while_writing_doubles_nothing(
    wire: Wire, small_world: World, after: int
) -> None:
    with open_store(wire.uri) as store:
        store.put_actors(small_world.actors)
        first, *others = small_world.documents
        wire.arm(after)
        assert store.add(first, small_world.actors, small_world.claims_of(first)) is True
        for document in others:
            store.add(document, small_world.actors, small_world.claims_of(document))
        assert content(store) == tuple(
            map(set, (small_world.documents, small_world.actors, small_world.claims))
        )
        assert store.counts().claims == len(small_world.claims)


def test_a_connection_that_is_always_cut_is_given_up(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "RETRY", 0.5)
    with open_store(wire.uri) as store:
        wire.arm(0, times=1000)
        with pytest.raises(StoreUnavailable, match="no longer answers; start"):
            list(store.claims())


@pytest.mark.parametrize(
    ("word", "kind", "message"),
    [
        ("MERGE", "supports", "does not permit this to your user; ask for a role"),
        ("CREATE", "unheard-of", "does not let your user see or make the constraints"),
        ("SHOW", "supports", "does not let your user see or make the constraints"),
    ],
)
def test_a_user_who_may_only_read_asks_everything_and_is_told_why_it_may_not_write(
    shared: Shared, small_world: World, word: str, kind: str, message: str
) -> None:
    with open_store(shared.address) as store:
        small_world.fill(store)
    wire = Guarded(int(shared.address.rpartition(":")[2]), word)
    with open_store(wire.uri) as store:
        assert set(store.claims()) == set(small_world.claims)
        assert len(store.find("Haftar")) == 1
        assert store.cypher("MATCH ()-[r]->() RETURN count(r)").rows == ((9,),)
        claim = Claim("new", 0, 1, "egypt", kind, "egypt", "q")
        with pytest.raises(StoreUnavailable, match=message):
            store.add(Document("new", id="new"), (), [claim])
        assert store.counts().documents == len(small_world.documents)
    wire.close()


def test_wrong_credentials_are_told(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(connect.USER, "nobody")
    with pytest.raises(StoreUnavailable, match="refuses this user or password; set ACTORGRAPH"):
        open_store(shared.address)


def test_without_a_password_one_is_asked_for(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    password = os.environ[connect.PASSWORD]
    monkeypatch.delenv(connect.PASSWORD)
    with pytest.raises(StoreUnavailable, match="needs a password; set ACTORGRAPH_NEO4J_USER"):
        open_store(shared.address)
    asked: list[str] = []
    with open_store(shared.address, ask=lambda text: asked.append(text) or password) as store:
        assert store.counts().documents == 0
    assert asked == [f"Password of neo4j at {shared.address}"]


def test_a_missing_database_is_told(shared: Shared) -> None:
    with pytest.raises(StoreUnavailable, match=r"no such database; give another \?database="):
        open_store(f"{shared.address}?database=none")


def test_a_server_that_is_too_old_is_told(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "OLDEST", (2999, 1))
    with pytest.raises(StoreError, match=r"needs Neo4j 2999\.1 or newer"):
        open_store(shared.address)


@pytest.mark.parametrize("address", ["neo4j://127.0.0.1:1", "bolt+s://127.0.0.1:1"])
def test_a_server_that_is_not_there_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv(connect.PASSWORD, "any password")
    # What these do is tried again for half a minute.
    for patient in ("execute_query", "verify_connectivity"):
        monkeypatch.delattr(neo4j.Driver, patient)
    with pytest.raises(StoreUnavailable, match="cannot be reached; start the server") as caught:
        open_store(address)
    assert ("encrypts" in str(caught.value)) is ("+s" in address)


def test_a_user_whose_password_must_be_changed_is_told(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "actorgraph_newcomer"
    create = f"CREATE OR REPLACE USER {name} SET PASSWORD $name CHANGE REQUIRED"
    shared.driver.execute_query(create, name=name, database_="system")
    monkeypatch.setenv(connect.USER, name)
    monkeypatch.setenv(connect.PASSWORD, name)
    try:
        with pytest.raises(StoreUnavailable, match="wants a new password first"):
            open_store(shared.address)
    finally:
        shared.driver.execute_query(f"DROP USER {name}", database_="system")


def test_two_writers_at_once_keep_everything_once(shared: Shared, embedded: Store) -> None:
    entries = [entry_of(n) for n in range(40)]

    def write(name: str) -> int:
        new = [Actor("a", "A", "state", (f"{name}-{n}",), discovered=True) for n in range(40)]
        with open_store(shared.address) as store:
            return sum(
                store.add(entry.document, (*ACTORS, one), entry.claims)
                for entry, one in zip(entries, new, strict=True)
            )

    with ThreadPoolExecutor() as pool:
        assert sum(pool.map(write, "xy")) == 40
    list(embedded.load(entries))
    with open_store(shared.address) as store:
        assert set(store.claims()) == set(embedded.claims())
        assert store.counts() == embedded.counts()


def test_four_processes_make_the_same_graph_as_one(shared: Shared, tmp_path: Path) -> None:
    ingest = ("ingest", "--actors", str(ROOT / "seeds" / "actors.yaml"))
    program = (sys.executable, str(ROOT / "actorgraph.py"), *ingest)
    reports = sorted(map(str, (ROOT / "seeds").glob("*.md")))[:8]
    parts = [
        subprocess.Popen([*program, *reports[n::4], "--store", shared.address], stdout=-3)
        for n in range(4)
    ]
    whole = str(tmp_path / "whole.db")
    try:
        assert actorgraph.run([*ingest, *reports, "--store", whole]) == 0
        assert [part.wait(timeout=300) for part in parts] == [0] * 4
    finally:
        for part in parts:
            part.kill()
            part.wait()  # or it would write into the next test's store
    with open_store(whole) as one, open_store(shared.address) as four:
        assert set(one.claims()) == set(four.claims())
        assert set(one.documents()) == set(four.documents())
        assert {a.id: set(a.names) for a in one.actors()} == {
            a.id: set(a.names) for a in four.actors()
        }
