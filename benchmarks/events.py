"""GDELT-shaped rows to claims: rows a second, against a bare `executemany`, and the memory.

Both sides read the same file, line by line, into a new SQLite file with a write-ahead log that is
not synced at every commit, as many rows at a time. The bare side keeps all 61 columns of every row
as they are, without a key or an index, so that a second run doubles it. The import looks up names
and codes, and keeps every row that speaks of two actors as a document and its claim, each once,
with the indexes that questions need. Times are those of the processor.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from graph.events import gdelt
from graph.events.codes import Codes
from graph.events.formats import read
from graph.events.rejects import Rejects
from graph.importing import BATCH, import_files
from graph.ontology import load_ontology
from graph.store.open import open_store

STATES = "USA RUS TUR SYR LBY EGY FRA DEU GBR CHN IND PAK ISR IRN IRQ SAU UKR POL ITA JPN"
ROLES = ("", "", "", "GOV", "MIL", "COP", "REB", "OPP", "MED", "CVL", "BUS")
CODES = ("010", "020", "036", "040", "042", "043", "051", "057", "061", "073", "111", "112", "120",
         "130", "141", "163", "173", "180", "190", "193")  # fmt: skip
SEED = 5


def rows(count: int) -> Iterator[str]:
    """So many invented rows of GDELT 2.0: two in three name two actors, one in five a person."""
    random = Random(SEED)
    parts = ("Ab", "Or", "Ken", "Lu", "Mar", "Sel", "Tun", "Vor", "Wem", "Yal")
    names = [f"{a}{b} {c}{d}son".upper() for a, b, c, d in product(parts, parts, parts, "aeiou")]
    persons = [_actor(random, name) for name in names]
    for number in range(count):
        # A report is of its day, save one in twenty, which looks back.
        month = 1 + number // 100_000 % 12 if random.random() < 0.95 else random.randint(1, 12)
        fields = [str(900_000_000 + number), f"2016{month:02}15", "201607", "2016"]
        fields += ["2016.5", *_anyone(random, persons)]
        fields += _anyone(random, persons) if random.random() < 0.67 else [""] * 10
        code = random.choice(CODES)
        fields += [random.choice("01"), code, code[:3], code[:2], random.choice("1234")]
        fields += ["-2.0", "12", "3", "12", "-1.96918082576365"]
        for _ in range(3):
            fields += ["4", "Tripoli, Tarabulus, Libya", "LY", "LY61", "", "32.8925", "13.18", "7"]
        url = f"https://www.paper-{random.randint(1, 3000)}.example/news/2016/07/{number // 3}"
        yield "\t".join((*fields, "20160728120000", url))


def _anyone(random: Random, persons: list[list[str]]) -> list[str]:
    return random.choice(persons) if random.random() < 0.2 else _actor(random)


def _actor(random: Random, name: str = "") -> list[str]:
    state, role = random.choice(STATES.split()), random.choice(ROLES)
    return [f"{state}{role}", name or state, state, "", "", "", "", role, "", ""]


def seconds(work: Callable[[], object]) -> float:
    """The time that the processor takes for it, whatever else runs."""
    start = process_time()
    work()
    return process_time() - start


def bare(path: Path, database: Path) -> None:
    """The same rows into one table of SQLite, with nothing else done to them."""
    database.unlink(missing_ok=True)
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    columns = ", ".join(f"c{number} TEXT" for number in range(61))
    connection.execute(f"CREATE TABLE events ({columns})")
    statement = f"INSERT INTO events VALUES ({', '.join('?' * 61)})"
    with path.open(encoding="utf-8") as stream:
        split = (line.rstrip("\n").split("\t") for line in stream)
        while batch := tuple(islice(split, BATCH)):
            with connection:
                connection.executemany(statement, batch)
    connection.close()


def parse(path: Path) -> None:
    """Every row as an event."""
    for _ in read([str(path)], gdelt.read, Codes(load_ontology())):
        pass


def whole(path: Path, database: Path) -> None:
    """Every row into a new store."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
    with open_store(database) as store:
        rejects = Rejects(Path(f"{database}.rejects"))
        *_, last = import_files([str(path)], "gdelt", store, rejects)
    assert not last.refused, last


def peak(path: Path, database: Path) -> float:
    """The most memory, in MB, that a process of its own has had for the import."""
    command = [sys.executable, __file__, "--import-only", str(path), str(database)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def measure(folder: Path, count: int, turns: int) -> None:
    """Print speed, ratio and memory for so many rows."""
    path = folder / "rows.CSV"
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{row}\n" for row in rows(count))
    runs = [
        (
            seconds(lambda: parse(path)),
            seconds(lambda: bare(path, folder / "bare.db")),
            seconds(lambda: whole(path, folder / "whole.db")),
        )
        for _ in range(turns)
    ]
    parsing, plain, imported = (median(times) for times in zip(*runs, strict=True))
    ratio = median(run[2] / run[1] for run in runs)
    print(f"rows               {count:9,}")
    print(f"parsing            {count / parsing:9,.0f} rows/s  (wanted: 40,000 or more)")
    print(f"bare executemany   {count / plain:9,.0f} rows/s")
    print(f"whole import       {count / imported:9,.0f} rows/s")
    print(f"ratio              {ratio:9.2f}         (wanted: 3.00 or less)")
    memory = peak(path, folder / "memory.db")
    print(f"memory             {memory:9.0f} MB      (wanted: under 300 for 1,000,000 rows)")


def main() -> None:
    """Measure 100,000 rows three times, or as many as are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--import-only", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.import_only:
        whole(*asked.import_only)
        print(getrusage(RUSAGE_SELF).ru_maxrss / 1024)
        return
    with TemporaryDirectory() as folder:
        measure(Path(folder), asked.rows, asked.turns)


if __name__ == "__main__":
    main()
