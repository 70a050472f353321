"""How many publishers tell something independently of one another."""

from __future__ import annotations

from collections.abc import Iterable

from graph.gist import Gist

COPIED = 8


def independent(said: Iterable[Gist]) -> int:
    """How many publishers tell it independently: who assert it, or, if nobody does, who deny it.

    Publishers that carry the same sentence of at least `COPIED` words, as when they print the
    same agency, count as one, and so do reports without a publisher.
    """
    told = tuple(said)
    asserted = [one for one in told if not one.negated] or told
    return len(set(origins((one.publisher, one.quote) for one in asserted).values()))


def origins(carried: Iterable[tuple[str, str]]) -> dict[str, str]:
    """From publishers, casefolded, to the first of those that share their sentences.

    Given are the publisher and the sentence of each claim.
    """
    first: dict[str, str] = {}
    origin: dict[str, str] = {}
    folded: dict[str, str] = {}
    for publisher, quote in carried:
        name = folded.get(publisher)
        if name is None:
            name = folded[publisher] = publisher.casefold()
            origin.setdefault(name, name)
        if quote.count(" ") + 1 >= COPIED:
            name = _root(origin, name)
            shared = _root(origin, first.setdefault(" ".join(quote.casefold().split()), name))
            name, shared = max(name, shared), min(name, shared)
            origin[name] = shared
    return {name: _root(origin, name) for name in tuple(origin)}


def _root(origin: dict[str, str], name: str) -> str:
    while origin.setdefault(name, name) != name:
        name = origin[name]
    return name
