"""A sheet as Markdown, for notes and wikis: tables with pipes, all that is markup escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viz.sheet import Cell, Line, Sheet, Span, Table

_MARKUP = re.compile(r"([\\`*_\[\]<>|~#&$!@])")
_LEADING = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def markdown(shown: Sheet) -> Iterator[str]:
    """The sheet line by line, an empty line between its blocks."""
    for at, block in enumerate(shown.blocks):
        if at:
            yield "\n"
        yield from _table(block) if isinstance(block, Table) else _text(block)


def _text(block: Cell) -> Iterator[str]:
    yield "  \n".join(_LEADING.sub(r"\1\\\2", _line(one)) for one in block) + "\n"


def _table(block: Table) -> Iterator[str]:
    if block.title:
        yield f"**{escaped(block.title)}**\n\n"
    names = [escaped(column.name) for column in block.columns]
    yield _row([""] * len(names) if block.bare else names)
    yield _row(["---:" if column.right else "---" for column in block.columns])
    for row in block.rows:
        yield _row(["<br>".join(_line(one) for one in cell) for cell in row])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _line(one: Line) -> str:
    return "".join(map(_span, one))


def _span(span: Span) -> str:
    text = escaped(span)
    if "bold" not in span.style or not text.strip():
        return text
    core = text.strip()
    before, _, after = text.partition(core)
    return f"{before}**{core}**{after}"


def escaped(text: str) -> str:
    """The text with a backslash before all that Markdown or HTML would obey."""
    return _MARKUP.sub(r"\\\1", text)
