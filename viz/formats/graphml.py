"""GraphML that keeps every field; what XML cannot hold is escaped as `_x0008_`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from graph.exchange.xmltext import escaped
from viz.formats.job import Job, draft
from viz.formats.multigraph import multigraph
from viz.formats.text import whole


def write(job: Job) -> None:
    """Write the file with networkx, which writes neither lists nor None."""
    from networkx.readwrite.graphml import GraphMLWriter

    # The other writer of networkx needs lxml, and is chosen only where that is installed.
    writer = GraphMLWriter(multigraph(job, _values), encoding="utf-8", prettyprint=True)
    _mend(writer.xml)
    with draft(job.path) as path, path.open("wb") as file:
        writer.dump(file)


def _mend(root: Element) -> None:
    """Write truth as XML does: networkx writes True and False."""
    truths = {key.get("id") for key in root.iter("key") if key.get("attr.type") == "boolean"}
    for data in root.iter("data"):
        if data.get("key") in truths and data.text:
            data.text = data.text.lower()


def _values(found: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(one) for name, one in found.items() if one is not None}


def _value(value: Any) -> Any:
    if isinstance(value, list):
        value = json.dumps(whole(value), ensure_ascii=False)
    return escaped(whole(value)) if isinstance(value, str) else value
