"""How long `actorgraph allies` takes as a whole process, against Python with click alone."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.model import Actor, Claim, Document
from graph.store.open import open_store

RUNS = 15


def seconds(*args: str) -> float:
    """The least processor time of a process that runs Python with these arguments."""
    # Compiling our modules anew each time would be measured otherwise, and theirs would not.
    env = {name: at for name, at in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(RUNS):
        before = spent()
        subprocess.run([sys.executable, *args], check=True, stdout=subprocess.DEVNULL, env=env)
        times.append(spent() - before)
    return min(times)


def spent() -> float:
    """The processor time of all child processes so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
