"""Many judgements at once, from a CSV file; a row that makes no sense costs only itself."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.correcting import claims
from graph.correcting.documents import document
from graph.correcting.note import Note
from graph.corrections.change import Change
from graph.errors import ActorGraphError, InputError
from graph.exchange.cells import read
from graph.exchange.formulas import bare
from graph.model import Claim
from graph.ontology import Ontology
from graph.store.base import Store

COLUMNS = ("action", "claim", "document", "quote", *claims.FIELDS, "note")
NOBODY = "-"  # in the place of a speaker: the document itself
_ENDS = ("source", "target", "attributed_to")
Resolve = Callable[[str], str]


def judgements(
    file: Path, store: Store, resolve: Resolve, types: Ontology, note: Note
) -> Iterator[Change | InputError]:
    """The changes that the rows ask for, each with its action, and an error for each bad row."""
    for line, row in _rows(file):
        try:
            given = {name: text for name, text in row.items() if name in COLUMNS and text}
            yield _change(given, store, resolve, types, note)
        except (ActorGraphError, ValueError) as error:
            yield InputError(str(file), str(error), line)


def values(given: Mapping[str, str], resolve: Resolve) -> dict[str, Any]:
    """Texts as the values of a claim; actors are given by any of their names."""
    found = read(Claim, {name: given[name] for name in (*claims.FIELDS, "quote") if name in given})
    if found.get("attributed_to") == NOBODY:
        found["attributed_to"] = None
    for end in _ENDS:
        if found.get(end) is not None:
            found[end] = resolve(found[end])
    return found


def _change(
    row: Mapping[str, str], store: Store, resolve: Resolve, types: Ontology, note: Note
) -> Change:
    said = Note(note.who, row.get("note") or note.why)
    action, ident = row.get("action", ""), row.get("claim", "")
    match action:
        case "add":
            text = document(store, row.get("document", ""))
            return claims.add(store, text, values(row, resolve), types, said)
        case "edit":
            return claims.edit(store, ident, values(row, resolve), types, said)
        case "accept":
            return claims.accept(store, ident, said)
        case "reject":
            return claims.reject(store, ident, said)
        case "restore":
            return claims.restore(store, ident, said)
    raise ValueError(f"action {action!r} is none of add, edit, accept, reject, restore")


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            if "action" not in (reader.fieldnames or ()):
                raise InputError(
                    str(file), f"no column 'action'; there may be {', '.join(COLUMNS)}"
                )
            for row in reader:
                yield reader.line_num, {k: bare(v.strip()) for k, v in row.items() if k and v}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(str(file), f"cannot be read: {error}") from error
