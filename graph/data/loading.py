"""YAML that someone may have written to do harm: what is read stays small and can be shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

_LIMIT = 1_000_000  # values, counted as often as they are referred to
_DIGITS = 1000


def load(text: Any) -> Any:
    """What a text or a stream of YAML holds; YAMLError or ValueError if nothing good."""
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError as error:
        raise ValueError(f"unknown date or number: {error}") from error
    _size(data, {})
    return data


def _size(value: Any, known: dict[int, int]) -> int:
    """How many values there are if every reference is written out."""
    if isinstance(value, int) and abs(value) >= 10**_DIGITS:
        raise ValueError("a number is too long")
    if not isinstance(value, Mapping | list | tuple | set):
        return 1
    if id(value) not in known:
        # What refers to itself has no end.
        known[id(value)] = _LIMIT
        parts = [*value, *value.values()] if isinstance(value, Mapping) else value
        known[id(value)] = 1 + sum(_size(part, known) for part in parts)
    if known[id(value)] >= _LIMIT:
        raise ValueError("references make it too large")
    return known[id(value)]
