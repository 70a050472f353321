"""Hostile text in every field stays text in the real browser; and everyone can use the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.viz.browser import NIGHT, PHONE, Visit, visit
from tests.viz.world import HOSTILE

pytestmark = pytest.mark.browser

BAD = (
    "main img, main b b, main svg[onload], main script, a[href^='javascript' i], [onclick],"
    "iframe, main object, main embed, main form[action], main link, main style"
)
AXE = Path(__file__).parents[2] / "viz/static/node_modules/axe-core/axe.min.js"


@pytest.mark.parametrize("world", ["hostile", "large-hostile"])
def test_hostile_text_stays_text(browser: Any, files: dict[str, Path], world: str) -> None:
    with visit(browser, files[world]) as page:
        assert page.page.locator("h1").inner_text() == HOSTILE[1]
        for row in range(0, 13, 3):
            page.goto(actor=page.js(f"actorgraph.model.ids[{row}]"), colour="camp")
            page.page.wait_for_selector("#panel .title-row")
        for state in (
            {"document": "1"},
            {"view": "matrix"},
            {"view": "timeline"},
            {"view": "table"},
        ):
            page.goto(**state)
            assert page.page.locator(BAD).count() == 0
        page.page.fill("#search input", "<")
        assert page.page.locator("#search [role=option]").count() > 3
        page.page.click("#filters summary")
        assert page.page.locator(BAD).count() == 0


@pytest.mark.parametrize("world", ["hostile", "large-hostile"])
def test_hostile_text_is_saved_as_data(browser: Any, files: dict[str, Path], world: str) -> None:
    with visit(browser, files[world]) as page:
        for kind in ("svg", "csv"):
            page.page.click("#save summary")
            with page.page.expect_download() as waiting:
                page.page.click(f"#save [data-kind={kind}]")
            assert "/" not in waiting.value.suggested_filename
            text = Path(waiting.value.path()).read_text(encoding="utf-8")
            assert kind == "csv" or not any(bad in text for bad in ("<script", "<img", "<svg/"))


@pytest.mark.parametrize(
    "fragment",
    [
        "#actor=<img src=x onerror=alert(7)>",
        "#view=<b>&pin=a:b:c",
        "#off=%3Cscript%3E&pub=%3Cimg%3E&least=-1&from=x",
    ],
)
def test_a_hostile_address_does_nothing(
    browser: Any, files: dict[str, Path], fragment: str
) -> None:
    with visit(browser, files["libya"], fragment) as page:
        assert page.page.locator(BAD).count() == 0


def test_the_keyboard_reaches_everything(libya_page: Visit) -> None:
    libya_page.page.focus("#panel .row >> nth=2")
    libya_page.page.keyboard.press("Enter")
    libya_page.page.wait_for_selector("#panel .title-row")
    assert libya_page.js("document.activeElement.id") == "panel"
    assert libya_page.page.inner_text("#status") == libya_page.page.inner_text("#panel h2")
    libya_page.page.focus("#tab-network")
    libya_page.page.keyboard.press("ArrowRight")
    libya_page.until("location.hash.includes('view=matrix')")
    assert libya_page.js("document.activeElement.id") == "tab-matrix"


def test_only_the_keyboard_puts_a_frame_around_the_drawing(libya_page: Visit) -> None:
    frame = "getComputedStyle(document.querySelector('.vis-network')).outlineStyle"
    libya_page.click_actor("lna")
    assert libya_page.js(frame) == "none"
    libya_page.page.focus("#fit")
    libya_page.page.keyboard.press("Shift+Tab")
    libya_page.page.focus(".vis-network")
    assert libya_page.js(frame) == "solid"


def test_the_keyboard_moves_the_canvas(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["large-libya"]) as page:
        before = page.where("turkey")
        page.page.focus("#network canvas")
        page.page.keyboard.press("ArrowLeft")
        assert page.where("turkey")["x"] == pytest.approx(before["x"] + 60)
        page.page.keyboard.press("+")
        assert page.where("turkey")["r"] >= before["r"]


LOOKS: list[tuple[str, dict[str, Any]]] = [
    ("", {}),
    ("#actor=lna", NIGHT),
    ("#view=matrix&pair=turkey|gna", {}),
    ("#view=table", {}),
    ("#view=timeline&colour=camp", {}),
    ("#document=0", PHONE),
]


@pytest.mark.parametrize(("fragment", "look"), LOOKS, ids=[name or "start" for name, _ in LOOKS])
def test_axe_finds_nothing_serious(
    browser: Any, files: dict[str, Path], fragment: str, look: dict[str, Any]
) -> None:
    if not AXE.exists():
        pytest.skip("AXE NOT RUN: no axe-core here; run npm ci in viz/static")
    with visit(browser, files["libya"], fragment, **look) as page:
        page.page.click("#filters summary")
        # A debugger may run what the page's own policy forbids to pages.
        page.js(AXE.read_text(encoding="utf-8") + ";0")
        found = page.js("axe.run().then((result) => result.violations)")
        serious = [(one["id"], [node["html"][:120] for node in one["nodes"]][:3])
                   for one in found if one["impact"] in ("serious", "critical")]  # fmt: skip
        assert serious == []
