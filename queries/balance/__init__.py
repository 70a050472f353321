"""Structural balance of a signed graph: two camps, and the ties that do not fit between them."""

from queries.balance.imbalance import Imbalance
from queries.balance.partition import Balance, balance, sides
from queries.balance.signed import Pair, Signed, pair
from queries.balance.triads import Triad, Triads, triads

__all__ = [
    "Balance",
    "Imbalance",
    "Pair",
    "Signed",
    "Triad",
    "Triads",
    "balance",
    "pair",
    "sides",
    "triads",
]
