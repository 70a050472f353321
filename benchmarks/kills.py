"""kill -9 at random moments of what writes: does the store open, and is every document whole?"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import actorgraph
from graph.model import Actor, Claim
from graph.ontology import load_ontology
from graph.store.open import open_store
from graph.store.upkeep.check import check
from graph.text import extract

REPORTS, ROWS = 40, 4000
Content = tuple[dict[str, frozenset[Claim]], frozenset[Actor]]


@dataclass
class Work:
    """A command that writes new.db: what stands there before, and by what its writing shows."""

    command: Sequence[str]
    before: str = ""
    sign: str = "new.db"
    seconds: float = 0.0  # from the sign to the end
    old: Content = field(default_factory=lambda: ({}, frozenset()))
    new: Content = field(default_factory=lambda: ({}, frozenset()))


WORKS = {
    "ingest": Work(("ingest", "reports", "--store", "new.db")),
    "import": Work(("import", "edges", "edges.csv", "--store", "new.db")),
    "copy": Work(("copy", "whole.db", "new.db")),
    "index": Work(
        ("cypher", "MATCH ()-[r]->() RETURN count(*)", "--store", "new.db"), "whole.db",
        "new.db.cypher",
    ),
    "upgrade": Work(("claims", "--store", "new.db"), "old.db"),
    "backup": Work(("backup", "new.db", "--force", "--store", "whole.db"), "small.db"),
    "restore": Work(("restore", "whole.db", "--force", "--store", "new.db"), "small.db"),
}  # fmt: skip


def main() -> None:
    """Kill each of the works in turn, and print what was found afterwards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found = Counter(kills(given.kills, given.seed))
    for (work, how), count in sorted(found.items()):
        print(f"{work:8} {count:4}  {how}")
    wrong = sum(count for (_, how), count in found.items() if how.startswith("WRONG"))
    print(f"{found.total()} kills, after {wrong} of which something was wrong")
    sys.exit(wrong > 0)


def kills(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """For each kill the work, and how much of it was there afterwards or what is WRONG."""
    moments = random.Random(seed)
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        _inputs()
        for work in WORKS.values():
            _measure(work)
        for name in islice(cycle(WORKS), count):
            work = WORKS[name]
            _prepare(work)
            _kill(_start(work), work, moments.uniform(0, 1.1) * work.seconds)
            yield name, _judged(work)


def _inputs() -> None:
    """Reports and event data to read, and stores to start from."""
    # Loaded once, so that the moments fall into the writing and not into the start.
    assert extract
    Path("reports").mkdir()
    for n in range(REPORTS):
        text = f"Egypt backs Libya.\n\nTurkey condemned Egypt in {n + 1900}. " * (5 + n % 9)
        Path("reports", f"{n}.txt").write_text(text, encoding="utf-8")
    rows = {f"group {n % 90},supports,country {n % 97},2020" for n in range(ROWS)}
    Path("edges.csv").write_text("\n".join(["source,type,target,date", *sorted(rows)]), "utf-8")
    for work, store in (("ingest", "small.db"), ("ingest", "whole.db"), ("import", "whole.db")):
        _end(_start(Work((*WORKS[work].command[:-1], store))))
    _older(Path("whole.db"), Path("old.db"))


def _older(path: Path, old: Path) -> None:
    """The same store as the first actorgraph with the same columns wrote it."""
    import sqlite3

    shutil.copy(path, old)
    with contextlib.closing(sqlite3.connect(old)) as connection:
        connection.executescript("DROP INDEX actors_by_leader; PRAGMA user_version = 2")


def _measure(work: Work) -> None:
    _prepare(work)
    if work.before:
        work.old = _content()
        _prepare(work)
    child = _start(work)
    _appeared(child, work)
    start = time.monotonic()
    _end(child)
    work.seconds = time.monotonic() - start
    work.new = _content()


def _prepare(work: Work) -> None:
    for left in Path().glob("new.db*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    if work.before:
        shutil.copy(work.before, "new.db")


def _start(work: Work) -> int:
    """A process that does the work, with all modules loaded already."""
    child = os.fork()
    if child:
        return child
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    os._exit(actorgraph.run(work.command))


def _appeared(child: int, work: Work) -> None:
    while not Path(work.sign).exists() and os.waitid(os.P_PID, child, _STILL) is None:
        time.sleep(0.001)


_STILL = os.WEXITED | os.WNOHANG | os.WNOWAIT


def _kill(child: int, work: Work, delay: float) -> None:
    _appeared(child, work)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _end(child: int) -> None:
    _, status = os.waitpid(child, 0)
    if status:
        raise SystemExit(f"A command failed without being killed: {status}.")


def _judged(work: Work) -> str:
    """How much is there after a kill; WRONG if any of it should not be."""
    if not Path("new.db").exists():
        return "no store was there yet"
    if found := check("new.db", load_ontology()):
        return f"WRONG: {found[0].what}"
    told = _told(work, _content())
    _end(_start(work))
    if _content() != work.new or check("new.db", load_ontology()):
        return "WRONG: running again did not end as if nothing had happened"
    return told


def _told(work: Work, content: Content) -> str:
    documents, whole = content[0], work.new[0]
    if content == work.new:
        return "all was there"
    if work.before:
        return "all was as before" if content == work.old else "WRONG: neither old nor new"
    if any(whole.get(one) != claims for one, claims in documents.items()):
        return "WRONG: a document is not whole"
    return "some documents were there" if documents else "no document was there yet"


def _content() -> Content:
    with open_store("new.db") as store:
        claims: dict[str, set[Claim]] = {one.id: set() for one in store.documents()}
        for claim in store.claims():
            claims[claim.document].add(claim)
        return {one: frozenset(them) for one, them in claims.items()}, frozenset(store.actors())


if __name__ == "__main__":
    main()
