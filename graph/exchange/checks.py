"""What the values of a file must hold to before they are kept: it may have been edited since."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from graph.frontmatter import iso_date
from graph.model import MODALITIES, PRECISIONS


def check(values: Mapping[str, Any]) -> None:
    """Refuse values that no store should hold; ValueError names the field and the reason."""
    for name, (holds, wanted) in _RULES.items():
        if (value := values.get(name)) is not None and not holds(value):
            raise ValueError(f"{name} {value!r} is not {wanted}")
    for name, value in values.items():
        if isinstance(value, str) and not _whole(value):
            raise ValueError(f"{name} holds half a character (a lone surrogate)")


def _whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=4096)
def _dated(text: str) -> bool:
    try:
        return not text or iso_date(text) == text
    except ValueError:
        return False


def _one_of(words: tuple[object, ...]) -> tuple[Callable[[Any], bool], str]:
    return words.__contains__, f"one of {', '.join(map(str, words))}"


_RULES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "id": (bool, "an id"),
    "source": (bool, "the id of an actor"),
    "target": (bool, "the id of an actor"),
    "date": (_dated, "a date; write 2020-06-04, 2020-06 or 2020"),
    "date_precision": _one_of(PRECISIONS),
    "modality": _one_of(MODALITIES),
    "polarity": _one_of((-1, 0, 1)),
    "confidence": (lambda one: 0 <= one <= 1, "between 0 and 1"),
    "intensity": (lambda one: -10 <= one <= 10, "between -10 and 10"),
}
