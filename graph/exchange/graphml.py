"""GraphML as we write it: actors are nodes, claims edges, documents a text of the graph."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, iterparse

from graph.errors import InputError
from graph.exchange.cells import read
from graph.exchange.dump import Dump
from graph.exchange.nodelink import documents
from graph.exchange.xmltext import unescaped
from graph.model import Actor, Claim


def gathered(path: Path) -> Dump:
    """What the file holds; InputError when it is not GraphML."""
    dump = Dump(str(path))
    try:
        _read(path, dump)
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}") from error
    except ParseError as error:
        raise InputError(str(path), f"is not XML: {error}", error.position[0]) from error
    except (LookupError, ValueError) as error:
        # What the parser of XML says of an encoding that it does not know.
        raise InputError(str(path), f"cannot be decoded: {error}") from error
    return dump


def _read(path: Path, dump: Dump) -> None:
    keys: dict[str | None, str] = {}
    graph: list[Element] = []
    for event, element in iterparse(path, events=("start", "end")):
        name = element.tag.rpartition("}")[2]
        if event == "start":
            graph += [element] if name == "graph" else []
        elif name == "key":
            keys[element.get("id")] = element.get("attr.name", "")
        elif name == "graph":
            _texts(element, keys, dump)
        elif name in ("node", "edge"):
            take, kind = (dump.actor, Actor) if name == "node" else (dump.claim, Claim)
            cells = _cells(element, keys)
            take(partial(_values, kind, cells), name=f"{path}, {name} {cells.get('id')}")
            # Read elements would otherwise stay in memory to the end.
            if graph and element in list(graph[-1]):
                graph[-1].remove(element)


def _cells(element: Element, keys: Mapping[str | None, str]) -> dict[str, str]:
    cells = {keys.get(data.get("key"), ""): data.text or "" for data in element}
    given = cells | element.attrib
    return {name: unescaped(text) for name, text in given.items()}


def _values(kind: Any, cells: Mapping[str, str]) -> dict[str, Any]:
    return read(kind, cells)


def _texts(graph: Element, keys: Mapping[str | None, str], dump: Dump) -> None:
    """The documents, which are JSON in one text of the graph."""
    text = _cells(graph, keys).get("documents", "[]")
    try:
        documents(json.loads(text), dump)
    except (ValueError, RecursionError) as error:
        raise InputError(dump.name, f"its documents are not JSON: {error}") from error
