"""Lines that were broken only to fit a page are read as one; offsets stay the same."""

from __future__ import annotations

import re

SHORTEST, LONGEST = 40, 120
STOPS = (".", "!", "?", '"', "”", ":")
PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")


def unwrapped(text: str) -> str:
    """The text with every line break inside a wrapped paragraph turned into a space."""
    return PARAGRAPH.sub(lambda match: _joined(match.group()), text)


def _joined(paragraph: str) -> str:
    body = paragraph.rstrip("\n")
    if not _is_wrapped(body.split("\n")):
        return paragraph
    return body.replace("\n", " ") + paragraph[len(body) :]


def _is_wrapped(lines: list[str]) -> bool:
    """Whether all lines but the last fill the page, and most end in mid-sentence."""
    full = [line.strip() for line in lines[:-1]]
    if not full or not all(SHORTEST <= len(line) <= LONGEST for line in full):
        return False
    return 2 * sum(line.endswith(STOPS) for line in full) < len(full) or max(map(len, full)) < 90
