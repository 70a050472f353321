"""What the tests of the drawing share: the ontology, the small world and its scene."""

from __future__ import annotations

import pytest

from graph.ontology import Ontology, load_ontology
from tests.viz.world import ACTORS, EVIDENCE, Shelf
from viz.scene import Scene, compose


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The built-in relation types."""
    return load_ontology()


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The small Libya behind the interface of a store."""
    return Shelf()


@pytest.fixture(scope="session")
def scene(ontology: Ontology) -> Scene:
    """The drawing of the small Libya."""
    return compose(ACTORS, EVIDENCE, ontology)
