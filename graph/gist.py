"""What judging needs of a claim, as light as a whole store of them allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Any, NamedTuple

from graph.model import Evidence


class Gist(NamedTuple):
    """What a claim says, who carries it and when, without its place and its coding."""

    id: str
    document: str
    source: str
    type: str
    target: str
    quote: str
    date: str
    attributed_to: str | None
    modality: str
    negated: bool
    polarity: int
    publisher: str
    published: str


MOMENT = attrgetter("date", "id")  # the order in which claims are told


def gists_of(rows: Iterable[Sequence[Any]]) -> Iterator[Gist]:
    """The gists of rows that hold their fields in order."""
    # Through the constructor of a named tuple it takes twice as long.
    return map(tuple.__new__, repeat(Gist), rows)


def gist_of(one: Evidence) -> Gist:
    """The gist of a claim with the heading of its document."""
    claim = one.claim
    return Gist(
        id=claim.id,
        document=claim.document,
        source=claim.source,
        type=claim.type,
        target=claim.target,
        quote=claim.quote,
        date=claim.date,
        attributed_to=claim.attributed_to,
        modality=claim.modality,
        negated=claim.negated,
        polarity=claim.polarity,
        publisher=one.publisher,
        published=one.published,
    )
