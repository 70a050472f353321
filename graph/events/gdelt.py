"""GDELT events 1.0 and 2.0: tab-separated, without a header, told apart by their columns."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from graph.events.codes import Codes, coder, table
from graph.events.event import Edge, Event, Events, Party, parsed
from graph.events.rows import tabbed
from graph.events.source import Source
from graph.events.values import day, number

_HOST = re.compile(r"https?://(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)
_VERSIONS = {58: "gdelt-1.0", 61: "gdelt-2.0"}


def read(source: Source, codes: Codes) -> Events:
    """The events of an export file."""
    return parsed(tabbed(source), parser(codes), source.name)


def parser(codes: Codes) -> Callable[[list[str]], Event]:
    """What makes an event of the fields of a row; ValueError when they are not GDELT's."""
    places = {len(names): names.index("ActionGeo_FullName") for names in map(layout, _VERSIONS)}
    coders = {width: coder(version) for width, version in _VERSIONS.items()}

    def parse(row: list[str]) -> Event:
        if len(row) == 57:
            row.append("")
        width = len(row)
        if width not in _VERSIONS:
            raise ValueError(f"{width} columns; GDELT events have 58 (1.0) or 61 (2.0)")
        if not row[0].isdigit() or row[29] not in ("1", "2", "3", "4"):
            raise ValueError("no GDELT event: its id or quad class is not a number")
        when, kind = day(row[1]), codes.cameo(row[26])
        intensity = number(row[30], "the Goldstein scale", -10, 10) if row[30] else None
        ident = f"{_VERSIONS[width]}:{row[0]}"
        if not (row[5] and row[15]):
            return Event(ident)
        edge = Edge(_party(row, 5), kind, _party(row, 15), codes.sign(row[26]))
        return Event(
            ident,
            (edge,),
            _text(row, row[places[width]]),
            when,
            "day",
            row[26],
            intensity,
            f"GDELT event {row[0]}",
            host(row[-1]),
            day(row[-2]),
            row[-1],
            coders[width],
            confidence=0.5,
        )

    return parse


def layout(width: int) -> list[str]:
    """The names of the columns of a row that has so many."""
    version = table("layouts")[_VERSIONS[width]]
    actors = ("Actor1Geo", "Actor2Geo", "ActionGeo")
    places = [f"{actor}_{name}" for actor in actors for name in version["place"]]
    return [*version["columns"], *places, *version["end"]]


@lru_cache(maxsize=4096)
def host(url: str) -> str:
    """Who published a page: the host of its address; what is no address is returned as it is."""
    match = _HOST.match(url)
    return match[1].lower() if match else url


def _party(row: list[str], start: int) -> Party:
    return Party(row[start + 1], row[start], row[start + 2], row[start + 7])


def _text(row: list[str], place: str) -> str:
    root = "root event" if row[25] == "1" else "aside"
    return (
        f"{row[6]} [{row[5]}] > {row[16]} [{row[15]}]: CAMEO {row[26]}, quad class {row[29]},"
        f" Goldstein {row[30]}, tone {row[34]:.5}, {root}, {row[31]} mentions in {row[32]} sources"
        f"{', ' + place if place else ''}"
    )
