"""Rows whose columns are named by a header: fields are found by name, in any order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from graph.errors import InputError
from graph.events.event import Broken, Event, Events, Record, Records, given

Row = Mapping[str, str]


def by_header(
    records: Records,
    parse: Callable[[Row], Event],
    name: str,
    needed: Sequence[str] = (),
    default: Sequence[str] = (),
) -> Events:
    """Every row below the header as an event; `default` are the columns of files without one."""
    columns: list[str] | None = None
    for record in records:
        if isinstance(record, Broken):
            yield record
        elif columns is None:
            columns, first = _columns(record, default)
            if missing := [one for one in needed if one not in columns]:
                reason = f"no column {missing[0]!r}; is this the right format?"
                yield Broken(InputError(name, reason, record.line), record.text)
                return
            if first:
                yield _event(record, columns, parse, name)
        else:
            yield _event(record, columns, parse, name)


def _columns(record: Record, default: Sequence[str]) -> tuple[list[str], bool]:
    """The names of the columns, and whether the record is a row already."""
    if len(record.fields) == len(default) and record.fields[0].strip().isdigit():
        return list(default), True
    return [field.strip() for field in record.fields], False


def _event(
    record: Record, columns: list[str], parse: Callable[[Row], Event], name: str
) -> Event | Broken:
    try:
        if len(record.fields) != len(columns):
            raise ValueError(f"{len(record.fields)} columns where the header has {len(columns)}")
        return parse(dict(zip(columns, map(given, record.fields), strict=True)))
    except ValueError as error:
        return Broken(InputError(name, str(error), record.line), record.text)
