"""FollowTheMoney entities as JSON lines, one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graph.model import Actor, Document, Evidence, digest
from viz.delimited import to_json
from viz.escape import web_address
from viz.formats.job import Job, draft
from viz.formats.kinds import country_code, name
from viz.formats.text import whole

Entity = dict[str, Any]
_ID = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


def write(job: Job) -> None:
    """Write actors, then the documents, then each claim as a link between two of the actors."""
    with draft(job.path) as path, path.open("w", encoding="utf-8") as file:
        for entity in _entities(job):
            file.write(f"{to_json(whole(entity))}\n")


def _entities(job: Job) -> Iterator[Entity]:
    yield from map(_actor, job.named())
    yield from map(_document, job.store.documents())
    for item in job.store.evidence():
        yield _link(item, job)


def _actor(actor: Actor) -> Entity:
    wikidata = actor.wikidata or ""
    return _entity(
        _id("actor", actor.id),
        name("ftm", actor.kind),
        name=[actor.name],
        alias=actor.aliases,
        weakAlias=(*actor.demonyms, *actor.metonyms),
        country=[country_code(actor)],
        wikidataId=[wikidata if _WIKIDATA.fullmatch(wikidata) else ""],
        summary=[actor.description],
    )


def _document(document: Document) -> Entity:
    return _entity(
        _id("document", document.id),
        "Article",
        title=[document.title],
        publisher=[document.publisher],
        publishedAt=[document.date],
        sourceUrl=[web_address(document.url)],
    )


def _link(item: Evidence, job: Job) -> Entity:
    claim = item.claim
    speaker = job.speaker(claim)
    said = f"Said by {speaker}." if speaker else ""
    return _entity(
        _id("claim", claim.id),
        "UnknownLink",
        subject=[_id("actor", claim.source)],
        object=[_id("actor", claim.target)],
        role=[job.label(claim)],
        status=["denied" if claim.negated else claim.modality],
        date=[claim.date],
        summary=[claim.quote],
        description=[said, f"Coded {claim.code} by {claim.coded_by}." if claim.code else ""],
        publisher=[item.publisher],
        sourceUrl=[web_address(item.url)],
        proof=[_id("document", claim.document)],
        recordId=[claim.id],
    )


def _entity(ident: str, schema: str, **properties: Any) -> Entity:
    given = {key: [one for one in values if one] for key, values in properties.items()}
    found = {key: values for key, values in given.items() if values}
    return {"id": ident, "schema": schema, "properties": found}


def _id(sort: str, ident: str) -> str:
    """An id as FollowTheMoney allows it, another one for each sort of thing."""
    return f"{sort}-{ident if _ID.fullmatch(ident) else digest(ident)}"
