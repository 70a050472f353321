"""How far two camps are from balance, and whether that is proved."""

from __future__ import annotations


class Imbalance:
    """What two camps leave: `frustrated` ties, of which no two camps leave fewer than `bound`."""

    __slots__ = ()

    frustrated: tuple[object, ...]
    bound: int

    @property
    def index(self) -> int:
        """How many ties are frustrated: the frustration index if this is exact."""
        return len(self.frustrated)

    @property
    def exact(self) -> bool:
        """Whether it is proved that no two camps leave fewer ties frustrated."""
        return self.index == self.bound
