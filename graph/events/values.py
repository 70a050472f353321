"""Fields as dates and numbers; what is none is a ValueError that says so."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

_FORMS = ("%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%d-%B-%Y", "%d-%b-%Y", "%m/%d/%Y")


@lru_cache(maxsize=4096)
def day(text: str) -> str:
    """A day as ISO 8601: "20160728", "28 July 2016" and "2016-07-28 12:00" are 2016-07-28."""
    if text.isdigit() and len(text) == 14:
        text = text[:8]
    if len(text) > 10 and text[10] in "T " and text[4] == "-":
        text = text[:10]
    for form in _FORMS:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    raise ValueError(f"{text!r} is not a date; write 2020-06-04")


@lru_cache(maxsize=4096)
def known_date(text: str) -> str:
    """A date as exact as it is known: "2020", "2020-06" or a day in any form."""
    parts = text.split("-")
    if len(parts) < 3 and all(part.isdigit() for part in parts) and len(parts[0]) == 4:
        date(int(parts[0]), int(parts[1]) if len(parts) > 1 else 1, 1)
        return "-".join(part.zfill(2) for part in parts)
    return day(text)


def number(text: str, name: str, low: float, high: float) -> float:
    """A number between these bounds."""
    try:
        value = float(text)
    except ValueError:
        raise ValueError(f"{name} {text!r} is not a number") from None
    if not low <= value <= high:
        raise ValueError(f"{name} {text} is not between {low:g} and {high:g}")
    return value


def precision(iso: str) -> str:
    """How exact an ISO date is, in the words of the model."""
    return {0: "unknown", 4: "year", 7: "month"}.get(len(iso), "day")
