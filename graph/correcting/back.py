"""What was changed, taken back."""

from __future__ import annotations

from graph.correcting.note import Note
from graph.corrections.change import BACK, Change
from graph.errors import CorrectionError
from graph.store.base import Store


def undo(store: Store, number: int | None, note: Note) -> Change:
    """Take back the change of this number, or the last judgement that is in force."""
    if number is None:
        known = [one for one in store.judgements().changes if one.action != "erase"]
        if not known:
            raise CorrectionError("Nothing is left to be undone.")
        change = known[-1]
    else:
        change = _numbered(store, number)
    return undone(change, note)


def undone(change: Change, note: Note) -> Change:
    """The change that takes this one back."""
    return note.change("undo", change.subject, of=[change.id])


def _numbered(store: Store, number: int) -> Change:
    change = next((one for one in store.log() if one.number == number), None)
    if change is None:
        raise CorrectionError(f"No change has the number {number}; `history` lists them.")
    if not change.judged or change.action == "erase":
        raise CorrectionError(f"Change {number} ({change.action}) cannot be undone.")
    held = {one.id for one in store.judgements().changes}
    if change.id not in held and change.action not in BACK:
        raise CorrectionError(f"Change {number} is not in force; it was taken back already.")
    return change
