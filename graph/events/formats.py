"""The formats of event data by name, and the reading of files in one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph.events import acled, gdelt, icews, polecat, table, ucdp
from graph.events.codes import Codes
from graph.events.event import Broken, Events
from graph.events.source import Source, sources

Reader = Callable[[Source, Codes], Events]
READERS: dict[str, Reader] = {
    "gdelt": gdelt.read,
    "icews": icews.read,
    "polecat": polecat.read,
    "acled": acled.read,
    "ucdp": ucdp.read,
    "table": table.read,
    "edges": table.edges,
}


def read(paths: Iterable[str], reader: Reader, codes: Codes) -> Events:
    """The events of these files, in order; what cannot be read is told between them."""
    for path in paths:
        for source in sources(path):
            if isinstance(source, Broken):
                yield source
            else:
                yield from reader(source, codes)
