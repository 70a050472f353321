"""The labels, relationships and properties that queries may name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from graph.store.cypher.patterns import is_relationship
from graph.store.cypher.tokens import Query

LABELS = ("Actor", "Document")
ACTOR = {
    "id": "STRING PRIMARY KEY",
    "name": "STRING",
    "kind": "STRING",
    "aliases": "STRING[]",
    "country": "STRING",
    "wikidata": "STRING",
    "description": "STRING",
    "discovered": "BOOL",
}
DOCUMENT = {
    "id": "STRING PRIMARY KEY",
    "title": "STRING",
    "publisher": "STRING",
    "date": "STRING",
    "url": "STRING",
}
CLAIM = {
    "id": "STRING",
    "type": "STRING",
    "quote": "STRING",
    "date": "STRING",
    "date_precision": "STRING",
    "publisher": "STRING",
    "document": "STRING",
    "url": "STRING",
    "attributed_to": "STRING",
    "attributed_to_id": "STRING",
    "modality": "STRING",
    "negated": "BOOL",
    "polarity": "INT64",
    "confidence": "DOUBLE",
    "coded_by": "STRING",
    "code": "STRING",
    "intensity": "DOUBLE",
    "start": "INT64",
    "end": "INT64",
}
PROPERTIES = (*dict.fromkeys((*ACTOR, *DOCUMENT, *CLAIM)),)


def edge(relation_type: str) -> str:
    """The name of a relation type as a relationship: negotiates-with is NEGOTIATES_WITH."""
    return re.sub(r"\W", "_", relation_type).upper()


def check_names(query: Query, edges: Iterable[str]) -> None:
    """Raise CypherError for a relation type, label or property that does not exist."""
    for index in range(len(query)):
        if is_relationship(query, index):
            _check_types(query, index, tuple(edges))
        elif query.text(index) == ":" and _is_label(query, index):
            _check_label(query, index + 1)
        elif query.text(index) == "." and query.is_name(index - 1):
            _check_case(query, index + 1)


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A question that proposes what is near, or what there is when nothing is near."""
    by_key = {name.lower(): name for name in known if name != wrong}
    near = get_close_matches(wrong.lower(), by_key, n=1, cutoff=0.7)
    return f"; did you mean {by_key[near[0]]}?" if near else ""


def _check_types(query: Query, index: int, edges: tuple[str, ...]) -> None:
    own = range(index, query[index].mate)
    for i in (i for i in own if query[i].inside == index and query.is_name(i)):
        name = query.text(i).strip("`")
        if query.text(i - 1) in (":", "|") and name not in edges:
            raise query.fail(i, f"There is no relation type {name}{did_you_mean(name, edges)}")


def _is_label(query: Query, index: int) -> bool:
    first = index - 2 if query.is_name(index - 1) else index - 1
    return query.text(first) == "(" and query[index].inside == first


def _check_label(query: Query, index: int) -> None:
    name = query.text(index).strip("`")
    if name not in LABELS:
        hint = did_you_mean(name, LABELS) or "; there are Actor and Document"
        raise query.fail(index, f"There is no label {name}{hint}")
    if query.text(index + 1) in (":", "|", "&"):
        raise query.fail(index + 1, "A node has one label here; give one, or none for all")


def _check_case(query: Query, index: int) -> None:
    name = query.text(index).strip("`")
    exact = {known.lower(): known for known in PROPERTIES}.get(name.lower(), name)
    keys = {query.text(i) for i in range(len(query)) if query.text(i + 1) == ":"}
    if exact != name and name not in keys:
        raise query.fail(index, f"There is no property {name}; did you mean {exact}?")
