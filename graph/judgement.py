"""Whether two actors are one under two spellings: only proposed here, never applied."""

from __future__ import annotations

from itertools import product
from typing import Literal

from graph.frozen import frozen
from graph.model import Actor
from graph.spelling import initials, key, skeleton, words

Verdict = Literal["same", "different", "unsure"]


@frozen
class Judgement:
    """Whether two actors are one: a proposal with its reason, which merges nothing.

    `score`, from 0 to 1, orders proposals; whoever compares many of them gives it.
    """

    left: Actor
    right: Actor
    verdict: Verdict
    reason: str
    score: float = 0.0


def judge(left: Actor, right: Actor) -> Judgement:
    """Propose whether two actors are the same one under two spellings."""
    for test in (_by_identity, _by_kind, _by_name, _by_acronym, _by_sound):
        verdict, reason = test(left, right)
        if verdict is not None:
            return Judgement(left, right, verdict, reason)
    return Judgement(left, right, "different", "their names have nothing in common")


_Finding = tuple[Verdict | None, str]
_NOTHING: _Finding = (None, "")


def _by_identity(left: Actor, right: Actor) -> _Finding:
    if left.id == right.id:
        return "same", f"both have the id {left.id}"
    if left.wikidata is None or right.wikidata is None:
        return _NOTHING
    if left.wikidata == right.wikidata:
        return "same", f"both are {left.wikidata} in Wikidata"
    return "different", f"{left.wikidata} and {right.wikidata} are two entries in Wikidata"


def _by_kind(left: Actor, right: Actor) -> _Finding:
    guessed = left.discovered or right.discovered
    if not guessed and (left.kind == "person") != (right.kind == "person"):
        return "different", f"one is a {left.kind}, the other a {right.kind}"
    if left.country and right.country and left.country != right.country:
        return "different", f"one belongs to {left.country}, the other to {right.country}"
    return _NOTHING


def _by_name(left: Actor, right: Actor) -> _Finding:
    shared = ({key(name) for name in left.names} & {key(name) for name in right.names}) - {""}
    return ("same", f"both are called {min(shared)!r}") if shared else _NOTHING


def _by_acronym(left: Actor, right: Actor) -> _Finding:
    for short, long in ((left, right), (right, left)):
        made = {letters: name for name in long.names for letters in initials(name)}
        for name in short.names:
            if name.isupper() and key(name) in made:
                verdict: Verdict = "same" if len(name) > 2 else "unsure"
                return verdict, f"{name} can stand for {made[key(name)]}"
    return _NOTHING


def _by_sound(left: Actor, right: Actor) -> _Finding:
    partial, persons = _NOTHING, _persons(left, right)
    for one, other in product(left.names, right.names):
        first, second = map(_sounds, (one, other))
        if len("".join(first & second)) < 3:
            continue
        if first == second:
            verdict: Verdict = "same" if persons else "unsure"
            return verdict, f"{one!r} and {other!r} sound alike"
        if persons and (first < second or second < first):
            partial = "unsure", f"{one!r} and {other!r} share a part of the name"
    return partial


def _sounds(name: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in words(name))


def _persons(left: Actor, right: Actor) -> bool:
    """Whether both can be persons, whose names are transliterated most freely."""
    return all(actor.kind == "person" or actor.discovered for actor in (left, right))
