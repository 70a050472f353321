"""The page in a real browser: every click answers, on either way of drawing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.viz.browser import DESK, NIGHT, PHONE, Visit, visit

pytestmark = pytest.mark.browser


def test_it_opens_on_all_actors(page: Visit) -> None:
    assert page.page.locator("#panel .row").count() == 13
    assert "Government of National Accord" in page.panel()
    assert page.js("actorgraph.renderer.labels.length") >= 12


def test_a_click_on_an_actor_shows_its_claims(page: Visit) -> None:
    page.click_actor("lna")
    page.until("document.querySelector('#panel').textContent.includes('Moscow wants to turn')")
    assert page.headings() == ["Allies", "Rivals", "Other relations"]
    assert page.js("location.hash") == "#actor=lna"


def test_a_click_on_a_line_shows_its_claims(page: Visit) -> None:
    page.click_relation("leads")
    assert "leads" in page.panel() and page.js("location.hash").startswith("#relation=")
    assert page.page.locator("#panel .claim blockquote").first.inner_text() != ""


def test_a_click_beside_everything_returns_to_all_actors(page: Visit) -> None:
    page.goto(actor="turkey")
    page.page.click("#network canvas", position={"x": 6, "y": 6})
    page.page.wait_for_selector("#panel .row")


def test_an_actor_that_is_dragged_stays_there(page: Visit) -> None:
    at, box = page.where("turkey"), page.page.locator("#network canvas").bounding_box()
    page.page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + at["x"] + 40, box["y"] + at["y"] + 30, steps=4)
    page.page.mouse.up()
    page.until("location.hash.includes('pin=turkey')")
    assert page.where("turkey")["x"] == pytest.approx(at["x"] + 40, abs=3)
    page.goto(actor="turkey")
    page.page.get_by_role("button", name="Unpin").click()
    page.until("!location.hash.includes('pin')")
    page.settle()
    assert page.where("turkey")["x"] == pytest.approx(at["x"], abs=3)


def test_dragging_the_ground_moves_the_view(page: Visit) -> None:
    before = page.where("turkey")
    box = page.page.locator("#network canvas").bounding_box()
    page.page.mouse.move(box["x"] + 8, box["y"] + 8)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + 68, box["y"] + 28, steps=4)
    page.page.mouse.up()
    assert page.where("turkey")["x"] == pytest.approx(before["x"] + 60, abs=3)


def test_hovering_lights_the_neighbours(page: Visit) -> None:
    at = page.where("anadolu")
    page.page.hover("#network canvas", position={"x": at["x"], "y": at["y"]})
    page.until("actorgraph.scene.lit?.actors.size === 2")


def test_all_zoom_buttons_work(page: Visit) -> None:
    before = page.where("turkey")
    page.page.click("#zoom-in")
    where = "actorgraph.renderer.where(actorgraph.model.rowOf('turkey')).x"
    page.until(f"{where} !== {before['x']}")
    page.page.click("#zoom-out")
    page.page.click("#fit")
    page.until(f"Math.abs({where} - {before['x']}) < 1e-3")


def test_an_actor_out_of_sight_is_brought_back(page: Visit) -> None:
    sees = "actorgraph.renderer.sees(actorgraph.model.rowOf('uae'))"
    for _ in range(9):
        page.js("actorgraph.renderer.zoom(1.6)")
        page.page.wait_for_timeout(380)
        if not page.js(sees):
            break
    page.js("actorgraph.state.select({ actor: 'uae' })")
    page.until(sees)


def test_forty_actors_are_all_named_but_a_few(browser: Any, files: dict[str, Path]) -> None:
    for name in ("crowd", "large-crowd"):
        with visit(browser, files[name]) as page:
            assert page.js("actorgraph.renderer.labels.length") >= 36
            boxes = page.js("actorgraph.renderer.labels.map(({ box }) => box)")
            assert not [
                (a, b)
                for at, a in enumerate(boxes)
                for b in boxes[:at]
                if a["x"] < b["x"] + b["w"] and b["x"] < a["x"] + a["w"]
                and a["y"] < b["y"] + b["h"] and b["y"] < a["y"] + a["h"]
            ]  # fmt: skip


@pytest.mark.parametrize("look", [DESK, NIGHT, PHONE], ids=["desk", "night", "phone"])
@pytest.mark.parametrize("world", ["hostile", "large-hostile"])
def test_it_fits_every_screen(
    browser: Any, files: dict[str, Path], look: dict[str, Any], world: str
) -> None:
    small = (
        "[...document.querySelectorAll('body *')].filter((node) => node.offsetParent && "
        "parseFloat(getComputedStyle(node).fontSize) < 12).map((node) => node.tagName)"
    )
    with visit(browser, files[world], "#actor=gna", **look) as page:
        assert page.js("document.documentElement.scrollWidth") <= look["viewport"]["width"]
        assert page.js(small) == []
        box = page.page.locator("#network").bounding_box()
        assert box["width"] > 300 and box["height"] > 300


def test_a_low_window_leaves_the_network_its_room(browser: Any, files: dict[str, Path]) -> None:
    look = {"viewport": {"width": 1024, "height": 640}}
    with visit(browser, files["libya"], **look) as page:
        assert page.page.locator("#network").bounding_box()["height"] > 320
        assert not page.page.is_visible("#legend .entry")
        page.page.click("#legend summary")
        assert page.page.locator("#legend .entry").first.is_visible()


def test_a_phone_shows_every_view(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], **PHONE) as page:
        assert page.js("actorgraph.renderer.labels.length") >= 6
        for view in ("matrix", "timeline", "table"):
            page.goto(view=view)
            assert page.js("document.documentElement.scrollWidth") <= 390


def test_a_phone_leads_to_what_was_tapped(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], **PHONE) as page:
        assert not page.page.is_visible("#peek")
        page.goto(actor="turkey")
        assert "Turkey" in page.page.inner_text("#peek")
        page.page.tap("#peek")
        page.until("document.getElementById('panel').getBoundingClientRect().top < 40")
        page.until("document.getElementById('peek').hidden")


def test_no_name_stands_beside_the_node_of_another(page: Visit) -> None:
    labels = "actorgraph.renderer.labels.filter(({ label }) => !label.weighty && !label.must)"
    nodes = "Array.from({ length: 13 }, (_, row) => ({ row, ...actorgraph.renderer.where(row) }))"
    assert page.js(f"{labels}.every(({{ label, box }}) => {nodes}.every(({{ row, x, y, r }}) => "
                   "row === label.row || x - r > box.x + box.w + 9 || x + r < box.x - 9 || "
                   "y - r > box.y + box.h || y + r < box.y))")  # fmt: skip


def test_the_night_is_dark(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], **NIGHT) as page:
        assert page.js("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 28)"


@pytest.mark.parametrize("world", ["libya", "large-libya"])
def test_reduced_motion_is_respected(browser: Any, files: dict[str, Path], world: str) -> None:
    with visit(browser, files[world], **DESK, reduced_motion="reduce") as page:
        before = page.where("turkey")
        page.page.click("#zoom-in")
        assert page.where("turkey") != before


def test_the_page_draws_alone_where_workers_are_forbidden(
    browser: Any, files: dict[str, Path], tmp_path: Path
) -> None:
    lame = tmp_path / "lame.html"
    html = files["large-crowd"].read_text(encoding="utf-8")
    lame.write_text(html.replace("worker-src blob:", "worker-src 'none'"), encoding="utf-8")
    context = browser.new_context(**DESK)
    context.add_init_script("delete globalThis.Worker")
    page = context.new_page()
    page.goto(lame.as_uri())
    page.wait_for_selector("html[data-ready]")
    assert page.evaluate("actorgraph.renderer.labels.length") >= 0
    context.close()
