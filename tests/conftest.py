"""What all tests share: stores of every backend and a small world to fill them with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from graph.store.base import Store
from graph.store.open import open_store
from tests import small_world as worlds
from tests.server.fixtures import NEO4J, Shared, emptied, holding, neo4j_server
from tests.server.workers import scheduler
from tests.small_world import World

__all__ = ["neo4j_server"]

BACKENDS = ("embedded", NEO4J)

# How long an example takes says how busy the machine is, and nothing about what is tested.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: Any, log: Any) -> Any:
    """Let one worker take all tests that share a server."""
    return scheduler(config, log)


@pytest.fixture(params=BACKENDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store of each backend can be opened."""
    if request.param == "embedded":
        return str(tmp_path / "libya.db")
    shared: Shared = request.getfixturevalue("neo4j_server")
    emptied(shared)
    shared.holds = request.node
    return shared.address


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store of each backend."""
    with open_store(address) as opened:
        yield opened


@pytest.fixture
def small_world() -> World:
    """A handful of actors, documents and claims with a contested relation."""
    return worlds.small_world()


@pytest.fixture
def filled(store: Store, small_world: World) -> Store:
    """A store of each backend that holds the small world."""
    small_world.fill(store)
    return store


@pytest.fixture(scope="session", params=BACKENDS)
def reading(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Store]]:
    """A function that gives a store with the small world, the same one as long as it may."""
    with _small_one(request, tmp_path_factory) as give:
        yield give


@contextmanager
def _small_one(
    request: pytest.FixtureRequest, folders: pytest.TempPathFactory
) -> Iterator[Callable[[], Store]]:
    if request.param == "embedded":
        with open_store(folders.mktemp("asked") / "libya.db") as opened:
            worlds.small_world().fill(opened)
            yield lambda: opened
        return
    shared: Shared = request.getfixturevalue("neo4j_server")
    with open_store(shared.address) as opened:

        def give() -> Store:
            # Other tests may have used the database since.
            holding(shared, "small world", lambda: worlds.small_world().fill(opened))
            return opened

        yield give


@pytest.fixture
def asked(reading: Callable[[], Store]) -> Store:
    """One store of each backend that holds the small world, for tests that only read."""
    return reading()


@pytest.fixture
def backend(request: pytest.FixtureRequest) -> str:
    """The name of the backend that the test runs on."""
    params = request.node.callspec.params
    return str(params.get("reading") or params["address"])
