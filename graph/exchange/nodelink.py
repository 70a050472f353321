"""Node-link JSON as we write it: actors are nodes, claims edges, documents a list of the graph."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.exchange.dump import Dump


def gathered(path: Path) -> Dump:
    """What the file holds; InputError when it is not node-link JSON."""
    dump = Dump(str(path))
    found = _loaded(path)
    for name, take in (("nodes", dump.actor), ("edges", dump.claim)):
        _each(name, found.get(name), take, dump.name)
    documents((found.get("graph") or {}).get("documents"), dump)
    return dump


def documents(found: object, dump: Dump) -> None:
    """Take the documents of a list."""
    _each("documents", found, dump.document, dump.name)


def _loaded(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(str(path), f"is not JSON: {error}") from error
    if not (isinstance(found, dict) and isinstance(found.get("graph", {}), dict)):
        raise InputError(str(path), "is not node-link JSON, as `export libya.json` writes it")
    return found


def _each(name: str, found: object, take: Callable[..., None], file: str) -> None:
    if not isinstance(found, list):
        raise InputError(file, f"has no list of {name}, as `export` writes it")
    for place, one in enumerate(found, start=1):
        take(lambda one=one: _object(one), name=f"{file}, {name} {place}")


def _object(one: object) -> dict[str, Any]:
    if not isinstance(one, dict):
        raise ValueError("is not an object")
    return one
