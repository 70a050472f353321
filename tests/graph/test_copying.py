"""Copying between stores: everything comes along, and a second run goes on from the first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.copying import copy
from graph.model import Document
from graph.store.base import Store
from graph.store.open import open_store
from tests.small_world import World


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store, whichever the first one is."""
    with open_store(tmp_path / "other.db") as store:
        yield store


def _same(one: Store, two: Store) -> bool:
    return (
        list(one.claims()) == list(two.claims())
        and list(one.documents()) == list(two.documents())
        and list(one.actors()) == list(two.actors())
    )


def test_everything_comes_along_there_and_back(
    filled: Store, other: Store, small_world: World
) -> None:
    assert {one.status for one in copy(filled, other)} == {"added"}
    assert _same(filled, other) and set(other.claims()) == set(small_world.claims)


def test_into_a_store_of_each_kind(store: Store, other: Store, small_world: World) -> None:
    small_world.fill(other)
    done = list(copy(other, store))
    assert _same(store, other)
    assert sum(one.claims for one in done) == len(small_world.claims)


def test_what_is_there_is_passed_over(store: Store, other: Store, small_world: World) -> None:
    small_world.fill(other)
    first = next(copy(other, store))
    assert first.status == "added"
    again = [one.status for one in copy(other, store)]
    assert len(again) == 4 and _same(store, other)
    other.add(Document("One more."), (), ())
    assert [one.status for one in copy(other, store)].count("added") == 1
    assert _same(store, other)
