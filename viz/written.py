"""The one place that chooses between JSON, CSV, Markdown and a table for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from viz import delimited
from viz.delimited import Record

if TYPE_CHECKING:
    from viz.sheet import Sheet

FORMS = {
    "table": "Print a table for people (the default).",
    "json": "Print one JSON array.",
    "csv": "Print CSV with a heading.",
    "md": "Print Markdown.",
    "jsonl": "Print one JSON object a line, as they come.",
}


def written(
    form: str,
    records: Iterable[Record],
    shown: Callable[[], Sheet],
    width: int = 80,
    colour: bool = False,
    terminal: bool = False,
) -> Iterator[str]:
    """The answer in one of the formats, piece by piece.

    CSV holds what there is; only on a terminal is it made harmless.
    """
    if form == "json":
        return delimited.json_array(records)
    if form == "jsonl":
        return delimited.json_lines(records)
    if form == "csv":
        lines = delimited.csv_lines(records)
        return delimited.unarmed(lines) if terminal else lines
    if form == "md":
        from viz.markdown import markdown

        return markdown(shown())
    from viz.terminal import render

    return iter((render(shown(), width, colour),))
