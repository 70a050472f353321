"""A STIX 2.1 bundle: actors are identities, claims relationships with their source and quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from graph.model import Actor, Claim, Evidence
from viz.escape import web_address
from viz.formats.job import Job, draft
from viz.formats.kinds import name
from viz.formats.text import whole
from viz.palette import POLARITIES

_OURS = uuid5(NAMESPACE_URL, "actorgraph")
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


def write(job: Job) -> None:
    """Write the bundle one object at a time; ids depend on nothing but what they name."""
    with draft(job.path) as path, path.open("w", encoding="utf-8") as file:
        ident = _id("bundle", "bundle", job.title)
        file.write(f'{{"type": "bundle", "id": "{ident}", "objects": [')
        for number, one in enumerate(_objects(job, datetime.now(UTC).replace(microsecond=0))):
            file.write(f"{',' if number else ''}\n{one.serialize()}")
        file.write("\n]}\n")


def _objects(job: Job, now: datetime) -> Iterator[Any]:
    for actor in job.named():
        yield _identity(actor, now)
    for item in job.store.evidence():
        yield _relationship(item, job, now)


def _identity(actor: Actor, now: datetime) -> Any:
    from stix2 import Identity

    also = f"Also called {'; '.join(actor.aliases)}." if actor.aliases else ""
    given: dict[str, Any] = {"description": " ".join(filter(None, (actor.description, also)))}
    if actor.wikidata:
        given["external_references"] = [{"source_name": "wikidata", "external_id": actor.wikidata}]
    return Identity(
        id=_id("identity", "actor", actor.id),
        created=_UNKNOWN,
        modified=now,
        name=whole(actor.name) or actor.id,
        identity_class=name("stix", actor.kind),
        labels=[actor.kind],
        **whole(_given(given)),
    )


def _relationship(item: Evidence, job: Job, now: datetime) -> Any:
    from stix2 import Relationship

    claim = item.claim
    created = _day(item.published) or _UNKNOWN
    given = {"start_time": _day(claim.date), "description": _description(claim, job)}
    return Relationship(
        id=_id("relationship", "claim", claim.id),
        created=created,
        modified=max(created, now),
        relationship_type=_type(claim),
        source_ref=_id("identity", "actor", claim.source),
        target_ref=_id("identity", "actor", claim.target),
        confidence=round(100 * claim.confidence),
        labels=_labels(claim),
        external_references=[whole(_reference(item))],
        **whole(_given(given)),
    )


def _type(claim: Claim) -> str:
    """The relation type; what is denied has another, so that nobody reads it as asserted."""
    plain = re.sub("[^a-z0-9]+", "-", claim.type).strip("-") or "related-to"
    return f"denied-{plain}" if claim.negated else plain


def _labels(claim: Claim) -> list[str]:
    denied = ["denied"] if claim.negated else []
    return [*denied, claim.modality, POLARITIES[claim.polarity]]


def _description(claim: Claim, job: Job) -> str:
    speaker = job.speaker(claim)
    said = f" Said by {speaker}." if speaker else ""
    coded = f" Coded {claim.code} by {claim.coded_by}." if claim.code else ""
    return f"{'Denied: ' if claim.negated else ''}“{claim.quote}”{said}{coded}"


def _reference(item: Evidence) -> dict[str, str]:
    given = {
        "source_name": item.publisher or item.title or "unknown publisher",
        "description": item.title,
        "url": web_address(item.url),
        "external_id": item.claim.document,
    }
    return _given(given)


def _given(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if value}


def _id(kind: str, *parts: str) -> str:
    return f"{kind}--{uuid5(_OURS, whole(chr(31).join(parts)))}"


def _day(date: str) -> datetime | None:
    """The first moment of a date, as far as it is known."""
    if not date:
        return None
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    return datetime(year, month, day, tzinfo=UTC)
