"""A store as the CSV files that `neo4j-admin database import full` reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from shlex import quote

from graph.store.base import Store
from graph.store.neo4j import whole
from graph.store.neo4j.rows import KEY

_BETWEEN = "\x1f"  # between the elements of a list; no name holds it
_LISTS = {"aliases", "_demonyms", "_metonyms", "_edges"}
_TYPES = {
    "discovered": "boolean",
    "negated": "boolean",
    "polarity": "long",
    "start": "long",
    "end": "long",
    "confidence": "double",
    "intensity": "double",
}
_ACTOR = (
    *("id", "name", "kind", "aliases", "country", "wikidata", "description", "discovered"),
    *("_leader", "_demonyms", "_metonyms", "_names", "_others"),
)
_DOCUMENT = ("id", "title", "publisher", "date", "url", "_text", "_edges")
_CLAIM = (
    *(KEY, "id", "type", "quote", "date", "date_precision", "publisher", "document", "url"),
    *("attributed_to", "attributed_to_id", "modality", "negated", "polarity", "confidence"),
    *("coded_by", "code", "intensity", "start", "end"),
)
_FILES = {
    "actors": "actors.csv",
    "documents": "documents.csv",
    "claims": "claims.csv",
    "report": "import.report",  # which the tool would leave where it is run
}
COMMAND = (
    "neo4j-admin database import full neo4j --overwrite-destination=true --id-type=string"
    " --multiline-fields=true --array-delimiter=U+001F --report-file={report}"
    " --nodes=Actor={actors} --nodes=Document={documents} --relationships={claims}"
)


def write_csv(store: Store, folder: Path) -> str:
    """Write the files to a folder; the command that imports them."""
    folder.mkdir(parents=True, exist_ok=True)
    actors = (_row((a[KEY], *(a[name] for name in _ACTOR))) for a in whole.actors(store))
    documents = (_row((d[KEY], *(d[name] for name in _DOCUMENT))) for d in whole.documents(store))
    claims = (
        _row((e.source, e.target, e.type, *(e.claim[name] for name in _CLAIM)))
        for e in whole.claims(store)
    )
    _write(folder / _FILES["actors"], (f"{KEY}:ID(Actor)", *map(_typed, _ACTOR)), actors)
    key = f"{KEY}:ID(Document)"
    _write(folder / _FILES["documents"], (key, *map(_typed, _DOCUMENT)), documents)
    ends = (":START_ID(Actor)", ":END_ID(Actor)", ":TYPE")
    _write(folder / _FILES["claims"], (*ends, *map(_typed, _CLAIM)), claims)
    return COMMAND.format(**{what: quote(str(folder / name)) for what, name in _FILES.items()})


def _typed(name: str) -> str:
    return f"{name}:{'string[]' if name in _LISTS else _TYPES.get(name, 'string')}"


def _write(path: Path, header: Iterable[str], lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(_row(tuple(header)).replace('"', ""))
        file.writelines(lines)


def _row(values: tuple[object, ...]) -> str:
    return ",".join(map(_field, values)) + "\n"


def _field(value: object) -> str:
    # What is not known is left empty; an empty text is written with quotes.
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = _BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)
    quoted = text.replace('"', '""')
    return f'"{quoted}"' if isinstance(value, str | list) else quoted
