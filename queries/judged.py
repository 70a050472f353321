"""One claim with all that was decided about it."""

from __future__ import annotations

from graph.correcting.claims import standing
from graph.frozen import frozen
from graph.model import Document
from graph.store.base import Store, Where
from queries.claims import Statement, told
from queries.history import History, events


@frozen
class Judged:
    """A claim as it is shown, or None where it is not, its document, and its history."""

    ident: str
    statement: Statement | None
    document: Document | None
    history: History


def judged(store: Store, ident: str) -> Judged:
    """The claim of this id; CorrectionError if there is none."""
    found = standing(store, ident)
    statement = next(told(store, store.evidence(Where(ids=(ident,)))), None)
    document = store.document(found.came.document)
    return Judged(ident, statement, document, events(store, store.judged([ident])))
