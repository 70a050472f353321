"""The server of the tests never outlives them; no server is needed to see that."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_DIE = """
import os, subprocess
from tests.server.server import ended_with_us
ended_with_us(subprocess.Popen(["sleep", "600"]).pid)
os.kill(os.getpid(), 9)
"""


def test_what_we_started_ends_when_we_are_killed() -> None:
    # The pipe stays open for as long as one of them holds it.
    done = subprocess.run(
        [sys.executable, "-c", _DIE], cwd=Path(__file__).parents[2], stdout=-1, timeout=60
    )
    assert done.returncode == -9
