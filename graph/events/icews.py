"""ICEWS coded events: tab-separated with a header; what is coded from both ends is one claim."""

from __future__ import annotations

from graph.events.codes import Codes, coder, columns, table
from graph.events.event import Edge, Event, Events, Party
from graph.events.header import Row, by_header
from graph.events.rows import tabbed
from graph.events.source import Source
from graph.events.values import day, number
from graph.model import digest


def read(source: Source, codes: Codes) -> Events:
    """The events of a .tab file, in UTF-8 or, as the older ones are, in ISO-8859-1."""
    rows = tabbed(source, latin=True)
    return by_header(rows, lambda row: event(row, codes), source.name, columns("icews"))


def event(row: Row, codes: Codes) -> Event:
    """The event of a row; ValueError when its date, code or intensity is none."""
    code = row["CAMEO Code"]
    if not code:
        raise ValueError("no CAMEO code")
    when, kind = day(row["Event Date"]), codes.cameo(code)
    ends, code = _ends(row, code)
    if codes.symmetric(kind):
        ends.sort()
    source, target = ends
    intensity = number(row["Intensity"], "intensity", -10, 10) if row["Intensity"] else None
    edge = Edge(source, kind, target, codes.sign(code))
    return Event(
        _ident(row, when, code, ends),
        (edge,) if source.name and target.name else (),
        f"{source.name} > {target.name}: CAMEO {code}, intensity {row['Intensity'] or 'unknown'}",
        when,
        code=code,
        intensity=intensity,
        title=f"ICEWS story {row['Story ID']}, sentence {row['Sentence Number']}",
        publisher=row["Publisher"],
        published=when,
        coder=coder("icews"),
        confidence=0.5,
    )


def _ends(row: Row, code: str) -> tuple[list[Party], str]:
    """Source and target with the code; a host's visit is told as his guest's."""
    ends = [_party(row, "Source"), _party(row, "Target")]
    guest = table("codes")["mirrored"].get(code)
    return (ends[::-1], str(guest)) if guest else (ends, code)


def _ident(row: Row, when: str, code: str, ends: list[Party]) -> str:
    # The number of an event differs for the two directions of one, and is unique only in a day.
    place = (row["Story ID"], row["Sentence Number"])
    if not all(place):
        place = (row["Event ID"], "")
    return f"icews:{when}:{digest(*place, code, *(one.name for one in ends))}"


def _party(row: Row, end: str) -> Party:
    sectors = row[f"{end} Sectors"].strip('"').split(",")
    return Party(row[f"{end} Name"], "", row[f"{end} Country"], sectors[0].strip())
