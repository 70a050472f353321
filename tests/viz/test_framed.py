"""A graph in a notebook: the page in a sandbox, or a pyvis network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import viz
from graph.store.base import Store
from tests.viz.browser import DESK
from tests.viz.world import EVIDENCE


def test_the_picture_is_framed_so_that_it_can_do_no_harm(libya: Store) -> None:
    html = viz.picture(libya.graph(), "<b>Libya</b>")._repr_html_()
    assert html.startswith('<iframe title="&lt;b&gt;Libya') and html.endswith("</iframe>")
    assert html.count("<") == 2 and "allow-same-origin" not in html


def test_pyvis_gets_every_actor_and_relation(libya: Store) -> None:
    network = viz.to_pyvis(libya.graph())
    assert set(network.get_nodes()) == {
        end for one in EVIDENCE for end in (one.claim.source, one.claim.target)
    }
    ends = {(one.claim.source, one.claim.type, one.claim.target) for one in EVIDENCE}
    assert len(ends) - 4 < len(network.edges) <= len(ends)
    assert type(network).__module__ == "pyvis.network"
    assert "Khalifa Haftar" in network.generate_html()


@pytest.mark.browser
def test_the_page_works_inside_the_frame(browser: Any, libya: Store, tmp_path: Path) -> None:
    (tmp_path / "notebook.html").write_text(viz.picture(libya.graph())._repr_html_(), "utf-8")
    context = browser.new_context(**DESK)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "notebook.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for()
    frame.locator("#panel .row").first.click()
    frame.locator("#panel .title-row").wait_for()
    assert errors == []
    context.close()
