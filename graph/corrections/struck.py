"""What is left of an entry of the log when something that it speaks of is erased."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from graph.corrections.change import Change
from graph.model import digest


def struck(change: Change, words: Collection[str]) -> Change:
    """That it happened, when and by whom; of a judgement nothing else."""
    subject = digest(change.subject) if change.subject in words else change.subject
    if change.judged or change.action == "replace":
        return replace(change, subject=subject, details={}, why="")
    return replace(change, subject=subject, details=_left(change.details, words))


def _left(value: Any, words: Collection[str]) -> Any:
    """The same without these ids and whatever stands under them or names them."""
    if isinstance(value, dict):
        return {
            key: _left(one, words)
            for key, one in value.items()
            if key not in words and not _names(one, words)
        }
    return [one for one in value if one not in words] if isinstance(value, list) else value


def _names(value: Any, words: Collection[str]) -> bool:
    return isinstance(value, dict) and bool(set(map(str, value.values())) & set(words))
