"""A server of our own that tests may stop, kill and set up as they like."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model import Actor, Claim, Document
from graph.store.base import Entry, Store
from graph.store.neo4j import connect
from graph.store.neo4j.store import Neo4jStore
from graph.store.open import open_store
from tests.graph.store.test_cypher_index import NASTY
from tests.server.fixtures import Shared, emptied
from tests.server.jars import missing
from tests.server.server import PASSWORD, Server
from tests.small_world import World

INTENSITIES = (None, 0.0, -10.0, 3.4, 1e-7)
FULL = {
    "date": "2020-06",
    "date_precision": "month",
    "modality": "planned",
    "negated": True,
    "polarity": -1,
    "confidence": 0.1,
}
ACTORS = tuple(Actor(letter, letter.upper(), "state") for letter in "abc")
TEXTS = [*NASTY, "nul \0 byte", "\\u0027", "\\", "\\'", "';", "`", "\x1e", "", ";\n//"]


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


def entry_of(number: int) -> Entry:
    """A document with three claims."""
    document = Document(f"Text {number}.", id=f"{number:04d}")
    ends = (("a", "supports", "b"), ("b", "attacks", "c"), ("c", "meets", "a"))
    claims = (Claim(document.id, n, 9, *edge, quote="Text") for n, edge in enumerate(ends))
    return Entry(document, ACTORS, tuple(claims))


@pytest.fixture
def nasty(embedded: Store, small_world: World) -> Store:
    """An embedded store with the small world and texts that are hard to write down."""
    small_world.fill(embedded)
    document = Document('a\r\n\'\\ \0 "text"', title='a "title"', url="p,q;r", id="d\"1'")
    actors = [Actor(f"a'{n}", text, "person", (text, "b")) for n, text in enumerate(TEXTS)]
    claims = [
        replace(
            Claim(document.id, n, n, one.id, "meets", one.id, one.name, attributed_to=one.id),
            **(FULL if n % 2 else {}),
            coded_by=one.name,
            code=one.name,
            intensity=INTENSITIES[n % len(INTENSITIES)],
        )
        for n, one in enumerate(actors)
    ]
    embedded.add(document, actors, [*claims, replace(claims[0], type="spies-on", id="")])
    return embedded
