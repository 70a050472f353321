"""The commands that are killed, what stands there before, and what they read."""

from __future__ import annotations

import contextlib
import csv
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.kills.child import finished
from benchmarks.kills.content import Content
from graph.store.open import open_store

CLAIM = "CLAIM"  # stands for the id of some claim


@dataclass
class Work:
    """A command that writes new.db: what stands there before, and by which file it is seen to.

    Without a `sign` its writes are counted. Where it `ends`, the same command says no a second
    time. `keys` are pressed.
    """

    command: tuple[str, ...]
    before: str = ""
    sign: str = ""
    ends: bool = False
    keys: str = ""
    writes: int = 0
    seconds: float = 0.0
    old: Content = field(default_factory=Content)
    new: Content = field(default_factory=Content)


def works() -> dict[str, Work]:
    """All that is killed, by name."""
    to = ("--store", "new.db")
    count = "MATCH ()-[r]->() RETURN count(*)"
    half = "new.db.*.tmp"
    return {
        "ingest": Work(("ingest", "reports", *to)),
        "ingest --replace": Work(("ingest", "reports", "--replace", *to), "judged.db"),
        "import": Work(("import", "edges", "edges.csv", *to)),
        "copy": Work(("copy", "judged.db", "new.db")),
        "review": Work(("review", *to), "small.db", keys="arar" * 15),
        "claim --from": Work(("claim", "--from", "corrections.csv", *to), "small.db", ends=True),
        "claim edit": Work(("claim", "edit", CLAIM, "--turn", *to), "small.db", ends=True),
        "actors merge": Work(("actors", "merge", "Egypt", "Turkey", *to), "judged.db", ends=True),
        "erase": Work(("erase", "Turkey", "--yes", *to), "judged.db", ends=True),
        "index": Work(("cypher", count, *to), "whole.db", sign="new.db.cypher"),
        "upgrade": Work(("claims", *to), "old.db"),
        "backup": Work(("backup", "new.db", "--force", "--store", "whole.db"), "small.db", half),
        "restore": Work(("restore", "whole.db", "--force", *to), "small.db", half),
    }


def inputs(reports: int, rows: int) -> None:
    """Reports and event data to read, judgements to make, and stores to start from."""
    Path("reports").mkdir()
    for n in range(reports):
        text = f"Egypt backs Libya.\n\nTurkey condemned Egypt in {n + 1900}. " * (5 + n % 9)
        Path("reports", f"{n}.txt").write_text(text, encoding="utf-8")
    edges = {f"group {n % 90},supports,country {n % 97},2020" for n in range(rows)}
    Path("edges.csv").write_text("\n".join(["source,type,target,date", *sorted(edges)]), "utf-8")
    for file in ("small.db", "whole.db"):
        finished(Work(("ingest", "reports", "--store", file)))
    finished(Work(("import", "edges", "edges.csv", "--store", "whole.db")))
    _corrections(Path("corrections.csv"))
    shutil.copy("small.db", "judged.db")
    finished(Work(("claim", "--from", "corrections.csv", "--store", "judged.db")))
    _older(Path("whole.db"), Path("old.db"))


def _corrections(path: Path) -> None:
    with open_store("small.db") as store, path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["action", "claim", "type"])
        rows.writerows(_rows([one.id for one in store.claims()][:90]))


def _rows(claims: list[str]) -> Iterator[tuple[str, str, str]]:
    for n, claim in enumerate(claims):
        yield (("accept", claim, ""), ("reject", claim, ""), ("edit", claim, "meets"))[n % 3]


def _older(path: Path, old: Path) -> None:
    """The same store as an actorgraph of before there were corrections wrote it."""
    shutil.copy(path, old)
    with contextlib.closing(sqlite3.connect(old)) as connection:
        connection.executescript(
            "DROP TABLE log; DROP TABLE originals; DROP INDEX actors_by_leader;"
            " PRAGMA user_version = 2"
        )
