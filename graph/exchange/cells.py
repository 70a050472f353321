"""Plain values as the text of a cell, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from graph.exchange.formulas import guarded
from graph.exchange.values import types
from graph.model import Actor, Claim, Document


def written(value: Any) -> str:
    """A plain value as text: None is empty, a list is JSON; numbers as Python writes them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def cell(value: Any) -> str:
    """A plain value as the cell of a table; only texts can be formulas."""
    return guarded(value) if isinstance(value, str) else written(value)


def read(kind: type[Actor | Claim | Document], cells: Mapping[str, str]) -> dict[str, Any]:
    """The plain values of texts that `written` made; ValueError where one is none."""
    found: dict[str, Any] = {}
    for name, (form, optional) in types(kind).items():
        if name in cells:
            empty = optional and not cells[name]
            found[name] = None if empty else _value(name, form, cells[name])
    return found


def _value(name: str, form: type, text: str) -> Any:
    try:
        return _READ[form](text)
    except (ValueError, KeyError, RecursionError):
        raise ValueError(f"{name} {text[:40]!r} is not {_NAMES[form]}") from None


# Other programs write the truth in capitals, and nothing for an empty list.
_TRUTH = {"true": True, "false": False, "1": True, "0": False}
_READ: dict[type, Callable[[str], Any]] = {
    str: str,
    int: int,
    float: float,
    bool: lambda text: _TRUTH[text.lower()],
    tuple: lambda text: json.loads(text) if text else [],
}
_NAMES = {
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    tuple: "a JSON list of texts",
}
