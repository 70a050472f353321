"""Judgements about claims: right, wrong, other than extracted, missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.correcting.note import Note
from graph.corrections.change import Change
from graph.corrections.force import Force, Verdict, in_force
from graph.corrections.values import packed
from graph.errors import CorrectionError
from graph.exchange.checks import check
from graph.frozen import frozen
from graph.model import Claim, Document
from graph.ontology import Ontology
from graph.store.base import Store, Where

_PRECISIONS = {4: "year", 7: "month", 10: "day"}
FIELDS = ("source", "type", "target", "polarity", "attributed_to", "modality", "negated", "date")


@frozen
class Standing:
    """A claim as it came, as it is shown (None if it is not), and what was decided about it."""

    came: Claim
    shown: Claim | None
    verdict: Verdict | None


def standing(store: Store, ident: str) -> Standing:
    """How it stands with the claim of this id; CorrectionError if there is none."""
    verdicts = Force(store.judged([ident])).verdicts.values()
    verdict = next((known[ident] for known in verdicts if ident in known), None)
    shown = next(store.claims(Where(ids=(ident,))), None)
    if verdict:
        return Standing(verdict.claim, shown, verdict)
    if shown is None:
        raise CorrectionError(f"No claim has the id {ident!r}; `claims --ids` tells the ids.")
    entries = store.originals([shown.document])
    came = {one.id: one for entry in entries for one in entry.claims}
    return Standing(came[ident], shown, None)


def accept(store: Store, ident: str, note: Note) -> Change:
    """The claim is right."""
    return note.change("accept", ident, claim=packed(standing(store, ident).came))


def reject(store: Store, ident: str, note: Note) -> Change:
    """The claim is wrong, and never to be shown again."""
    return note.change("reject", ident, claim=packed(standing(store, ident).came))


def edit(
    store: Store, ident: str, values: Mapping[str, Any], types: Ontology, note: Note
) -> Change:
    """The claim is right with these values; a new type brings its polarity."""
    found = standing(store, ident)
    before = packed(found.shown or found.came)
    given = {name: v for name, v in _checked(values, types).items() if v != before[name]}
    if not given:
        raise CorrectionError(f"Claim {ident} is so already; nothing is to be changed.")
    _between_two({**before, **given})
    was = {name: before[name] for name in given}
    return note.change("edit", ident, claim=packed(found.came), values=given, was=was)


def turned(store: Store, ident: str) -> dict[str, Any]:
    """The ends of the claim the other way round, to be edited so."""
    found = standing(store, ident)
    claim = found.shown or found.came
    return {"source": claim.target, "target": claim.source}


def add(
    store: Store, document: Document, values: Mapping[str, Any], types: Ontology, note: Note
) -> Change:
    """The document says this in the words of `quote`, and nothing extracted says so."""
    quote = str(values.get("quote", "")).strip()
    start = document.text.find(quote)
    if not quote or start < 0:
        raise CorrectionError(f"The quote does not stand in document {document.id}: {quote!r}.")
    dated = {"date": document.date, "date_precision": "published" if document.date else "unknown"}
    given = dated | _checked({one: v for one, v in values.items() if one != "quote"}, types)
    _between_two(given)
    claim = Claim(document.id, start, start + len(quote), quote=quote, coded_by="by hand", **given)
    known = {one.id for entry in store.originals([document.id]) for one in entry.claims}
    verdicts = store.judgements([document.id]).verdicts.get(document.id, {})
    if claim.id in known | verdicts.keys():
        raise CorrectionError(f"This is claim {claim.id}; accept, edit or restore it.")
    return note.change("add", claim.id, claim=packed(claim))


def restore(store: Store, ident: str, note: Note) -> Change:
    """The claim is as it came: everything that was decided about it is taken back."""
    taken = [one.id for one in in_force(store.judged([ident])) if "claim" in one.details]
    if not taken:
        raise CorrectionError(f"Nothing was decided about claim {ident!r}.")
    return note.change("restore", ident, of=taken)


def _between_two(values: Mapping[str, Any]) -> None:
    """Refuse what lacks an end or a type, or is said of an actor and itself."""
    for name in ("source", "type", "target"):
        if not values.get(name):
            raise CorrectionError(f"A claim needs a {name}.")
    if values["source"] == values["target"]:
        raise CorrectionError("A claim is between two different actors.")


def _checked(values: Mapping[str, Any], types: Ontology) -> dict[str, Any]:
    given = dict(values)
    if kind := given.get("type"):
        if kind not in types:
            raise CorrectionError(f"No relation type is called {kind!r}.")
        given.setdefault("polarity", types[kind].polarity)
    if "date" in given:
        given["date_precision"] = _PRECISIONS.get(len(given["date"]), "unknown")
    try:
        check(given)
    except ValueError as error:
        raise CorrectionError(f"{error}.") from error
    return given
