"""A store on Neo4j against a bare driver and against the embedded store, on claims like ICEWS's.

python benchmarks/stores.py [--claims 470000]: needs Java 17 and Maven, as `make neo4j` does.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import neo4j

from graph.copying import copy
from graph.model import Actor, Claim, Document
from graph.ontology import load_ontology
from graph.store.base import Entry, Store
from graph.store.batches import batches
from graph.store.cypher.vocabulary import edge
from graph.store.open import open_store
from queries.between import exchange
from queries.near import around, pair
from queries.selection import EVERYTHING
from queries.stance import standing
from tests.server.jars import missing
from tests.server.server import PASSWORD, USER, Server

A_DOCUMENT = 10
LEAST, RUNS, PATIENCE = 3, 15, 10.0  # so many runs, but only the least after so many seconds
RANKS = (0, 1, 3, 10, 30, 100, 300)
CONSTRAINTS = (
    "CREATE CONSTRAINT bare_actor FOR (a:Actor) REQUIRE a.id IS UNIQUE",
    "CREATE CONSTRAINT bare_document FOR (d:Document) REQUIRE d.id IS UNIQUE",
)
PUT = "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row"
PUT_CLAIMS = (
    "UNWIND $rows AS row MATCH (s:Actor {{id: row.source}}) MATCH (t:Actor {{id: row.target}})"
    " MERGE (s)-[r:`{label}` {{id: row.claim.id}}]->(t) SET r += row.claim"
)
# What a person would write to see all that is said of an actor, with its evidence.
BY_HAND = """MATCH (me:Actor {id: $id})-[r]-(other:Actor) MATCH (d:Document {id: r.document})
RETURN startNode(r).id, endNode(r).id, other, r, d.title, d.publisher, d.date, d.url
ORDER BY r.date, r.id"""
BETWEEN_BY_HAND = """MATCH (me:Actor {id: $id})-[r]-(other:Actor {id: $other})
MATCH (d:Document {id: r.document})
RETURN startNode(r).id, endNode(r).id, me, other, r, d.title, d.publisher, d.date, d.url
ORDER BY r.date, r.id"""


def invented(count: int) -> Iterator[Entry]:
    """So many claims, ten a document, between actors of which few are in most of them."""
    chance = random.Random(20)
    number = max(50, count // 25)
    actors = [Actor(f"actor-{n}", f"Actor {n}", "organisation") for n in range(number)]
    weights = [1 / (n + 1) for n in range(number)]
    types = list(load_ontology().values())
    for first in range(0, count, A_DOCUMENT):
        day = f"20{10 + first * 9 // count:02d}-{1 + first % 12:02d}-{1 + first % 28:02d}"
        heading = (
            f"Report {first}",
            f"Publisher {first % 40}",
            day,
            f"https://example.org/{first}",
        )
        document = Document("A sentence. " * 20, *heading, id=f"document-{first}")
        ends = chance.choices(actors, weights, k=2 * A_DOCUMENT)
        claims = []
        for n, (source, target) in enumerate(zip(ends[::2], ends[1::2], strict=True)):
            kind = chance.choice(types)
            said = {"quote": "A sentence. A sentence.", "date": day, "date_precision": "day"}
            claims.append(
                Claim(
                    document.id, n * 12, n * 12 + 23, source.id, kind.name, target.id,
                    polarity=kind.polarity, coded_by="invented", **said,
                )
            )  # fmt: skip
        yield Entry(document, tuple(dict.fromkeys(ends)), tuple(claims))


def bare_load(driver: neo4j.Driver, entries: Sequence[Entry]) -> None:
    """What a good script with nothing but the driver does, in the same batches."""
    for statement in CONSTRAINTS:
        driver.execute_query(statement, database_="neo4j")
    for label in {edge(claim.type) for entry in entries for claim in entry.claims}:
        driver.execute_query(
            f"CREATE CONSTRAINT `bare_{label}` FOR ()-[r:`{label}`]-() REQUIRE r.id IS UNIQUE",
            database_="neo4j",
        )
    with driver.session(database="neo4j") as session:
        for batch in batches(entries):
            session.execute_write(bare_batch, batch)


def bare_batch(tx: neo4j.ManagedTransaction, batch: Sequence[Entry]) -> None:
    """One batch: nodes before relationships, one statement for each type."""
    actors = {a.id: {"id": a.id, "name": a.name, "kind": a.kind} for e in batch for a in e.actors}
    tx.run(PUT.format(label="Actor"), rows=list(actors.values()))
    documents = [
        {
            name: getattr(e.document, name)
            for name in ("id", "title", "publisher", "date", "url", "text")
        }
        for e in batch
    ]
    tx.run(PUT.format(label="Document"), rows=documents)
    groups: dict[str, list[dict[str, Any]]] = {}
    for entry in batch:
        for claim in entry.claims:
            said = {name: getattr(claim, name) for name in Claim.__slots__}
            said |= {"publisher": entry.document.publisher, "url": entry.document.url}
            row = {"source": said.pop("source"), "target": said.pop("target"), "claim": said}
            groups.setdefault(edge(claim.type), []).append(row)
    for label, rows in groups.items():
        tx.run(PUT_CLAIMS.format(label=label), rows=rows)


def wipe(driver: neo4j.Driver) -> None:
    """Remove everything, data and schema."""
    with driver.session(database="neo4j") as session:
        for what in ("()-[r]->() CALL { WITH r DELETE r }", "(n) CALL { WITH n DELETE n }"):
            session.run(f"MATCH {what} IN TRANSACTIONS OF 10000 ROWS").consume()
        for kind in ("CONSTRAINT", "INDEX"):
            plural = {"CONSTRAINT": "CONSTRAINTS", "INDEX": "INDEXES"}[kind]
            for (name,) in session.run(f"SHOW {plural} YIELD name").values():
                session.run(f"DROP {kind} `{name}` IF EXISTS").consume()


def load(store: Store, entries: Sequence[Entry]) -> None:
    """Keep everything."""
    assert all(store.load(entries))


def side(store: Store, sign: int, name: str) -> object:
    """Allies or rivals of a name."""
    near, selection = around(store, name, EVERYTHING)
    return [one for one in standing(near, selection) if one.sign == sign]


def both(store: Store, name: str, other: str) -> object:
    """All that is said between two names."""
    return exchange(*pair(store, name, other, EVERYTHING))


def by_hand(driver: neo4j.Driver, query: str, **ids: str) -> object:
    """The rows of one query."""
    return driver.execute_query(query, **ids, database_="neo4j", routing_="r").records


def seconds(work: Callable[[], object]) -> float:
    """The time that it takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def in_turn(works: Sequence[Callable[[], object]]) -> list[float]:
    """The median time of each, all measured in turn, so that none has the quieter machine."""
    runs: list[list[float]] = []
    late = perf_counter() + PATIENCE
    while len(runs) < LEAST or (len(runs) < RUNS and perf_counter() < late):
        runs.append([seconds(work) for work in works])
    return [median(times) for times in zip(*runs, strict=True)]


def told(what: str, bare: float, ours: float, embedded: float, wanted: str, ratio: float) -> None:
    """Print one line of the table."""
    print(
        f"{what:22}{bare:10.3f}{ours:10.3f}{embedded:10.3f}   {ratio:6.2f}  ({wanted})", flush=True
    )


def loading(driver: neo4j.Driver, stores: tuple[Store, Store], entries: Sequence[Entry]) -> float:
    """Measure the bulk load; afterwards both stores are full. The seconds by hand."""
    served, embedded = stores
    bare = seconds(partial(bare_load, driver, entries))
    wipe(driver)
    ours = seconds(partial(load, served, entries))
    beside = seconds(partial(load, embedded, entries))
    told("load, s", bare, ours, beside, "wanted: 0.70 or more", bare / ours)
    return bare


def copying(driver: neo4j.Driver, uri: str, file: Path, bare: float) -> None:
    """Measure `actorgraph copy` from the full file to the server, again, and back to a file."""

    def seconds_to(source: str | Path, target: str | Path) -> float:
        with open_store(source) as old, open_store(target) as new:
            return seconds(lambda: list(copy(old, new)))

    others = file.with_name("other.db"), file.with_name("back.db")
    wipe(driver)
    ours, beside = seconds_to(file, uri), seconds_to(file, others[0])
    told("copy, s", bare, ours, beside, "wanted: 0.70 or more", bare / ours)
    told("copy back, s", bare, seconds_to(uri, others[1]), beside, "", bare / ours)
    ours, beside = seconds_to(file, uri), seconds_to(file, others[0])
    told("copy once more, s", bare, ours, beside, "all is there", bare / ours)


def looking_up(driver: neo4j.Driver, stores: tuple[Store, Store], ranks: Sequence[int]) -> None:
    """Measure allies, rivals and what is between, of actors much and little spoken of."""

    def compared(what: str, bare: Callable[[], object], ours: Callable[[Store], object]) -> None:
        sides = (bare, *(partial(ours, store) for store in stores))
        hand, served, beside = (1000 * one for one in in_turn(sides))
        told(f"{what}, ms", hand, served, beside, "wanted: 1.30 or less", served / hand)

    for rank in ranks:
        name, id = f"Actor {rank}", f"actor-{rank}"
        everything = partial(by_hand, driver, BY_HAND, id=id)
        compared(f"allies of no. {rank}", everything, partial(side, sign=1, name=name))
        compared(f"rivals of no. {rank}", everything, partial(side, sign=-1, name=name))
        pair = partial(by_hand, driver, BETWEEN_BY_HAND, id=id, other="actor-2")
        compared(f"between {rank} and 2", pair, partial(both, name=name, other="Actor 2"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=20_000)
    count = parser.parse_args().claims
    if missing():
        print(f"stores: not measured; install {missing()}")
        return
    entries = list(invented(count))
    os.environ |= {"ACTORGRAPH_NEO4J_USER": USER, "ACTORGRAPH_NEO4J_PASSWORD": PASSWORD}
    with TemporaryDirectory(prefix="actorgraph-bench-") as folder:
        server = Server(Path(folder, "neo4j"))
        try:
            server.start()
            with server.driver() as driver:
                warm_up(driver, server.uri)
                print(
                    f"{count:,} claims{'':10}by hand     Neo4j  embedded    ratio of the first two"
                )
                file = Path(folder, "embedded.db")
                with open_store(server.uri) as served, open_store(file) as embedded:
                    bare = loading(driver, (served, embedded), entries)
                    ranks = [rank for rank in RANKS if rank < count // 25]
                    looking_up(driver, (served, embedded), ranks)
                copying(driver, server.uri, file, bare)
        finally:
            server.kill()


def warm_up(driver: neo4j.Driver, uri: str) -> None:
    """Let the server compile and plan what it will be asked, for both sides alike."""
    few = list(islice(invented(5000), 500))
    for _ in range(2):
        bare_load(driver, few)
        for _ in range(20):
            by_hand(driver, BY_HAND, id="actor-0")
            by_hand(driver, BETWEEN_BY_HAND, id="actor-0", other="actor-2")
        wipe(driver)
        with open_store(uri) as store:
            load(store, few)
            for _ in range(20):
                side(store, 1, "Actor 0")
                both(store, "Actor 0", "Actor 2")
        wipe(driver)


if __name__ == "__main__":
    main()
