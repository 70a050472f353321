"""Answers as flat records: what --json, --jsonl and --csv print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from viz.delimited import Record

if TYPE_CHECKING:
    from graph.text.extract import Extraction


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
