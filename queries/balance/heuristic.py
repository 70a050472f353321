"""Good sides quickly: walks from several starts, each improved name by name, then shaken.

Everything is deterministic: the shaking draws from a seeded generator of its own, and ends after
so much work, not after so many seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random

from queries.balance.signed import Side, Signed, frustrated, neighbours, spread

STARTS = 8
SHAKES = 20_000
EACH = 50
WORK = 4_000_000  # ties looked at while shaking

Near = Mapping[str, Mapping[str, int]]


def good(signs: Signed) -> Side:
    """Sides that leave few ties frustrated, usually as few as can be."""
    near = neighbours(signs)
    camps = [_Camps(near, spread(signs, (name,))) for name in _starts(near)]
    for one in camps:
        one.settle(near)
    best = min(camps, key=lambda one: len(frustrated(one.side, signs)))
    _shake(best, Random(0))
    return best.side


def gain(near: Near, side: Mapping[str, int], name: str) -> int:
    """How many ties fewer are frustrated if the name changes sides."""
    own = side[name]
    return sum(-sign if own == side[other] else sign for other, sign in near[name].items())


class _Camps:
    """Sides, and for each name what `gain` says, which is kept up to date: hubs have many ties."""

    def __init__(self, near: Near, side: Side) -> None:
        self.near, self.side, self.work = near, side, 0
        self._gains = {name: gain(near, side, name) for name in near}

    def turn(self, name: str) -> int:
        """Let the name change sides; how many ties fewer are frustrated."""
        gains, side, near = self._gains, self.side, self.near[name]
        won, own = gains[name], 1 - side[name]
        side[name] = own
        gains[name] = -won
        for other, sign in near.items():
            gains[other] += -2 * sign if own == side[other] else 2 * sign
        self.work += len(near)
        return won

    def settle(self, names: Iterable[str]) -> tuple[int, list[str]]:
        """Turn names that gain by it until none is left: how much was won, and which turned."""
        won, turned, gains = 0, [], self._gains
        # Who gains nothing now and would later is met again beside the one who turned.
        waiting = [name for name in names if gains[name] > 0]
        while waiting:
            name = waiting.pop()
            if gains[name] > 0:
                won += self.turn(name)
                turned.append(name)
                waiting += [other for other in self.near[name] if gains[other] > 0]
        return won, turned

    def back(self, names: Iterable[str]) -> None:
        """Let each of these names change sides, once for each time it is named."""
        for name in names:
            self.turn(name)


def _starts(near: Near) -> Iterator[str]:
    yield from sorted(near, key=lambda name: (-len(near[name]), name))[:STARTS]


def _shake(camps: _Camps, chance: Random) -> None:
    """Turn a few neighbours round and settle again, many times; what is worse is undone."""
    near, end = camps.near, camps.work + WORK
    names = sorted(near)
    for _ in range(min(SHAKES, EACH * len(names))):
        if camps.work > end:
            return
        start = chance.choice(names)
        beside = list(near[start])
        turned = [start, *chance.sample(beside, min(chance.randint(1, 4), len(beside)))]
        won = sum(camps.turn(name) for name in turned)
        around = [other for name in turned for other in near[name]]
        more, settled = camps.settle(turned + around)
        if won + more < 0:
            camps.back(turned + settled)
