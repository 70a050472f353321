"""What all tests share: stores of every backend and a small world to fill them with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store.base import Store
from graph.store.open import open_store
from tests import small_world as worlds
from tests.small_world import World


@pytest.fixture(params=["embedded"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each backend."""
    addresses = {"embedded": tmp_path / "libya.db"}
    with open_store(addresses[request.param]) as opened:
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
