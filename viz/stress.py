"""Stress: every two actors as far apart as what stands between them wants, all at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

# How far apart two actors want to be: a friend, a stranger's acquaintance, an enemy.
_FRIEND, _NEUTRAL, _RIVAL = 1.0, 1.6, 3.2
_ROUNDS = 220


def arrange(balance: Matrix, counts: Matrix, seed: int, rounds: int = _ROUNDS) -> Matrix:
    """A place for each of few actors, whose ties are square matrices; the conflict lies flat."""
    wanted = _distances(balance, counts)
    places = _settle(_start(balance, counts, seed), wanted, rounds)
    return _gathered(_turned(places, counts.sum(1) + 0.1))


def _distances(balance: Matrix, counts: Matrix) -> Matrix:
    sign = np.divide(balance, counts, out=np.zeros_like(balance), where=counts > 0)
    far = np.where(sign < 0, _NEUTRAL - sign * (_RIVAL - _NEUTRAL), 0.0)
    near = _NEUTRAL - np.clip(sign, 0, 1) * (_NEUTRAL - _FRIEND)
    # One who knows only one other is no camp of its own and stays near, even an accuser.
    lonely = (counts > 0).sum(1) < 2
    near[lonely[:, None] | lonely[None, :]] = _FRIEND
    far[lonely[:, None] | lonely[None, :]] *= _FRIEND / _RIVAL
    wanted = np.where(counts > 0, np.maximum(near, far), np.inf)
    np.fill_diagonal(wanted, 0.0)
    for via in range(len(wanted)):
        np.minimum(wanted, wanted[:, via, None] + wanted[None, via, :], out=wanted)
    reached = wanted[np.isfinite(wanted)]
    wanted[~np.isfinite(wanted)] = reached.max() * 0.75 + _NEUTRAL
    return np.maximum(wanted, far)


def _start(balance: Matrix, counts: Matrix, seed: int) -> Matrix:
    # The signed Laplacian puts friends on one side of zero and enemies on the other.
    signed = np.diag(np.abs(balance).sum(1) + counts.sum(1) * 0.2 + 0.01) - balance
    _, vectors = np.linalg.eigh(signed)
    noise = np.random.default_rng(seed).normal(scale=0.02, size=(len(balance), 2))
    axes = vectors[:, :2] if len(balance) > 1 else np.zeros((1, 2))
    turn = np.sign(axes[np.abs(axes).argmax(0), range(2)])
    return np.asarray(axes * np.where(turn == 0, 1, turn) * len(balance) ** 0.5 * 2 + noise)


def _settle(places: Matrix, wanted: Matrix, rounds: int) -> Matrix:
    # Stress majorisation, one damped step for all at once.
    pull = 1 / np.maximum(wanted, 0.5) ** 2
    np.fill_diagonal(pull, 0.0)
    total = np.maximum(pull.sum(1), 1e-9)[:, None]
    weighted = pull * wanted
    for _ in range(rounds):
        share = weighted / _lengths(places)
        # Not the @ of BLAS, whose threads wait for each other longer than they reckon here.
        drawn = np.einsum("ij,jk->ik", pull - share, places)
        goal = (drawn + share.sum(1)[:, None] * places) / total
        places = 0.5 * places + 0.5 * goal
    return places


def _lengths(places: Matrix) -> Matrix:
    across, along = (np.subtract.outer(places[:, axis], places[:, axis]) for axis in (0, 1))
    return np.asarray(np.maximum(np.sqrt(across**2 + along**2), 1e-6))


def _turned(places: Matrix, weights: Matrix) -> Matrix:
    # The axis along which the weightiest actors part lies flat, as screens do.
    centred: Any = places - np.average(places, axis=0, weights=weights)
    _, _, axes = np.linalg.svd(centred * weights[:, None] ** 0.5, full_matrices=False)
    turned = centred @ axes.T if len(places) > 1 else centred
    lead = turned[np.abs(turned).argmax(0), range(2)]
    return np.asarray(turned * np.where(lead < 0, -1, 1))


def _gathered(places: Matrix) -> Matrix:
    # A hermit far out would shrink everyone else, so large distances count for less.
    radius = np.sqrt((places**2).sum(1))[:, None]
    usual = max(float(np.median(radius)), 1e-6)
    return np.asarray(places / np.sqrt(1 + (radius / usual) ** 2 / 2))
