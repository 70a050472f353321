"""How long `actorgraph allies` takes as a whole process, against Python with click alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from graph.model import Actor, Claim, Document
from graph.store.open import open_store

RUNS = 15


def seconds(*args: str) -> float:
    """The median time of a process that runs Python with these arguments."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        subprocess.run([sys.executable, *args], check=True, stdout=subprocess.DEVNULL)
        times.append(perf_counter() - start)
    return median(times)


def small_store(path: Path) -> None:
    """Write a store with a single claim."""
    actors = (Actor("egypt", "Egypt", "state"), Actor("haftar", "Khalifa Haftar", "person"))
    document = Document("Egypt backs Haftar.", "Report", "Daily Post", "2020-06-04")
    edge = ("egypt", "supports", "haftar")
    claim = Claim(document.id, 0, 19, *edge, quote=document.text, polarity=1)
    with open_store(path) as store:
        store.add(document, actors, [claim])


def main() -> None:
    """Print both times and their ratio."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "small.db")
        small_store(path)
        bare = seconds("-c", "import click")
        allies = seconds("-m", "actorgraph", "allies", "Haftar", "--store", str(path))
    print(f"python -c 'import click'   {bare * 1000:6.0f} ms")
    print(f"actorgraph allies Haftar   {allies * 1000:6.0f} ms")
    print(f"ratio                      {allies / bare:6.1f}")


if __name__ == "__main__":
    main()
