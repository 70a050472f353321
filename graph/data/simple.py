"""Data files of the plainest form, read without a library: that takes longer to load than to ask.

They are YAML too, and a test compares what is read here with what a YAML reader reads.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

_LINE = re.compile(r"( {2})?([a-z][a-z-]*):(?: (\S.*))?")
_WORDS = {"true": True, "false": False}


def read_simple(path: Path) -> dict[str, dict[str, Any]]:
    """The entries of a file, with their fields; ValueError where it is not of this form."""
    entries: dict[str, dict[str, Any]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None or (found[1] is None) != (found[3] is None):
            raise ValueError(f"{path}: {line!r} is not simple enough")
        if found[3] is None:
            fields = entries[found[2]] = {}
        else:
            fields[found[2]] = _value(found[3])
    return entries


def _value(text: str) -> Any:
    if text.startswith("["):
        return [_value(part) for part in text.removeprefix("[").removesuffix("]").split(", ")]
    if text.startswith('"'):
        return json.loads(text)
    return int(text) if text.lstrip("-").isdecimal() else _WORDS.get(text, text)
