"""GEXF 1.3 with a timeline: one edge a claim, there on the days that its date can mean."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from viz.formats.job import Job, draft
from viz.formats.rows import Row, edge, node
from viz.formats.text import fit
from viz.palette import LIGHT, POLARITIES, known_kind

if TYPE_CHECKING:
    import networkx as nx

_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def write(job: Job) -> None:
    """Write the file with networkx, whose slips are mended in the tree that it makes."""
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(_graph(job), version="1.3")
    _mend(writer.xml, job.title)
    with draft(job.path) as path, path.open("wb") as file:
        writer.write(file)


def _graph(job: Job) -> nx.MultiDiGraph[str]:
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(mode="dynamic")
    for actor, weight in job.drawn():
        look = {"color": _colour(LIGHT.kinds[known_kind(actor.kind)]), "size": 5 + weight**0.5}
        graph.add_node(fit(actor.id), viz=look, **_fit(node(actor, weight)))
    for item in job.store.evidence():
        claim = item.claim
        look = {"color": _colour(LIGHT.polarities[POLARITIES[claim.polarity]])}
        row = _fit(edge(item, job)) | _span(claim.date)
        ends = (fit(claim.source), fit(claim.target), fit(claim.id))
        graph.add_edge(*ends, id=fit(claim.id), weight=1.0, viz=look, **row)
    return graph


def _fit(row: Row) -> dict[str, Any]:
    return {name: fit(one) if isinstance(one, str) else one for name, one in row.items()}


def _span(date: str) -> dict[str, str]:
    """The first and the last day of "2020", "2020-06" or a day; nothing without a date."""
    if not date:
        return {}
    year, month, day = (*date.split("-"), "", "")[:3]
    last = day or monthrange(int(year), int(month or 12))[1]
    first = f"{year}-{month or '01'}-{day or '01'}"
    return {"start": first, "end": f"{year}-{month or 12}-{last}"}


def _colour(code: str) -> dict[str, int | float]:
    red, green, blue = (int(code[at : at + 2], 16) for at in (1, 3, 5))
    return {"r": red, "g": green, "b": blue, "a": 1.0}


def _mend(root: Element, title: str) -> None:
    """Put right what networkx gets wrong, and leave out today's date."""
    root.set("xmlns:xsi", _XSI)
    meta = root.find("meta")
    assert meta is not None
    meta.attrib.clear()
    meta[0].text = "actorgraph"
    about = Element("description")
    about.text = fit(title)
    meta.append(about)
    graph = root.find("graph")
    assert graph is not None
    del graph.attrib["name"]
    graph.attrib |= {"timeformat": "date", "timerepresentation": "interval", "idtype": "string"}
    _tell_apart(graph)


def _tell_apart(graph: Element) -> None:
    """Give each edge its relation type as its kind, by which Gephi keeps parallel edges apart."""
    titles = {one.get("id"): one.get("title") for one in graph.iterfind("attributes/attribute")}
    for columns in graph.iterfind("attributes"):
        for column in [one for one in columns if one.get("title") == "networkx_key"]:
            columns.remove(column)
    for each in graph.iterfind("edges/edge"):
        values = each.find("attvalues")
        for value in [] if values is None else list(values):
            title = titles[value.get("for")]
            if title == "relation":
                each.set("kind", value.get("value", ""))
            elif title == "networkx_key" and values is not None:
                values.remove(value)  # the id, a second time
