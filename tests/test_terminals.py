"""What names and quotes hold never reaches a terminal as something it would obey."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

import actorgraph
from graph.store.open import open_store
from tests.hostile import hostile_world

OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
WORLD = hostile_world()
ONE, OTHER = WORLD.actors[8].id, WORLD.actors[9].id
COMMANDS = [
    *(("allies", ONE, "--why"), ("rivals", ONE, "--why"), ("between", ONE, OTHER), ("actor", ONE)),
    *(("path", ONE, OTHER), ("timeline",), ("timeline", ONE), ("contested",), ("sources",)),
    *(("blocs",), ("brokers",), ("compare", "2019", "2021"), ("claims",), ("actors", "--all")),
    *(("actors", "--duplicates"), ("check",), ("cypher", "MATCH (a)-[r]->(b) RETURN a, r, b")),
    *(("cypher", "MATCH (a:Actor) RETURN a.name AS `\x1b[31m\u202e`"), ("export", "a.\x1b[31m")),
    *(("allies", "\x1b[2J\u202enobody"), ("cypher", "MATCH \x1b[2J"), ("ingest", "\x1b[2J.txt")),
    *(("claims", "--type", "\x1b[2J"), ("claims", "--since", "\x1b[2J"), ("\x1b[2J",)),
    *(("explain", "Egypt backs \x1b[2JHaftar\u202e."), ("import", "edges", "\x1b[2J.csv")),
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A store of hostile texts."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    with open_store(path) as store:
        WORLD.fill(store)
    return path


@pytest.mark.parametrize("form", ["--table", "--json", "--csv", "--md"])
@pytest.mark.parametrize("args", COMMANDS, ids=range(len(COMMANDS)))
def test_nothing_a_terminal_obeys_is_printed(hostile, tmp_path, monkeypatch, capsys, args, form):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACTORGRAPH_STORE", str(hostile))
    given = args if args[0] in ("export", "explain", "\x1b[2J") else (*args, form)
    actorgraph.run(given)
    shown, errors = capsys.readouterr()
    assert OBEYED.findall(errors) == []
    # A CSV file holds what there is; only its line ends are its own.
    assert form == "--csv" or OBEYED.findall(shown) == []


def _claims(hostile, **how):
    root = Path(__file__).parent.parent
    command = [sys.executable, str(root / "actorgraph.py"), "claims", "--csv"]
    return subprocess.Popen([*command, "--store", str(hostile)], **how)


def _everything(file):
    read = b""
    try:
        while piece := os.read(file, 65536):
            read += piece
    except OSError:
        # That is how a terminal ends.
        pass
    return read.decode("utf-8")


def test_csv_is_harmless_on_a_terminal_and_as_it_is_in_a_pipe(hostile):
    ours, theirs = pty.openpty()
    with _claims(hostile, stdout=theirs, env={**os.environ, "PYTHONUTF8": "1"}) as process:
        os.close(theirs)
        shown = _everything(ours).replace("\r\n", "\n")
        os.close(ours)
    assert process.returncode == 0
    with _claims(hostile, stdout=subprocess.PIPE) as process:
        piped = process.stdout.read().decode("utf-8")
    assert "\x1b" in piped and "\u202e" in piped
    assert OBEYED.findall(shown) == []
    assert shown == OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", piped)
