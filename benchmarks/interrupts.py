"""Seconds from Ctrl-C to the end of a command, at random moments of long work.

python -m benchmarks.interrupts --runs 40 [--only ingest]
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.events.rejects import Rejects
from graph.importing import import_files
from graph.store.open import open_store
from tests.interruptible import INTERRUPTIBLE

SEEDS = Path(__file__).parent.parent / "seeds"
# The arguments in a folder of their own, and the seconds within which the signal comes.
WORKS: dict[str, tuple[Sequence[str], float]] = {
    "ingest": (("ingest", "../short", "--store", "new.db"), 20),
    "ingest, 2 processes": (("ingest", "../short", "--processes", "2", "--store", "new.db"), 20),
    "ingest, long reports": (("ingest", "../long", "--store", "new.db"), 40),
    "import": (("import", "edges", "../edges.csv", "--store", "new.db"), 20),
    "copy": (("copy", "../big.db", "new.db"), 15),
    "export csv": (("export", "out.csv", "--store", "../big.db"), 6),
    "export html": (("export", "out.html", "--store", "../big.db"), 6),
    "check": (("check", "--store", "../big.db"), 10),
    "cypher": (("cypher", "MATCH (a:Actor) RETURN count(a)", "--store", "../big.db"), 8),
}


def prepare(folder: Path) -> None:
    """Write reports, edges and a store of 100,000 claims."""
    seeds = "\n\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.md")))
    short = "Egypt backs Libya. Turkey condemned Egypt in {n}.\n\n" * 8
    for name, text, count in (("short", short, 600), ("long", seeds * 2, 40)):
        (folder / name).mkdir()
        for n in range(count):
            report = f"{text}\n\nReport {n}.".replace("{n}", str(n + 1700))
            (folder / name / f"{n:03}.txt").write_text(report, "utf-8")
    rows = (f"group {n},supports,country {n % 97},2020" for n in range(100_000))
    edges = folder / "edges.csv"
    edges.write_text("\n".join(["source,type,target,date", *rows]), "utf-8")
    with open_store(folder / "big.db") as store:
        for _ in import_files([str(edges)], "edges", store, Rejects(folder / "rejects.jsonl")):
            pass


def stopped(folder: Path, args: Sequence[str], moment: float) -> float | None:
    """How long a command takes to end; None if it ended before."""
    folder.mkdir()
    process = subprocess.Popen(
        [*INTERRUPTIBLE, *args], cwd=folder, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    time.sleep(moment)
    if process.poll() is None:
        begun = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate()
        took = time.monotonic() - begun
        if process.returncode != 130 or "Stopped." not in errors:
            print(f"  code {process.returncode}: {errors[-200:]}", file=sys.stderr)
    else:
        process.communicate()
        took = None
    shutil.rmtree(folder)
    return took


def main() -> None:
    """Measure and print the distribution of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--only", choices=WORKS)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    with TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        for work in [asked.only] if asked.only else WORKS:
            args, span = WORKS[work]
            moments = [chance.uniform(1, span) for _ in range(asked.runs)]
            every = [stopped(folder / "here", args, moment) for moment in moments]
            took = sorted(one for one in every if one is not None)
            if took:
                middle, most = took[len(took) // 2], took[-1]
                print(f"{work}: {len(took)} times, median {middle:.2f} s, at most {most:.2f} s")


if __name__ == "__main__":
    main()
