"""An earlier page read again: where everyone stood, so that a new one can keep it."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from graph.errors import InputError
from viz.layout import Place

_SIZES = {"Uint8": "u1", "Uint16": "<u2", "Uint32": "<u4", "Int8": "i1", "Int32": "<i4",
          "Float32": "<f4"}  # fmt: skip


def places(page: Path) -> dict[str, Place]:
    """The place of every actor drawn in a page; InputError for a file that is none of ours."""
    try:
        html = page.read_text(encoding="utf-8")
        names, table = json.loads(inflated(html, "names")), columns(html)
        rows = zip(names["ids"], table["x"].tolist(), table["y"].tolist(), strict=False)
        return {id: (round(x, 1), round(y, 1)) for id, x, y in rows}
    except (ValueError, KeyError, IndexError, zlib.error) as error:
        raise InputError(str(page), "this is no page that actorgraph wrote; name one.") from error


def columns(html: str) -> dict[str, Any]:
    """The columns of a page by name, as arrays."""
    head = json.loads(script(html, "head"))
    table = _split(inflated(html, "columns"), head["columns"])
    # Older pages had all columns in one block.
    if "first" in head:
        table |= _split(b64decode(script(html, "block-first")), head["first"])
    return table


def _split(content: bytes, shape: Iterable[tuple[str, str, int]]) -> dict[str, Any]:
    table, at = {}, 0
    for name, type, length in shape:
        column = np.frombuffer(content, _SIZES[type], length, at)
        table[name], at = column, at + column.nbytes
    return table


def inflated(html: str, block: str, line: int = 0) -> bytes:
    """The content of one line of a block."""
    return zlib.decompress(b64decode(script(html, f"block-{block}").split("\n")[line]))


def script(html: str, id: str) -> str:
    """The text of the script element with this id; ValueError if there is none."""
    found = re.search(rf'<script type="[a-z/]+" id="{id}">([^<]*)</script>', html)
    if not found:
        raise ValueError(f"no {id}")
    return found[1]
