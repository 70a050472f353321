"""A store as a networkx graph that keeps every field: nodes are actors, edges claims."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from graph.exchange.values import plain
from viz.formats.job import Job

if TYPE_CHECKING:
    import networkx as nx

Values = Callable[[Mapping[str, Any]], dict[str, Any]]


def multigraph(job: Job, values: Values) -> nx.MultiDiGraph[str]:
    """The graph, its ids, fields and documents as `values` makes them fit for the format.

    Edges also carry a label and the heading of their document, for those who look at them.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph.update(values({"title": job.title, "documents": _documents(job)}))
    for actor in job.actors.values():
        node = values({**plain(actor), "label": actor.name})
        graph.add_node(node.pop("id"), **node)
    for item in job.store.evidence():
        seen = {"label": job.label(item.claim), "title": item.title, "publisher": item.publisher}
        # Some programs, such as igraph and yEd, give edges ids of their own.
        seen |= {"url": item.url, "claim": item.claim.id}
        edge = values(seen | plain(item.claim))
        graph.add_edge(edge.pop("source"), edge.pop("target"), edge.pop("id"), **edge)
    return graph


def _documents(job: Job) -> list[dict[str, Any]]:
    return [plain(document) for document in job.store.documents()]
