"""What a check of a store finds."""

from __future__ import annotations

from graph.frozen import frozen


@frozen
class Finding:
    """What is wrong, with whom (ids), what to do, and whether that was done just now.

    After what is `fatal` the rest cannot be read.
    """

    what: str
    advice: str
    ids: tuple[str, ...] = ()
    repaired: bool = False
    fatal: bool = False
