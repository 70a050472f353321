"""A graph with too many lines to draw one by one: its map, its names, and the hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.ontology import Ontology
from tests.viz.browser import Visit, visit
from tests.viz.world import crowd
from viz.page import render, write_page

pytestmark = pytest.mark.browser

CANVAS = "document.querySelector('#network canvas')"
# How many pixels of the drawing are half transparent, as those of the map of lines are.
FAINT = f"""(() => {{
  const {{ width, height }} = {CANVAS};
  const copy = new OffscreenCanvas(width, height).getContext('2d', {{ willReadFrequently: true }});
  copy.drawImage({CANVAS}, 0, 0);
  const {{ data }} = copy.getImageData(0, 0, width, height);
  let count = 0;
  for (let at = 3; at < data.length; at += 4) count += data[at] > 0 && data[at] < 255;
  return count;
}})()"""
# How far each name is from where its actor stands now, at most.
ASTRAY = """Math.max(...actorgraph.renderer.labels.filter(({ label }) => label.row !== undefined)
  .map(({ label }) => Math.abs(label.at.x - actorgraph.renderer.where(label.row).x)))"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, ontology: Ontology) -> Path:
    path = tmp_path_factory.mktemp("pages") / "town.html"
    world: Any = crowd(300, 3000)
    write_page(path, render(world, ontology, title="A town"))
    return path


@pytest.fixture
def town(browser: Any, file: Path) -> Iterator[Visit]:
    with visit(browser, file) as page:
        yield page


def test_the_first_picture_needs_nothing_of_what_follows_it(
    browser: Any, file: Path, tmp_path: Path
) -> None:
    html = file.read_text(encoding="utf-8")
    head, _, rest = html.partition('<script type="text/plain" id="block-columns">')
    assert len(head) < len(rest)
    alone = tmp_path / "first.html"
    alone.write_text(head, encoding="utf-8")
    tab = browser.new_page()
    tab.goto(alone.as_uri())
    tab.wait_for_selector("html[data-drawn]")
    assert tab.evaluate(FAINT) > 1000 and tab.locator("#legend .entry").count() > 5
    tab.close()


def test_the_first_picture_is_drawn_anew_where_it_was(town: Visit) -> None:
    assert town.page.locator("#network canvas").count() == 1
    assert town.js("actorgraph.renderer.canvas === document.querySelector('#network canvas')")


@pytest.mark.parametrize("asked", ["#actor=a003", "#off=kind_state", "#view=table"])
def test_an_address_that_asks_for_more_gets_no_other_picture_first(
    browser: Any, file: Path, asked: str
) -> None:
    with visit(browser, file, asked) as page:
        assert page.js("actorgraphFirst.early") is None
        assert page.js("location.hash") == asked


def test_the_map_of_lines_follows_the_filters(town: Visit) -> None:
    before = town.js(FAINT)
    town.goto(off=["polarity_hostile", "polarity_neutral"])
    assert 0 < town.js(FAINT) < before * 0.95
    town.goto(off=[])
    assert town.js(FAINT) == pytest.approx(before, rel=0.02)


def test_all_is_drawn_anew_when_the_hand_lets_go(town: Visit) -> None:
    box = town.page.locator("#network canvas").bounding_box()
    town.page.mouse.move(box["x"] + 10, box["y"] + 10)
    town.page.mouse.down()
    town.page.mouse.move(box["x"] + 90, box["y"] + 60, steps=5)
    town.page.mouse.up()
    town.until(f"{ASTRAY} === 0")
    town.settle()
    assert town.js(FAINT) > 0


def test_without_camps_a_link_that_asks_for_them_gets_circles(town: Visit) -> None:
    town.goto(colour="camp")
    assert town.js("actorgraph.scene.colour") == "circle"
    assert town.page.locator("[data-key^=circle_]").first.is_visible()
    assert not town.page.locator("#colour [value=camp]").is_visible()


def test_every_claim_stands_in_the_table_whichever_way_it_is_sorted(town: Visit) -> None:
    town.goto(view="table")
    cells = town.page.locator(".claims-table tbody tr td:nth-child(2)")
    for turn in (1, -1):
        town.page.get_by_role("button", name="Source").click()
        names = cells.all_inner_texts()
        assert names == sorted(names, key=str.casefold)[::turn] and len(names) == 100
