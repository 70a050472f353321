"""An answer laid out for people, before anyone decides whether a terminal or a page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.frozen import frozen
from viz.delimited import visible


class Span(str):
    """A piece of text in one style; whatever would control a terminal is spelled out in it.

    A style is any of "bold", "dim", "friendly", "hostile" and "neutral", apart by spaces.
    """

    __slots__ = ("style",)
    style: str

    def __new__(cls, text: object, style: str = "") -> Span:
        """The text made visible, on one line."""
        made = super().__new__(cls, visible(text))
        made.style = style
        return made


Line = tuple[Span, ...]
Cell = tuple[Line, ...]


@frozen
class Column:
    """A heading; numbers stand to the right."""

    name: str
    right: bool = False


@frozen
class Table:
    """Rows of cells under headings and a title; `gap` empty lines after each row.

    `bare` shows no headings.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    gap: int = 0
    bare: bool = False
    title: str = ""


@frozen
class Sheet:
    """Paragraphs and tables below each other, an empty line between them."""

    blocks: tuple[Cell | Table, ...]


def line(text: object, style: str = "") -> Line:
    """One line of one piece of text."""
    return (Span(text, style),)


def cell(*lines: object) -> Cell:
    """Lines below each other; each is a Line, or something to be shown as plain text."""
    return tuple(one if isinstance(one, tuple) else line(one) for one in lines)


def table(
    *names: str,
    rows: Iterable[tuple[object, ...]],
    gap: int = 0,
    right: Iterable[str] = (),
    title: str = "",
) -> Table:
    """A table; a cell may be given as a Cell or as something to be shown as plain text."""
    numbers = set(right)
    columns = tuple(Column(visible(name), name in numbers) for name in names)
    return Table(columns, tuple(tuple(map(_cell, row)) for row in rows), gap, title=visible(title))


def sheet(*blocks: Cell | Table | Sheet | str) -> Sheet:
    """A sheet of these; a text is a paragraph, and empty tables are left out."""
    return Sheet(tuple(_blocks(blocks)))


def _blocks(blocks: Iterable[Cell | Table | Sheet | str]) -> Iterator[Cell | Table]:
    for block in blocks:
        if isinstance(block, Sheet):
            yield from block.blocks
        elif isinstance(block, str):
            yield cell(block)
        elif not isinstance(block, Table) or block.rows:
            yield block


def _cell(value: object) -> Cell:
    if isinstance(value, tuple):
        return value
    return cell(value)


def heading(text: object) -> Cell:
    """A heading."""
    return (line(text, "bold"),)


def plain(one: Line) -> str:
    """The text of a line without its styles."""
    return "".join(one)
