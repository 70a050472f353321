"""Two spreadsheets as Kumu's import names their columns: one connection a relation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.model import Evidence
from viz.bundle import Edge, bundle
from viz.formats.job import Job
from viz.formats.rows import Row
from viz.formats.spreadsheet import listed, sibling, write_rows
from viz.palette import POLARITIES

_ELEMENT = ("Label", "Type", "Description", "Aliases", "Country", "Wikidata", "Claims")
_CONNECTION = (
    *("From", "To", "Type", "Direction", "Strength", "Polarity", "Certainty"),
    *("First", "Last", "Publishers", "Description"),
)
_QUOTED = 10  # quotes in a description; Kumu shows it in a narrow column


def write(job: Job) -> str:
    """Write the elements and the connections; the names of the files."""
    paths = sibling(job.path, "elements"), sibling(job.path, "connections")
    labels = _labels(job)
    write_rows(paths[0], _ELEMENT, _elements(job, labels))
    edges = bundle(job.store.evidence(), job.ontology)
    found = (_connection(one, job, labels) for one in edges)
    write_rows(paths[1], _CONNECTION, found)
    return listed(*paths)


def _labels(job: Job) -> dict[str, str]:
    """The names of actors, which Kumu joins by; one that two share is told apart by its id."""
    counts = Counter(actor.name for actor, _ in job.drawn())
    return {
        actor.id: actor.name if counts[actor.name] == 1 else f"{actor.name} ({actor.id})"
        for actor, _ in job.drawn()
    }


def _elements(job: Job, labels: dict[str, str]) -> Iterator[Row]:
    for actor, weight in job.drawn():
        yield {
            "Label": labels[actor.id],
            "Type": actor.kind,
            "Description": actor.description,
            # Kumu takes a cell with bars for a list.
            "Aliases": "|".join(actor.aliases),
            "Country": actor.country or "",
            "Wikidata": actor.wikidata or "",
            "Claims": weight,
        }


def _connection(one: Edge, job: Job, labels: dict[str, str]) -> Row:
    dates = sorted(item.claim.date for item in one.evidence if item.claim.date)
    return {
        "From": labels[one.source],
        "To": labels[one.target],
        "Type": job.type_label(one.type),
        "Direction": "undirected" if one.symmetric else "directed",
        "Strength": one.count,
        "Polarity": POLARITIES[one.polarity],
        "Certainty": one.style,
        "First": dates[0] if dates else "",
        "Last": dates[-1] if dates else "",
        "Publishers": "|".join(sorted({item.publisher for item in one.evidence} - {""})),
        "Description": "\n\n".join(_quote(item, job) for item in one.evidence[:_QUOTED]),
    }


def _quote(item: Evidence, job: Job) -> str:
    said = filter(None, (job.speaker(item.claim), item.publisher, item.claim.date))
    denied = "Denied: " if item.claim.negated else ""
    return f"{denied}“{item.claim.quote}” ({', '.join(said)})"
