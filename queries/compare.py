"""How the picture moved between two dates: ties that came, turned, grew or weakened; camps left.

Each date's picture is what was dated and published by then, and ages are counted from it, so a
tie weakens when nothing new is said. Camps are compared by their members: those of the later
date get the number of the earlier camp with which they share most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graph.frozen import frozen
from graph.model import Actor
from graph.ontology import Ontology
from graph.store.base import Store
from queries.blocs import of_ties
from queries.claims import Statement, told
from queries.selection import EVERYTHING, Selection, not_after, resolved, selected
from queries.ties import Ends, Tie, picture

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
    (old, _), (new, actors) = (
        picture(store, replace(asked, at=at), ontology) for at in (earlier, later)
    )
    before, after = ({tie.ends: tie for tie in ties} for ties in (old, new))
    kinds = {
        ends: kind for ends in after | before if (kind := _kind(before.get(ends), after.get(ends)))
    }
    newest = _newest(store, asked, ontology, kinds, after, earlier, later)
    moves = (
        Move(
            kind, actors[ends[0]], actors[ends[1]], signed(before.get(ends)),
            signed(after.get(ends)), newest.get(ends),
        )
        for ends, kind in kinds.items()
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
    store: Store,
    asked: Selection,
    ontology: Ontology | None,
    kinds: Mapping[Ends, str],
    after: Mapping[Ends, Tie],
    earlier: str,
    later: str,
) -> dict[Ends, Statement]:
    """For each tie that moved, the newest claim of its sign that was not known earlier."""
    wanted = {id: ends for ends in kinds if ends in after for id in after[ends].claims}
    found = {}
    for one in selected(store, replace(asked, at=later), ontology):
        ends = wanted.get(one.claim.id)
        known = not_after(one.claim.date, earlier) and not_after(one.published, earlier)
        if ends and not known:
            same = one.claim.polarity in (0, after[ends].sign) and not one.claim.negated
            if same or ends not in found:
                found[ends] = one
    statements = told(store, found.values())
    return dict(zip(found, statements, strict=True))


def _crossed(
    old: tuple[Tie, ...], new: tuple[Tie, ...], actors: Mapping[str, Actor]
) -> tuple[Actor, ...]:
    """Members of the two main camps at both dates that changed sides."""
    was, now = (
        {
            one.id: at
            for at, camp in enumerate(of_ties(ties, actors).camps)
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
