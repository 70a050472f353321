"""What a reader would see as ugly or wrong at first sight: names left out, cut off, covered."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.ontology import Ontology
from tests.viz.browser import NIGHT, PHONE, Visit, visit
from tests.viz.test_browser_views import saved
from tests.viz.world import ACTORS, EVIDENCE, Shelf
from viz.page import render, write_page
from viz.palette import DARK, LIGHT

pytestmark = pytest.mark.browser

# A sheet of A4 between its margins, at 96 dots an inch.
SHEET = {"viewport": {"width": 718, "height": 1047}}

# The first twelve that are on the screen and have no name there.
NAMELESS = """(() => {
  const { model, renderer } = actorgraph;
  const { width, height } = renderer.area();
  const named = new Set(renderer.labels.map(({ label }) => label.row));
  const rows = [...Array(model.actors).keys()].filter((row) => {
    const { x, y } = renderer.where(row);
    return x > 0 && y > 0 && x < width && y < height;
  });
  return rows.slice(0, 12).filter((row) => !named.has(row)).map((row) => model.names[row]);
})()"""
WHERE = "actorgraph.renderer.where(actorgraph.model.rowOf('turkey'))"
# The names that lie under the buttons.
COVERED = """(() => {
  const [area, zoom] = ['network', 'zoom'].map((id) =>
    document.getElementById(id).getBoundingClientRect());
  return actorgraph.renderer.labels.filter(({ box }) =>
    area.x + box.x < zoom.right && area.x + box.x + box.w > zoom.left &&
    area.y + box.y < zoom.bottom && area.y + box.y + box.h > zoom.top).length;
})()"""


def test_on_a_phone_too_the_weightiest_have_their_names(
    browser: Any, files: dict[str, Path]
) -> None:
    with visit(browser, files["libya"], **PHONE) as page:
        assert page.js(NAMELESS) == []


def test_no_name_lies_under_a_button(browser: Any, files: dict[str, Path]) -> None:
    for name in ("crowd", "large-crowd"):
        with visit(browser, files[name], **PHONE) as page:
            for _ in range(3):
                page.js("actorgraph.renderer.zoom(1.5)")
                page.page.wait_for_timeout(400)
                page.settle()
                assert page.js(COVERED) == 0


def test_a_short_time_has_no_date_twice(browser: Any, tmp_path: Path, ontology: Ontology) -> None:
    claims = tuple(
        replace(item, claim=replace(item.claim, date=f"2020-06-0{1 + at % 2}"))
        for at, item in enumerate(EVIDENCE)
    )
    world: Any = Shelf(ACTORS, claims)
    write_page(tmp_path / "two days.html", render(world, ontology, title="Two days"))
    with visit(browser, tmp_path / "two days.html", "#view=timeline") as page:
        ticks = page.page.locator(".tick").all_inner_texts()
        assert ticks == ["1 Jun 2020", "2 Jun 2020"]


def test_paper_shows_the_drawing_as_it_was_seen(page: Visit) -> None:
    ratio = page.js("(({ width, height }) => width / height)(actorgraph.renderer.canvas)")
    before = page.where("turkey")
    page.js("dispatchEvent(new Event('beforeprint'))")
    page.page.emulate_media(media="print")
    box = page.page.locator("canvas.on-paper").bounding_box()
    assert box["width"] / box["height"] == pytest.approx(ratio, rel=0.02)
    assert not page.page.is_visible("#network")
    page.js("dispatchEvent(new Event('afterprint'))")
    page.page.emulate_media(media="screen")
    assert page.page.locator("canvas.on-paper").count() == 0
    page.until(f"Math.abs(({WHERE}).x - {before['x']}) < 1")


def test_a_drawing_is_saved_with_what_is_lit(page: Visit) -> None:
    everything = saved(page, "svg").decode()
    assert 'opacity="0.18"' not in everything and 'stroke-opacity="0.1"' not in everything
    page.goto(actor="wagner-group")
    lit = saved(page, "svg").decode()
    assert 0 < lit.count(' opacity="0.18"') < len(ACTORS)
    assert lit.count('stroke-opacity="0.1"') > lit.count('stroke-opacity="0.6"') > 0


def test_a_ring_is_saved_as_a_ring(page: Visit) -> None:
    surface = page.js("actorgraph.head.themes.light.surface")
    rings = re.findall(rf'<circle [^>]*fill="{surface}"[^>]*>', saved(page, "svg").decode())
    assert len(rings) == sum(actor.kind == "population" for actor in ACTORS) == 1


def test_a_path_is_brought_into_view(page: Visit) -> None:
    sees = "actorgraph.renderer.sees(actorgraph.model.rowOf('anadolu'))"
    for _ in range(9):
        page.js("actorgraph.renderer.zoom(1.6)")
        page.page.wait_for_timeout(380)
        if not page.js(sees):
            break
    page.js("actorgraph.state.select({ path: ['anadolu', 'turkey'] })")
    page.until(sees)


def test_large_numbers_are_parted(libya_page: Visit) -> None:
    numbers = [libya_page.js(f"actorgraph.count('claim', {n})") for n in (1, 999, 1000, 1234567)]
    assert numbers == ["1 claim", "999 claims", "1,000 claims", "1,234,567 claims"]


def test_a_weighty_name_stands_in_two_lines_where_there_is_no_room_for_one(
    libya_page: Visit,
) -> None:
    placed = """(weighty, width) => {
      const { place } = Object.values(actorgraphFirst).find((one) => one?.place);
      const label = { row: 0, at: { x: 35, y: 30, r: 5 }, lines: ['Khalifa Haftar'],
        weighty, must: false, family: 'sans-serif' };
      const ctx = document.createElement('canvas').getContext('2d');
      return place(ctx, [label], [], { width, height: 100 }, { surface: '#fff', ink: '#000' })
        .map(({ box, label }) => box.lines || label.lines);
    }"""
    told = {(weighty, width): libya_page.js(f"({placed})({weighty}, {width})")
            for weighty in ("true", "false") for width in (70, 300)}  # fmt: skip
    whole, halves = [["Khalifa Haftar"]], [["Khalifa", "Haftar"]]
    assert told == {("true", 300): whole, ("false", 300): whole, ("true", 70): halves,
                    ("false", 70): []}  # fmt: skip


def test_paper_is_white_by_night_too(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], **NIGHT) as page:
        ground = "getComputedStyle(document.documentElement).getPropertyValue('--surface').trim()"
        assert page.js(ground) == DARK.surface
        page.page.emulate_media(media="print")
        assert page.js(ground) == LIGHT.surface


@pytest.mark.parametrize("view", ["matrix", "table", "timeline"])
def test_nothing_of_a_view_is_cut_off_on_paper(
    browser: Any, files: dict[str, Path], view: str
) -> None:
    with visit(browser, files["crowd"], f"#view={view}", **SHEET) as page:
        page.page.emulate_media(media="print")
        page.js("dispatchEvent(new Event('beforeprint'))")
        # The sheet is as wide as the window, and grows as long as it must.
        wide = "document.documentElement.scrollWidth - innerWidth"
        cut = """[...document.querySelectorAll('#view, #view *')].filter((one) =>
          getComputedStyle(one).overflowY !== 'visible' && !one.closest('th, .name, caption') &&
          (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1),
        ).length"""
        assert (page.js(wide), page.js(cut)) == (0, 0)
        assert page.page.locator("canvas.on-paper").count() == 0


def test_on_a_phone_what_is_shown_is_not_told_over_the_buttons(
    browser: Any, files: dict[str, Path]
) -> None:
    with visit(browser, files["libya"], "#to=2020-04-30", **PHONE) as page:
        note = page.page.locator("#shown").bounding_box()
        zoom = page.page.locator("#zoom").bounding_box()
        assert note["y"] > zoom["y"] + zoom["height"] or note["x"] + note["width"] < zoom["x"]
