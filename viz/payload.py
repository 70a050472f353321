"""Everything the page's scripts know: a head to read at once, and blocks to inflate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from graph.frozen import frozen
from graph.model import MODALITIES, PRECISIONS, Actor, Document, Evidence
from graph.ontology import Ontology
from viz import first
from viz.carried import carried
from viz.columns import chunks, columns, plain_columns, strings
from viz.escape import web_address
from viz.network import draw
from viz.palette import DARK, DASHES, LIGHT, SHAPES
from viz.scene import Scene

# Above so many claims vis-network is slow, and the page draws by itself.
VIS_CARRIES = 1500
_QUOTES, _HEADINGS = 512, 256
_KINDS, _STYLES = list(SHAPES), list(DASHES)


@frozen
class Payload:
    """A head as plain values, and blocks of base64 by name."""

    head: dict[str, Any]
    blocks: dict[str, str]


def payload(
    scene: Scene,
    ontology: Ontology,
    text: Mapping[str, str],
    documents: Iterable[Document] = (),
) -> Payload:
    """The scene as the page carries it; `documents` are those to be shown with their text."""
    types = sorted({edge.type for edge in scene.edges})
    people = [node.actor for node in scene.nodes] + list(scene.speakers)
    known = carried(scene, people, types)
    shape, block = columns(known.numbers)
    small = len(known.quotes) <= VIS_CARRIES
    drafted = {} if small else first.draft(scene)
    first_shape, first_block = plain_columns(first.looks(scene, people, _KINDS) | drafted)
    texts = {document.id: document.text for document in documents if document.id in known.papers}
    head = {
        "text": dict(text),
        "themes": {"light": asdict(LIGHT), "dark": asdict(DARK)},
        "kinds": [{"name": kind, "figure": SHAPES[kind]} for kind in _KINDS],
        "styles": [{"name": style, "dashes": list(DASHES[style])} for style in _STYLES],
        "types": [_type(name, ontology) for name in types],
        "modalities": MODALITIES,
        "precisions": PRECISIONS,
        "first": first_shape,
        "columns": shape,
        "names": first.names(scene),
        "lines": first.lines(scene),
        "drawn": len(scene.nodes),
        "camps": _camps(scene),
        "chunk": {"quotes": _QUOTES, "headings": _HEADINGS},
        "drawing": asdict(draw(scene)) if small else None,
    }
    return Payload(head, {
        "first": first_block,
        "columns": block,
        "names": strings(_names(people) | known.lists),
        "quotes": chunks(known.quotes, _QUOTES),
        "headings": chunks(map(_heading, known.papers.values()), _HEADINGS),
        "texts": chunks((texts.get(id) for id in known.papers), 1) if texts else "",
    })  # fmt: skip


def _camps(scene: Scene) -> dict[str, Any]:
    row = {node.actor.id: at for at, node in enumerate(scene.nodes)}
    found = scene.camps
    return {
        "first": [row[id] for id in found.first],
        "rivals": list(found.rivals),
        "ties": found.ties,
        "misfits": found.misfits,
    }


def _names(people: Sequence[Actor]) -> dict[str, Any]:
    return {
        "ids": [actor.id for actor in people],
        "names": [actor.name for actor in people],
        "aliases": {row: list(a.aliases) for row, a in enumerate(people) if a.aliases},
        "descriptions": {row: a.description for row, a in enumerate(people) if a.description},
        "wikidata": {row: id for row, a in enumerate(people) if (id := _wikidata(a))},
    }


def _wikidata(actor: Actor) -> str:
    id = actor.wikidata or ""
    return id if id[:1] == "Q" and id[1:].isdecimal() else ""


def _heading(item: Evidence) -> tuple[str, str]:
    # A path on the writer's disk is nobody else's business.
    return item.title, web_address(item.url)


def _type(name: str, ontology: Ontology) -> dict[str, Any]:
    known = ontology.get(name)
    if known is None:
        label = name.replace("-", " ")
        return {"name": name, "label": label, "definition": "", "symmetric": False}
    return {"name": name, "label": known.label, "definition": known.definition,
            "symmetric": known.symmetric}  # fmt: skip
