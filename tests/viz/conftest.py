"""What the tests of the drawing share: the ontology, the small world and its scene."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.ontology import Ontology, load_ontology
from graph.store.base import Store
from graph.store.open import open_store
from tests.viz.world import ACTORS, EVIDENCE, fill
from viz.scene import Scene, compose


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The built-in relation types."""
    return load_ontology()


@pytest.fixture(scope="session")
def libya(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The small Libya in a real store."""
    with open_store(tmp_path_factory.mktemp("store") / "libya.db") as store:
        fill(store)
        yield store


@pytest.fixture(scope="session")
def scene(ontology: Ontology) -> Scene:
    """The drawing of the small Libya."""
    return compose(ACTORS, EVIDENCE, ontology)
