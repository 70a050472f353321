"""Rows that were refused, kept as JSON lines, so that they can be mended and imported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO

from graph.errors import InputError
from graph.events.event import Broken


class Rejects:
    """A file of refused rows, which is made with the first of them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self.first: list[InputError] = []
        self._stream: IO[str] | None = None

    def add(self, broken: Broken) -> None:
        """Keep a row with its file, its line and the reason; InputError when that fails."""
        error = broken.error
        self.count += 1
        if len(self.first) < 10:
            self.first.append(error)
        row = {"file": error.path, "line": error.line, "reason": error.reason, "row": broken.row}
        try:
            self._stream = self._stream or self.path.open("w", encoding="utf-8")
            self._stream.write(f"{json.dumps(row, ensure_ascii=False)}\n")
        except OSError as failed:
            raise InputError(str(self.path), f"cannot be written: {failed.strerror}") from failed

    def close(self) -> None:
        """Finish the file."""
        if self._stream:
            self._stream.close()
