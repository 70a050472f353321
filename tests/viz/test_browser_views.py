"""Filters, time, the other views, and what is saved, in the browser."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.viz.browser import Visit, visit
from tests.viz.world import EVIDENCE

pytestmark = pytest.mark.browser


def test_the_legend_hides_and_shows(page: Visit) -> None:
    person = page.page.locator('[data-key="kind_person"]')
    person.click()
    page.until("actorgraph.scene.seen.actors === 11")
    assert person.get_attribute("aria-pressed") == "false"
    page.settle()
    assert page.page.locator("#panel .row").count() == 11
    page.page.locator('[data-key="polarity_hostile"]').click()
    page.until("!actorgraph.scene.seen.sign.includes(-1)")
    assert "Shown now:" in page.page.inner_text("#shown")
    person.click()
    page.page.locator('[data-key="polarity_hostile"]').click()
    page.until("actorgraph.scene.seen.actors === 13")


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        ({"voice": "attributed"}, lambda i: i.claim.attributed_to),
        ({"voice": "own"}, lambda i: not i.claim.attributed_to),
        ({"pub": ["Reuters"]}, lambda i: i.publisher == "Reuters"),
        ({"off": ["type_supports"]}, lambda i: i.claim.type != "supports"),
        ({"from": "2020-06-05", "to": "2020-06-05"}, lambda i: "2020-06-05" in day(i)),
        ({"to": "2019-12-31"}, lambda i: min(day(i)) <= "2019-12-31"),
        (
            {"hide": ["lna", "gna"]},
            lambda i: not {"lna", "gna"} & {i.claim.source, i.claim.target},
        ),
    ],
)
def test_filters_leave_what_they_say(libya_page: Visit, state: Any, wanted: Any) -> None:
    libya_page.goto(**state)
    assert libya_page.seen() == sum(1 for item in EVIDENCE if wanted(item))


def day(item: Any) -> set[str]:
    """The days that a claim may mean, at least its first and last, and the fifth of June in it."""
    date = item.claim.date or item.published
    first = (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]
    last = {10: date, 7: date + "-30", 4: date + "-12-31"}[len(date)]
    return {first, last} | ({"2020-06-05"} if first <= "2020-06-05" <= last else set())


def test_only_what_is_contested(libya_page: Visit) -> None:
    libya_page.page.click("#filters summary")
    libya_page.page.check("#contested")
    libya_page.until("actorgraph.scene.seen.claims < 10")
    seen = "actorgraph.scene.seen"
    styles = f"[...{seen}.style].filter((_, at) => {seen}.count[at])"
    assert len(set(libya_page.js(styles))) == 1
    libya_page.page.click("#clear")
    libya_page.until("actorgraph.scene.seen.claims === 47")


def test_only_what_several_publishers_say(libya_page: Visit) -> None:
    libya_page.page.click("#filters summary")
    libya_page.page.fill("#least", "3")
    libya_page.page.keyboard.press("Tab")
    libya_page.until("actorgraph.scene.seen.claims < 20 && actorgraph.scene.seen.claims > 0")
    least = "Math.min(...actorgraph.scene.seen.publishers.filter((n) => n))"
    assert libya_page.js(least) == 3


def test_a_publisher_is_chosen_by_name(libya_page: Visit) -> None:
    libya_page.page.click("#filters summary")
    libya_page.page.fill("#publisher", "Al-Ahram")
    libya_page.page.keyboard.press("Tab")
    libya_page.until("location.hash.includes('pub=Al-Ahram')")
    libya_page.page.get_by_role("button", name="Take away Al-Ahram").click()
    libya_page.until("actorgraph.scene.seen.claims === 47")


def test_filters_that_leave_nothing_say_so(browser: Any, files: dict[str, Path]) -> None:
    for name in ("libya", "large-libya"):
        with visit(browser, files[name], "#to=1950") as page:
            assert page.seen() == 0 and "leave nothing" in page.panel()


def test_the_window_of_time_is_moved_with_the_keyboard(libya_page: Visit) -> None:
    libya_page.page.focus("#time input[type=range] >> nth=1")
    for _ in range(3):
        libya_page.page.keyboard.press("ArrowLeft")
    libya_page.until("location.hash.startsWith('#to=')")
    libya_page.settle()
    assert libya_page.seen() < 47
    libya_page.page.click("#all-time")
    libya_page.until("actorgraph.scene.seen.claims === 47")


def test_the_window_of_time_is_drawn_on_the_histogram(libya_page: Visit) -> None:
    box = libya_page.page.locator("#time .brush").bounding_box()
    middle = box["y"] + 15
    libya_page.page.mouse.move(box["x"] + box["width"] * 0.2, middle)
    libya_page.page.mouse.down()
    libya_page.page.mouse.move(box["x"] + box["width"] * 0.6, middle, steps=3)
    libya_page.page.mouse.up()
    libya_page.until("location.hash.includes('from=') && location.hash.includes('to=')")


def test_time_is_played_up_to_a_date_while_places_stay(libya_page: Visit) -> None:
    before = libya_page.where("turkey")
    libya_page.page.check("#up-to")
    libya_page.page.click("#play")
    libya_page.until("actorgraph.scene.seen.claims < 20 && actorgraph.scene.seen.claims > 0")
    libya_page.until("actorgraph.scene.seen.claims > 4")
    assert "As of" in libya_page.page.inner_text("#time .period")
    libya_page.page.click("#play")
    assert libya_page.page.get_attribute("#play", "aria-label") == "Play"
    assert libya_page.where("turkey")["x"] == before["x"]


def test_the_matrix_counts_every_claim_between_two(libya_page: Visit) -> None:
    libya_page.page.click("#tab-matrix")
    cell = libya_page.page.get_by_role("button", name="Turkey to Government of National Accord: 7")
    assert cell.inner_text() == "7"
    cell.click()
    libya_page.page.wait_for_selector("#panel .relation")
    assert "Turkey" in libya_page.page.inner_text("#panel h2")
    heads = libya_page.page.locator(".matrix tbody th").all_inner_texts()
    assert len(heads) == 13


def test_the_timeline_leads_to_the_claims_of_a_moment(libya_page: Visit) -> None:
    libya_page.page.click("#tab-timeline")
    assert libya_page.page.locator(".lane .mark").count() > 13
    libya_page.page.click(".lane .mark >> nth=0")
    libya_page.until("location.hash.includes('moment=')")
    libya_page.settle()
    assert libya_page.page.locator("#panel .claim").count() >= 1


def test_the_table_sorts(libya_page: Visit) -> None:
    libya_page.goto(view="table")
    libya_page.page.get_by_role("button", name="Source").click()
    first = libya_page.page.locator(".claims-table tbody tr").first
    assert first.locator("td").nth(1).inner_text() == "Anadolu Agency"
    libya_page.page.get_by_role("button", name="Source").click()
    assert first.locator("td").nth(1).inner_text() == "Wagner Group"
    heading = libya_page.page.locator("th[aria-sort]")
    assert heading.get_attribute("aria-sort") == "descending"


def test_camps_have_colours_and_an_entry_in_the_legend(libya_page: Visit) -> None:
    libya_page.page.select_option("#colour", "camp")
    libya_page.until("location.hash === '#colour=camp'")
    entries = libya_page.page.locator("[data-key^=camp_]")
    assert entries.count() >= 2 and entries.first.is_visible()
    assert entries.first.inner_text().startswith("Camp 1: ")
    assert entries.nth(1).inner_text().startswith("Camp 2, against 1: ")
    assert "ties do not fit" in libya_page.page.inner_text("#legend")
    entries.first.click()
    libya_page.until("actorgraph.scene.seen.actors < 13")


def test_circles_are_something_else_than_camps(libya_page: Visit) -> None:
    libya_page.page.select_option("#colour", "circle")
    libya_page.until("location.hash === '#colour=circle'")
    entries = libya_page.page.locator("[data-key^=circle_]")
    assert entries.first.is_visible() and entries.first.inner_text().startswith("Around ")
    assert not libya_page.page.locator("[data-key^=camp_]").first.is_visible()
    entries.first.click()
    libya_page.until("actorgraph.scene.seen.actors < 13")


def test_the_period_is_what_the_address_says(libya_page: Visit) -> None:
    libya_page.goto(to="2020-03-11")
    assert libya_page.page.inner_text("#time .period").endswith("11 Mar 2020")


def saved(page: Visit, kind: str) -> bytes:
    page.page.click("#save summary")
    with page.page.expect_download() as waiting:
        page.page.click(f"#save [data-kind={kind}]")
    return Path(waiting.value.path()).read_bytes()


def test_what_is_seen_is_saved_as_a_picture(page: Visit) -> None:
    png = saved(page, "png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and len(png) > 15_000
    svg = saved(page, "svg").decode()
    assert svg.startswith("<svg") and "Khalifa Haftar" in svg and svg.count("<path") > 20
    assert "<script" not in svg


@pytest.mark.parametrize("view", ["matrix", "timeline", "table"])
def test_a_picture_is_offered_only_where_the_network_is_seen(page: Visit, view: str) -> None:
    page.goto(view=view)
    page.page.click("#save summary")
    offered = page.page.locator("#save [data-kind]:visible")
    assert offered.evaluate_all("all => all.map((one) => one.dataset.kind)") == ["csv", "json"]
    page.goto(view="network")
    assert offered.count() == 4


def test_what_is_seen_is_saved_as_data(libya_page: Visit) -> None:
    libya_page.goto(pub=["Reuters"])
    rows = list(csv.DictReader(saved(libya_page, "csv").decode().splitlines()))
    reuters = sorted(item.claim.quote for item in EVIDENCE if item.publisher == "Reuters")
    assert sorted(row["quote"] for row in rows) == reuters
    data = json.loads(saved(libya_page, "json"))
    assert sorted(row["quote"] for row in data["claims"]) == reuters
    assert {row["said_by"] for row in data["claims"]} >= {"Anadolu Agency", ""}
