"""One self-contained page: the scene, the scripts and the styles in a single HTML text."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template

from graph.ontology import Ontology
from graph.store.base import Store, Where
from viz.escape import csp_hash, script_json
from viz.network import library
from viz.palette import DARK, LIGHT, Theme
from viz.payload import payload
from viz.scene import Scene, compose
from viz.summary import summary

_HERE = Path(__file__).parent
# Each script may use those before it; all speak through one object, `actorgraph`.
SCRIPTS = (
    "data", "words", "dom", "shapes", "index", "labels", "emphasis", "legend", "names", "network",
    "claims", "relations", "panel", "search", "route", "main",
)  # fmt: skip


def render(store: Store, ontology: Ontology, *, title: str, where: Where | None = None) -> str:
    """The page of all matching claims of a store, as HTML."""
    evidence = store.evidence(where or Where())
    return page(compose(store.actors(), evidence, ontology), ontology, title=title)


def page(scene: Scene, ontology: Ontology, *, title: str) -> str:
    """The page of a scene, as HTML that needs nothing else and asks for nothing."""
    text = words()
    scripts = [library(), "\n".join(_read(f"static/{name}.js") for name in SCRIPTS)]
    style = _colours() + _read("static/page.css")
    slots = {f"t_{key}": value for key, value in text.items()}
    slots |= {"title": title, "summary": summary(scene, text), "csp": _policy(scripts, style)}
    return Template(_read("templates/page.html")).substitute(
        {key: escape(value) for key, value in slots.items()},
        style=style,
        data=script_json(payload(scene, ontology, text)),
        library=scripts[0],
        script=scripts[1],
    )


def words() -> dict[str, str]:
    """The words of the interface by key."""
    text: dict[str, str] = json.loads(_read("static/text.en.json"))
    return text


def write_page(path: Path, html: str) -> None:
    """Write the page as UTF-8, wholly or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(html.encode("utf-8", "replace"))
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(map(csp_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {csp_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _colours() -> str:
    night = f"@media (prefers-color-scheme: dark) {{ {_variables(DARK)} }}\n"
    return f"{_variables(LIGHT)}\n{night}"


def _variables(theme: Theme) -> str:
    colours: Mapping[str, str] = {"surface": theme.surface, "ink": theme.ink}
    colours = {**colours, **{f"kind-{k}": v for k, v in theme.kinds.items()}}
    colours = {**colours, **{f"line-{k}": v for k, v in theme.polarities.items()}}
    return ":root { " + " ".join(f"--{k}: {v};" for k, v in colours.items()) + " }"
