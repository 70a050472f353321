"""From an address to a store: the only place that chooses a backend."""

from __future__ import annotations

import re
from pathlib import Path

from graph.errors import StoreError
from graph.store.base import Store
from graph.store.networkx import EmbeddedStore

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_NEO4J = {"neo4j", "bolt"}


def open_store(address: str | Path, *, create: bool = True) -> Store:
    """The store at a path; without `create`, one that is missing is StoreUnavailable."""
    scheme = _SCHEME.match(str(address))
    if scheme is None:
        return EmbeddedStore(address, create=create)
    if scheme[1].lower().partition("+")[0] in _NEO4J:
        raise StoreError("Neo4j is not supported by this version yet; give a file name.")
    raise StoreError(f"No store is known for {scheme[0]}; give a file name.")
