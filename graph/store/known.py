"""What follows from a log, worked out once for as long as nobody adds to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph.corrections.change import Change
from graph.corrections.force import Force


class Known:
    """All judgements of a log and what is in force of them, as far as it was last looked at."""

    def __init__(self) -> None:
        self.judged: tuple[Change, ...] = ()
        self.force = Force()
        self._last: object = None

    def follow(
        self,
        last: object,
        id_at: Callable[[int], str | None],
        since: Callable[[int], Iterable[Change]],
    ) -> None:
        """Go on to the judgement that is the `last` one now (false if there is none).

        `id_at` tells the id under a number, `since` all judgements after a number.
        """
        if self._last == last:
            return
        kept = self.judged if last else ()
        # Another one may stand there, where a transaction was not carried out.
        if kept and id_at(kept[-1].number) != kept[-1].id:
            kept = ()
        self.judged = (*kept, *since(kept[-1].number if kept else 0)) if last else ()
        self.force = Force(self.judged)
        self._last = last

    def forget(self) -> None:
        """Look at everything again."""
        self.judged, self.force, self._last = (), Force(), None
