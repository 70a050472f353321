"""Parallel claims become one line that counts them; lines of one pair are bent apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import log2

from graph.model import Claim, Evidence, Relation, digest
from graph.ontology import Ontology
from graph.relations import relations

_STEP, _MOST = 0.16, 0.8


@dataclass(frozen=True, slots=True)
class Edge:
    """All claims of one type between two actors as one line.

    `style` is a key of palette.DASHES. `bend` is how far the line bows, seen from the lower
    actor id to the higher; zero is straight.
    """

    source: str
    type: str
    target: str
    polarity: int
    symmetric: bool
    style: str
    bend: float = 0.0
    evidence: tuple[Evidence, ...] = field(repr=False, default=())

    @property
    def id(self) -> str:
        """A stable id that names the relation, whatever claims it holds."""
        return digest(self.source, self.type, self.target)

    @property
    def count(self) -> int:
        """How many claims the line stands for."""
        return len(self.evidence)

    @property
    def width(self) -> float:
        """The thickness: one claim is thin, and each doubling adds as much again."""
        return round(min(1.3 + 0.9 * log2(self.count or 1), 7.0), 2)


def bundle(evidence: Iterable[Evidence], ontology: Ontology) -> tuple[Edge, ...]:
    """One edge for every source, type and target, in a stable order."""
    edges = [_edge(relation, ontology) for relation in relations(evidence, ontology)]
    return tuple(sorted(_apart(edges), key=lambda edge: (edge.source, edge.target, edge.type)))


def _edge(relation: Relation, ontology: Ontology) -> Edge:
    claims = [item.claim for item in relation.evidence]
    return Edge(
        relation.source,
        relation.type,
        relation.target,
        polarity=_sign(claims),
        symmetric=relation.type in ontology and ontology[relation.type].symmetric,
        style=style(claims),
        evidence=tuple(sorted(relation.evidence, key=_by_date)),
    )


def _by_date(item: Evidence) -> tuple[str, str]:
    return item.claim.date or item.published, item.claim.id


def _sign(claims: Sequence[Claim]) -> int:
    affirmed = [claim for claim in claims if not claim.negated] or claims
    total = sum(claim.polarity for claim in affirmed)
    return (total > 0) - (total < 0)


def style(claims: Sequence[Claim]) -> str:
    """How sure the claims are together: firm, uncertain, contested or denied."""
    affirmed = [claim for claim in claims if not claim.negated]
    if not affirmed:
        return "denied"
    if len(affirmed) < len(claims):
        return "contested"
    return "firm" if any(claim.modality == "asserted" for claim in affirmed) else "uncertain"


def _apart(edges: Iterable[Edge]) -> Iterator[Edge]:
    pairs: defaultdict[frozenset[str], list[Edge]] = defaultdict(list)
    for edge in edges:
        pairs[frozenset((edge.source, edge.target))].append(edge)
    for parallel in pairs.values():
        step = min(_STEP, 2 * _MOST / max(len(parallel) - 1, 1))
        for at, edge in enumerate(parallel):
            yield replace(edge, bend=round((at - (len(parallel) - 1) / 2) * step, 3))
