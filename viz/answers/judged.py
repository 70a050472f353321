"""One claim with all that was decided about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from viz.answers import history as log
from viz.delimited import Record
from viz.records import silence, statement
from viz.said import said
from viz.sheet import Sheet, sheet

if TYPE_CHECKING:
    from graph.ontology import Ontology
    from queries.judged import Judged


def records(found: Judged) -> Iterator[Record]:
    """The claim, with its history as a list."""
    one = statement(found.statement) if found.statement else silence(claim_id=found.ident)
    yield {
        **one,
        "shown": found.statement is not None,
        "history": list(log.records(found.history)),
    }


def shown(found: Judged, ontology: Ontology) -> Sheet:
    """The claim and its history below."""
    about = said(found.statement, ontology) if found.statement else "This claim is not shown."
    return sheet(f"Claim {found.ident}", about, log.shown(found.history))
