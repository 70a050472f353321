"""How the picture moved between two dates: ties that came, turned, grew or weakened; camps left.

Each date's picture is what was dated and published by then, and ages are counted from it, so a
tie weakens when nothing new is said. Camps are compared by their members: those of the later
date get the number of the earlier camp with which they share most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.frozen import frozen
from graph.gist import MOMENT, Gist
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Store
from queries.blocs import camps
from queries.claims import Statement, shown
from queries.selection import EVERYTHING, Selection, gists, known_by, resolved
from queries.ties import Ends, Tie, ties
from queries.weighing import year

NEW_FRIENDS, NEW_ENEMIES = "new friends", "new enemies"
TURNED, STRONGER, WEAKER, OPEN = "turned", "stronger", "weaker", "open"
_ORDER = (TURNED, NEW_FRIENDS, NEW_ENEMIES, OPEN, STRONGER, WEAKER)
STEP = 0.5


@frozen
class Move:
    """What became of two actors; `before` and `after` are signed strengths, 0 if there was none.

    `statement` is the newest claim between the dates that speaks for it, None where age did it.
    """

    kind: str
    left: Actor
    right: Actor
    before: float
    after: float
    statement: Statement | None


@frozen
class Comparison:
    """All moves, the largest of each kind first, and who is in another camp than before."""

    earlier: str
    later: str
    moves: tuple[Move, ...]
    crossed: tuple[Actor, ...]
    ties: tuple[int, int]


def compare(
    store: Store,
    earlier: str,
    later: str,
    selection: Selection = EVERYTHING,
    ontology: Ontology | None = None,
) -> Comparison:
    """The moves from one date to another in what a selection admits; actors are given by name."""
    asked = resolved(store, selection)
    actors = {actor.id: actor for actor in store.actors()}
    kinds = {id: actor.kind for id, actor in actors.items()}
    said = {at: tuple(gists(store, replace(asked, at=at), ontology)) for at in (earlier, later)}
    old, new = (ties(said[at], kinds, year((at,))) for at in (earlier, later))
    before, after = ({tie.ends: tie for tie in ties} for ties in (old, new))
    moved = {
        ends: kind for ends in after | before if (kind := _kind(before.get(ends), after.get(ends)))
    }
    newest = _newest(said[later], moved, after, earlier)
    told = shown(store, newest.values())
    moves = (
        Move(
            kind, actors[ends[0]], actors[ends[1]], signed(before.get(ends)),
            signed(after.get(ends)), told.get(newest.get(ends, "")),
        )
        for ends, kind in moved.items()
    )  # fmt: skip
    return Comparison(
        earlier,
        later,
        tuple(sorted(moves, key=_rank)),
        _crossed(old, new, actors),
        (len(old), len(new)),
    )


def signed(tie: Tie | None) -> float:
    """The strength of a tie with its sign."""
    return tie.sign * tie.strength if tie else 0.0


def _kind(before: Tie | None, after: Tie | None) -> str:
    was, now = signed(before), signed(after)
    if was * now < 0:
        return TURNED
    if not was:
        return (NEW_FRIENDS if now > 0 else NEW_ENEMIES) if now else ""
    if not now:
        return OPEN
    if abs(now - was) < STEP:
        return ""
    return STRONGER if abs(now) > abs(was) else WEAKER


def _rank(move: Move) -> tuple[int, float, str, str]:
    size = abs(move.after - move.before)
    return _ORDER.index(move.kind), -size, move.left.name, move.right.name


def _newest(
    said: Iterable[Gist], moved: Iterable[Ends], after: Mapping[Ends, Tie], earlier: str
) -> dict[Ends, str]:
    """For each tie that moved, the newest claim of its sign that was not known earlier."""
    wanted = {id: ends for ends in moved if ends in after for id in after[ends].claims}
    new = [one for one in said if one.id in wanted and not known_by(one, earlier)]
    found = {}
    for one in sorted(new, key=MOMENT):
        ends = wanted[one.id]
        same = one.polarity in (0, after[ends].sign) and not one.negated
        if same or ends not in found:
            found[ends] = one.id
    return found


def _crossed(
    old: tuple[Tie, ...], new: tuple[Tie, ...], actors: Mapping[str, Actor]
) -> tuple[Actor, ...]:
    """Members of the two main camps at both dates that changed sides."""
    was, now = (
        {
            one.id: at
            for at, camp in enumerate(camps(ties, actors))
            if camp.part == 0
            for one in camp.members
        }
        for ties in (old, new)
    )
    both = was.keys() & now.keys()
    same = sum(was[one] == now[one] for one in both)
    turned = 0 if same * 2 >= len(both) else 1
    crossed = (actors[one] for one in both if (was[one] ^ turned) != now[one])
    return tuple(sorted(crossed, key=lambda actor: actor.name))
