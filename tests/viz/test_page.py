"""The page: one file, complete in itself, in which foreign text is only text."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from shutil import which
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ontology import Ontology
from graph.store.base import Store, Where
from tests.viz.world import ACTORS, EVIDENCE, HOSTILE, Shelf, hostile_world
from viz.earlier import inflated
from viz.escape import csp_hash, script_json, web_address
from viz.page import render, words, write_page

STATIC = Path(__file__).parents[2] / "viz" / "static"
SOURCES = sorted((STATIC / "src").glob("**/*.js"))


class Reader(HTMLParser):
    """Reads a page as a browser would: its elements, and the text inside each script."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.kinds: list[dict[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.scripts.append("")
            self.kinds.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.scripts[-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def page(libya: Store, ontology: Ontology) -> Reader:
    return Reader(render(libya, ontology, title="Libya"))


@pytest.fixture(scope="module")
def hostile(ontology: Ontology) -> Reader:
    return Reader(render(hostile_world(), ontology, title=HOSTILE[0]))  # type: ignore[arg-type]


def test_the_page_says_what_it_is(page: Reader) -> None:
    assert page.all("html") == [{"lang": "en"}]
    assert {"charset": "utf-8"} in page.all("meta")
    assert any(meta.get("name") == "viewport" for meta in page.all("meta"))
    assert len(page.all("title")) == len(page.all("h1")) == 1


def test_nothing_is_loaded_from_anywhere(page: Reader) -> None:
    for _, attributes in page.elements:
        assert not {"src", "href", "srcset", "data"} & set(attributes)
    assert "@import" not in page.scripts[0] and "url(" not in page.scripts[0]
    assert not any("sourceMappingURL" in script for script in page.scripts)


def test_the_policy_allows_only_our_own_scripts(page: Reader) -> None:
    (policy,) = [
        meta["content"] or ""
        for meta in page.all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy
    run = [source for source, attributes in zip(page.scripts, page.kinds, strict=True)
           if "type" not in attributes or attributes.get("id") == "rest"]  # fmt: skip
    assert len(run) == 5 and all(csp_hash(source) in policy for source in run)


def test_a_path_on_the_writers_disk_stays_private(libya: Store, ontology: Ontology) -> None:
    html = render(libya, ontology, title="x")
    headings = inflated(html, "headings").decode()
    assert "Cairo presents a peace plan" in headings and "cairo.txt" not in headings


def test_where_chooses_the_claims(libya: Store, ontology: Ontology) -> None:
    html = render(libya, ontology, title="x", where=Where(publisher="Reuters"))
    assert "by Reuters." in html and "Bayraktar" not in inflated(html, "quotes").decode()


def test_hostile_text_adds_no_element(page: Reader, hostile: Reader) -> None:
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in page.elements]
    assert {name for _, a in hostile.elements for name in a} == {
        name for _, a in page.elements for name in a
    }


def test_hostile_text_survives_as_data(ontology: Ontology) -> None:
    html = render(hostile_world(), ontology, title=HOSTILE[0])  # type: ignore[arg-type]
    names = json.loads(inflated(html, "names"))
    assert len(names["ids"]) == len(ACTORS) and names["wikidata"] == {}
    assert all(aliases == list(HOSTILE) for aliases in names["aliases"].values())


def test_what_the_first_picture_needs_comes_first(page: Reader) -> None:
    ids = [attributes["id"] for attributes in page.kinds if "id" in attributes]
    assert ids[:2] == ["head", "block-first"] and ids.index("rest") < ids.index("block-quotes")


def test_the_same_store_makes_the_same_page(libya: Store, ontology: Ontology) -> None:
    again = Shelf(ACTORS[::-1], EVIDENCE[::-1])
    assert render(libya, ontology, title="x") == render(again, ontology, title="x")  # type: ignore[arg-type]


def test_an_empty_store_makes_a_page(ontology: Ontology) -> None:
    assert "No claims to show." in render(Shelf(items=()), ontology, title="x")  # type: ignore[arg-type]


@given(st.text())
def test_escaped_json_says_the_same_and_ends_no_script(text: str) -> None:
    escaped = script_json({text: [text]})
    assert json.loads(escaped) == {text: [text]}
    assert not set(escaped) & set("<>&\u2028\u2029")


@pytest.mark.parametrize("bad", ["javascript:alert(1)", "data:text/html,x", "//host", "a.txt", ""])
def test_only_web_addresses_become_links(bad: str) -> None:
    assert web_address(bad) == ""
    assert web_address(" HTTPS://example.org/a ") == "HTTPS://example.org/a"


def test_every_script_is_small_and_interprets_no_markup() -> None:
    assert len(SOURCES) > 25
    for path in SOURCES:
        source = path.read_text(encoding="utf-8")
        assert source.startswith("// ") and len(source.splitlines()) <= 260, path
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacent|document\.write|</script|\beval\(|fetch\(", source
        )


@pytest.mark.parametrize("name", ["first.js", "page.js"])
def test_the_bundle_ends_no_script_and_asks_for_nothing(name: str) -> None:
    bundle = (STATIC / "built" / name).read_text(encoding="utf-8")
    assert not re.search(r"</script|<!--|\bfetch\(|XMLHttpRequest|import\(", bundle)


def test_the_bundle_is_what_the_sources_give() -> None:
    if not (which("node") and (STATIC / "node_modules" / "esbuild").exists()):
        pytest.skip("BUNDLE NOT CHECKED: no Node or no esbuild here; run npm ci in viz/static")
    done = run(["node", "build.mjs", "--check"], cwd=STATIC, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_word_of_the_interface_is_known() -> None:
    text = words()
    for path in SOURCES:
        for key in re.findall(r"\b(?:say|around)\('(\w+)'", path.read_text(encoding="utf-8")):
            assert key in text, f"{path.name}: {key}"


def test_no_word_of_the_interface_is_left_over() -> None:
    sources = [*SOURCES, *STATIC.parent.glob("*.py"), *STATIC.parent.glob("templates/*")]
    used = " ".join(path.read_text(encoding="utf-8") for path in sources)
    by_value = ("kind_", "polarity_", "badge_", "actor_", "claim_", "document_", "publisher_",
                "step_", "style_", "voice_", "view_", "column_", "save_")  # fmt: skip
    for key in words():
        assert key.startswith(by_value) or re.search(rf"\b(t_)?{key}\b", used), key


def test_a_page_is_written_wholly_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "libya.html"
    write_page(target, "first")
    write_page(target, "حفتر \ud800")
    assert target.read_text(encoding="utf-8") == "حفتر ?"
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        write_page(tmp_path / "folder", "no")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "libya.html"]
