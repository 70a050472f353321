"""What reading reports anew would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.corrections.values import packed
from viz.answers.history import edge, name, turn
from viz.delimited import Record
from viz.said import number
from viz.sheet import Cell, Sheet, line, sheet, table

if TYPE_CHECKING:
    from graph.correcting.preview import Preview
    from graph.corrections.force import Verdict
    from graph.model import Actor, Claim

_COMPARED = ("start", "end", "source", "type", "target", "attributed_to", "modality", "negated",
             "polarity", "date", "confidence", "coded_by")  # fmt: skip


def records(found: Sequence[Preview]) -> Iterator[Record]:
    """One record for each claim that would change, and for each correction of these documents."""
    for one in found:
        for what, claim, note in _rows(one):
            yield {
                "document": one.document.id,
                "title": one.document.title,
                "change": what,
                "claim_id": claim.id,
                "source": name(claim.source, one.actors),
                "type": claim.type,
                "target": name(claim.target, one.actors),
                "quote": claim.quote,
                "note": note,
            }


def shown(found: Sequence[Preview]) -> Sheet:
    """A table for each document that would change, and the sums."""
    blocks = [_document(one) for one in found if list(_rows(one))]
    return sheet(*blocks, _sum(found))


def _document(one: Preview) -> Sheet:
    title = one.document.title or one.document.id
    rows = [(what, _claim(claim, note, one.actors)) for what, claim, note in _rows(one)]
    return sheet(table("", "Claim", rows=rows, title=title if one.known else f"{title} (new)"))


def _rows(one: Preview) -> Iterator[tuple[str, Claim, str]]:
    yield from (("added", claim, "") for claim in one.added)
    yield from (("dropped", claim, "") for claim in one.dropped)
    yield from (("changed", new, _difference(old, new, one.actors)) for old, new in one.changed)
    yield from (("kept", verdict.claim, _verdict(verdict)) for verdict in one.kept)
    yield from (("waiting", verdict.claim, _verdict(verdict)) for verdict in one.waiting)


def _verdict(one: Verdict) -> str:
    if one.rejected:
        return "rejected by hand"
    if one.by_hand:
        return "added by hand"
    return "edited by hand" if one.values else "accepted by hand"


def _difference(old: Claim, new: Claim, actors: Mapping[str, Actor]) -> str:
    both = [(field, getattr(old, field), getattr(new, field)) for field in _COMPARED]
    return ", ".join(turn(field, was, now, actors) for field, was, now in both if was != now)


def _claim(claim: Claim, note: str, actors: Mapping[str, Actor]) -> Cell:
    told = (line(edge(packed(claim), actors), "bold"), line(f"“{claim.quote}”"))
    return (*told, line(note, "dim")) if note else told


def _sum(found: Sequence[Preview]) -> str:
    added, dropped, changed, kept, waiting = (
        sum(len(getattr(one, name)) for one in found)
        for name in ("added", "dropped", "changed", "kept", "waiting")
    )
    told = f"{number(added, 'claim')} added, {dropped} dropped, {changed} changed"
    corrections = f"of your corrections {kept} kept and {waiting} waiting"
    return f"{number(len(found), 'document')}: {told}; {corrections}. Nothing was written."
