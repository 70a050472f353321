"""Several processes at one file: readers beside a writer, and a writer that is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from graph.model import Document
from graph.store.base import Counts
from graph.store.open import open_store
from tests.small_world import World

_WRITE = """
import sys
from graph.model import Actor, Claim, Document
from graph.store.open import open_store
with open_store(sys.argv[1]) as store:
    for n in range(40):
        name = f"{sys.argv[2]}-{n}"
        actors = [Actor("a", "A", "state"), Actor(name, name, "state", discovered=True)]
        claims = [Claim(name, i, i + 1, "a", "meets", name, "quote") for i in range(5)]
        store.add(Document("text", id=name), actors, claims)
"""
_READ = """
import sys, time
from graph.store.base import Where
from graph.store.open import open_store
with open_store(sys.argv[1], create=False) as store:
    counts, end = set(), time.monotonic() + 20
    while True:
        complete = store.counts().documents == 80 or time.monotonic() > end
        known = [document.id for document in store.documents()]
        counts |= {len(list(store.claims(Where(document=each)))) for each in known[-3:]}
        if complete:
            break
    print(sorted(counts), store.counts().claims)
"""
_DIE = """
import os, signal, sys
from dataclasses import replace
from graph.store.open import open_store
from tests.small_world import small_world

class Fatal:
    def __conform__(self, protocol):
        os.kill(os.getpid(), signal.SIGKILL)

world = small_world()
store = open_store(sys.argv[1])
document = world.documents[int(sys.argv[2])]
claims = world.claims_of(document)
fatal = replace(claims[-1], confidence=Fatal())
store.add(document, world.actors, (*claims[:-1], fatal), replace=True)
"""
_ASK = """
import sys
from graph.store.open import open_store
with open_store(sys.argv[1]) as store:
    print(store.cypher("MATCH ()-[r]->() RETURN count(*)").rows)
"""


def _start(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)


def test_two_writers_and_a_reader_at_once(tmp_path: Path) -> None:
    path = tmp_path / "libya.db"
    open_store(path).close()
    processes = [_start(_WRITE, path, "x"), _start(_WRITE, path, "y"), _start(_READ, path)]
    ends = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], ends
    assert ends[2][0].split() == ["[5]", "400"], ends[2]


def test_many_processes_make_one_file_at_once(tmp_path: Path) -> None:
    processes = [_start(_WRITE, tmp_path / "libya.db", n) for n in "abc"]
    ends = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], ends
    with open_store(tmp_path / "libya.db") as store:
        assert store.counts() == Counts(120, 121, 600)


def test_a_writer_killed_half_way_leaves_nothing(tmp_path: Path) -> None:
    process = _start(_DIE, tmp_path / "libya.db", 0)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    with open_store(tmp_path / "libya.db") as store:
        assert store.counts() == Counts(0, 0, 0)
        assert store.add(Document("text"), (), ())


def test_a_replacement_killed_half_way_leaves_the_old(tmp_path: Path, small_world: World) -> None:
    with open_store(tmp_path / "libya.db") as store:
        small_world.fill(store)
        process = _start(_DIE, tmp_path / "libya.db", 1)
        process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL
        assert set(store.claims()) == set(small_world.claims)


def test_many_processes_build_one_index_at_once(tmp_path: Path, small_world: World) -> None:
    path = tmp_path / "libya.db"
    with open_store(path) as store:
        small_world.fill(store)
    processes = [_start(_ASK, path) for _ in range(3)]
    ends = [process.communicate(timeout=60) for process in processes]
    assert [end[0].strip() for end in ends] == ["((9,),)"] * 3, ends
    assert [each.suffix for each in Path(f"{path}.cypher").iterdir()] == [".lbug"]


def test_two_writers_and_ten_readers_at_once(tmp_path: Path) -> None:
    path = tmp_path / "libya.db"
    open_store(path).close()
    writers = [_start(_WRITE, path, name) for name in "xy"]
    readers = [_start(_READ, path) for _ in range(10)]
    ends = [process.communicate(timeout=120) for process in (*writers, *readers)]
    assert {process.returncode for process in (*writers, *readers)} == {0}, ends
    # No reader ever saw a document with fewer claims than it has.
    assert {end[0].strip() for end in ends[2:]} == {"[5] 400"}, ends
