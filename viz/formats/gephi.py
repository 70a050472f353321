"""Two spreadsheets as Gephi's import names their columns."""

from __future__ import annotations

from collections.abc import Iterator

from viz.formats.job import Job
from viz.formats.rows import Row, edge, node
from viz.formats.spreadsheet import listed, sibling, write_rows

_NODE = ("Id", "Label", "kind", "aliases", "country", "wikidata", "description", "claims")
_EDGE = (
    *("Source", "Target", "Type", "Id", "Label", "Weight", "relation", "polarity", "denied"),
    *("symmetric", "date", "quote", "said_by", "modality", "confidence", "title", "publisher"),
    *("published", "url", "coded_by", "code", "intensity"),
)


def write(job: Job) -> str:
    """Write the nodes and the edges, one edge a claim; the names of the files."""
    paths = sibling(job.path, "nodes"), sibling(job.path, "edges")
    nodes = (
        {"Id": actor.id, "Label": actor.name, **node(actor, weight)}
        for actor, weight in job.drawn()
    )
    write_rows(paths[0], _NODE, nodes)
    write_rows(paths[1], _EDGE, _edges(job))
    return listed(*paths)


def _edges(job: Job) -> Iterator[Row]:
    for item in job.store.evidence():
        claim = item.claim
        ends: Row = {"Source": claim.source, "Target": claim.target, "Type": "Directed"}
        own: Row = {"Id": claim.id, "Label": job.label(claim), "Weight": 1}
        yield ends | own | edge(item, job)
