"""Answers as records: what --json, --jsonl and --csv print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from viz.delimited import Record

if TYPE_CHECKING:
    from graph.build import Outcome
    from graph.importing import Tally
    from graph.judgement import Judgement
    from graph.store.base import Rows
    from graph.text.extract import Extraction
    from queries.actors import Presence
    from queries.claims import Statement

STATEMENT = (
    "claim_id", "source", "source_id", "type", "target", "target_id", "polarity", "attributed_to",
    "negated", "modality", "date", "date_precision", "quote", "title", "publisher", "published",
    "url", "document", "start", "end", "confidence", "coded_by", "code", "intensity",
)  # fmt: skip


def extracted(extraction: Extraction) -> Iterator[Record]:
    """The claims of one document; each end is a list of all names of that actor."""
    actors = {actor.id: actor for actor in extraction.actors}
    for claim in extraction.claims:
        speaker = actors[claim.attributed_to].name if claim.attributed_to else None
        yield {
            "doc_id": claim.document,
            "source": list(actors[claim.source].names),
            "type": claim.type,
            "target": list(actors[claim.target].names),
            "polarity": claim.polarity,
            "attributed_to": speaker,
            "negated": claim.negated,
            "modality": claim.modality,
            "date": claim.date,
            "sentence": claim.quote,
            "start": claim.start,
            "end": claim.end,
        }


def outcome(one: Outcome) -> Record:
    """What became of a document."""
    return asdict(one)


def tally(one: Tally) -> Record:
    """What became of the rows of an import."""
    return asdict(one)


def statement(one: Statement) -> Record:
    """A claim with the names of its actors and the heading of its document."""
    claim, heading = one.claim, one.evidence
    return {
        "claim_id": claim.id,
        "source": one.source.name,
        "source_id": claim.source,
        "type": claim.type,
        "target": one.target.name,
        "target_id": claim.target,
        "polarity": claim.polarity,
        "attributed_to": one.speaker.name if one.speaker else None,
        "negated": claim.negated,
        "modality": claim.modality,
        "date": claim.date,
        "date_precision": claim.date_precision,
        "quote": claim.quote,
        "title": heading.title,
        "publisher": heading.publisher,
        "published": heading.published,
        "url": heading.url,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "confidence": claim.confidence,
        "coded_by": claim.coded_by,
        "code": claim.code,
        "intensity": claim.intensity,
    }


def silence(**known: object) -> Record:
    """A record with the fields of a statement where there is none, all empty but those given."""
    return {**dict.fromkeys(STATEMENT), **known}


def presence(one: Presence) -> Record:
    """An actor with all its names and how often it is spoken of."""
    actor = one.actor
    return {
        "actor_id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "claims": one.claims,
        "aliases": list(actor.aliases),
        "country": actor.country,
        "wikidata": actor.wikidata,
        "discovered": actor.discovered,
        "description": actor.description,
    }


def judgement(one: Judgement) -> Record:
    """Two actors that may be one, and what speaks for it."""
    return {
        "verdict": one.verdict,
        "score": one.score,
        "left_id": one.left.id,
        "left": one.left.name,
        "right_id": one.right.id,
        "right": one.right.name,
        "reason": one.reason,
    }


def rows(answer: Rows) -> Iterator[Record]:
    """The rows of a Cypher answer under the names of its columns."""
    return (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
