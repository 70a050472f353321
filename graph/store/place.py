"""The file of an open store: whether its path still names it."""

from __future__ import annotations

import os

from graph.errors import StoreUnavailable
from graph.store.files import MEMORY


class Place:
    """A path and the file that stood there when it was opened."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._file = self._there()

    def hold(self) -> None:
        """Refuse to go on where the file was removed or exchanged: SQLite would write into it."""
        if self._there() != self._file:
            raise StoreUnavailable(
                f"{self._path} was removed or replaced while it was being written;"
                " run the command again."
            )

    def _there(self) -> tuple[int, int] | None:
        if self._path == MEMORY:
            return None
        try:
            found = os.stat(self._path)
        except OSError:
            return None
        return found.st_dev, found.st_ino
