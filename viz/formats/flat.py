"""Claims, actors and documents as rows of three tables that keep every field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.exchange.values import plain, types
from graph.model import Actor, Claim, Document
from viz.formats.job import Job

Row = dict[str, Any]

TABLES: dict[str, type[Actor | Claim | Document]] = {
    "": Claim,
    "actors": Actor,
    "documents": Document,
}
# What a claim says of others, for who reads the first table alone.
SEEN = ("source_name", "target_name", "said_by", "title", "publisher", "published", "url")
_FIRST = ("date", "source_name", "type", "target_name", "negated", "said_by", "quote", *SEEN[3:])


def columns(table: str) -> dict[str, type]:
    """The columns of a table and the types of their values."""
    own = {name: form for name, (form, _) in types(TABLES[table]).items()}
    if table:
        return own
    all_of_them = own | dict.fromkeys(SEEN, str)
    return {name: all_of_them[name] for name in dict.fromkeys((*_FIRST, *all_of_them))}


def rows(job: Job, table: str) -> Iterator[Row]:
    """The rows of a table, one at a time."""
    if table == "actors":
        return map(plain, job.store.actors())
    return map(plain, job.store.documents()) if table else _claims(job)


def _claims(job: Job) -> Iterator[Row]:
    for item in job.store.evidence():
        claim = item.claim
        ends = (job.actors[claim.source].name, job.actors[claim.target].name)
        heading = (item.title, item.publisher, item.published, item.url)
        seen = (*ends, job.speaker(claim), *heading)
        yield plain(claim) | dict(zip(SEEN, seen, strict=True))
