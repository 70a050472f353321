"""UCDP Georeferenced Event Dataset: CSV; two sides that fight, or one that kills civilians."""

from __future__ import annotations

from graph.events.codes import Codes, coder, columns, table
from graph.events.event import Edge, Event, Events, Party
from graph.events.header import Row, by_header
from graph.events.rows import comma
from graph.events.source import Source
from graph.events.values import day, precision

_LENGTHS = {"1": 10, "2": 7, "3": 7, "4": 7}


def read(source: Source, codes: Codes) -> Events:
    """The events of a release, with a header or without one."""
    needed, default = columns("ucdp", "needed"), columns("ucdp")
    return by_header(comma(source), lambda row: event(row, codes), source.name, needed, default)


def event(row: Row, codes: Codes) -> Event:
    """The event of a row; ValueError when its type of violence or a date is none."""
    violence = row["type_of_violence"]
    kind = table("codes")["ucdp"].get(violence)
    if kind is None:
        raise ValueError(f"type_of_violence {violence!r} is not 1, 2 or 3")
    if not row["id"]:
        raise ValueError("no id")
    sides = [_party(row, "side_a"), _party(row, "side_b")]
    if codes.symmetric(kind):
        sides.sort()
    when = _date(row)
    return Event(
        f"ucdp:{row['id']}",
        (Edge(sides[0], kind, sides[1]),) if all(side.name for side in sides) else (),
        _text(row),
        when,
        precision(when),
        violence,
        title=f"UCDP event {row['id']}",
        publisher=row.get("source_office") or "UCDP",
        published=when,
        coder=coder("ucdp"),
    )


def _party(row: Row, side: str) -> Party:
    name = row[side]
    return Party(f"Civilians ({row['country']})" if name == "Civilians" else name)


def _date(row: Row) -> str:
    """The date as far as both ends of the period and its stated precision agree."""
    start, end = day(row["date_start"]), day(row["date_end"])
    length = _LENGTHS.get(row["date_prec"], 4)
    while start[:length] != end[:length] and length > 4:
        length -= 3
    return start[:length]


def _text(row: Row) -> str:
    headline = row.get("source_headline", "")
    where = row.get("where_description") or row.get("adm_1") or row["country"]
    deaths = f"{row['best'] or 'an unknown number of'} deaths"
    told = f"{row['side_a']} - {row['side_b']}: {deaths}, {where}"
    return f"{headline} ({told})" if headline else told
