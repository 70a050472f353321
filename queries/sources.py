"""Who says what about whom: publishers and speakers, whom they blame, and how one-sided each is.

A speaker is to whom a claim is attributed, or who accuses, opposes, rejects, demands or threatens
in it. A source blames whoever does something hostile in what it says, and a speaker whom he
himself accuses. The two largest camps are those of `queries.blocs`; how one-sided a source is
lies between 0, where it blames both camps alike, and 1, where it blames only one. A few claims
make anyone one-sided, so the counts are given with it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from graph.frozen import frozen
from graph.gist import MOMENT, Gist
from graph.model import Actor, Claim
from graph.ontology import Ontology
from graph.store.base import Store
from queries.blocs import camps
from queries.selection import EVERYTHING, Selection, gists, resolved
from queries.ties import ties

WORDS = frozenset({"accuses", "opposes", "rejects", "demands", "threatens"})
PUBLISHER, SPEAKER = "publisher", "speaker"


@frozen
class Source:
    """A publisher or a speaker, and what it says.

    `blamed` and `praised` are actors with the number of claims, the most first. `camps` counts
    the blame on members of the two largest camps. `denials` are claims that deny something.
    """

    kind: str
    name: str
    claims: int
    documents: int
    denials: int
    blamed: tuple[tuple[Actor, int], ...]
    praised: tuple[tuple[Actor, int], ...]
    camps: tuple[int, int]
    first: str
    last: str

    @property
    def one_sided(self) -> float | None:
        """From 0, both camps are blamed alike, to 1, only one is; None without any blame."""
        total = sum(self.camps)
        return round(abs(self.camps[0] - self.camps[1]) / total, 2) if total else None


@frozen
class Sources:
    """All sources, those that say most first, and the two camps by which they are measured."""

    sources: tuple[Source, ...]
    camps: tuple[tuple[Actor, ...], ...]


def sources(
    store: Store, selection: Selection = EVERYTHING, ontology: Ontology | None = None
) -> Sources:
    """Publishers and speakers of what a selection admits; actors are given by name."""
    every = sorted(gists(store, resolved(store, selection), ontology), key=MOMENT)
    actors = {actor.id: actor for actor in store.actors()}
    made = _camps(every, actors)
    side = {one.id: at for at, camp in enumerate(made) for one in camp}
    groups: defaultdict[tuple[str, str], list[Gist]] = defaultdict(list)
    for one in every:
        groups[PUBLISHER, one.publisher].append(one)
        if speaker := speaker_of(one):
            groups[SPEAKER, speaker].append(one)
    found = (_source(key, said, side, actors) for key, said in groups.items())
    ranked = sorted(found, key=lambda one: (one.kind, -one.claims, one.name))
    return Sources(tuple(ranked), made)


def speaker_of(claim: Claim | Gist) -> str | None:
    """The id of who says so: to whom the claim is attributed, or who accuses in it."""
    return claim.attributed_to or (claim.source if claim.type in WORDS else None)


def blamed(claim: Claim | Gist, speaker: str | None = None) -> str | None:
    """The id of whom a claim puts in a bad light, None if nobody."""
    if claim.negated or claim.polarity >= 0:
        return None
    # An accusation is a hostile deed too, but he who makes it blames the other.
    return claim.target if speaker == claim.source or claim.type == "accuses" else claim.source


def _source(
    key: tuple[str, str],
    said: list[Gist],
    side: Mapping[str, int],
    actors: Mapping[str, Actor],
) -> Source:
    kind, name = key
    speaker = name if kind == SPEAKER else None
    bad = Counter(filter(None, (blamed(one, speaker) for one in said)))
    good = Counter(one.target for one in said if one.polarity > 0 and not one.negated)
    camps = Counter(side[one] for one in bad.elements() if one in side)
    dates = sorted(one.date for one in said if one.date)
    return Source(
        kind,
        actors[name].name if speaker else name,
        len(said),
        len({one.document for one in said}),
        sum(one.negated for one in said),
        _ranked(bad, actors),
        _ranked(good, actors),
        (camps[0], camps[1]),
        dates[0] if dates else "",
        dates[-1] if dates else "",
    )


def _ranked(counts: Counter[str], actors: Mapping[str, Actor]) -> tuple[tuple[Actor, int], ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], actors[item[0]].name))
    return tuple((actors[id], count) for id, count in ranked)


def _camps(said: Iterable[Gist], actors: Mapping[str, Actor]) -> tuple[tuple[Actor, ...], ...]:
    kinds = {id: actor.kind for id, actor in actors.items()}
    made = camps(ties(said, kinds), actors)
    return tuple(camp.members for camp in made if camp.part == 0)
