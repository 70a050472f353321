"""Compare pages of the same graph, with the same places: python -m benchmarks.page --help."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from benchmarks.page.peers import PEERS
from benchmarks.page.world import world
from graph.ontology import load_ontology
from viz import scene as scenes
from viz.page import page
from viz.scene import Scene, compose

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FRAMES = """window.frames_ms = []; let last = performance.now();
const tick = (now) => { frames_ms.push(now - last); last = now; requestAnimationFrame(tick); };
tick(last);"""
# As for the others, two frames after the page says that it is ready.
DRAWN = """new Promise((done) => requestAnimationFrame(() =>
  requestAnimationFrame(() => done(performance.now()))))"""


def main() -> None:
    """Measure each size asked for, and print one table a size."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sizes", nargs="*", default=["1000/5000", "10000/50000"],
                       help="actors/claims, such as 100000/500000")  # fmt: skip
    asked.add_argument("--peers", nargs="*", default=list(PEERS), choices=list(PEERS))
    asked.add_argument("--npm", type=Path, default=Path("viz/static/node_modules"),
                       help="where force-graph, sigma and graphology are installed")  # fmt: skip
    given = asked.parse_args()
    with chromium() as browser, TemporaryDirectory() as folder:
        for size in given.sizes:
            actors, claims = map(int, size.split("/"))
            print(f"\n{actors:,} actors, {claims:,} claims; headless Chromium without a GPU")
            compare(browser, Path(folder), actors, claims, given)


def compare(browser: Any, folder: Path, actors: int, claims: int, given: Any) -> None:
    """Write all pages of one graph, open each, and print a line for each."""
    scene, html = ours(actors, claims)
    pages = {"actorgraph": html}
    for name in given.peers:
        try:
            pages[name] = PEERS[name](scene, given.npm)
        except FileNotFoundError as missing:
            print(f"{name}: not measured, {missing}")
    print(f"{'':14}{'MB':>7}{'first ms':>10}{'pan median':>12}{'p95 ms':>9}{'first / ours':>14}")
    base = 0.0
    for name, text in pages.items():
        file = folder / f"{name}.html"
        file.write_text(text, encoding="utf-8")
        first, frames = visit(browser, file)
        base = base or first
        middle, slow = frames[len(frames) // 2], frames[int(len(frames) * 0.95)]
        print(f"{name:14}{file.stat().st_size / 1e6:7.2f}{first:10.0f}{middle:12.0f}{slow:9.0f}"
              f"{first / base:14.1f}", flush=True)  # fmt: skip


def ours(actors: int, claims: int) -> tuple[Scene, str]:
    """Our page, and how long it took to make, the layout apart."""
    people, evidence = world(actors, claims)
    ontology, arrange, spent = load_ontology(), scenes.layout, 0.0

    def timed(*args: Any, **more: Any) -> Any:
        nonlocal spent
        start = process_time()
        places = arrange(*args, **more)
        spent += process_time() - start
        return places

    scenes.layout = timed
    start = process_time()
    scene = compose(people, evidence, ontology)
    html = page(scene, ontology, title=f"{actors:,} actors")
    scenes.layout = arrange
    print(f"written in {process_time() - start - spent:.1f} CPU s and {spent:.1f} for the layout")
    return scene, html


def visit(browser: Any, file: Path) -> tuple[float, list[float]]:
    """Milliseconds to the first drawing, and those of each frame while the ground is dragged."""
    tab = browser.new_page(viewport={"width": 1400, "height": 900})
    tab.goto(file.as_uri(), wait_until="commit")
    tab.wait_for_selector("html[data-ready]", timeout=300_000)
    first = float(tab.evaluate(DRAWN if ours_in(tab) else "performance.now()"))
    tab.wait_for_timeout(3000)
    tab.evaluate(FRAMES)
    tab.mouse.move(30, 165)
    tab.mouse.down()
    for step in range(60):
        tab.mouse.move(30 + 4 * step, 165 + 3 * step)
    tab.mouse.up()
    frames = sorted(map(float, tab.evaluate("frames_ms")))
    tab.close()
    return first, frames


def ours_in(tab: Any) -> bool:
    """Whether the page is ours; the shells of the others have waited for two frames already."""
    return bool(tab.evaluate("Boolean(window.actorgraph)"))


@contextmanager
def chromium() -> Iterator[Any]:
    """A headless Chromium without a GPU."""
    from playwright.sync_api import sync_playwright

    path = which("chromium") or which("chromium-browser") or which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


if __name__ == "__main__":
    main()
