"""Ctrl-C in the middle of long work: it stops at once, says how to go on, and nothing is torn."""

import json
import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

import pytest

import actorgraph
from graph.ontology import load_ontology
from graph.store.open import open_store
from graph.store.upkeep.check import check
from tests.interruptible import INTERRUPTIBLE

TOLD = "Stopped. What is kept is whole; run the same command again to go on."
PATHS = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
PATIENCE = 240  # seconds; only what hangs takes so long, however busy the machine


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Reports and edges to read, and a store to copy: each takes some seconds."""
    monkeypatch.chdir(tmp_path)
    Path("reports").mkdir()
    for n in range(300):
        text = f"Egypt backs Libya. Turkey condemned Egypt in {n + 1700}.\n\n" * 8
        Path("reports", f"{n:03}.txt").write_text(text, encoding="utf-8")
    rows = (f"group {n},supports,country {n % 97},2020" for n in range(100_000))
    Path("edges.csv").write_text("\n".join(["source,type,target,date", *rows]), encoding="utf-8")
    return tmp_path


def _documents():
    with open_store("new.db", create=False) as store:
        return store.counts().documents


def _begun():
    """Wait until something is kept."""
    late = time.monotonic() + PATIENCE
    while time.monotonic() < late:
        if Path("new.db").exists() and Path("new.db").stat().st_size and _documents():
            return
        time.sleep(0.05)
    raise AssertionError(f"nothing was kept in {PATIENCE} s")


@pytest.mark.parametrize(
    "args",
    [
        ("ingest", "reports"),
        ("ingest", "reports", "--processes", "2"),
        ("import", "edges", "edges.csv"),
    ],
    ids=" ".join,
)
def test_it_stops_and_nothing_is_torn(folder, args):
    command = [*INTERRUPTIBLE, *args, "--store", "new.db"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    _begun()
    os.killpg(process.pid, signal.SIGINT)
    begun = time.monotonic()
    _, errors = process.communicate(timeout=PATIENCE)
    # Not held to a second here: the machine may be busy. `pytest -s` shows it.
    print(f"stopped after {time.monotonic() - begun:.2f} s")
    assert (process.returncode, errors.strip()) == (130, TOLD)
    assert check("new.db", load_ontology()) == []
    assert _documents() > 0


def test_what_writes_a_file_stops_without_one(tmp_path, monkeypatch, capsys, small_world):
    from viz.formats import flat

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    with open_store("new.db") as store:
        small_world.fill(store)
    monkeypatch.setattr(flat, "plain", interrupted)
    assert actorgraph.run(["export", "new.csv", "--store", "new.db"]) == 130
    assert capsys.readouterr().err.strip() == TOLD
    assert [one.name for one in tmp_path.iterdir()] == ["new.db"]


def test_whoever_declines_is_not_told_of_a_stop(tmp_path, monkeypatch, capsys, small_world):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", StringIO("n\n"))
    with open_store("new.db") as store:
        small_world.fill(store)
    assert actorgraph.run(["erase", "Egypt", "--store", "new.db"]) == 130
    assert "Stopped" not in capsys.readouterr().err


@pytest.mark.parametrize(("code", "printed"), [(130, "told"), (0, "told late")])
def test_a_stopped_program_takes_nothing_apart(code, printed):
    program = f"""import atexit, actorgraph
atexit.register(print, " late", end="")
actorgraph.run = lambda _: print("told", end="") or {code}
actorgraph.main()"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (code, printed)


def test_one_long_call_of_a_library_is_not_waited_for(tmp_path):
    program = """import sqlite3, actorgraph
def endless(_):
    print("begun", flush=True)
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    sqlite3.connect(":memory:").execute(many)
actorgraph.run = endless
actorgraph.main()"""
    file = tmp_path / "endless.py"
    file.write_text(program, encoding="utf-8")
    command = [*INTERRUPTIBLE[:-1], str(file)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | PATHS
    )
    assert process.stdout.readline() == "begun\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, errors.strip()) == (130, TOLD)


def test_what_was_interrupted_goes_on(folder, monkeypatch, capsys):
    from graph.store.networkx import EmbeddedStore

    add, added = EmbeddedStore.add, []

    def interrupted(self, document, actors, claims, **how):
        if len(added) == 3:
            raise KeyboardInterrupt
        added.append(document.id)
        return add(self, document, actors, claims, **how)

    for path in sorted(Path("reports").iterdir())[5:]:
        path.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(EmbeddedStore, "add", interrupted)
        assert actorgraph.run(["ingest", "reports", "--store", "new.db"]) == 130
    assert TOLD in capsys.readouterr().err
    assert actorgraph.run(["ingest", "reports", "--store", "new.db", "--json"]) == 0
    told = [one["status"] for one in json.loads(capsys.readouterr().out)]
    assert told == ["known"] * 3 + ["added"] * 2
