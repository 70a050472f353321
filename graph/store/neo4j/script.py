"""A store as a script in Cypher, one statement a line; to run it twice changes nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from graph.store.base import Store
from graph.store.neo4j import whole
from graph.store.neo4j.rows import KEY, Properties
from graph.store.neo4j.schema import statements

_BATCH = 100
_NODES = f"UNWIND {{rows}} AS row MERGE (n:{{label}} {{{{{KEY}: row.{KEY}}}}}) SET n += row"
_CLAIMS = (
    "UNWIND {rows} AS row"
    f" MATCH (s:Actor {{{{{KEY}: row.source}}}}) MATCH (t:Actor {{{{{KEY}: row.target}}}})"
    f" MERGE (s)-[r:`{{label}}` {{{{{KEY}: row.claim.{KEY}}}}}]->(t) SET r += row.claim"
)
_ESCAPED = {
    **{code: f"\\u{code:04x}" for code in range(32)},
    **str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}),
}


def write_script(store: Store, path: Path) -> None:
    """Write the script to a file, wholly or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(script(store))
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def script(store: Store) -> Iterator[str]:
    """The lines of the script."""
    yield "// A graph of actorgraph: run it with cypher-shell --file, as often as you like.\n"
    edges = sorted(whole.claims(store), key=attrgetter("type"))
    for what in statements({edge.type for edge in edges}).values():
        yield f"CREATE {what};\n"
    yield "CALL db.awaitIndexes();\n"
    yield from _lines(_NODES, "Actor", whole.actors(store))
    yield from _lines(_NODES, "Document", whole.documents(store))
    for label, group in groupby(edges, attrgetter("type")):
        rows = ({"source": e.source, "target": e.target, "claim": e.claim} for e in group)
        yield from _lines(_CLAIMS, label, rows)


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    if isinstance(value, str):
        return f"'{value.translate(_ESCAPED)}'"
    if isinstance(value, dict):
        known = {key: each for key, each in value.items() if each is not None}
        return f"{{{', '.join(f'`{key}`: {literal(each)}' for key, each in known.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return json.dumps(value)


def _lines(form: str, label: str, rows: Iterable[Properties]) -> Iterator[str]:
    batch: list[Properties] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield _line(form, label, batch)
            batch = []
    if batch:
        yield _line(form, label, batch)


def _line(form: str, label: str, batch: list[Properties]) -> str:
    return form.format(rows=literal(batch), label=label) + ";\n"
