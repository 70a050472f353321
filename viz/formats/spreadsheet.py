"""Rows as CSV in which no cell is a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.exchange.cells import cell
from viz.formats.job import draft

_ENDING = re.compile(r"(\.gephi|\.kumu)?\.csv$", re.IGNORECASE)


def write_rows(
    path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, mark: bool = False
) -> None:
    """Write the rows one by one; with `mark`, Excel sees that they are UTF-8."""
    encoding = "utf-8-sig" if mark else "utf-8"
    with draft(path) as hidden, hidden.open(
        "w", encoding=encoding, errors="replace", newline=""
    ) as file:  # fmt: skip
        # With another line end, csv would leave a lone CR within a cell without quotes.
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([cell(row.get(name)) for name in columns] for row in rows)


def listed(*paths: Path) -> str:
    """What to tell of files whose names are not the one that was given."""
    return f"Written: {', '.join(map(str, paths))}"


def sibling(path: Path, what: str) -> Path:
    """The file of a pair: libya.gephi.csv is libya.nodes.csv and libya.edges.csv."""
    return path.with_name(f"{_ENDING.sub('', path.name)}.{what}.csv")
