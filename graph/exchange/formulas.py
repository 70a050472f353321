"""Texts as cells that no spreadsheet takes for a formula, and back."""

from __future__ import annotations

import re

# A text that looks guarded already is guarded once more, so that the guard can be taken off.
_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would run it as a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def bare(cell: str) -> str:
    """The text of a guarded cell."""
    return cell[1:] if _GUARDED.match(cell) else cell
