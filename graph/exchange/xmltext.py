"""Any text inside XML 1.0, which holds neither most control characters nor lone surrogates."""

from __future__ import annotations

import re

# `_x0008_`, as ISO 9075-14 writes what XML cannot; CR too, which every XML reader makes LF.
_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_(?=x[0-9A-F]{4}_)")
_ESCAPED = re.compile("_x([0-9A-F]{4})_")


def escaped(text: str) -> str:
    """The text in characters that XML can hold."""
    return _UNFIT.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text that was escaped."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
