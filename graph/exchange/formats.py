"""The formats that are taken back, and the reading of a file in one of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph.exchange import graphml, nodelink, tables
from graph.exchange.dump import Dump

READERS: dict[str, Callable[[Path], Dump]] = {
    "csv": tables.gathered,
    "graphml": graphml.gathered,
    "json": nodelink.gathered,
}
