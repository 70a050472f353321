"""What was changed, taken back."""

from __future__ import annotations

from graph.correcting.note import Note
from graph.corrections.change import BACK, Change
from graph.corrections.force import holding
from graph.errors import CorrectionError
from graph.store.base import Store


def undo(store: Store, number: int | None, note: Note) -> Change:
    """Take back the change of this number, or the last judgement that is in force."""
    if number is None:
        change = next(filter(_undoable, holding(store.latest())), None)
        if change is None:
            raise CorrectionError("Nothing is left to be undone.")
    else:
        change = _numbered(store, number)
    return undone(change, note)


def undone(change: Change, note: Note) -> Change:
    """The change that takes this one back."""
    return note.change("undo", change.subject, of=[change.id])


def _undoable(change: Change) -> bool:
    return change.action != "erase" and change.action not in BACK


def _numbered(store: Store, number: int) -> Change:
    change = store.numbered(number)
    if change is None:
        raise CorrectionError(f"No change has the number {number}; `history` lists them.")
    if not change.judged or change.action == "erase":
        raise CorrectionError(f"Change {number} ({change.action}) cannot be undone.")
    # What takes a change back has its subject, so no other entry of the log says whether it holds.
    if change not in holding(reversed(store.judged([change.subject]))):
        raise CorrectionError(f"Change {number} is not in force; it was taken back already.")
    return change
