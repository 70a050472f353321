"""The time of each format of export, against what its data costs bare; the memory of streams."""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import networkx as nx

from graph.events.rejects import Rejects
from graph.model import Actor, Claim, Document
from graph.ontology import load_ontology
from graph.restoring import restore
from graph.store.base import Entry, Store
from graph.store.open import open_store
from viz.formats.job import Job
from viz.formats.registry import FORMATS, chosen, write

STREAMED = ("csv", "parquet", "ftm", "stix", "jsonld", "gephi")
A_DOCUMENT = 5  # claims
# What each format is measured against: the same rows, written by a library and nothing else.
AGAINST = {"gexf": "gexf", "graphml": "graphml", "csv": "csv", "gephi": "csv", "kumu": "csv"}
TAKEN_BACK = ("csv", "graphml", "json")


def invented(count: int) -> Iterator[Entry]:
    """So many claims between actors of which few are in most of them."""
    random = Random(5)
    number = max(20, count // 25)
    actors = [Actor(f"actor-{n}", f"Actor {n}", "organisation") for n in range(number)]
    weights = [1 / (n + 1) for n in range(number)]
    types = list(load_ontology().values())
    for first in range(0, count, A_DOCUMENT):
        day = f"20{10 + first * 9 // count:02}-{1 + first % 12:02}-{1 + first % 28:02}"
        heading = (f"Report {first}", f"Publisher {first % 40}", day, f"https://a.example/{first}")
        document = Document("One sentence more. " * 30, *heading, id=f"document-{first}")
        ends = random.choices(actors, weights, k=2 * A_DOCUMENT)
        claims = tuple(
            Claim(
                document.id, n * 19, n * 19 + 75, source.id, kind.name, target.id,
                "One sentence more. " * 4, day, "day", polarity=kind.polarity, coded_by="invented",
            )
            for n, (source, target) in enumerate(zip(ends[::2], ends[1::2], strict=True))
            for kind in [random.choice(types)]
        )  # fmt: skip
        yield Entry(document, tuple(dict.fromkeys(ends)), claims)


def seconds(work: Callable[[], object]) -> float:
    """The time that the processor takes for it, whatever else runs."""
    start = process_time()
    work()
    return process_time() - start


def bare(name: str, store: Store, folder: Path) -> None:
    """The claims of a store with their headings, written by a library as they are."""
    path = folder / f"bare.{name}"
    rows = [asdict(one.claim) | {"t": one.title, "u": one.url} for one in store.evidence()]
    if name == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerows(row.values() for row in rows)
        return
    if name == "json":
        path.write_text(json.dumps(rows), encoding="utf-8")
        return
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in rows:
        given = {key: value for key, value in row.items() if value is not None}
        ends = (given.pop("source"), given.pop("target"))
        renamed = {f"a_{key}": value for key, value in given.items()}
        graph.add_edge(*ends, row["id"], **renamed)
    {"gexf": nx.write_gexf, "graphml": nx.write_graphml_xml}[name](graph, path)


def exported(name: str, database: Path, folder: Path) -> None:
    """Everything in a store in one format."""
    form = next(one for one in FORMATS if one.name == name)
    path = folder / (f"graph{form.endings[0]}" if form.endings else name)
    with open_store(database) as store:
        write(form, Job(store, path, load_ontology(), "Measured"))


def back(name: str, folder: Path) -> None:
    """What was exported into a new store."""
    path = folder / f"graph.{name}"
    assert chosen(path)
    with open_store(":memory:") as store:
        for one in restore([str(path)], name, store, Rejects(folder / "rejects")):
            assert one.status == "added", one


def peak(name: str, database: Path, folder: Path) -> float:
    """The most memory, in MB, that a process of its own has had for an export."""
    command = [sys.executable, __file__, "--only", name, str(database), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def filled(database: Path, entries: Sequence[Entry]) -> None:
    """A store of these entries."""
    with open_store(database) as store:
        assert all(store.load(entries))


def timed(database: Path, folder: Path, turns: int) -> None:
    """Print a line for each format."""
    print(f"{'format':14}{'seconds':>9}{'bare':>9}{'ratio':>8}   bare is")
    with open_store(database) as store:
        # The layout of a page has nothing to do with its being written.
        for form in (one for one in FORMATS if one.name != "html"):
            against = AGAINST.get(form.name, "json")
            pairs = [
                (
                    seconds(partial(exported, form.name, database, folder)),
                    seconds(partial(bare, against, store, folder)),
                )
                for _ in range(turns)
            ]
            ours, plain = (median(times) for times in zip(*pairs, strict=True))
            ratio = median(one / other for one, other in pairs)
            print(f"{form.name:14}{ours:9.2f}{plain:9.2f}{ratio:8.2f}   {against}", flush=True)
            if form.name in TAKEN_BACK:
                taken = seconds(partial(back, form.name, folder))
                print(f"  taken back  {taken:9.2f}{plain:9.2f}{taken / plain:8.2f}", flush=True)


def weighed(folder: Path, counts: Sequence[int]) -> None:
    """Print the memory of the formats that are streamed, for so many claims."""
    print(f"\n{'peak MB of':14}" + "".join(f"{count:>12,}" for count in counts) + " claims")
    databases = [folder / f"{count}.db" for count in counts]
    for count, database in zip(counts, databases, strict=True):
        with open_store(database) as store:
            assert all(store.load(islice(invented(count), count)))
    for name in STREAMED:
        told = "".join(f"{peak(name, one, folder):12.0f}" for one in databases)
        print(f"{name:14}{told}", flush=True)


def main() -> None:
    """Measure every format on 50,000 claims, and memory on ten times as many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=50_000)
    parser.add_argument("--turns", type=int, default=1)
    parser.add_argument("--most", type=int, default=500_000)
    parser.add_argument("--only", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only:
        name, database, folder = asked.only
        exported(name, Path(database), Path(folder))
        print(getrusage(RUSAGE_SELF).ru_maxrss / 1024)
        return
    with TemporaryDirectory() as folder:
        database = Path(folder, "measured.db")
        filled(database, tuple(invented(asked.claims)))
        timed(database, Path(folder), asked.turns)
        weighed(Path(folder), (asked.claims, asked.most))


if __name__ == "__main__":
    main()
