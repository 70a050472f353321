"""Cutting a long text into pieces that a parser can hold, at the ends of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

LONGEST = 50_000


def pieces(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """(offset, piece) pairs that together are the text; each at most `longest` characters."""
    start = 0
    while start < len(text):
        end = min(start + longest, len(text))
        if end < len(text):
            end = _cut(text, start, end)
        yield start, text[start:end]
        start = end


def _cut(text: str, start: int, end: int) -> int:
    """The last good place to cut before `end`: a paragraph, a line, a sentence, a word."""
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, start + 1, end)
        if found > start:
            return found + len(mark)
    return end
