"""Stores to write, and writing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.ontology import load_ontology
from graph.store.base import Store
from graph.store.open import open_store
from tests.hostile import hostile_world
from tests.small_world import World
from viz.formats.job import Job
from viz.formats.registry import FORMATS, write

Write = Callable[[str], Path]
TITLE = "Libya </title> ]]> \u202e \udcff"  # as a terminal passes bytes that are no text
ONTOLOGY = load_ontology()
FORMS = {form.name: form for form in FORMATS}


@pytest.fixture
def libya(small_world: World) -> Iterator[Store]:
    """The small world."""
    with open_store(":memory:") as store:
        small_world.fill(store)
        yield store


@pytest.fixture
def hostile() -> Iterator[Store]:
    """The hostile world."""
    with open_store(":memory:") as store:
        hostile_world().fill(store)
        yield store


def writer(store: Store, folder: Path) -> Write:
    """A function that writes the store in a format to a folder and says where."""

    def written(name: str) -> Path:
        form = FORMS[name]
        path = folder / (f"libya{form.endings[0]}" if form.endings else name)
        write(form, Job(store, path, ONTOLOGY, TITLE))
        return path

    return written


@pytest.fixture
def written(libya: Store, tmp_path: Path) -> Write:
    """Write the small world in a format."""
    return writer(libya, tmp_path)


@pytest.fixture
def nasty(hostile: Store, tmp_path: Path) -> Write:
    """Write the hostile world in a format."""
    return writer(hostile, tmp_path)
