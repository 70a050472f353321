"""What is shown: tables for a terminal, one self-contained page for a browser, and notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

    from viz.framed import Picture


def picture(graph: nx.MultiDiGraph[str], title: str = "Who stands with whom") -> Picture:
    """A graph of `store.graph()` as a page inside a notebook."""
    from viz.framed import Picture

    return Picture(graph, title)


def to_pyvis(graph: nx.MultiDiGraph[str]) -> Network:
    """A graph of `store.graph()` as a plain pyvis network to go on with."""
    from viz.framed import to_pyvis

    return to_pyvis(graph)
