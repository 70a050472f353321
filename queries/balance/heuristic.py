"""Good sides quickly: walks from several starts, each improved name by name, then shaken.

Everything is deterministic: the shaking draws from a seeded generator of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from queries.balance.signed import Side, Signed, frustrated, neighbours, spread

STARTS = 8
SHAKES = 20_000
EACH = 50

Near = Mapping[str, Mapping[str, int]]


def good(signs: Signed) -> Side:
    """Sides that leave few ties frustrated, usually as few as can be."""
    near = neighbours(signs)
    sides = [spread(signs, (name,)) for name in _starts(near)]
    for side in sides:
        _settle(near, side, list(near))
    best = min(sides, key=lambda side: len(frustrated(side, signs)))
    _shake(near, best, Random(0))
    return best


def gain(near: Near, side: Mapping[str, int], name: str) -> int:
    """How many ties fewer are frustrated if the name changes sides."""
    own = side[name]
    return sum(-sign if own == side[other] else sign for other, sign in near[name].items())


def _starts(near: Near) -> Iterator[str]:
    yield from sorted(near, key=lambda name: (-len(near[name]), name))[:STARTS]


def _turn(near: Near, side: Side, name: str) -> int:
    """Let the name change sides; how many ties fewer are frustrated."""
    won = gain(near, side, name)
    side[name] = 1 - side[name]
    return won


def _settle(near: Near, side: Side, waiting: list[str]) -> tuple[int, list[str]]:
    """Turn names that gain by it until none is left: how much was won, and which were turned."""
    won, turned = 0, []
    while waiting:
        name = waiting.pop()
        if gain(near, side, name) > 0:
            won += _turn(near, side, name)
            turned.append(name)
            waiting.extend(near[name])
    return won, turned


def _shake(near: Near, side: Side, chance: Random) -> None:
    """Turn a few neighbours round and settle again, many times; what is worse is undone."""
    names = sorted(near)
    for _ in range(min(SHAKES, EACH * len(names))):
        start = chance.choice(names)
        beside = list(near[start])
        turned = [start, *chance.sample(beside, min(chance.randint(1, 4), len(beside)))]
        won = sum(_turn(near, side, name) for name in turned)
        around = [other for name in turned for other in near[name]]
        more, settled = _settle(near, side, turned + around)
        if won + more < 0:
            for name in turned + settled:
                side[name] = 1 - side[name]
