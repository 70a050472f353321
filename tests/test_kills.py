"""kill -9 in the middle of writing: a few of the kills that `make bench` makes many of."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL = ("--kills", "7", "--seed", "2", "--reports", "3", "--rows", "200")
WORKS = ("ingest", "import", "copy", "review", "claim --from", "actors merge", "ingest --replace")


def test_what_is_killed_leaves_nothing_torn_and_nothing_is_lost():
    command = [sys.executable, "-m", "benchmarks.kills", *SMALL, "--only", *WORKS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("7 kills, after 0 of which something was wrong\n")
    assert "a part was there" in done.stdout
