"""Which worker of pytest-xdist takes which test."""

from __future__ import annotations

from typing import Any


def place(nodeid: str) -> str:
    """Tests of one place are taken by one worker; all others go wherever there is time."""
    if "test_crashes" in nodeid:
        return "a server to be killed"
    # These share the one database of one server. Marks are not known where this is asked.
    return "the server" if "neo4j" in nodeid else nodeid


def scheduler(config: Any, log: Any) -> Any:
    """What gives out the tests by their places."""
    from xdist.scheduler import LoadScopeScheduling

    class ByPlace(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return place(nodeid)

    return ByPlace(config, log)
