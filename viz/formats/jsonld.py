"""JSON-LD in the terms of PROV-O and schema.org: every claim is a statement with its source."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from graph.model import Actor, Document, Evidence
from viz.escape import web_address
from viz.formats.job import Job, draft
from viz.formats.kinds import name
from viz.formats.text import whole

Node = dict[str, Any]
_WIKIDATA = re.compile(r"Q[1-9]\d*")
# Everything that an IRI may hold besides letters and digits; the rest is quoted.
_IRI = "%/:?#[]@!$&'()*+,;=~-._"
_DAY, _MONTH, _YEAR = "xsd:date", "xsd:gYearMonth", "xsd:gYear"
CONTEXT: Node = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ag": "urn:actorgraph:term:",
}


def write(job: Job) -> None:
    """Write the nodes of the graph one at a time."""
    with draft(job.path) as path, path.open("w", encoding="utf-8") as file:
        file.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [')
        for number, node in enumerate(_nodes(job)):
            text = json.dumps(whole(node), ensure_ascii=False)
            file.write(f"{',' if number else ''}\n{text}")
        file.write("\n]}\n")


def _nodes(job: Job) -> Iterator[Node]:
    yield from (_type(kind, job) for kind in sorted({c.type for c in job.store.claims()}))
    yield from map(_actor, job.named())
    yield from map(_document, job.store.documents())
    for item in job.store.evidence():
        yield _claim(item)


def _type(kind: str, job: Job) -> Node:
    known = job.ontology.get(kind)
    said = {"rdfs:label": known.label, "rdfs:comment": known.definition} if known else {}
    return {"@id": _iri("type", kind), "@type": "rdf:Property", **said}


def _actor(actor: Actor) -> Node:
    wikidata = actor.wikidata or ""
    same = f"http://www.wikidata.org/entity/{wikidata}" if _WIKIDATA.fullmatch(wikidata) else ""
    return _given(
        {
            "@id": _iri("actor", actor.id),
            "@type": ["prov:Agent", f"schema:{name('schema', actor.kind)}"],
            "schema:name": actor.name,
            "schema:alternateName": list(actor.aliases),
            "schema:description": actor.description,
            "schema:sameAs": {"@id": same} if same else None,
            "ag:kind": actor.kind,
            "ag:country": actor.country,
            "ag:leader": {"@id": _iri("actor", actor.leader)} if actor.leader else None,
        }
    )


def _document(document: Document) -> Node:
    address = web_address(document.url)
    return _given(
        {
            "@id": _iri("document", document.id),
            "@type": ["prov:Entity", "schema:NewsArticle"],
            "schema:headline": document.title,
            "schema:publisher": document.publisher,
            "schema:datePublished": _date(document.date),
            "schema:url": {"@id": quote(address, safe=_IRI)} if address else None,
        }
    )


def _claim(item: Evidence) -> Node:
    claim = item.claim
    speaker = claim.attributed_to
    return _given(
        {
            "@id": _iri("claim", claim.id),
            "@type": ["rdf:Statement", "schema:Claim", "prov:Entity"],
            "rdf:subject": {"@id": _iri("actor", claim.source)},
            "rdf:predicate": {"@id": _iri("type", claim.type)},
            "rdf:object": {"@id": _iri("actor", claim.target)},
            "schema:text": claim.quote,
            "schema:temporalCoverage": _date(claim.date),
            "schema:appearance": {"@id": _iri("document", claim.document)},
            "prov:wasDerivedFrom": {"@id": _iri("document", claim.document)},
            "prov:wasAttributedTo": {"@id": _iri("actor", speaker)} if speaker else None,
            "ag:start": claim.start,
            "ag:end": claim.end,
            "ag:denied": claim.negated,
            "ag:modality": claim.modality,
            "ag:polarity": claim.polarity,
            "ag:confidence": _decimal(claim.confidence),
            "ag:codedBy": claim.coded_by,
            "ag:code": claim.code,
            "ag:intensity": _decimal(claim.intensity),
        }
    )


def _decimal(value: float | None) -> Node | None:
    return (
        None if value is None else {"@value": f"{Decimal(str(value)):f}", "@type": "xsd:decimal"}
    )


def _date(date: str) -> Node | None:
    kinds = {4: _YEAR, 7: _MONTH, 10: _DAY}
    return {"@value": date, "@type": kinds[len(date)]} if len(date) in kinds else None


def _iri(sort: str, ident: str) -> str:
    return f"urn:actorgraph:{sort}:{quote(whole(ident), safe='')}"


def _given(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
