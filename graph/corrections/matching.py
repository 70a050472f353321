"""Which claim of a document a verdict is about, also after the document was read anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import product

from graph.corrections.force import Verdict
from graph.model import Claim

Rank = tuple[int, bool, int]


def matched(verdicts: Iterable[Verdict], claims: Collection[Claim]) -> dict[str, Claim]:
    """For each verdict that fits, by the id of its claim, the claim now; the best fits first."""
    pairs = (
        (rank, verdict.claim.id, number, claim)
        for verdict, (number, claim) in product(verdicts, enumerate(claims))
        if (rank := _rank(verdict, claim)) is not None
    )
    found: dict[str, Claim] = {}
    taken: set[int] = set()
    for _, ident, number, claim in sorted(pairs, key=lambda pair: pair[:3]):
        if ident not in found and number not in taken:
            found[ident] = claim
            taken.add(number)
    return found


def _rank(verdict: Verdict, claim: Claim) -> Rank | None:
    """How well they fit, the less the better; None where they do not.

    The id is made of offsets, ends, type and speaker. Where it differs, the same edge in the same
    words is meant, else the same edge in words that overlap: sentences may be cut otherwise.
    """
    mark = verdict.claim
    if claim.id == mark.id:
        return 0, False, 0
    if (claim.source, claim.type, claim.target) != (mark.source, mark.type, mark.target):
        return None
    otherwise = claim.attributed_to != mark.attributed_to
    # Who adds a claim beside another one means another speaker.
    if otherwise and verdict.by_hand:
        return None
    distance = abs(claim.start - mark.start)
    if words(claim.quote) == words(mark.quote):
        return 1, otherwise, distance
    overlap = claim.start < mark.end and mark.start < claim.end
    return (2, otherwise, distance) if overlap else None


def words(quote: str) -> list[str]:
    """The words of a quote, however its lines are broken."""
    return quote.split()
