"""Records as JSON, JSON lines and CSV, safe to open in a terminal and in a spreadsheet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

from graph.exchange.formulas import guarded

Record = Mapping[str, object]

# What moves a cursor, sets a title or turns the reading order; json.dumps leaves some of it.
_CONTROL = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def visible(text: object) -> str:
    """The text on one line, with every character that a terminal obeys spelled out."""
    told = str(text)
    # Most text has nothing of the kind, and to look for each takes the longest.
    if told.isprintable():
        return told
    line = re.sub(r"\s*[\n\r\t]\s*", " ", told)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


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
    """A heading, then one line per record or piece of its evidence; lists joined by ";"."""
    for number, record in enumerate(_flattened(records)):
        if number == 0:
            yield _csv_line(record.keys())
        yield _csv_line(_cell(value) for value in record.values())


def unarmed(lines: Iterable[str]) -> Iterator[str]:
    """The same lines with all that a terminal would obey spelled out, but for line ends."""
    return (_OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", line) for line in lines)


def _flattened(records: Iterable[Record]) -> Iterator[Record]:
    for record in records:
        evidence = record.get("evidence")
        rest = {name: value for name, value in record.items() if name != "evidence"}
        for piece in evidence if isinstance(evidence, list) else ({},):
            yield {**rest, **piece}


def _csv_line(cells: Iterable[object]) -> str:
    import csv

    buffer = StringIO()
    # Only as part of the line end is a lone CR within a cell put between quotes.
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    return guarded(_flat(value))


def _flat(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_flat(item) for item in value)
    return value if isinstance(value, str) else to_json(value)
