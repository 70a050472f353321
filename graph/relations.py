"""From single claims to relations: all that is said of one type between two actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.gist import Gist
from graph.model import Claim, Evidence, Relation
from graph.ontology import Ontology

Edge = tuple[str, str, str]


def edge(claim: Claim | Gist, ontology: Ontology) -> Edge:
    """Source, type and target; the ends of a symmetric type in alphabetical order."""
    source, type, target = claim.source, claim.type, claim.target
    if target < source and ontology.symmetric(type):
        return target, type, source
    return source, type, target


def relations(evidence: Iterable[Evidence], ontology: Ontology) -> tuple[Relation, ...]:
    """One relation per edge, in alphabetical order; every claim is in exactly one of them."""
    groups: dict[Edge, list[Evidence]] = defaultdict(list)
    for item in evidence:
        groups[edge(item.claim, ontology)].append(item)
    return tuple(_relation(key, groups[key]) for key in sorted(groups))


def _relation(key: Edge, evidence: Sequence[Evidence]) -> Relation:
    ordered = tuple(sorted(evidence, key=lambda item: (item.claim.date, item.claim.id)))
    claims = [item.claim for item in ordered]
    dates = sorted(claim.date for claim in claims if claim.date)
    denied = sum(claim.negated for claim in claims)
    return Relation(
        *key,
        polarity=_majority(claims),
        asserted=len(claims) - denied,
        denied=denied,
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        publishers=tuple(sorted({item.publisher for item in ordered if item.publisher})),
        evidence=ordered,
    )


def _majority(claims: Sequence[Claim]) -> int:
    """The sign of most claims; a draw is 0."""
    total = sum(claim.polarity for claim in claims)
    return (total > 0) - (total < 0)
