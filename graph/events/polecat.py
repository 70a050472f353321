"""POLECAT (PLOVER events by NGEC): tab-separated with a header; joined actors are expanded."""

from __future__ import annotations

from itertools import product

from graph.events.codes import Codes, coder, columns
from graph.events.event import Edge, Event, Events, Party
from graph.events.header import Row, by_header
from graph.events.rows import tabbed
from graph.events.source import Source
from graph.events.values import day, number


def read(source: Source, codes: Codes) -> Events:
    """The events of a release, in UTF-8 or ISO-8859-1."""
    rows = tabbed(source, latin=True)
    return by_header(rows, lambda row: event(row, codes), source.name, columns("polecat"))


def event(row: Row, codes: Codes) -> Event:
    """The event of a row: each of its actors towards each of its recipients."""
    if not row["Event ID"]:
        raise ValueError("no Event ID")
    kind, mode = row["Event Type"].upper(), row["Event Mode"]
    name = codes.plover(kind, mode)
    # The name of the column varies by release.
    strength = row.get("Intensity") or row.get("Event Intensity") or ""
    actors, recipients = _parties(row, "Actor"), _parties(row, "Recipient")
    code = f"{kind}/{mode}" if mode else kind
    return Event(
        f"polecat:{row['Event ID']}",
        tuple(Edge(source, name, target) for source, target in product(actors, recipients)),
        _text(row, code, strength),
        day(row["Event Date"]),
        code=code,
        intensity=number(strength, "intensity", -10, 10) if strength else None,
        title=f"POLECAT event {row['Event ID']}",
        publisher=row["Source"],
        published=day(row["Publication Date"]) if row["Publication Date"] else "",
        coder=coder("polecat"),
        confidence=0.5,
    )


def _parties(row: Row, end: str) -> list[Party]:
    """The parties at one end; where only a country and a sector are known, a group of it."""
    names = _several(row[f"{end} Name"])
    countries = _several(row[f"{end} Country"])
    sectors = _several(row[f"Primary {end} Sector"])
    count = len(names) or len(countries)
    return [
        Party(_nth(names, n), "", _nth(countries, n), _nth(sectors, n) or _nth(sectors, 0))
        for n in range(count)
    ]


def _several(value: str) -> list[str]:
    return ["" if part == "None" else part for part in value.split("; ")] if value else []


def _nth(values: list[str], n: int) -> str:
    return values[n] if n < len(values) else ""


def _text(row: Row, code: str, strength: str) -> str:
    first, second = (
        row[f"{end} Name"] or row[f"{end} Country"] or "someone" for end in ("Actor", "Recipient")
    )
    context = f", context {row['Contexts']}" if row.get("Contexts") else ""
    return f"{first} > {second}: PLOVER {code}, intensity {strength or 'unknown'}{context}"
