"""A sheet as a fragment of HTML, for notebooks: no script, and nothing in a text is markup."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from viz.sheet import Cell, Line, Sheet, Span, Table

_CSS = {
    "bold": "font-weight:600",
    "dim": "opacity:.65",
    "friendly": "color:#1a7f37",
    "hostile": "color:#c0392b",
    "neutral": "color:#9a6700",
}
_LEFT = ' style="text-align:left;vertical-align:top"'
_RIGHT = ' style="text-align:right;vertical-align:top"'


def fragment(shown: Sheet) -> str:
    """The blocks below each other as paragraphs and tables."""
    made = (_table(b) if isinstance(b, Table) else f"<p>{_cell(b)}</p>" for b in shown.blocks)
    return f"<div>{''.join(made)}</div>"


def _table(block: Table) -> str:
    title = f"<p><b>{escape(block.title)}</b></p>" if block.title else ""
    return f"{title}<table>{''.join(_rows(block))}</table>"


def _rows(block: Table) -> Iterator[str]:
    places = [_RIGHT if column.right else _LEFT for column in block.columns]
    if not block.bare:
        heads = (
            f"<th{p}>{escape(c.name)}</th>" for c, p in zip(block.columns, places, strict=True)
        )
        yield f"<tr>{''.join(heads)}</tr>"
    for row in block.rows:
        cells = (f"<td{p}>{_cell(one)}</td>" for one, p in zip(row, places, strict=True))
        yield f"<tr>{''.join(cells)}</tr>"


def _cell(lines: Cell) -> str:
    return "<br>".join(_line(one) for one in lines)


def _line(one: Line) -> str:
    return "".join(map(_span, one))


def _span(span: Span) -> str:
    css = ";".join(_CSS[style] for style in span.style.split())
    return f'<span style="{css}">{escape(span)}</span>' if css else escape(span)
