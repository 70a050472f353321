"""The one place that chooses between JSON, CSV and a table for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from viz import delimited
from viz.delimited import Record

if TYPE_CHECKING:
    from rich.console import RenderableType

FORMS = {
    "table": "Print a table for people (the default).",
    "json": "Print one JSON array.",
    "csv": "Print CSV with a heading.",
    "jsonl": "Print one JSON object a line, as they come.",
}


def written(
    form: str,
    records: Iterable[Record],
    shown: Callable[[], RenderableType],
    width: int = 80,
    colour: bool = False,
) -> Iterator[str]:
    """The answer in one of the formats, piece by piece; only the table needs rich."""
    if form == "json":
        return delimited.json_array(records)
    if form == "jsonl":
        return delimited.json_lines(records)
    if form == "csv":
        return delimited.csv_lines(records)
    from viz.table import render

    return iter((render(shown(), width, colour),))
