"""Camps, the ties that do not fit them, and triads that do not balance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.answers.timeline import more
from viz.delimited import Record
from viz.said import SIGNS, number
from viz.sheet import Cell, Sheet, Span, Table, cell, heading, line, sheet, table

if TYPE_CHECKING:
    from graph.model import Actor
    from queries.blocs import Blocs, Camp
    from queries.ties import Tie

_WORDS = {1: "friends", -1: "enemies"}


def records(found: Blocs) -> Iterator[Record]:
    """One record an actor: its camp, and how many of its ties fit."""
    bad = Counter(end for tie in found.frustrated for end in tie.ends)
    ties = Counter(end for tie in found.ties for end in tie.ends)
    for at, camp in enumerate(found.camps, start=1):
        for one in camp.members:
            yield {
                "camp": at,
                "part": camp.part + 1,
                "rival_camp": None if camp.rival is None else camp.rival + 1,
                "actor": one.name,
                "actor_id": one.id,
                "kind": one.kind,
                "ties": ties[one.id],
                "frustrated": bad[one.id],
            }


def shown(found: Blocs, limit: int = 0) -> Sheet:
    """The camps, how well they fit, and what does not; at most so many rows of each unless 0."""
    if not found.ties:
        return sheet("Nothing friendly or hostile is said, so there are no camps.")
    bad = found.frustrated[:limit] if limit else found.frustrated
    return sheet(
        (*heading("Camps"), line(verdict(found)), line(_triads(found))),
        camps(found, limit),
        *more(max(len(found.camps) - limit, 0) if limit else 0, "more camps"),
        frustrated(bad, found),
        _unbalanced(found, limit or len(found.triads.unbalanced)),
    )


def verdict(found: Blocs) -> str:
    """How well the camps fit, in a sentence."""
    ties = f"{number(len(found.ties), 'tie')}, {found.hostile} hostile"
    fit = f"{number(found.index, 'tie')} {'does' if found.index == 1 else 'do'} not fit"
    sure = (
        "no two camps do better" if found.exact else f"the best would leave {found.bound} or more"
    )
    return f"{ties}; {fit} (frustration index{'' if found.exact else ', not proved'}; {sure})."


def _triads(found: Blocs) -> str:
    three = found.triads
    if not three.total:
        return "No three actors are all tied to one another."
    return f"{three.balanced} of {number(three.total, 'triad')} are balanced."


def camps(found: Blocs, limit: int = 0) -> Table:
    """One row a camp: those with several ties first, then those who hang on one."""
    ties = Counter(end for tie in found.ties for end in tie.ends)
    kept = found.camps[:limit] if limit else found.camps
    rows = [(at, _against(camp), *_members(camp, ties)) for at, camp in enumerate(kept, start=1)]
    names = ("Camp", "Against", "Members", "By one tie only")
    return table(*names, rows=rows, gap=1, right=["Camp"])


def _against(camp: Camp) -> str:
    return "" if camp.rival is None else f"camp {camp.rival + 1}"


def _members(camp: Camp, ties: Counter[str]) -> tuple[Cell, Cell]:
    groups: tuple[list[Actor], list[Actor]] = ([], [])
    for one in camp.members:
        groups[ties[one.id] == 1].append(one)
    several, single = (cell(*(one.name for one in group)) for group in groups)
    return several, single


def frustrated(bad: Sequence[Tie], found: Blocs) -> Table:
    """The ties that do not fit, the strongest first."""
    camp = found.camp_of()
    rows = [
        (
            f"{tie.strength:.2f}",
            (tuple(_tie(tie, found)),),
            f"in camp {camp[tie.ends[0]] + 1}"
            if tie.sign < 0
            else "camps {} and {}".format(*(camp[end] + 1 for end in tie.ends)),
        )
        for tie in bad
    ]
    return table("Strength", "Does not fit", "Where", rows=rows, right=["Strength"])


def _tie(tie: Tie, found: Blocs) -> Iterator[Span]:
    one, other = (found.actors[end].name for end in tie.ends)
    yield Span(f"{one} and {other} are ")
    yield Span(_WORDS[tie.sign], SIGNS[tie.sign])


def _unbalanced(found: Blocs, limit: int) -> Table:
    listed = found.unbalanced()[:limit]
    kinds = {1: "two friendships, one enmity", 3: "three enmities"}
    rows = [
        (", ".join(found.actors[id].name for id in one.members), kinds[one.hostile])
        for one in listed
    ]
    return table("Unbalanced triad", "Has", rows=rows)
