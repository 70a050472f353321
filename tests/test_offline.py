"""Nothing is asked of any network: with all doors closed, every command answers the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# What Python says before it looks for a host or sends to one; libraries make sockets when loaded.
CLOSED = """
import sys
def closed(event, _):
    if event.startswith(("socket.connect", "socket.get", "socket.send")):
        sys.stderr.write(f"asked the network: {event}\\n")
        raise OSError("there is no network")
sys.addaudithook(closed)
sys.argv[0] = "actorgraph"
import actorgraph
actorgraph.main()
"""


def closed(*args):
    """Run the command without a network."""
    command = [sys.executable, "-c", CLOSED, *args]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ACTORGRAPH_STORE": "libya.db"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


@pytest.fixture(scope="module", autouse=True)
def libya(tmp_path_factory):
    """A folder with a store that was made without a network."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("offline"))
        seeds = ROOT / "seeds"
        done = closed("ingest", str(seeds), "--actors", str(seeds / "actors.yaml"))
        assert (done.returncode, done.stderr) == (0, "")
        yield


def test_the_doors_are_closed():
    code = CLOSED.replace(
        "actorgraph.main()", "import socket; socket.create_connection(('::', 1))"
    )
    command = [sys.executable, "-c", code]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert "asked the network" in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("allies", "Haftar"),
        ("blocs",),
        ("actors", "--duplicates"),
        ("cypher", "MATCH (a:Actor) RETURN count(*)"),
        ("explain", "Egypt backs Haftar."),
        ("export", "libya.html"),
        ("export", "libya.gexf"),
        ("copy", "libya.db", "other.db"),
        ("backup", "kept.db"),
        ("check",),
    ],
    ids=" ".join,
)
def test_no_command_asks_the_network(args):
    done = closed(*args)
    assert (done.returncode, done.stderr) == (0, "")
