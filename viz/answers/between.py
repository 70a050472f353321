"""What is said between two actors, contradictions side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.records import statement
from viz.said import SIGNS, number, origin, quote, said
from viz.sheet import Cell, Line, Sheet, Span, Table, heading, sheet, table

if TYPE_CHECKING:
    from graph.ontology import Ontology
    from queries.between import Contradiction, Exchange
    from queries.claims import Statement
    from queries.ties import Tie

_WORDS = {1: "friendly", -1: "hostile", 0: "as much friendly as hostile"}


def records(exchange: Exchange) -> Iterator[Record]:
    """Every claim by date, marked where another claim says the contrary."""
    sides = [one for pair in exchange.contradictions for one in (*pair.asserted, *pair.denied)]
    disputed = {one.claim.id for one in sides}
    for one in exchange.statements:
        yield {"contradicted": one.claim.id in disputed, **statement(one)}


def shown(exchange: Exchange, ontology: Ontology) -> Sheet:
    """How they stand, what contradicts what, and everything by date."""
    names = f"{exchange.left.name} and {exchange.right.name}"
    if not exchange.statements:
        return sheet(f"Nothing is said between {names}.")
    rows = [(one.claim.date or "undated", said(one, ontology)) for one in exchange.statements]
    return sheet(
        (*heading(f"Between {names}"), balance(exchange.tie, len(rows))),
        *(contradiction(one, ontology) for one in exchange.contradictions),
        table("Date", "Claim", rows=rows, gap=1),
    )


def balance(tie: Tie | None, claims: int) -> Line:
    """How two stand all in all, in a line."""
    count = number(claims, "claim")
    if tie is None:
        return (Span(f"{count}; neither friendly nor hostile."),)
    scores = f" ({tie.friendly:.2f} for friendship, {tie.hostile:.2f} for enmity)."
    return Span(f"{count}; all in all "), Span(_WORDS[tie.sign], SIGNS[tie.sign]), Span(scores)


def contradiction(one: Contradiction, ontology: Ontology) -> Table:
    """Who asserts it and who denies it, beside each other."""
    first = one.asserted[0]
    kind = ontology.get(first.claim.type)
    label = kind.label if kind else first.claim.type
    title = f"Contradiction: {first.source.name} {label} {first.target.name}"
    rows = zip_longest(_voices(one.asserted), _voices(one.denied), fillvalue="")
    return table("Asserted", "Denied", rows=rows, gap=1, title=title)


def _voices(statements: Sequence[Statement]) -> Iterator[Cell]:
    for one in statements:
        speaker = one.speaker.name if one.speaker else one.evidence.publisher or "the report"
        head = (Span(one.claim.date or "undated", "bold"), Span(f", {speaker}"))
        yield head, quote(one.claim), origin(one.evidence)
