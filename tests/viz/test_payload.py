"""What a page carries: every claim once, packed into columns that can be read again."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.ontology import Ontology
from graph.store.base import Store
from tests.viz.world import ACTORS, EVIDENCE, crowd
from viz.columns import columns, table
from viz.earlier import columns as read_columns
from viz.earlier import inflated, places, script
from viz.page import page, render, write_page
from viz.scene import Scene, compose


@pytest.fixture(scope="module")
def html(libya: Store, ontology: Ontology) -> str:
    return render(libya, ontology, title="Libya")


@given(st.lists(st.integers(-(2**31), 2**31 - 1)), st.lists(st.integers(0, 2**32 - 1)))
def test_columns_can_be_read_again(signed: list[int], counted: list[int]) -> None:
    heads, block = columns({"signed": signed, "counted": counted, "places": [0.5, -1.25]})
    html = f'<script type="text/plain" id="block-columns">{block}</script>'
    html += f'<script type="application/json" id="head">{json.dumps({"columns": heads})}</script>'
    read = read_columns(html)
    assert read["signed"].tolist() == signed and read["counted"].tolist() == counted
    assert read["places"].tolist() == [0.5, -1.25]


def test_a_page_that_has_all_columns_in_one_block_is_still_read() -> None:
    heads, block = columns({"x": [0.5], "y": [2.0]})
    html = f'<script type="text/plain" id="block-columns">{block}</script>'
    html += f'<script type="application/json" id="head">{json.dumps({"columns": heads})}</script>'
    assert read_columns(html)["y"].tolist() == [2.0]


@given(st.lists(st.text()))
def test_a_table_names_every_value_once(values: list[str]) -> None:
    names, rows = table(values)
    assert [names[row] for row in rows] == values and len(set(names)) == len(names)


def test_what_is_too_large_for_a_column_is_refused() -> None:
    with pytest.raises(OverflowError):
        columns({"a": np.array([2**40])})


def test_every_claim_is_carried_once_with_its_quote(html: str) -> None:
    quotes = json.loads(inflated(html, "quotes"))
    assert sorted(quotes) == sorted(item.claim.quote for item in EVIDENCE)
    carried = read_columns(html)
    assert carried["count"].sum() == len(carried["from"]) == len(EVIDENCE)


def test_the_ends_of_every_claim_are_told(html: str) -> None:
    ids, carried = json.loads(inflated(html, "names"))["ids"], read_columns(html)
    quotes = json.loads(inflated(html, "quotes"))
    told = {(ids[row], quote) for row, quote in zip(carried["from"], quotes, strict=True)}
    assert told == {(item.claim.source, item.claim.quote) for item in EVIDENCE}


def test_a_report_is_carried_with_its_text_or_without(libya: Store, ontology: Ontology) -> None:
    bare = render(libya, ontology, title="x", texts=False)
    assert script(bare, "block-texts") == ""
    full = render(libya, ontology, title="x")
    assert json.loads(inflated(full, "texts"))[0].startswith("Before.")


def test_very_long_reports_stay_out(
    libya: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viz.page._TEXTS", 100)
    assert script(render(libya, ontology, title="x"), "block-texts") == ""


def test_a_new_page_keeps_the_places_of_an_earlier_one(
    html: str, scene: Scene, ontology: Ontology, tmp_path: Path
) -> None:
    write_page(tmp_path / "old.html", html)
    old = places(tmp_path / "old.html")
    drawn = {node.actor.id: (node.x, node.y) for node in scene.nodes}
    assert {id: pytest.approx(place) for id, place in old.items()} == drawn
    some = {id: (x + 500, y) for id, (x, y) in old.items() if id != "turkey"}
    again = compose(ACTORS, EVIDENCE, ontology, earlier=some)
    at = {node.actor.id: (node.x, node.y) for node in again.nodes}
    assert {id: pytest.approx(at[id]) for id in some} == some
    assert min(x for x, _ in some.values()) < at["turkey"][0] < max(x for x, _ in some.values())


@pytest.mark.parametrize("text", ["", "<p>", '<script type="a" id="block-names">x</script>'])
def test_what_is_no_page_of_ours_has_no_places(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text(text)
    with pytest.raises(InputError, match="no page that actorgraph wrote"):
        places(tmp_path / "x.html")


def test_a_claim_takes_few_bytes(ontology: Ontology) -> None:
    shelf = crowd(300, 3000)
    html = page(compose(shelf.people, shelf.items, ontology), ontology, title="x")
    rest = sum(len(script(html, f"block-{name}")) for name in ("quotes", "headings", "texts"))
    bare = page(Scene((), ()), ontology, title="x")
    assert len(html) - len(bare) - rest < 60 * 3000
