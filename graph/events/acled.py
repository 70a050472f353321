"""ACLED: CSV with a header; who clashed has no order, and who came along is an ally."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.events.codes import Codes, coder, columns, table
from graph.events.event import Edge, Event, Events, Party
from graph.events.header import Row, by_header
from graph.events.rows import comma
from graph.events.source import Source
from graph.events.values import day, precision


def read(source: Source, codes: Codes) -> Events:
    """The events of an export of the website or of an answer of the API."""
    rows = comma(source)
    return by_header(rows, lambda row: event(row, codes), source.name, columns("acled"))


def event(row: Row, codes: Codes) -> Event:
    """The event of a row: the relation of both actors, and of each with his associates."""
    if not row["event_id_cnty"]:
        raise ValueError("no event_id_cnty")
    known = table("codes")["acled"]
    kind = known.get(row["sub_event_type"]) or known.get(row["event_type"])
    if kind is None:
        raise ValueError(f"ACLED event type {row['event_type']!r} is not known")
    when = _date(row)
    return Event(
        f"acled:{row['event_id_cnty']}",
        tuple(_edges(row, kind, codes)),
        row["notes"] or f"{row['actor1']} and {row['actor2']}: {row['sub_event_type']}",
        when,
        precision(when),
        f"{row['event_type']}: {row['sub_event_type']}",
        title=f"ACLED event {row['event_id_cnty']}",
        publisher=row["source"] or "ACLED",
        published=when,
        coder=coder("acled"),
    )


def _edges(row: Row, kind: Mapping[str, str], codes: Codes) -> Iterator[Edge]:
    one, other = _party(row, 1), _party(row, 2)
    if kind["type"] and one.name and other.name:
        ends = sorted((one, other)) if codes.symmetric(kind["type"]) else [one, other]
        yield Edge(ends[0], kind["type"], ends[1])
    for number, side in ((1, one), (2, other)):
        tie = kind.get("victim", kind["ally"]) if number == 2 else kind["ally"]
        for name in row[f"assoc_actor_{number}"].split(";"):
            if name.strip() and side.name:
                yield Edge(Party(name.strip()), tie, side)


def _party(row: Row, number: int) -> Party:
    role = row[f"inter{number}"]
    role = table("kinds")["inter"].get(role, role)
    # Actors of other countries name them: the country of the event says where, not whose.
    return Party(row[f"actor{number}"], role=str(role).lower())


def _date(row: Row) -> str:
    """The day; only its month where the time precision says that the day is a guess."""
    when = day(row["event_date"])
    return when if row.get("time_precision", "1") in ("1", "") else when[:7]
