"""Towns and regions, which never act, and the states that they lie in."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from graph.data import FOLDER
from graph.errors import DataError
from graph.names import fold

_COLUMNS = ["name", "state"]


@cache
def landmarks(path: Path = FOLDER / "places.csv") -> Mapping[str, str]:
    """The id of the state of each place, by the key of its name; "" where several share it."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        if next(rows, None) != _COLUMNS:
            raise DataError(str(path), "line 1", f"the columns must be {', '.join(_COLUMNS)}")
        return {fold(name): state for name, state in rows}
