"""Claims in CSV, with their actors and documents in two files beside it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import partial
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.exchange.cells import read
from graph.exchange.dump import Dump
from graph.exchange.formulas import bare
from graph.model import Actor, Claim, Document

CELL = 100_000_000  # characters; a document has 10 MB at most
Row = dict[str, str]


def beside(path: Path, what: str) -> Path:
    """Where the actors or documents of a table of claims are: libya.csv, libya.actors.csv."""
    return path.with_name(f"{path.stem}.{what}{path.suffix}")


def gathered(path: Path) -> Dump:
    """What the three files hold; InputError when one of them is missing or another's."""
    dump = Dump(str(path))
    files: Sequence[tuple[Path, Any, Callable[..., None]]] = (
        (beside(path, "actors"), Actor, dump.actor),
        (beside(path, "documents"), Document, dump.document),
        (path, Claim, dump.claim),
    )
    for file, kind, _ in files:
        _columns(file, kind)
    before = csv.field_size_limit(CELL)
    try:
        for file, kind, take in files:
            for line, row in _rows(file):
                take(partial(_values, kind, row), line, str(file))
    finally:
        # The limit is one for all of Python: event data has fields of its own length.
        csv.field_size_limit(before)
    return dump


def _columns(path: Path, kind: type[Any]) -> None:
    """Check that a file is there and has the columns that every value needs."""
    header = next((row for _, row in _rows(path)), None)
    if header is None:
        return
    for field in fields(kind):
        if field.default is MISSING and field.name not in header:
            reason = f"no column {field.name!r}; `import table` reads tables of others"
            raise InputError(str(path), reason)


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """The rows with the numbers of their last lines; cells that are too many are under None."""
    try:
        # What is no UTF-8 becomes a lone surrogate, for which only its row is refused.
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                yield reader.line_num, row
    except OSError as error:
        reason = f"cannot be read: {error.strerror}; export writes three files"
        raise InputError(str(path), reason) from error
    except csv.Error as error:
        raise InputError(str(path), f"is not CSV: {error}") from error


def _values(kind: type[Any], row: Row) -> Mapping[str, object]:
    cells: Mapping[Any, Any] = row
    if None in cells or None in cells.values():
        raise ValueError("has more or fewer columns than the header")
    return read(kind, {name: bare(cell) for name, cell in row.items()})
