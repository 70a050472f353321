"""A sheet as the text that a terminal of some width shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from viz.letters import columns
from viz.sheet import Cell, Line, Sheet, Span, Table, heading

_CODES = {"bold": "1", "dim": "2", "friendly": "32", "hostile": "31", "neutral": "33"}
_APART = 2


def render(shown: Sheet, width: int = 80, colour: bool = False) -> str:
    """The text, with no line wider than the terminal; styles are shown only in colour."""
    blocks = (_block(block, width, colour) for block in shown.blocks)
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks) or "\n"


def _block(block: Cell | Table, width: int, colour: bool) -> list[str]:
    if isinstance(block, Table):
        lines = list(_table(block, width, colour))
    else:
        lines = list(_text(block, width, colour))
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _text(block: Cell, width: int, colour: bool) -> Iterator[str]:
    for one in _wrapped(block, width):
        yield _shown(one, colour).rstrip()


def _table(block: Table, width: int, colour: bool) -> Iterator[str]:
    if block.title:
        yield from _text(heading(block.title), width, colour)
    head = () if block.bare else (tuple(((Span(c.name, "bold"),),) for c in block.columns),)
    rows = (*head, *block.rows)
    widths = _widths(rows, width)
    for row in rows:
        cells = [_wrapped(one, wide) for one, wide in zip(row, widths, strict=True)]
        for lines in zip_longest(*cells, fillvalue=()):
            padded = (
                _padded(one, wide, column.right, colour)
                for one, wide, column in zip(lines, widths, block.columns, strict=True)
            )
            yield (" " * _APART).join(padded).rstrip()
        yield from [""] * block.gap


def _widths(rows: Sequence[tuple[Cell, ...]], width: int) -> list[int]:
    """How wide each column is: as it likes, but the widest give way until all fit."""
    wanted = [
        max((_width(one) for cell in column for one in cell), default=0)
        for column in zip(*rows, strict=True)
    ]
    room = width - _APART * (len(wanted) - 1)
    while sum(wanted) > room and max(wanted) > 1:
        widest = max(wanted)
        second = max((w for w in wanted if w < widest), default=1)
        many = wanted.count(widest)
        excess = sum(wanted) - room
        cut = min(widest - second, -(-excess // many)) or 1
        wanted = [_less(w, widest, max(cut, 1)) for w in wanted]
    return wanted


def _less(width: int, widest: int, cut: int) -> int:
    return width - cut if width == widest else width


def _width(one: Line) -> int:
    return sum(map(columns, one))


def _padded(one: Line, width: int, right: bool, colour: bool) -> str:
    space = " " * (width - _width(one))
    return space + _shown(one, colour) if right else _shown(one, colour) + space


def _shown(one: Line, colour: bool) -> str:
    return "".join(map(_coloured, one) if colour else one)


def _coloured(span: Span) -> str:
    codes = ";".join(_CODES[style] for style in span.style.split())
    return f"\x1b[{codes}m{span}\x1b[0m" if codes and span else span


def _wrapped(block: Cell, width: int) -> list[Line]:
    return [part for one in block for part in _wrap(one, max(width, 1))] or [()]


def _wrap(one: Line, width: int) -> Iterator[Line]:
    """The line broken between words, and inside words that are too long."""
    if _width(one) <= width:
        yield one
        return
    letters = [(letter, span.style) for span in one for letter in span]
    start = 0
    while start < len(letters):
        end, rest = _break(letters, start, width)
        yield _joined(letters[start:end])
        start = rest


def _break(letters: list[tuple[str, str]], start: int, width: int) -> tuple[int, int]:
    """Where the line that begins at `start` ends, and where the next one begins."""
    used, space, at = 0, None, start
    while at < len(letters) and used + columns(letters[at][0]) <= width:
        used += columns(letters[at][0])
        space = at if letters[at][0] == " " else space
        at += 1
    if at < len(letters) and letters[at][0] == " ":
        space = at
    if at == len(letters) or space is None or space == start:
        at = max(at, start + 1)
        return at, at
    return space, space + 1


def _joined(letters: list[tuple[str, str]]) -> Line:
    runs = groupby(letters, key=lambda letter: letter[1])
    return tuple(Span("".join(text for text, _ in run), style) for style, run in runs)
