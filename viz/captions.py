"""Names as they stand beside a node: at most two short lines, and how wide they are."""

from __future__ import annotations

from viz.letters import columns

LINE_HEIGHT = 16
_LETTER = 7.1
_LINE = 19


def caption(name: str) -> tuple[str, ...]:
    """The name in at most two lines; what does not fit ends in an ellipsis."""
    words = name.split()
    first, rest = _take(words)
    if not rest:
        return (_cut(first),)
    return (_cut(first), _cut(" ".join(rest)))


def width(lines: tuple[str, ...]) -> float:
    """About how many pixels wide the lines are at the size they are drawn in."""
    return max((columns(line) * _LETTER for line in lines), default=0.0)


def _take(words: list[str]) -> tuple[str, list[str]]:
    line = words[0] if words else "?"
    for at, word in enumerate(words[1:], start=1):
        if len(line) + 1 + len(word) > _LINE:
            return line, words[at:]
        line = f"{line} {word}"
    return line, []


def _cut(line: str) -> str:
    return line if len(line) <= _LINE + 3 else line[: _LINE + 1].rstrip() + "…"
