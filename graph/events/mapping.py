"""Which column, or which fixed value, each field of a claim is taken from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from pathlib import Path

from graph.data import read_yaml
from graph.errors import InputError
from graph.events.codes import table
from graph.frozen import frozen

NEEDED = ("source", "target")


@frozen
class Mapping:
    """Fields to columns, and fields to values that are the same in every row."""

    columns: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)

    def written(self) -> str:
        """The mapping as --map takes it: source=actor1,type:supports."""
        pairs = [f"{name}={column}" for name, column in self.columns.items()]
        return ",".join((*pairs, *(f"{name}:{value}" for name, value in self.values.items())))


def read_mapping(text: str) -> Mapping:
    """The mapping in a YAML file, or written as source=actor1,target=actor2,type:supports."""
    if text.endswith((".yaml", ".yml")):
        data = read_yaml(Path(text))
        parts = [data.get("columns") or {}, data.get("values") or {}]
        if not all(isinstance(part, dict) for part in parts):
            raise InputError(text, "columns and values must be mappings of fields")
        first, second = ({str(k): str(v) for k, v in part.items()} for part in parts)
        return _checked(Mapping(first, second), text)
    columns, values = {}, {}
    for part in text.split(","):
        name, equals, column = part.partition("=")
        if equals and ":" not in name:
            columns[name.strip()] = column.strip()
            continue
        name, colon, value = part.partition(":")
        if not colon:
            raise InputError("--map", f"{part!r} is neither field=column nor field:value")
        values[name.strip()] = value.strip()
    return _checked(Mapping(columns, values), "--map")


def guess(header: Iterable[str]) -> Mapping:
    """The mapping that the names of columns suggest; some fields may be missing."""
    likely: dict[str, list[str]] = table("tables")["likely"]
    given = {name.strip().lower(): name.strip() for name in header if name.strip()}
    found: dict[str, str] = {}
    for name, others in likely.items():
        for one in (name, *others):
            if one in given and given[one] not in found.values():
                found[name] = given[one]
                break
    return Mapping(found)


def _checked(mapping: Mapping, where: str) -> Mapping:
    fields = table("tables")["likely"]
    given = (*mapping.columns, *mapping.values)
    if unknown := [name for name in given if name not in fields]:
        raise InputError(where, f"no field {unknown[0]!r}; there are {', '.join(fields)}")
    return mapping


def complete(mapping: Mapping, name: str) -> Mapping:
    """The mapping, if it says who, to whom and what; InputError with advice otherwise."""
    given = {*mapping.columns, *mapping.values}
    missing = [one for one in NEEDED if one not in given]
    if not given & {"type", "code"}:
        missing.append("type")
    if missing:
        reason = f"no column for {missing[0]}; say which with --map {missing[0]}=COLUMN"
        raise InputError(name, reason)
    return mapping
