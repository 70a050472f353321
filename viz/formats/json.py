"""Node-link JSON that keeps every field."""

from __future__ import annotations

import json

from viz.formats.job import Job, draft
from viz.formats.multigraph import multigraph
from viz.formats.text import whole


def write(job: Job) -> None:
    """Write the file as networkx lays it out; edges have their id as `key` and as `id`."""
    import networkx as nx

    found = nx.node_link_data(multigraph(job, whole), edges="edges")
    for edge in found["edges"]:
        edge["id"] = edge["key"]
    with draft(job.path) as path, path.open("w", encoding="utf-8") as file:
        json.dump(found, file, ensure_ascii=False)
