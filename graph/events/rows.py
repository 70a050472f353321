"""Lines as rows of fields: separated by tabs, or by commas with quotes."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence

from graph.events.event import Broken, Record, Records
from graph.events.source import Line, Source

SPAN = 100  # lines that one quoted row may cover


def tabbed(source: Source, *, latin: bool = False) -> Records:
    """Rows between tabs, in which quotes mean nothing."""
    for line in source.lines(latin=latin):
        if isinstance(line, Broken):
            yield line
        elif line.text:
            yield Record(line.number, line.text, line.text.split("\t"))


def comma(source: Source) -> Records:
    """Rows of CSV; a quote that is never closed costs its own line and no other."""
    lines, width = _Lines(source.lines()), 0
    while (first := lines.take()) is not None:
        if isinstance(first, Broken):
            yield first
        elif first.text:
            more = lines.until_closed(first.text)
            record = _record(source, first, more, width)
            if isinstance(record, Broken):
                lines.give_back(more)
            else:
                width = width or len(record.fields)
            yield record


def _record(source: Source, first: Line, more: Sequence[Line], width: int) -> Record | Broken:
    text = "\n".join((first.text, *(line.text for line in more)))
    fields = _fields(text, strict=bool(more))
    if not fields or text.count('"') % 2 or (more and width and len(fields) != width):
        return source.broken("a quote is opened and not closed", first.number, first.text)
    return Record(first.number, text, fields)


def _fields(text: str, strict: bool) -> list[str]:
    # Strict: what follows a closing quote shows that it was the opening one of a later row.
    try:
        return next(csv.reader([text], strict=strict), [])
    except csv.Error:
        return []


class _Lines:
    """Lines that can be given back and are taken again."""

    def __init__(self, lines: Iterator[Line | Broken]) -> None:
        self._lines = lines
        self._returned: deque[Line | Broken] = deque()

    def take(self) -> Line | Broken | None:
        """The next line, if there is one."""
        return self._returned.popleft() if self._returned else next(self._lines, None)

    def give_back(self, lines: Sequence[Line | Broken]) -> None:
        """Let these lines be the next ones."""
        self._returned.extendleft(reversed(lines))

    def until_closed(self, first: str) -> list[Line]:
        """The lines after the first that its row goes on for, until all quotes are closed."""
        more: list[Line] = []
        quotes = first.count('"')
        while quotes % 2 and len(more) < SPAN and (line := self.take()):
            if isinstance(line, Broken):
                self.give_back([line])
                break
            more.append(line)
            quotes += line.text.count('"')
        return more
