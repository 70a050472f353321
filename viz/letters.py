"""How wide text is where every letter takes one column, two or none."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, east_asian_width


# A table asks three times of each of its texts, of which many are the same.
@lru_cache(maxsize=4096)
def columns(text: str) -> int:
    """How many columns the text takes."""
    return len(text) if text.isascii() else sum(map(_of_letter, text))


@lru_cache(maxsize=4096)
def _of_letter(letter: str) -> int:
    if combining(letter):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
