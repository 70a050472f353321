"""Everything the page's scripts know: a head to read at once, and blocks to inflate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from graph.frozen import frozen
from graph.model import MODALITIES, PRECISIONS, Actor, Document, Evidence
from graph.ontology import Ontology
from viz import first
from viz.bundle import Edge
from viz.columns import chunks, columns, plain_columns, strings, table
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
    evidence = scene.evidence
    papers = {item.claim.document: item for item in evidence}
    ids = sorted(papers)
    types = sorted({edge.type for edge in scene.edges})
    dates, date_of = table(_dates(evidence, [papers[id] for id in ids]))
    publishers, publisher_of = table(papers[id].publisher for id in ids)
    coders, coder_of = table(["", *(_coder(item) for item in evidence)])
    people = [node.actor for node in scene.nodes] + list(scene.speakers)
    numbers = {
        **_relations(scene.edges, people, types),
        **_claims(evidence, people, ids),
        "coder": coder_of[1:],
        "date": date_of[: len(evidence)],
        "published": date_of[len(evidence) :],
        "publisher": publisher_of,
    }
    shape, block = columns(numbers)
    small = len(evidence) <= VIS_CARRIES
    drafted = {} if small else first.draft(scene)
    first_shape, first_block = plain_columns(first.looks(scene, people, _KINDS) | drafted)
    texts = {document.id: document.text for document in documents if document.id in papers}
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
    names = _names(people) | {"dates": dates, "publishers": publishers, "coders": coders}
    return Payload(head, {
        "first": first_block,
        "columns": block,
        "names": strings(names),
        "quotes": chunks((item.claim.quote for item in evidence), _QUOTES),
        "headings": chunks((_heading(papers[id]) for id in ids), _HEADINGS),
        "texts": chunks((texts.get(id) for id in ids), 1) if texts else "",
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


def _relations(
    edges: Sequence[Edge], people: Sequence[Actor], types: Sequence[str]
) -> dict[str, Sequence[int]]:
    row = {actor.id: at for at, actor in enumerate(people)}
    at = {name: number for number, name in enumerate(types)}
    return {
        "source": [row[edge.source] for edge in edges],
        "target": [row[edge.target] for edge in edges],
        "type": [at[edge.type] for edge in edges],
        "count": [edge.count for edge in edges],
    }


def _claims(
    evidence: Sequence[Evidence], people: Sequence[Actor], documents: Sequence[str]
) -> dict[str, Sequence[int]]:
    row = {actor.id: at for at, actor in enumerate(people)}
    papers = {id: at for at, id in enumerate(documents)}
    claims = [item.claim for item in evidence]
    return {
        "from": [row[claim.source] for claim in claims],
        "speaker": [row[c.attributed_to] + 1 if c.attributed_to else 0 for c in claims],
        "document": [papers[claim.document] for claim in claims],
        "sign": [claim.polarity for claim in claims],
        "negated": [int(claim.negated) for claim in claims],
        "modality": [MODALITIES.index(claim.modality) for claim in claims],
        "precision": [PRECISIONS.index(claim.date_precision) for claim in claims],
        "start": [claim.start for claim in claims],
        "end": [claim.end for claim in claims],
    }


def _dates(evidence: Iterable[Evidence], papers: Iterable[Evidence]) -> Iterable[str]:
    yield from (item.claim.date for item in evidence)
    yield from (item.published for item in papers)


def _coder(item: Evidence) -> str:
    return item.claim.coded_by if item.claim.code else ""


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
