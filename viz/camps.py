"""Camps as `actorgraph blocs` finds and numbers them, on graphs where it proves the best ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from graph.frozen import frozen
from graph.gist import gist_of
from graph.model import Actor, Evidence
from queries.balance.partition import EXACT
from queries.blocs import Blocs, of_ties
from queries.ties import ties
from viz.palette import MOST


@frozen
class Camps:
    """The camp of each actor by id, from 1, and for each camp its first actor and its rival, or 0.

    `misfits` of the `ties` between actors do not fit.
    """

    of: Mapping[str, int] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    rivals: tuple[int, ...] = ()
    ties: int = 0
    misfits: int = 0


NONE = Camps()


def camps(
    evidence: Iterable[Evidence], actors: Sequence[Actor], pairs: Iterable[frozenset[str]]
) -> Camps:
    """The camps among these actors; none where too many of them are tied to prove any.

    `pairs` are about those who are tied, some of them twice, so that no large graph is read for
    nothing.
    """
    if _more(pairs, 2 * EXACT):
        return NONE
    found = ties(map(gist_of, evidence), {actor.id: actor.kind for actor in actors})
    if not 0 < sum(tie.sign != 0 for tie in found) <= EXACT:
        return NONE
    return _numbered(of_ties(found, {actor.id: actor for actor in actors}))


def _more(pairs: Iterable[frozenset[str]], number: int) -> bool:
    seen = set()
    for pair in pairs:
        seen.add(pair)
        if len(seen) > number:
            return True
    return False


def _numbered(found: Blocs) -> Camps:
    shown = found.camps[:MOST]
    return Camps(
        of={id: at + 1 for id, at in found.camp_of().items() if at < MOST},
        first=tuple(camp.members[0].id for camp in shown),
        rivals=tuple(0 if camp.rival is None else camp.rival + 1 for camp in shown),
        ties=len(found.ties),
        misfits=found.index,
    )
