"""The page in a real browser: nothing leaves, nothing breaks, and every click answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.ontology import Ontology
from tests.viz.browser import DESK, NIGHT, PHONE, Visit, chromium, visit
from tests.viz.world import HOSTILE, Shelf, crowd, hostile_world
from viz.page import render, write_page

pytestmark = pytest.mark.browser

WORLDS = {"libya": Shelf(), "hostile": hostile_world(), "crowd": crowd(40, 160)}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, ontology: Ontology) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    pages = {name: folder / f"{name}.html" for name in WORLDS}
    for name, path in pages.items():
        write_page(path, render(WORLDS[name], ontology, title=HOSTILE[1]))  # type: ignore[arg-type]
    return pages


@pytest.fixture
def page(browser: Any, files: dict[str, Path]) -> Iterator[Visit]:
    with visit(browser, files["libya"]) as opened:
        yield opened


def test_it_opens_on_all_actors(page: Visit) -> None:
    assert page.page.locator("#panel .row").count() == 13
    assert "Government of National Accord" in page.panel()
    assert page.js("actorgraph.network.labelled") == 13


def test_a_click_on_an_actor_shows_its_claims(page: Visit) -> None:
    page.click_actor("lna")
    page.page.wait_for_selector("#panel .group")
    text = page.panel()
    assert "Libyan National Army" in text and "Moscow wants to turn the tide" in text
    headings = page.page.locator("#panel h3").all_inner_texts()
    assert [heading.split("\n")[0] for heading in headings] == [
        "Allies",
        "Rivals",
        "Other relations",
    ]
    assert page.js("location.hash") == "#actor=lna"


def test_a_claim_says_who_says_so_and_when(browser: Any, files: dict[str, Path]) -> None:
    contested = "actorgraph.data.relations.find((one) => one.style === 'contested').id"
    with visit(browser, files["libya"]) as page:
        page.js(f"actorgraph.route.go({{ relation: {contested} }})")
        page.page.wait_for_selector("#panel .claim")
        text = page.panel()
    assert "According to Libyan National Army" in text
    assert "denied" in text and "contested" in text
    assert "Al-Ahram" in text and "9 May 2020" in text


def test_a_click_on_a_line_shows_its_claims(page: Visit) -> None:
    page.click_relation(
        page.js("actorgraph.data.relations.find((one) => one.type === 'leads').id")
    )
    page.page.wait_for_selector("#panel .sentence-title")
    assert "leads" in page.panel() and page.js("location.hash").startswith("#relation=")


def test_a_click_beside_everything_returns_to_all_actors(page: Visit) -> None:
    page.click_actor("turkey")
    page.page.wait_for_selector("#panel .group")
    page.page.click("#network canvas", position={"x": 6, "y": 6})
    page.page.wait_for_selector("#panel .row")


@pytest.mark.parametrize("query", ["haft", "Khalifa HAFTAR", "خليفة", "marshal"])
def test_search_finds_names_and_aliases(page: Visit, query: str) -> None:
    page.page.keyboard.press("/")
    page.page.keyboard.type(query)
    assert "Khalifa Haftar" in page.page.inner_text("#suggestions")
    if query == "haft":
        page.page.keyboard.press("ArrowDown")
        page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel .title-row")
    assert "Khalifa Haftar" in page.page.inner_text("#panel h2")


def test_search_says_when_there_is_nobody(page: Visit) -> None:
    page.page.fill("#search", "zzz")
    assert page.page.inner_text("#suggestions") == "No actor of this name"
    page.page.keyboard.press("Escape")
    assert not page.page.is_visible("#suggestions")


def test_the_address_reopens_the_view(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], "#actor=khalifa-haftar") as page:
        assert page.page.inner_text("#panel h2") == "Khalifa Haftar"
        page.page.click("#panel .group a.name >> nth=0")
        page.until("location.hash !== '#actor=khalifa-haftar'")
        page.page.go_back()
        page.until("document.querySelector('#panel h2').textContent === 'Khalifa Haftar'")
        page.page.keyboard.press("Escape")
        page.page.wait_for_selector("#panel .row")


@pytest.mark.parametrize("fragment", ["#actor=nobody", "#relation=1", "#actor=%E0%A4%A"])
def test_a_dead_link_says_so(browser: Any, files: dict[str, Path], fragment: str) -> None:
    with visit(browser, files["libya"], fragment) as page:
        assert "does not hold" in page.panel()


def test_the_legend_hides_and_shows(page: Visit) -> None:
    person = page.page.locator('[data-key="kind_person"]')
    person.click()
    assert person.get_attribute("aria-pressed") == "false"
    assert page.page.locator("#panel .row").count() == 11
    assert page.js("actorgraph.network.labelled") < 13
    page.page.locator('[data-key="polarity_hostile"]').click()
    shown = "actorgraph.data.relations.filter(actorgraph.emphasis.showsRelation)"
    assert not page.js(f"{shown}.some((one) => one.polarity === 'hostile')")
    person.click()
    assert page.page.locator("#panel .row").count() == 13


def test_hovering_lights_the_neighbours(page: Visit) -> None:
    at = page.js("actorgraph.network.where('anadolu')")
    page.page.hover("#network canvas", position={"x": at["x"], "y": at["y"]})
    page.until("actorgraph.emphasis.state.hover === 'anadolu'")
    assert page.js("actorgraph.emphasis.lit().actors.size") == 2


def test_the_keyboard_reaches_everything(page: Visit) -> None:
    page.page.focus("#panel .row >> nth=2")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel .title-row")
    assert page.js("document.activeElement.id") == "panel"
    assert page.page.inner_text("#status") == page.page.inner_text("#panel h2")


def test_an_actor_out_of_sight_is_brought_back(page: Visit) -> None:
    for _ in range(7):
        page.js("actorgraph.network.zoom(1.5)")
        page.page.wait_for_timeout(30)
    page.until("!actorgraph.network.sees('uae')")
    page.js("actorgraph.route.go({ actor: 'uae' })")
    page.until("actorgraph.network.sees('uae')")


def test_more_claims_unfold(page: Visit) -> None:
    page.js("document.getElementById('panel').replaceChildren(actorgraph.claims.list("
             "actorgraph.data.relations.flatMap((one) => one.claims)))")  # fmt: skip
    assert page.page.locator("#panel .claim").count() == 3
    page.page.click("#panel .more")
    assert page.page.locator("#panel .claim").count() == 47


def test_all_zoom_buttons_work(page: Visit) -> None:
    before = page.js("actorgraph.network.where('turkey')")
    page.page.click("#zoom-in")
    where = "actorgraph.network.where('turkey').x"
    page.until(f"{where} !== {before['x']}")
    page.page.click("#zoom-out")
    page.page.click("#fit")
    page.until(f"Math.abs({where} - {before['x']}) < 1e-6")


def test_hostile_text_stays_text(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["hostile"]) as page:
        assert page.page.locator("h1").inner_text() == HOSTILE[1]
        for actor in page.js("actorgraph.data.actors.map((one) => one.id)"):
            page.js(f"actorgraph.route.go({{ actor: {actor!r} }})")
            page.page.wait_for_selector("#panel .title-row")
        page.page.fill("#search", "<")
        assert page.page.locator("#suggestions [role=option]").count() > 3
        bad = "main img, main b b, main svg[onload], main script, a[href^='javascript' i]"
        assert page.page.locator(bad).count() == 0
        assert page.page.locator("#panel [onclick]").count() == 0


def test_forty_actors_are_all_named_but_a_few(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["crowd"], **DESK) as page:
        assert page.js("actorgraph.network.labelled") >= 38


@pytest.mark.parametrize("look", [DESK, NIGHT, PHONE], ids=["desk", "night", "phone"])
def test_it_fits_every_screen(browser: Any, files: dict[str, Path], look: dict[str, Any]) -> None:
    small = (
        "[...document.querySelectorAll('body *')].filter((node) => node.offsetParent && "
        "parseFloat(getComputedStyle(node).fontSize) < 12).map((node) => node.tagName)"
    )
    with visit(browser, files["hostile"], "#actor=gna", **look) as page:
        assert page.js("document.documentElement.scrollWidth") <= look["viewport"]["width"]
        assert page.js(small) == []
        box = page.page.locator("#network").bounding_box()
        assert box["width"] > 300 and box["height"] > 300
        assert len(page.page.screenshot()) > 20_000


def test_the_night_is_dark(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], **NIGHT) as page:
        assert page.js("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 28)"


def test_reduced_motion_is_respected(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], **DESK, reduced_motion="reduce") as page:
        before = page.js("actorgraph.network.where('turkey')")
        page.page.click("#zoom-in")
        assert page.js("actorgraph.network.where('turkey')") != before
