"""What must be shown anew after some changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.corrections.change import Change


@dataclass(slots=True)
class Reach:
    """Documents, publishers and actors; of `moved` actors the claims change hands."""

    documents: set[str] = field(default_factory=set)
    publishers: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)


def reach(changes: Iterable[Change], log: Sequence[Change]) -> Reach:
    """What these changes reach, through all those that they take back."""
    found = Reach()
    by_id = {one.id: one for one in log}
    waiting = list(changes)
    seen: set[str] = set()
    while waiting:
        change = waiting.pop()
        if change.id not in seen:
            seen.add(change.id)
            _add(found, change)
            waiting += [by_id[one] for one in change.back if one in by_id]
    return found


def types(change: Change) -> set[str]:
    """The relation types that a change speaks of."""
    found = (change.details.get(part, {}).get("type") for part in ("claim", "values"))
    return set(filter(None, found))


def _add(found: Reach, change: Change) -> None:
    details = change.details
    if "claim" in details:
        found.documents.add(details["claim"]["document"])
    elif change.action == "merge":
        found.moved |= {change.subject, details["into"]}
    elif change.action == "exclude":
        hidden = found.publishers if details["what"] == "publisher" else found.documents
        hidden.add(change.subject)
    elif change.action in ("rename", "kind", "alias", "unalias"):
        found.actors.add(change.subject)
