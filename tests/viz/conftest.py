"""What the tests of the drawing share: the ontology, small worlds as pages, a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.ontology import Ontology, load_ontology
from graph.store.base import Store
from graph.store.open import open_store
from tests.viz.browser import Visit, chromium, visit
from tests.viz.world import ACTORS, EVIDENCE, HOSTILE, Shelf, crowd, fill, hostile_world
from viz import payload
from viz.page import render, write_page
from viz.scene import Scene, compose

WORLDS = {"libya": Shelf(), "hostile": hostile_world(), "crowd": crowd(40, 160)}


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One headless Chromium for all tests."""
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory, ontology: Ontology) -> dict[str, Path]:
    """Every world as a page, drawn by vis-network and ("large-") by the page itself."""
    folder = tmp_path_factory.mktemp("pages")
    made = {}
    for carries, prefix in ((payload.VIS_CARRIES, ""), (0, "large-")):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(payload, "VIS_CARRIES", carries)
            for name, world in WORLDS.items():
                made[prefix + name] = folder / f"{prefix}{name}.html"
                html = render(world, ontology, title=HOSTILE[1])  # type: ignore[arg-type]
                write_page(made[prefix + name], html)
    return made


@pytest.fixture(params=["", "large-"], ids=["vis", "canvas"])
def page(request: pytest.FixtureRequest, browser: Any, files: dict[str, Path]) -> Iterator[Visit]:
    """The small Libya in the browser, drawn in either way."""
    with visit(browser, files[f"{request.param}libya"]) as opened:
        yield opened


@pytest.fixture
def libya_page(browser: Any, files: dict[str, Path]) -> Iterator[Visit]:
    """The small Libya in the browser."""
    with visit(browser, files["libya"]) as opened:
        yield opened
