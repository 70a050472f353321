"""Actors and claims as the columns that a person sees in a network program."""

from __future__ import annotations

from graph.model import Actor, Evidence
from viz.escape import web_address
from viz.formats.job import Job
from viz.formats.text import whole

Value = str | int | float | bool
Row = dict[str, Value]


def node(actor: Actor, weight: int) -> Row:
    """An actor; what is not known is left out."""
    return _given(
        {
            "label": actor.name,
            "kind": actor.kind,
            "aliases": "; ".join(actor.aliases),
            "country": actor.country,
            "wikidata": actor.wikidata,
            "description": actor.description,
            "discovered": actor.discovered,
            "claims": weight,
        }
    )


def edge(item: Evidence, job: Job) -> Row:
    """A claim with the heading of its document; `label` says whether it is denied or coded."""
    claim = item.claim
    kind = job.ontology.get(claim.type)
    return _given(
        {
            "label": job.label(claim),
            "relation": claim.type,
            "polarity": claim.polarity,
            "denied": claim.negated,
            "symmetric": bool(kind and kind.symmetric),
            "date": claim.date,
            "date_precision": claim.date_precision,
            "quote": claim.quote,
            "said_by": job.speaker(claim),
            "modality": claim.modality,
            "confidence": claim.confidence,
            "title": item.title,
            "publisher": item.publisher,
            "published": item.published,
            # A path on the writer's disk is nobody else's business.
            "url": web_address(item.url),
            "coded_by": claim.coded_by,
            "code": claim.code,
            "intensity": claim.intensity,
        }
    )


def _given(row: dict[str, Value | None]) -> Row:
    return {name: whole(value) for name, value in row.items() if value not in (None, "")}
