"""Foreign text made fit for a format: no half characters, nothing that XML cannot hold."""

from __future__ import annotations

import re
from typing import Any

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")


def whole(value: Any) -> Any:
    """The value with every lone surrogate, which UTF-8 cannot hold, shown as U+FFFD."""
    if isinstance(value, str):
        return value if value.isascii() else _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [whole(one) for one in value]
    if isinstance(value, dict):
        return {key: whole(one) for key, one in value.items()}
    return value


def fit(text: str) -> str:
    """The text with every character that XML 1.0 cannot hold shown as U+FFFD."""
    return _UNFIT.sub("\ufffd", text)
