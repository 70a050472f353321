"""Records as JSON, JSON lines and CSV, safe to open in a terminal and in a spreadsheet."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

Record = Mapping[str, object]

# json.dumps leaves these alone, yet some terminals obey them.
_CONTROL = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_json(value: object, indent: int | None = None) -> str:
    """The value as JSON text in which no character controls a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def json_lines(records: Iterable[Record]) -> Iterator[str]:
    """One line of JSON per record, as the records come."""
    return (to_json(record) + "\n" for record in records)


def json_array(records: Iterable[Record]) -> Iterator[str]:
    """All records as one indented JSON array."""
    yield to_json(list(records), indent=2) + "\n"


def csv_lines(records: Iterable[Record]) -> Iterator[str]:
    """A heading, then one line per record; lists are joined by semicolons."""
    for number, record in enumerate(records):
        if number == 0:
            yield _csv_line(record.keys())
        yield _csv_line(_cell(value) for value in record.values())


def _csv_line(cells: Iterable[object]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    text = _flat(value)
    return "'" + text if text.startswith(_FORMULA) else text


def _flat(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_flat(item) for item in value)
    return value if isinstance(value, str) else to_json(value)
