"""Opens pages in headless Chromium and notes everything that should not happen there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which
from time import monotonic
from typing import Any

import pytest

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-software-rasterizer",
    "--in-process-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
DESK = {"viewport": {"width": 1440, "height": 900}}
NIGHT = DESK | {"color_scheme": "dark"}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


@dataclass
class Visit:
    """A page that is open, and what went wrong so far."""

    page: Any
    faults: list[str] = field(default_factory=list)

    def js(self, expression: str) -> Any:
        """The value of an expression in the page."""
        return self.page.evaluate(expression)

    def panel(self) -> str:
        """The text of the panel."""
        return str(self.page.inner_text("#panel"))

    def click_actor(self, id: str) -> None:
        """Click the node of this actor in the drawing."""
        self._click(self.where(id))

    def click_relation(self, type: str) -> None:
        """Click the middle of the first line of this type in the drawing."""
        self._click(self.js(f"actorgraph.renderer.middle({self.relation(type)})"))

    def where(self, id: str) -> Any:
        """Where the actor stands on the canvas, and its radius."""
        return self.js(f"actorgraph.renderer.where(actorgraph.model.rowOf({id!r}))")

    def relation(self, type: str) -> int:
        """The first row of a relation of this type."""
        model = "actorgraph.model"
        return int(
            self.js(f"{model}.type.findIndex((one) => {model}.types[one].name === {type!r})")
        )

    def goto(self, **state: Any) -> None:
        """Show a state, as if a link had been followed, and wait until it is shown."""
        self.js(f"actorgraph.state.go({json.dumps(state)})")
        self.settle()

    def settle(self) -> None:
        """Wait until the page has followed its address and drawn everything."""
        self.until("actorgraph.shown === (location.hash || '#') && actorgraph.renderer.settled()")

    def seen(self, what: str = "claims") -> Any:
        """What is shown just now: claims or actors."""
        return self.js(f"actorgraph.scene.seen.{what}")

    def headings(self) -> list[str]:
        """The headings inside the panel."""
        return [h.split("\n")[0] for h in self.page.locator("#panel h3").all_inner_texts()]

    def _click(self, at: dict[str, float]) -> None:
        self.page.click("#network canvas", position={"x": at["x"], "y": at["y"]})
        self.until("location.hash.length > 1")
        self.settle()

    def until(self, expression: str) -> None:
        """Wait until the expression holds; Playwright's own way needs eval, which is forbidden."""
        deadline = monotonic() + 10
        while not self.js(expression):
            assert monotonic() < deadline, f"never: {expression}"
            self.page.wait_for_timeout(20)


@contextmanager
def chromium() -> Iterator[Any]:
    """A headless Chromium, or a skipped test that says what to install."""
    api = pytest.importorskip(
        "playwright.sync_api", reason="BROWSER TESTS NOT RUN: pip install playwright"
    )
    path = which("chromium") or which("chromium-browser") or which("google-chrome")
    if path is None:
        pytest.skip("BROWSER TESTS NOT RUN: no Chromium here; apt-get install chromium")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield browser
        browser.close()


@contextmanager
def visit(browser: Any, file: Path, fragment: str = "", **look: Any) -> Iterator[Visit]:
    """The page opened from disk; it must stay without faults to the end."""
    context = browser.new_context(**(look or DESK))
    seen = Visit(context.new_page())
    _watch(seen)
    seen.page.goto(file.as_uri() + fragment)
    seen.page.wait_for_selector("html[data-ready]")
    seen.until("actorgraph.renderer.settled()")
    yield seen
    context.close()
    assert seen.faults == []


def _watch(seen: Visit) -> None:
    def dialog(box: Any) -> None:
        seen.faults.append(f"dialog {box.message}")
        box.dismiss()

    def request(sent: Any) -> None:
        if not sent.url.startswith(("file:", "data:", "blob:")):
            seen.faults.append(f"request {sent.url}")

    seen.page.on("dialog", dialog)
    seen.page.on("request", request)
    seen.page.on("console", lambda said: seen.faults.append(f"console {said.text}"))
    seen.page.on("pageerror", lambda error: seen.faults.append(f"error {error}"))
