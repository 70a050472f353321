"""What a row of event data says, before its names are looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graph.errors import InputError

UNKNOWN = frozenset({"", "NA", "None", "none", "null", "NULL", "nan", "NaN", "N/A"})


class Party(NamedTuple):
    """Someone in a row, as it names him: `code`, `country` and `role` are the coder's."""

    name: str
    code: str = ""
    country: str = ""
    role: str = ""


class Edge(NamedTuple):
    """Two parties of a row and the relation type between them; `sign` where the code has one."""

    source: Party
    type: str
    target: Party
    sign: int | None = None


class Event(NamedTuple):
    """One record of event data; without edges it says nothing about two actors.

    `id` names the record for ever; `text` is what a reader of the claim is shown. `published`
    is the date of the report, `date` that of the event, both ISO 8601.
    """

    id: str
    edges: Sequence[Edge] = ()
    text: str = ""
    date: str = ""
    precision: str = "day"
    code: str = ""
    intensity: float | None = None
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    coder: str = ""
    modality: str = "reported"
    confidence: float = 1.0
    negated: bool = False
    speaker: Party | None = None


class Broken(NamedTuple):
    """A row that cannot be read: why, where, and its text, so that it can be mended."""

    error: InputError
    row: str = ""


class Record(NamedTuple):
    """The fields of one row with the number of its first line and its text."""

    line: int
    text: str
    fields: list[str]


Records = Iterator[Record | Broken]
Events = Iterator[Event | Broken]


def parsed(records: Records, parse: Callable[[list[str]], Event], name: str) -> Events:
    """Every record as an event; a ValueError of `parse` is the reason why one is broken."""
    for record in records:
        if isinstance(record, Broken):
            yield record
            continue
        try:
            yield parse(record.fields)
        except ValueError as error:
            yield Broken(InputError(name, str(error), record.line), record.text)


def given(value: str) -> str:
    """The value in one line, or "" where it stands for nothing ("NA", "None")."""
    value = value.strip()
    return "" if value in UNKNOWN else " ".join(value.split())
