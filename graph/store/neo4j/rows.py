"""Values of the model as properties of nodes and relationships, and back.

What begins with "_" is our own book-keeping, which no answer shows: `_actorgraph` is the id
again and marks what is ours, so that constraints never bind the data of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph.model import Actor, Claim, Document, Evidence, digest
from graph.names import fold

KEY = "_actorgraph"
OWN = "ActorgraphOwn"  # the label of nodes that are book-keeping: the log, and what came
Properties = dict[str, Any]

_NAMES = 1800  # keys that fit into an index
_CLAIM_FIELDS = 18
# A claim in the order of its fields, then the heading of its document.
CLAIM = """r.document, r.start, r.`end`, s._actorgraph, r.type, t._actorgraph,
coalesce(r.quote, ''), coalesce(r.date, ''), r.date_precision, r.attributed_to_id, r.modality,
r.negated, r.polarity, r.confidence, coalesce(r.coded_by, ''), coalesce(r.code, ''), r.intensity,
r._actorgraph"""
GIST = """r._actorgraph, r.document, s._actorgraph, r.type, t._actorgraph,
coalesce(r.quote, ''), coalesce(r.date, ''), r.attributed_to_id, r.modality, r.negated, r.polarity,
coalesce(d.publisher, ''), coalesce(d.date, '')"""
HEADING = (
    "coalesce(d.title, ''), coalesce(d.publisher, ''), coalesce(d.date, ''), coalesce(d.url, '')"
)
DOCUMENT = f"coalesce(d._text, ''), {HEADING}, d._actorgraph"


def actor_properties(actor: Actor) -> Properties:
    """What a node says of an actor; what is not known is null."""
    return {
        KEY: actor.id,
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "country": actor.country or None,
        "wikidata": actor.wikidata or None,
        "description": actor.description or None,
        "discovered": actor.discovered,
        "_leader": actor.leader,
        "_demonyms": list(actor.demonyms),
        "_metonyms": list(actor.metonyms),
        "_names": name_keys(actor.names),
        "_others": name_keys((*actor.demonyms, *actor.metonyms)),
    }


def actor_of(node: Mapping[str, Any]) -> Actor:
    """The actor of a node's properties."""
    return Actor(
        id=node[KEY],
        name=node["name"],
        kind=node["kind"],
        aliases=tuple(node.get("aliases") or ()),
        demonyms=tuple(node.get("_demonyms") or ()),
        metonyms=tuple(node.get("_metonyms") or ()),
        country=node.get("country"),
        leader=node.get("_leader"),
        wikidata=node.get("wikidata"),
        description=node.get("description") or "",
        discovered=bool(node.get("discovered")),
    )


def name_key(name: str) -> str:
    """The key under which a name is looked up, of the same length for all names."""
    folded = fold(name)
    return digest(folded) if folded else ""


def key_or_none(name: str) -> str:
    """The key of a name, or what is in no list of keys, which have no spaces."""
    return name_key(name) or "  "


def name_keys(names: Iterable[str]) -> str:
    """The keys of names as one text: an index finds a part of a text, not a part of a list."""
    return " ".join(list(dict.fromkeys(filter(None, map(name_key, names))))[:_NAMES])


def document_properties(document: Document) -> Properties:
    """What a node says of a document."""
    return {
        KEY: document.id,
        "id": document.id,
        "title": document.title or None,
        "publisher": document.publisher or None,
        "date": document.date or None,
        "url": document.url or None,
        "_text": document.text,
    }


def claim_properties(
    claim: Claim, publisher: str, url: str, names: Mapping[str, str]
) -> Properties:
    """What a relationship says of a claim in a document; `names` has those of all speakers."""
    speaker = claim.attributed_to
    return {
        KEY: claim.id,
        "id": claim.id,
        "type": claim.type,
        "quote": claim.quote or None,
        "date": claim.date or None,
        "date_precision": claim.date_precision,
        "publisher": publisher or None,
        "document": claim.document,
        "url": url or None,
        "attributed_to": None if speaker is None else names[speaker],
        "attributed_to_id": speaker,
        "modality": claim.modality,
        "negated": bool(claim.negated),
        "polarity": claim.polarity,
        "confidence": float(claim.confidence),
        "coded_by": claim.coded_by or None,
        "code": claim.code or None,
        "intensity": None if claim.intensity is None else float(claim.intensity),
        "start": claim.start,
        "end": claim.end,
    }


def claim_of(row: list[Any]) -> Claim:
    """The claim of a row of CLAIM."""
    return Claim(*row[:_CLAIM_FIELDS])


def evidence_of(row: list[Any]) -> Evidence:
    """The evidence of a row of CLAIM followed by HEADING."""
    return Evidence(Claim(*row[:_CLAIM_FIELDS]), *row[_CLAIM_FIELDS:])


def document_of(row: list[Any]) -> Document:
    """The document of a row of DOCUMENT."""
    return Document(*row)
