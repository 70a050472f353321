"""Many actors as a town: every community has a quarter, and friendly quarters are near."""

from __future__ import annotations

import numpy as np

from viz.communities import communities
from viz.overlap import pushed
from viz.stress import arrange
from viz.ties import Matrix, Rows, Ties, matrices

# Above this many, all against all takes too long.
_FEW = 200
_ROOM = 2.4
_GOLDEN = np.pi * (3 - 5**0.5)


def quarters(ties: Ties, radii: Matrix, seed: int) -> Matrix:
    """A place for each actor, given the radius of each; some may still touch."""
    if ties.size <= _FEW:
        return _disc(_few(ties, seed), radii)
    found = communities(ties, seed=seed)
    groups = int(found.max()) + 1
    if groups == 1 or groups > ties.size * 0.9:
        return _sunflower(ties, radii)
    members = np.split(np.argsort(found, kind="stable"), np.cumsum(np.bincount(found))[:-1])
    inside = [quarters(ties.among(rows), radii[rows], seed) for rows in members]
    return _assembled(ties.between(found), members, inside, radii, seed)


def _few(ties: Ties, seed: int) -> Matrix:
    if ties.size < 3:
        return np.array([(-1.0, 0.0), (1.0, 0.0)])[: ties.size] * (ties.size - 1)
    return arrange(*matrices(ties), seed, 60)


def _disc(places: Matrix, radii: Matrix) -> Matrix:
    """The places, pressed into a disc that has room for all."""
    lengths = np.sqrt((places**2).sum(1))
    # Evened out: as many in each ring as its area holds.
    order = np.argsort(np.argsort(lengths, kind="stable"))
    even = np.sqrt((order + 0.5) / len(order)) * _reach(radii)
    blend = 0.5 * even + 0.5 * lengths / max(lengths.max(), 1e-9) * _reach(radii)
    return np.asarray(places / np.maximum(lengths, 1e-9)[:, None] * blend[:, None])


def _reach(radii: Matrix) -> float:
    """The radius of a disc with room for circles of these radii."""
    return float(_ROOM * np.sqrt((radii**2).sum())) if len(radii) > 1 else 0.0


def _sunflower(ties: Ties, radii: Matrix) -> Matrix:
    """The weightiest in the middle, the others around as seeds lie in a sunflower."""
    ends = np.concatenate((ties.one, ties.other))
    weights = np.bincount(ends, np.tile(ties.counts, 2), ties.size)
    rank = np.argsort(np.argsort(-weights, kind="stable"), kind="stable")
    turn, reach = rank * _GOLDEN, np.sqrt((rank + 0.5) / ties.size) * _reach(radii)
    return np.stack((np.cos(turn) * reach, np.sin(turn) * reach), axis=1)


def _assembled(
    between: Ties, members: list[Rows], inside: list[Matrix], radii: Matrix, seed: int
) -> Matrix:
    spans = [
        np.sqrt((places**2).sum(1)).max() + radii[rows].max()
        for rows, places in zip(members, inside, strict=True)
    ]
    centres = _centres(between, np.array(spans), seed)
    whole = np.empty((len(radii), 2))
    for centre, rows, places in zip(centres, members, inside, strict=True):
        whole[rows] = centre + places
    return whole


def _centres(between: Ties, spans: Matrix, seed: int) -> Matrix:
    """Places for the quarters: the large ones by stress, the small beside whom they know."""
    large = np.arange(min(len(spans), _FEW))
    centres = np.zeros((len(spans), 2))
    places = _few(between.among(large), seed)
    extent = np.ptp(places, axis=0)
    # Two quarters lie in a line, which has no area.
    extent = np.maximum(extent, max(extent.max() / 3, 1e-3))
    scale = np.sqrt((spans[large] ** 2).sum() * 2.2 / extent.prod())
    centres[large] = places * scale * 1.6
    beside(centres, np.arange(len(large), len(spans)), between, spans.max() * 0.6)
    sizes = np.stack((spans, spans), axis=1) * 2 * 1.04
    pushed(centres, sizes, 200)
    return centres


def beside(places: Matrix, new: Rows, ties: Ties, reach: float) -> None:
    """Put newcomers in the midst of those they know, in place; strangers come outside."""
    placed = np.ones(len(places), dtype=bool)
    placed[new] = False
    known = np.zeros((len(places), 3))
    for one, other in ((ties.one, ties.other), (ties.other, ties.one)):
        weights = ties.warmth() * placed[other]
        for axis, values in enumerate((places[other, 0], places[other, 1], np.ones(len(other)))):
            known[:, axis] += np.bincount(one, weights * values, len(places))
    turn = np.arange(len(new)) * _GOLDEN
    around = np.stack((np.cos(turn), np.sin(turn)), axis=1)
    stranger = known[new, 2] == 0
    middle = known[new, :2] / np.maximum(known[new, 2], 1e-9)[:, None]
    outer = np.sqrt((places[placed] ** 2).sum(1)).max(initial=reach) + reach / 2
    places[new] = np.where(stranger[:, None], around * outer, middle + around * reach * 0.08)
