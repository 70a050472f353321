"""What a page carries of its claims, line by line: numbers, and the texts they point to."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from graph.frozen import frozen
from graph.model import MODALITIES, PRECISIONS, Actor, Evidence
from viz.bundle import Edge
from viz.columns import fields, places, table
from viz.scene import Scene

Column = Sequence[int]


@frozen
class Carried:
    """Numbers by the name of their column, lists that some point into, and what is long.

    `papers` has a claim of every document, by the document's id.
    """

    numbers: dict[str, Column]
    lists: dict[str, list[str]]
    quotes: Sequence[str]
    papers: dict[str, Evidence]


def carried(scene: Scene, people: Sequence[Actor], types: Sequence[str]) -> Carried:
    """All claims of a scene; actors are told by their row among these people."""
    evidence = scene.evidence
    told = fields(
        map(attrgetter("claim"), evidence),
        *("source", "attributed_to", "document", "polarity", "negated", "modality"),
        *("date_precision", "start", "end", "date", "coded_by", "code", "quote"),
    )
    paper_of = dict(zip(told["document"], evidence, strict=True))
    papers = {id: paper_of[id] for id in sorted(paper_of)}
    dates, date_of = table([*told["date"], *(item.published for item in papers.values())])
    publishers, publisher_of = table([item.publisher for item in papers.values()])
    coded = zip(told["coded_by"], told["code"], strict=True)
    coders, coder_of = table(["", *(coder if code else "" for coder, code in coded)])
    ids = [actor.id for actor in people]
    numbers = {
        **_relations(scene.edges, ids, types),
        "from": places(told["source"], ids),
        "speaker": places([speaker or "" for speaker in told["attributed_to"]], ["", *ids]),
        "document": places(told["document"], papers),
        "sign": told["polarity"],
        "negated": told["negated"],
        "modality": places(told["modality"], MODALITIES),
        "precision": places(told["date_precision"], PRECISIONS),
        "start": told["start"],
        "end": told["end"],
        "coder": coder_of[1:],
        "date": date_of[: len(evidence)],
        "published": date_of[len(evidence) :],
        "publisher": publisher_of,
    }
    lists = {"dates": dates, "publishers": publishers, "coders": coders}
    return Carried(numbers, lists, told["quote"], papers)


def _relations(
    edges: Sequence[Edge], ids: Sequence[str], types: Sequence[str]
) -> dict[str, Column]:
    told = fields(edges, "source", "target", "type", "evidence")
    return {
        "source": places(told["source"], ids),
        "target": places(told["target"], ids),
        "type": places(told["type"], types),
        "count": list(map(len, told["evidence"])),
    }
