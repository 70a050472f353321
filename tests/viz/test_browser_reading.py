"""Reading in the browser: search, dossiers, claims, documents, paths, and the address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.viz.browser import Visit, visit
from tests.viz.world import EVIDENCE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("query", ["haft", "Khalifa HAFTAR", "خليفة", "marshal"])
def test_search_finds_names_and_aliases(libya_page: Visit, query: str) -> None:
    page = libya_page
    page.page.keyboard.press("/")
    page.page.keyboard.type(query)
    assert "Khalifa Haftar" in page.page.inner_text("#search .suggestions")
    if query == "haft":
        page.page.keyboard.press("ArrowDown")
        page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel .title-row")
    assert "Khalifa Haftar" in page.page.inner_text("#panel h2")


def test_the_mouse_does_not_take_the_focus_from_the_search(page: Visit) -> None:
    page.page.keyboard.press("/")
    at = page.where("turkey")
    page.page.hover("#network canvas", position={"x": at["x"], "y": at["y"]})
    page.page.hover("#network canvas", position={"x": at["x"] + 40, "y": at["y"] + 40})
    page.page.keyboard.type("haft")
    assert page.page.input_value("#search input") == "haft"


def test_search_says_when_there_is_nobody(libya_page: Visit) -> None:
    libya_page.page.fill("#search input", "zzz")
    assert libya_page.page.inner_text("#search .suggestions") == "No actor of this name"
    libya_page.page.keyboard.press("Escape")
    assert not libya_page.page.is_visible("#search .suggestions")


def test_a_claim_says_who_says_so_and_when(libya_page: Visit) -> None:
    libya_page.goto(relation=["lna", "attacks", "gna"])
    libya_page.page.wait_for_selector("#panel .claim footer >> nth=1")
    text = libya_page.panel()
    assert "According to Libyan National Army" in text
    assert "denied" in text and "contested" in text
    assert "Al-Ahram" in text and "9 May 2020" in text


def test_a_dossier_says_who_it_is_and_when_it_is_spoken_of(libya_page: Visit) -> None:
    libya_page.goto(actor="khalifa-haftar")
    text = libya_page.panel()
    assert "Commander of the Libyan National Army." in text and "خليفة حفتر" in text
    assert libya_page.page.locator("#panel .spark rect").count() > 3
    names = "[...document.querySelectorAll('#panel .aliases span')]"
    assert "rtl" in libya_page.js(f"{names}.map((one) => getComputedStyle(one).direction)")


def test_a_quote_leads_to_its_document_with_all_quotes_marked(libya_page: Visit) -> None:
    libya_page.goto(relation=["turkey", "attacks", "lna"])
    libya_page.page.click("#panel a.quote")
    libya_page.page.wait_for_selector("#panel .report")
    marks = libya_page.page.locator("#panel mark").all_inner_texts()
    assert "A Turkish drone shot down a MiG-29 of Haftar's army." in marks
    assert len(marks) == sum(1 for item in EVIDENCE if item.claim.document == "d1")
    assert libya_page.page.inner_text("#panel .report").startswith("Before.")
    libya_page.page.click("#panel mark a >> nth=0")
    libya_page.page.wait_for_selector("#panel .sentence-title")


def test_the_neighbourhood_of_an_actor(libya_page: Visit) -> None:
    libya_page.goto(actor="anadolu")
    libya_page.page.get_by_role("button", name="Neighbours").click()
    libya_page.until("actorgraph.scene.seen.actors === 2")
    libya_page.page.get_by_role("button", name="Two steps").click()
    libya_page.until("actorgraph.scene.seen.actors > 2 && actorgraph.scene.seen.actors < 13")
    libya_page.page.get_by_role("button", name="Everyone").click()
    libya_page.until("actorgraph.scene.seen.actors === 13")


def test_the_path_between_two(libya_page: Visit) -> None:
    libya_page.goto(actor="anadolu")
    libya_page.page.get_by_role("button", name="Path to").click()
    libya_page.page.fill("#panel .suggest input", "egypt")
    libya_page.page.keyboard.press("Enter")
    libya_page.until("location.hash.startsWith('#path=')")
    libya_page.settle()
    assert libya_page.page.inner_text("#panel h2") == "From Anadolu Agency to Egypt"
    assert len(libya_page.headings()) == libya_page.js("actorgraph.scene.lit.actors.size") - 1 > 1


def test_no_path_is_said(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], "#path=anadolu|egypt&hide=russia") as page:
        assert "Nothing that is shown connects the two." in page.panel()


def test_whoever_is_hidden_can_be_brought_back(libya_page: Visit) -> None:
    libya_page.goto(actor="russia")
    libya_page.page.get_by_role("button", name="Hide", exact=True).click()
    libya_page.until("actorgraph.scene.seen.actors < 13")
    libya_page.page.click("#filters summary")
    libya_page.page.get_by_role("button", name="Take away Russia").click()
    libya_page.until("actorgraph.scene.seen.actors === 13")


def test_back_goes_back(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], "#actor=khalifa-haftar") as page:
        assert page.page.inner_text("#panel h2") == "Khalifa Haftar"
        page.page.click("#panel .group a.name >> nth=0")
        page.until("location.hash !== '#actor=khalifa-haftar'")
        page.page.go_back()
        page.until("document.querySelector('#panel h2').textContent === 'Khalifa Haftar'")
        page.page.keyboard.press("Escape")
        page.page.wait_for_selector("#panel .row")


def test_the_address_reopens_the_whole_view(browser: Any, files: dict[str, Path]) -> None:
    fragment = (
        "#view=table&actor=turkey&focus=1&from=2020-01-01&to=2020-06-30"
        "&off=kind_person&colour=camp"
    )
    with visit(browser, files["libya"], fragment) as page:
        assert page.page.is_visible(".claims-table") and "Turkey" in page.page.inner_text("h2")
        assert page.seen() == page.page.locator(".claims-table tbody tr").count() < 30
        assert page.page.input_value("#colour") == "camp"
        assert page.js("actorgraph.state.address({}).split('&').sort().join()") == ",".join(
            sorted(fragment.split("&"))
        )  # fmt: skip


@pytest.mark.parametrize(
    "fragment", ["#actor=nobody", "#relation=1", "#actor=%E0%A4%A", "#document=99", "#pair=lna|x"]
)
def test_a_dead_link_says_so(browser: Any, files: dict[str, Path], fragment: str) -> None:
    with visit(browser, files["libya"], fragment) as page:
        assert "does not hold" in page.panel()


def test_more_claims_unfold(browser: Any, files: dict[str, Path]) -> None:
    with visit(browser, files["libya"], "#document=2") as page:
        page.page.wait_for_selector("#panel .claims")
        before = page.page.locator("#panel .claim").count()
        more = page.page.locator("#panel .more")
        assert (before, more.count()) == (20, 0) or before < 20
