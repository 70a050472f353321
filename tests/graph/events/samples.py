"""Invented rows in the layout of each format."""

from __future__ import annotations

from io import BytesIO

from graph.events.codes import Codes, columns
from graph.events.event import Broken, Event
from graph.events.formats import Reader
from graph.events.source import Source
from graph.ontology import load_ontology

CODES = Codes(load_ontology())


def events(reader: Reader, data: str | bytes) -> list[Event | Broken]:
    """What a reader makes of the content of a file."""
    raw = data.encode() if isinstance(data, str) else data
    return list(reader(Source("file", BytesIO(raw)), CODES))


def gdelt(
    number: int = 1,
    source: tuple[str, str, str, str] = ("TURGOV", "PRESIDENT ERDOGAN", "TUR", "GOV"),
    target: tuple[str, str, str, str] = ("LBY", "LIBYA", "LBY", ""),
    code: str = "190",
    version: int = 1,
    url: str = "https://www.paper.example/a",
) -> str:
    """A row of GDELT 1.0 or 2.0; a party is its code, name, country and first role."""
    parties = [
        value
        for one, name, country, role in (source, target)
        for value in (one, name, country, "", "", "", "", role, "", "")
    ]
    place = ["4", "Sirte", "LY", "LY60", *([""] if version == 2 else []), "31.2", "16.5", "7"]
    action = [code, code[:3], code[:2], "4", "-10", "4", "2", "4", "-1.25"]
    added = "20200105120000" if version == 2 else "20200105"
    head = [str(number), "20200104", "202001", "2020", "2020.01"]
    return "\t".join((*head, *parties, "1", *action, *place, *place, *place, added, url))


def icews(**changes: str) -> str:
    """A row of ICEWS."""
    row = {
        "Event ID": "7",
        "Event Date": "2018-06-02",
        "Source Name": "Police (India)",
        "Source Sectors": '"Government,Police"',
        "Source Country": "India",
        "Event Text": "Consult",
        "CAMEO Code": "040",
        "Intensity": "1",
        "Target Name": "Donald Trump",
        "Target Sectors": "NA",
        "Target Country": "United States",
        "Story ID": "11",
        "Sentence Number": "2",
        "Publisher": "Delta Gazette",
        **changes,
    }
    return "\t".join(row[name] for name in columns("icews"))


def polecat(**changes: str) -> str:
    """A row of POLECAT with the columns that are needed and its Event Intensity."""
    row = {
        "Event ID": "P1",
        "Event Date": "2022-03-04",
        "Event Type": "SANCTION",
        "Event Mode": "None",
        "Actor Name": "France; Germany",
        "Actor Country": "FRA; DEU",
        "Primary Actor Sector": "GOV; GOV",
        "Recipient Name": "Russia",
        "Recipient Country": "RUS",
        "Primary Recipient Sector": "None",
        "Source": "Delta Gazette",
        "Publication Date": "2022-03-05",
        "Event Intensity": "-4",
        **changes,
    }
    return "\t".join(row[name] for name in POLECAT)


POLECAT = [*columns("polecat"), "Event Intensity"]
ICEWS = "\t".join(columns("icews"))
ACLED = ",".join(columns("acled"))
UCDP = ",".join(columns("ucdp"))


def acled(**changes: str) -> str:
    """A row of ACLED."""
    row = {
        "event_id_cnty": "LBY7",
        "event_date": "2020-01-04",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "actor1": "Military Forces of Turkey (2016-)",
        "assoc_actor_1": "",
        "inter1": "8",
        "actor2": "Khalifa Belqasim Haftar",
        "assoc_actor_2": "Wagner Group; Military Forces of Egypt (2014-)",
        "inter2": "Rebel groups",
        "country": "Libya",
        "source": "Delta Gazette; Gulf Post",
        "notes": '"On 4 January, both sides clashed, near Sirte."',
        **changes,
    }
    return ",".join(row[name] for name in columns("acled"))


def ucdp(**changes: str) -> str:
    """A row of UCDP GED."""
    row = dict.fromkeys(columns("ucdp"), "1") | {
        "id": "500",
        "side_a": "Government of Sudan",
        "side_b": "SLM/A",
        "country": "Sudan",
        "date_prec": "1",
        "date_start": "2020-05-01 00:00:00.000",
        "date_end": "2020-05-01 00:00:00.000",
        "source_office": "Delta Gazette",
        "source_headline": '"Clash in the hills, five dead"',
        "best": "5",
        **changes,
    }
    return ",".join(row[name] for name in columns("ucdp"))
