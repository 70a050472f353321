"""GraphML that keeps every field; what XML cannot hold is escaped as `_x0008_`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from graph.exchange.xmltext import escaped
from viz.formats.job import Job, draft
from viz.formats.multigraph import multigraph
from viz.formats.text import whole


def write(job: Job) -> None:
    """Write the file with networkx, which writes neither lists nor None."""
    import networkx as nx

    graph = multigraph(job, _values)
    # The other writer of networkx needs lxml, and is chosen only where that is installed.
    with draft(job.path) as path:
        nx.write_graphml_xml(graph, path, named_key_ids=True)


def _values(found: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(one) for name, one in found.items() if one is not None}


def _value(value: Any) -> Any:
    if isinstance(value, list):
        value = json.dumps(whole(value), ensure_ascii=False)
    return escaped(whole(value)) if isinstance(value, str) else value
