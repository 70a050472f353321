"""A headline states flatly what its report only attributes; then it is attributed too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.model import Claim

Edge = tuple[str, str, str, bool]
LONGEST = 160
STOPS = (".", "!", "?", "”", '"')


def headline_end(text: str) -> int:
    """The offset behind the headline that a text begins with; 0 if it begins without one."""
    first = text.split("\n", 1)[0]
    follows = text[len(first) :].startswith("\n")
    if not follows or not first.strip() or len(first) > LONGEST:
        return 0
    return 0 if first.rstrip().endswith(STOPS) else len(first)


def attribute_headline(claims: Iterable[Claim], text: str) -> list[Claim]:
    """The claims, with those of the headline attributed as the body attributes them.

    What the body does not say again is its speaker's too, if all the rest of the headline is.
    """
    listed, end = list(claims), headline_end(text)
    body: dict[Edge, list[Claim]] = {}
    for claim in listed:
        if claim.start >= end:
            body.setdefault(_edge(claim), []).append(claim)
    head = [claim for claim in listed if claim.start < end]
    found = [_attributed(claim, _speaker(body.get(_edge(claim), []))) for claim in head]
    again = [claim for claim in found if _edge(claim) in body]
    speakers = {claim.attributed_to for claim in again}
    rest = speakers.pop() if len(speakers) == 1 else None
    new = [c if _edge(c) in body else _attributed(c, rest) for c in found]
    told = dict(zip((claim.id for claim in head), new, strict=True))
    return [told.get(claim.id, claim) for claim in listed]


def _speaker(said: list[Claim]) -> str | None:
    """Who alone says something in the body; nobody where the body says so itself."""
    return said[0].attributed_to if said and all(claim.attributed_to for claim in said) else None


def _attributed(claim: Claim, speaker: str | None) -> Claim:
    if claim.attributed_to or speaker is None:
        return claim
    return replace(claim, attributed_to=speaker, modality="reported", id="")


def _edge(claim: Claim) -> Edge:
    return (claim.source, claim.type, claim.target, claim.negated)
