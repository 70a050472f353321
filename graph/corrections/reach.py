"""What must be shown anew after some changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from graph.corrections.change import Change

Look = Callable[[Collection[str]], Iterable[Change]]


@dataclass(slots=True)
class Reach:
    """Documents, publishers and actors; of `moved` actors the claims change hands."""

    documents: set[str] = field(default_factory=set)
    publishers: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)

    @property
    def within(self) -> set[str] | None:
        """The documents outside which no claim is reached; None where they are yet to be found."""
        return None if self.publishers or self.moved else self.documents


def reach(changes: Iterable[Change], log: Look) -> Reach:
    """What these changes reach, through all those that they take back, which `log` looks up."""
    found = Reach()
    waiting = {one.id: one for one in changes}
    seen: set[str] = set()
    while waiting:
        seen |= waiting.keys()
        for change in waiting.values():
            _add(found, change)
        back = {ident for one in waiting.values() for ident in one.back}
        waiting = {one.id: one for one in log(back - seen)} if back - seen else {}
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
