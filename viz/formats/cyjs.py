"""Cytoscape JSON."""

from __future__ import annotations

import json

from viz.formats.job import Job, draft
from viz.formats.rows import edge, node


def write(job: Job) -> None:
    """Write the file as networkx lays it out, with the columns that Cytoscape looks for."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for actor, weight in job.drawn():
        graph.add_node(actor.id, name=actor.name, **node(actor, weight))
    for item in job.store.evidence():
        claim, row = item.claim, edge(item, job)
        row |= {"id": claim.id, "interaction": row["label"], "name": row["label"]}
        graph.add_edge(claim.source, claim.target, claim.id, **row)
    found = nx.cytoscape_data(graph)
    found["data"] = {"name": job.title}
    with draft(job.path) as path, path.open("w", encoding="utf-8", errors="replace") as file:
        json.dump(found, file, ensure_ascii=False)
