"""Opening the engine's files with modest limits."""

from __future__ import annotations

from pathlib import Path

import ladybug


def open_database(path: Path, *, read_only: bool) -> ladybug.Database:
    """The engine on a file; by default it would take most of the memory and every core."""
    return ladybug.Database(
        path,
        read_only=read_only,
        buffer_pool_size=1 << 29,
        max_db_size=1 << 36,
        max_num_threads=1,
    )
