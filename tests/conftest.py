"""What all tests share: stores of every backend and a small world to fill them with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store.base import Store
from graph.store.open import open_store
from tests import small_world as worlds
from tests.small_world import World

BACKENDS = ("embedded",)


def _open(backend: str, folder: Path) -> Store:
    addresses = {"embedded": folder / "libya.db"}
    return open_store(addresses[backend])


@pytest.fixture(params=BACKENDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each backend."""
    with _open(request.param, tmp_path) as opened:
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
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """One store of each backend that holds the small world, for tests that only read."""
    with _open(request.param, tmp_path_factory.mktemp("asked")) as opened:
        worlds.small_world().fill(opened)
        yield opened
