"""One self-contained page: the scene, the scripts and the styles in a single HTML text."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterable, Mapping
from html import escape
from pathlib import Path
from string import Template

from graph.model import Document
from graph.ontology import Ontology
from graph.store.base import Store, Where
from viz.escape import csp_hash, script_json
from viz.layout import Place
from viz.network import library
from viz.palette import DARK, LIGHT, Theme
from viz.payload import payload
from viz.scene import Scene, compose
from viz.summary import summary
from viz.uncollected import uncollected

_HERE = Path(__file__).parent
# Reports longer than this together would make the page too heavy to send; it holds quotes alone.
_TEXTS = 4_000_000
# What most of the page is made from stands before the scripts, which do not wait for the rest.
_EARLY = ("columns", "names")
# The script that has the rest of the scripts read when there is time for it.
_GO_ON = "actorgraphFirst.goOn();"


@uncollected()
def render(
    store: Store,
    ontology: Ontology,
    *,
    title: str,
    where: Where | None = None,
    texts: bool = True,
    earlier: Mapping[str, Place] | None = None,
) -> str:
    """The page of all matching claims of a store, as HTML.

    With `texts` it holds the reports too, unless they are very long; `earlier` holds places
    that actors are to keep.
    """
    evidence = store.evidence(where or Where())
    scene = compose(store.actors(), evidence, ontology, earlier=earlier)
    return page(scene, ontology, title=title, documents=reports(store) if texts else ())


def reports(store: Store) -> tuple[Document, ...]:
    """All documents of a store, or none when their texts are too much for a page."""
    kept, size = [], 0
    for document in store.documents():
        size += len(document.text)
        if size > _TEXTS:
            return ()
        if document.text:
            kept.append(document)
    return tuple(kept)


@uncollected()
def page(
    scene: Scene, ontology: Ontology, *, title: str, documents: Iterable[Document] = ()
) -> str:
    """The page of a scene, as HTML that needs nothing else and asks for nothing."""
    text = words()
    known = payload(scene, ontology, text, documents)
    scripts = [_read("static/built/first.js")]
    scripts += [library()] if known.head["drawing"] else []
    scripts += [_read("static/built/page.js"), _GO_ON]
    style = _colours() + _read("static/page.css")
    slots = {f"t_{key}": value for key, value in text.items()}
    slots |= {"title": title, "summary": summary(scene, text), "csp": _policy(scripts, style)}
    return Template(_read("templates/page.html")).substitute(
        {key: escape(value) for key, value in slots.items()},
        style=style,
        head=script_json(known.head),
        places=_blocks(known.blocks, ("first",)),
        first=scripts[0],
        early=_blocks(known.blocks, _EARLY),
        late=_blocks(known.blocks, known.blocks.keys() - {"first", *_EARLY}),
        library="".join(f"<script>{source}</script>" for source in scripts[1:-2]),
        rest=scripts[-2],
        go_on=scripts[-1],
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


def _blocks(blocks: Mapping[str, str], names: Container[str]) -> str:
    return "\n".join(
        f'<script type="text/plain" id="block-{name}">{base64}</script>'
        for name, base64 in blocks.items()
        if name in names
    )


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(map(csp_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {csp_hash(style)}; "
        "img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'"
    )


def _colours() -> str:
    night = f"@media screen and (prefers-color-scheme: dark) {{ {_variables(DARK)} }}\n"
    return f"{_variables(LIGHT)}\n{night}"


def _variables(theme: Theme) -> str:
    colours: Mapping[str, str] = {"surface": theme.surface, "ink": theme.ink}
    colours = {**colours, **{f"kind-{k}": v for k, v in theme.kinds.items()}}
    colours = {**colours, **{f"line-{k}": v for k, v in theme.polarities.items()}}
    colours = {**colours, **{f"camp-{k}": v for k, v in enumerate(theme.camps)}}
    return ":root { " + " ".join(f"--{k}: {v};" for k, v in colours.items()) + " }"
