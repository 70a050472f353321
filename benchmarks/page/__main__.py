"""Compare pages of the same graph, with the same places: python -m benchmarks.page --help."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any, NamedTuple

from benchmarks.page.installed import INSTALLED
from benchmarks.page.peers import EMPTY, PEERS
from benchmarks.page.world import world
from graph.ontology import load_ontology
from viz import scene as scenes
from viz.page import page
from viz.scene import Scene, compose

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FRAMES = """window.frames_ms = []; let last = performance.now();
const tick = (now) => { frames_ms.push(now - last); last = now; requestAnimationFrame(tick); };
tick(last);"""
# Notes in the page itself when it says that it is drawn, and that all of it is ready. Nobody asks
# the page again and again whether it is, which would slow it down. A page may say so before the
# screen shows it, so a dot is then put on it: the browser tells when that one is on the screen.
READY = "the page is ready"
WATCH = f"""window.at = {{}};
const told = () => {{ if (at.ready && at.first) console.info('{READY}'); }};
new PerformanceObserver((list) => {{ at.first = list.getEntries()[0].renderTime; told(); }})
  .observe({{ type: 'element' }});
const dot = () => {{
  const made = Object.assign(document.createElement('p'), {{ textContent: '.' }});
  made.setAttribute('elementtiming', 'first');
  Object.assign(made.style, {{ position: 'fixed', top: 0, left: 0, margin: 0 }});
  document.documentElement.append(made);
}};
const watch = new MutationObserver(() => {{
  const {{ drawn, ready }} = document.documentElement?.dataset ?? {{}};
  if ((drawn || ready) && !at.drawn) {{ at.drawn = performance.now(); dot(); }}
  if (ready) {{ at.ready = performance.now(); watch.disconnect(); told(); }}
}}); watch.observe(document, {{ attributes: true, subtree: true }});"""


def main() -> None:
    """Measure each size asked for, and print one table a size."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sizes", nargs="*", default=["1000/5000", "10000/50000"],
                       help="actors/claims, such as 100000/500000")  # fmt: skip
    asked.add_argument("--peers", nargs="*", default=[*PEERS, *INSTALLED])
    asked.add_argument("--npm", type=Path, default=Path("viz/static/node_modules"),
                       help="where force-graph, sigma and graphology are installed")  # fmt: skip
    asked.add_argument("--pip", type=Path, default=Path("build/peers"),
                       help="where pip install --target has put gravis and neo4j-viz")  # fmt: skip
    asked.add_argument("--repeat", type=int, default=3, help="visits of each page, in turn")
    given = asked.parse_args()
    with chromium() as browser, TemporaryDirectory() as folder:
        for size in given.sizes:
            actors, claims = map(int, size.split("/"))
            print(f"\n{actors:,} actors, {claims:,} claims; headless Chromium without a GPU")
            compare(browser, Path(folder), actors, claims, given)


def compare(browser: Any, folder: Path, actors: int, claims: int, given: Any) -> None:
    """Write all pages of one graph, open them in turn, and print a line for each."""
    scene, html = ours(actors, claims)
    pages = {"empty page": EMPTY, "actorgraph": html}
    for name in given.peers:
        try:
            pages[name] = (PEERS[name](scene, given.npm) if name in PEERS
                           else INSTALLED[name](scene, given.pip))  # fmt: skip
        except FileNotFoundError as missing:
            print(f"{name}: not measured, {missing}")
    files = {name: folder / f"{name}.html" for name in pages}
    for name, text in pages.items():
        files[name].write_text(text, encoding="utf-8")
    seen: dict[str, list[Visit]] = {name: [] for name in pages}
    for _ in range(given.repeat):
        for name, file in files.items():
            seen[name].append(visit(browser, file))
    print(f"{'':14}{'MB':>7}{'first ms':>10}{'all ms':>9}{'pan median':>12}{'p95 ms':>9}"
          f"{'first / ours':>14}")  # fmt: skip
    base = median(one.drawn for one in seen["actorgraph"])
    for name, visits in seen.items():
        first, whole, middle, slow = (median(part) for part in zip(*visits, strict=True))
        print(f"{name:14}{files[name].stat().st_size / 1e6:7.2f}{first:10.0f}{whole:9.0f}"
              f"{middle:12.0f}{slow:9.0f}{first / base:14.2f}", flush=True)  # fmt: skip


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


class Visit(NamedTuple):
    """Milliseconds until the first picture is on the screen, until the whole page is ready, and
    of a frame while one drags."""

    drawn: float
    ready: float
    middle: float
    slow: float


def visit(browser: Any, file: Path, given_up: float = 300_000) -> Visit:
    """Open a page, let it come to rest, and drag its ground."""
    tab = browser.new_page(viewport={"width": 1400, "height": 900})
    tab.add_init_script(WATCH)
    with tab.expect_console_message(lambda said: said.text == READY, timeout=given_up):
        tab.goto(file.as_uri(), wait_until="commit")
    tab.wait_for_timeout(3000)
    at = tab.evaluate("at")
    tab.evaluate(FRAMES)
    tab.mouse.move(30, 165)
    tab.mouse.down()
    for step in range(60):
        tab.mouse.move(30 + 4 * step, 165 + 3 * step)
    tab.mouse.up()
    frames = sorted(map(float, tab.evaluate("frames_ms")))
    tab.close()
    slow = frames[int(len(frames) * 0.95)]
    return Visit(at["first"], max(at["ready"], at["first"]), median(frames), slow)


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
