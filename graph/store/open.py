"""From an address to a store: the only place that chooses a backend."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from graph.errors import StoreError
from graph.store.base import Store
from graph.store.networkx import EmbeddedStore

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_NEO4J = {"neo4j", "bolt"}


def open_store(
    address: str | Path,
    *,
    create: bool = True,
    ask: Callable[[str], str] | None = None,
    tell: Callable[[str], None] | None = None,
) -> Store:
    """The store at a path or on a server; without `create`, a missing file is StoreUnavailable.

    `ask` gets a password from the user where the environment has none; `tell` is told what
    happens to the store before it can be used.
    """
    scheme = _SCHEME.match(str(address))
    if scheme is None:
        return EmbeddedStore(address, create=create, tell=tell)
    if scheme[1].lower().partition("+")[0] in _NEO4J:
        # Imported late: most stores are files, and the driver takes its time to load.
        from graph.store.neo4j.store import open_server

        return open_server(str(address), ask)
    raise StoreError(f"No store is known for {scheme[0]}; give a file name or neo4j://host:7687.")


def is_file(address: str | Path) -> bool:
    """Whether an address is that of a file, not of a server."""
    return _SCHEME.match(str(address)) is None
