"""Which worker of pytest-xdist takes which test."""

from __future__ import annotations

from typing import Any

# Each of their tests takes long by itself, so that the other worker takes some at the end.
_ALONE = ("test_interrupts.py", "test_kills.py")


def place(nodeid: str) -> str:
    """Tests of one place are taken by one worker, those of a file for what they share."""
    if "test_crashes" in nodeid:
        return "a server to be killed"
    # These share the one database of one server. Marks are not known where this is asked.
    if "neo4j" in nodeid:
        return "the server"
    file = nodeid.partition("::")[0]
    return nodeid if file.endswith(_ALONE) else file


def scheduler(config: Any, log: Any) -> Any:
    """What gives out the tests by their places."""
    from xdist.scheduler import LoadScopeScheduling

    class ByPlace(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return place(nodeid)

    return ByPlace(config, log)
