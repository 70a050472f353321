"""Parallel claims become one line that counts them; lines of one pair are bent apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from math import log2

from graph.frozen import frozen
from graph.model import Claim, Evidence
from graph.ontology import Ontology
from graph.relations import Edge as Key
from graph.relations import edge as ends

_STEP, _MOST = 0.16, 0.8


@frozen
class Edge:
    """All claims of one type between two actors as one line, by date.

    `bend` is how far the line bows, seen from the lower actor id to the higher; zero is straight.
    """

    source: str
    type: str
    target: str
    symmetric: bool
    bend: float = 0.0
    evidence: tuple[Evidence, ...] = field(repr=False, default=())

    @property
    def count(self) -> int:
        """How many claims the line stands for."""
        return len(self.evidence)

    @property
    def polarity(self) -> int:
        """The sign of most affirmed claims, or of all where none is affirmed."""
        claims = [item.claim for item in self.evidence]
        affirmed = [claim for claim in claims if not claim.negated] or claims
        total = sum(claim.polarity for claim in affirmed)
        return (total > 0) - (total < 0)

    @property
    def style(self) -> str:
        """How sure the claims are together, as a key of palette.DASHES."""
        return style([item.claim for item in self.evidence])

    @property
    def width(self) -> float:
        """The thickness: one claim is thin, and each doubling adds as much again."""
        return round(min(1.3 + 0.9 * log2(self.count or 1), 7.0), 2)


def bundle(evidence: Iterable[Evidence], ontology: Ontology) -> tuple[Edge, ...]:
    """One edge for every source, type and target, in a stable order."""
    groups: defaultdict[Key, list[Evidence]] = defaultdict(list)
    for item in evidence:
        groups[ends(item.claim, ontology)].append(item)
    bends = _bends(groups)
    ordered = sorted(groups.items(), key=_by_ends)
    return tuple(
        [
            Edge(*key, ontology.symmetric(key[1]), bends.get(key, 0.0), _dated(found))
            for key, found in ordered
        ]
    )


def _by_ends(group: tuple[Key, list[Evidence]]) -> str:
    # One text is compared in half the time of three, and in the same order.
    source, type, target = group[0]
    return f"{source}\0{target}\0{type}"


def _dated(found: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(found, key=_by_date) if len(found) > 1 else found)


def _by_date(item: Evidence) -> tuple[str, str]:
    return item.claim.date or item.published, item.claim.id


def style(claims: Sequence[Claim]) -> str:
    """How sure the claims are together: firm, uncertain, contested or denied."""
    affirmed = [claim for claim in claims if not claim.negated]
    if not affirmed:
        return "denied"
    if len(affirmed) < len(claims):
        return "contested"
    return "firm" if any(claim.modality == "asserted" for claim in affirmed) else "uncertain"


def _bends(keys: Iterable[Key]) -> dict[Key, float]:
    """How far each line is bent that does not run alone between its ends."""
    first: dict[tuple[str, str], Key] = {}
    pairs: dict[tuple[str, str], list[Key]] = {}
    for key in keys:
        source, _, target = key
        pair = (source, target) if source < target else (target, source)
        before = first.setdefault(pair, key)
        if before is not key:
            pairs.setdefault(pair, [before]).append(key)
    return {key: bend for parallel in pairs.values() for key, bend in _apart(sorted(parallel))}


def _apart(parallel: Sequence[Key]) -> Iterator[tuple[Key, float]]:
    gaps = len(parallel) - 1
    step = min(_STEP, 2 * _MOST / gaps)
    for at, key in enumerate(parallel):
        yield key, round((at - gaps / 2) * step, 3)
