"""The ready queries in Cypher."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.sheet import Sheet, sheet, table

if TYPE_CHECKING:
    from queries.cookbook import Recipe


def records(found: Sequence[Recipe]) -> Iterator[Record]:
    """Each with its query."""
    for one in found:
        yield {
            "name": one.name,
            "question": one.question,
            "params": [_param(*each) for each in one.params],
            "query": one.query,
        }


def shown(found: Sequence[Recipe]) -> Sheet:
    """Names, questions and parameters."""
    rows = [
        (one.name, one.question, " ".join(_param(*each) for each in one.params)) for one in found
    ]
    return sheet(
        table("Name", "Question", "Parameters", rows=rows),
        "Run one: actorgraph cypher --cookbook NAME --param who=...; --json shows the queries.",
    )


def _param(name: str, value: object) -> str:
    return f"{name}=..." if value is None else f"{name}={value}"
