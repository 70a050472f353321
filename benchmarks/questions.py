"""What each question costs, as ratios in one run, and as claims grow.

python benchmarks/questions.py [--claims 470000] [--grow 10000,100000,1000000]

Beside each question on a file stands the same by hand: SQL on the same file for look-ups, a bare
connection of the embedded engine for Cypher, and GrandCypher on the same graph where it is
installed (pip install grand-cypher). Times are of the processor and the least of several runs, so
that other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import ladybug
from startup import seconds as start_up
from stores import invented

from graph.store.base import Store, Where
from graph.store.cypher.database import open_database
from graph.store.open import open_store
from graph.store.rows import ACTOR, CLAIM, HEADING
from queries.between import between
from queries.blocs import blocs
from queries.brokers import brokers
from queries.claims import statements
from queries.compare import compare
from queries.contested import contested
from queries.dossier import dossier
from queries.inferred import inferred
from queries.paths import paths
from queries.sources import sources
from queries.stance import allies, stances
from queries.timeline import timeline
from queries.who import resolve

LONG = 20.0  # seconds that a question may take before it is asked no more
LEAST, RUNS, PATIENCE = 3, 30, 5.0  # so many runs, but only the least after so many seconds
MEASURE = """import atexit, sys
peak = lambda: next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
atexit.register(lambda: print(int(peak().split()[1]) / 1024, file=sys.stderr))
"""
RANKS = (1, 10, 100, 1000)
ONE_HOP = (
    "MATCH (a:Actor {name: $who})-[r:SUPPORTS]->(b:Actor) RETURN b.name AS name, r.quote AS quote"
)
BY_HAND = f"""SELECT {CLAIM}, {HEADING} FROM claims c JOIN documents d ON d.id = c.document
WHERE c.source = ?1 OR c.target = ?1 ORDER BY c.date, c.id"""
NAMED = f"SELECT {ACTOR} FROM actors WHERE id IN (SELECT value FROM json_each(?))"


def seconds(work: Callable[[], object]) -> float:
    """The processor time that it takes."""
    start = process_time()
    work()
    return process_time() - start


def least(*works: Callable[[], object]) -> list[float]:
    """The least processor time of each, measured in turn, so that none has the quieter machine."""
    runs: list[list[float]] = []
    late = process_time() + PATIENCE
    while len(runs) < LEAST or (len(runs) < RUNS and process_time() < late):
        runs.append([seconds(work) for work in works])
    return [min(times) for times in zip(*runs, strict=True)]


def by_hand(connection: sqlite3.Connection, actor: str) -> int:
    """All that is said of an actor, and everyone in it, with nothing but SQL."""
    found = connection.execute(BY_HAND, (actor,)).fetchall()
    ids = {id for row in found for id in (row[3], row[5])}
    return len(found) + len(connection.execute(NAMED, (json.dumps(list(ids)),)).fetchall())


def told(what: str, bare: float, ours: float, wanted: str, ratio: float | None = None) -> None:
    """Print one line of the table, in milliseconds."""
    shown = ours / bare if ratio is None else ratio
    print(f"{what:34}{1000 * bare:11.2f}{1000 * ours:11.2f}{shown:9.2f}   {wanted}", flush=True)


def look_ups(store: Store, path: Path, count: int) -> None:
    """Measure questions about actors much and little spoken of against SQL by hand."""
    connection = sqlite3.connect(path)
    for rank in (rank for rank in RANKS if rank < count // 25):
        actor = resolve(store, f"Actor {rank}")
        where = Where(actor=actor.id)
        bare, said, ranked = least(
            partial(by_hand, connection, actor.id),
            lambda where=where: list(statements(store, where)),
            partial(allies, store, actor),
        )
        size = f"of no. {rank} ({store.count(where):,})"
        told(f"statements {size}", bare, said, "wanted: 2 or less")
        told(f"allies {size}", bare, ranked, "wanted: 2 or less")
    connection.close()


def cypher(store: Store, path: Path) -> None:
    """Measure one hop of Cypher against a bare connection of the engine and GrandCypher."""
    params = {"who": "Actor 10"}
    store.cypher(ONE_HOP, params)
    index = max(path.parent.glob(f"{path.name}.cypher/*"), key=lambda one: one.stat().st_size)
    with open_database(index, read_only=True) as database, ladybug.Connection(database) as bare:

        def kept() -> list[list[object]]:
            return list(bare.execute(ONE_HOP, params).get_all())

        def fresh() -> list[list[object]]:
            with ladybug.Connection(database) as own:
                return list(own.execute(ONE_HOP, params).get_all())

        session, opened, ours = least(kept, fresh, lambda: store.cypher(ONE_HOP, params))
    told("Cypher, a connection kept", session, ours, "")
    told("Cypher, a connection each", opened, ours, "wanted: 1.3 or less")
    grand(store, ours)


def grand(store: Store, ours: float) -> None:
    """Measure GrandCypher on the same graph in memory."""
    try:
        from grandcypher import GrandCypher
    except ImportError:
        print("GrandCypher: not measured; pip install grand-cypher")
        return
    graph = store.graph()
    query = 'MATCH (a)-[r]->(b) WHERE a.name == "Actor 10" RETURN b.name'
    bare = seconds(lambda: GrandCypher(graph).run(query))
    told("GrandCypher, one hop", bare, ours, "wanted: 50 or more", bare / ours)


def process(path: Path) -> None:
    """Measure `actorgraph allies` as a whole process: its time against click, its memory."""
    args = ("-m", "actorgraph", "allies", "Actor 100", "--store", str(path))
    told(
        "allies, whole process",
        start_up("-c", "import click"),
        start_up(*args),
        "wanted: 3 or less",
    )
    code = "import sys; from actorgraph import run; sys.exit(run(sys.argv[1:]))"
    measured = subprocess.run(
        [sys.executable, "-c", f"{MEASURE}\n{code}", *args[2:]],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    print(f"{'memory of allies, MB':34}{float(measured.stderr):22.1f}            wanted: below 60")


def asked(store: Store) -> dict[str, Callable[[], object]]:
    """Every question by name, about an actor of middling fame where it is about one."""
    one, other = resolve(store, "Actor 100"), resolve(store, "Actor 20")
    return {
        "allies": lambda: allies(store, one),
        "inferred": lambda: inferred(store, one, stances(store, one)),
        "between": lambda: between(store, one, other),
        "actor": lambda: dossier(store, one),
        "timeline X": lambda: timeline(store, one),
        "path": lambda: paths(store, one, other),
        "timeline": lambda: timeline(store),
        "contested": lambda: contested(store),
        "compare": lambda: compare(store, "2015", "2018"),
        "blocs": lambda: blocs(store),
        "brokers": lambda: brokers(store),
        "sources": lambda: sources(store),
    }


def growth(counts: list[int], folder: Path) -> None:
    """Print what each question costs on ever larger stores, in seconds.

    One that took longer than `LONG` is not asked of larger stores.
    """
    table: dict[str, list[float]] = {}
    for count in counts:
        path = filled(folder, count)
        with open_store(path) as store:
            for name, work in asked(store).items():
                row = table.setdefault(name, [])
                if max(row, default=0.0) <= LONG:
                    row.append(seconds(work))
                    print(f"{name:14}{count:>12,}{row[-1]:12.3f} s", flush=True)
    print(f"\n{'seconds':14}" + "".join(f"{count:>12,}" for count in counts))
    for name, row in table.items():
        print(f"{name:14}" + "".join(f"{value:12.3f}" for value in row))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most {peak:,.0f} MB")


def filled(folder: Path, count: int) -> Path:
    """A file with so many claims, made unless it is there."""
    path = folder / f"claims-{count}.db"
    if not path.exists():
        with open_store(path) as store:
            assert all(store.load(invented(count)))
    return path


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=20_000)
    parser.add_argument("--grow", default="", help="numbers of claims, apart by commas")
    parser.add_argument("--folder", type=Path, help="where files are kept for another run")
    given = parser.parse_args()
    os.environ.pop("ACTORGRAPH_STORE", None)
    with TemporaryDirectory(prefix="actorgraph-bench-") as made:
        folder = given.folder or Path(made)
        path = filled(folder, given.claims)
        print(f"{given.claims:,} claims{'':20}by hand, ms   ours, ms    ratio")
        process(path)
        with open_store(path) as store:
            look_ups(store, path, given.claims)
            cypher(store, path)
        if given.grow:
            growth([int(count) for count in given.grow.split(",")], folder)


if __name__ == "__main__":
    main()
