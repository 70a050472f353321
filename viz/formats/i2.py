"""A chart for i2 Analyst's Notebook: one link a relation, with a card for every claim."""

from __future__ import annotations

from typing import Any

from graph.model import Actor, Evidence
from viz.bundle import Edge, bundle
from viz.escape import web_address
from viz.formats.job import Job, draft
from viz.formats.kinds import name
from viz.formats.text import fit, whole
from viz.palette import LIGHT, POLARITIES

_DOTS = {"firm": "SOLID", "uncertain": "DASHED", "contested": "DASH_DOT", "denied": "DOTTED"}


def write(job: Job) -> None:
    """Write the chart as anxwritter builds it; nobody is linked with himself there."""
    from anxwritter import ANXChart, DotStyle

    chart = ANXChart()
    for strength, dots in _DOTS.items():
        chart.add_strength(name=strength, dot_style=DotStyle[dots])
    for actor, _ in job.drawn():
        chart.add_icon(**_icon(actor))
    for edge in bundle(job.store.evidence(), job.ontology):
        if edge.source != edge.target:
            chart.add_link(**_link(edge, job))
    with draft(job.path) as path, path.open("wb") as file:
        file.writelines(chart.iter_anx_bytes())


def _icon(actor: Actor) -> dict[str, Any]:
    given = {
        "kind": actor.kind,
        "aliases": _text("; ".join(actor.aliases)),
        "wikidata": _text(actor.wikidata or ""),
    }
    return {
        "id": _text(actor.id),
        "type": name("i2", actor.kind),
        "label": _text(actor.name),
        "description": _text(actor.description),
        "attributes": {key: value for key, value in given.items() if value},
    }


def _link(edge: Edge, job: Job) -> dict[str, Any]:
    coded = all(item.claim.code for item in edge.evidence)
    label = f"{'coded: ' if coded else ''}{job.type_label(edge.type)}"
    return {
        "from_id": _text(edge.source),
        "to_id": _text(edge.target),
        "type": job.type_label(edge.type),
        "arrow": None if edge.symmetric else "head",
        "label": label if edge.count == 1 else f"{label} ({edge.count})",
        "strength": edge.style,
        "line_color": LIGHT.polarities[POLARITIES[edge.polarity]],
        "line_width": max(1, round(edge.width)),
        "cards": [_card(item, job) for item in edge.evidence],
    }


def _card(item: Evidence, job: Job) -> Any:
    from anxwritter import Card

    claim = item.claim
    speaker = job.speaker(claim)
    said = f"{job.label(claim)}, says {speaker}" if speaker else job.label(claim)
    return Card(
        summary=_text(said),
        description=_text(claim.quote),
        date=claim.date if len(claim.date) == 10 else None,
        datetime_description=claim.date or None,
        source_ref=_text(web_address(item.url) or item.title or claim.document),
        source_type=_text(item.publisher) or None,
    )


def _text(text: str) -> str:
    return fit(whole(text))
