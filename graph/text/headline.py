"""A headline states flatly what its report only attributes; then it is attributed too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.model import Claim

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
    """The claims, with those of the headline attributed as the body attributes them."""
    listed, end = list(claims), headline_end(text)
    body = [claim for claim in listed if claim.start >= end]
    return [_as_in_body(c, body) if c.start < end else c for c in listed]


def _as_in_body(claim: Claim, body: list[Claim]) -> Claim:
    said = [c for c in body if _edge(c) == _edge(claim)]
    if claim.attributed_to or not said or any(c.attributed_to is None for c in said):
        return claim
    return replace(claim, attributed_to=said[0].attributed_to, modality="reported", id="")


def _edge(claim: Claim) -> tuple[str, str, str, bool]:
    return (claim.source, claim.type, claim.target, claim.negated)
