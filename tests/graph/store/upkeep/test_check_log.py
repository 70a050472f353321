"""What a check finds in the log and in what is laid over what came, and what it makes anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from graph.corrections.change import Change
from graph.corrections.values import packed
from graph.model import digest
from graph.ontology import load_ontology
from graph.store.neo4j.store import Neo4jStore
from graph.store.open import open_store
from graph.store.upkeep.check import check
from tests.graph.corrections.judged import shown
from tests.small_world import World

TYPES = load_ontology()
Break = Callable[[tuple[str, str]], None]
LOG = "MATCH (c:ActorgraphChange {number: 2})"


@pytest.fixture
def judged(address: str, small_world: World) -> str:
    """Where a store with judgements of every kind is."""
    claim = [packed(one) for one in small_world.claims]
    with open_store(address) as store:
        small_world.fill(store)
        store.record(
            [
                Change("edit", claim[0]["id"], {"claim": claim[0], "values": {"negated": True}}),
                Change("reject", claim[5]["id"], {"claim": claim[5]}),
                Change("merge", "egypt", {"into": "russia", "name": "Egypt"}),
                Change("exclude", "despatch", {"what": "document"}),
            ]
        )
    return address


@pytest.fixture
def break_(judged: str) -> Break:
    """A function that changes the store behind its back: in SQL, or in Cypher on a server."""

    def broken(statements: tuple[str, str]) -> None:
        sql, cypher = statements
        with open_store(judged) as store:
            if isinstance(store, Neo4jStore):
                store._connection.run(cypher)
                return
        with closing(sqlite3.connect(judged)) as connection:
            connection.executescript(f"DROP TRIGGER log_stays; DROP TRIGGER log_stays_so; {sql}")

    return broken


def _found(address: str, repair: bool = False) -> dict[str, tuple[str, ...]]:
    found = check(address, TYPES, repair=repair)
    return {one.what: one.ids for one in found if not (one.repaired or "The trigger" in one.what)}


def test_judgements_are_no_fault(judged: str) -> None:
    assert check(judged, TYPES) == check(judged, TYPES, repair=True) == []


def test_what_was_erased_is_no_fault(judged: str, small_world: World) -> None:
    with open_store(judged) as store:
        for sort, ident in (("document", "rivals"), ("actor", "turkey")):
            gone = [Change("erase", digest(ident), {"what": sort})]
            documents, actors = ([ident], []) if sort == "document" else ([], [ident])
            store.erase(gone, documents, actors)
    assert check(judged, TYPES) == []


@pytest.mark.parametrize(
    ("statements", "what", "ids"),
    [
        (
            ("DELETE FROM log WHERE number = 2", f"{LOG} DELETE c"),
            "Numbers are missing in the log.",
            ("2",),
        ),
        (
            ("UPDATE log SET who = 'nobody' WHERE number = 2", f"{LOG} SET c.who = 'nobody'"),
            "Entries of the log are not as they were written.",
            ("2",),
        ),
        (
            (
                "UPDATE log SET details = replace(details, 'true', 'false') WHERE number = 2",
                f"{LOG} SET c.details = replace(c.details, 'true', 'false')",
            ),
            "Entries of the log are not as they were written.",
            ("2",),
        ),
        (
            (
                "PRAGMA foreign_keys = ON; DELETE FROM documents WHERE id = 'rivals'",
                "MATCH (d:Document {_actorgraph: 'rivals'}) OPTIONAL MATCH ()-[r]->()"
                " WHERE r.document = 'rivals' DELETE r, d",
            ),
            "The log speaks of documents that are not in the store.",
            ("rivals",),
        ),
        (
            (
                "DELETE FROM actors WHERE id = 'ahmed-mismari';"
                " DELETE FROM names WHERE actor = 'ahmed-mismari'",
                "MATCH (a:Actor {_actorgraph: 'ahmed-mismari'}) DETACH DELETE a",
            ),
            "The log speaks of actors who are not in the store.",
            ("ahmed-mismari",),
        ),
    ],
)
def test_what_is_wrong_with_the_log_is_told(
    judged: str, break_: Break, statements: tuple[str, str], what: str, ids: tuple[str, ...]
) -> None:
    break_(statements)
    for repair in (False, True, False):
        assert _found(judged, repair)[what] == ids


def test_who_takes_back_what_is_not_there_is_told(judged: str) -> None:
    with open_store(judged) as store:
        store.record([Change("undo", "egypt", {"of": ["nothing"]})])
    assert _found(judged) == {"Entries take back what is not in the log.": ("6",)}


@pytest.mark.parametrize(
    "value", ["'{'", """'{"claim": 1}'""", "'[]'"], ids=["no JSON", "no claim", "no table"]
)
def test_an_entry_that_cannot_be_read_is_told(judged: str, break_: Break, value: str) -> None:
    break_(
        (f"UPDATE log SET details = {value} WHERE number = 2", f"{LOG} SET c.details = {value}")
    )
    (what,) = _found(judged)
    assert "log cannot be read" in what


@pytest.mark.parametrize(
    ("statements", "what", "ids"),
    [
        (
            (
                "UPDATE claims SET negated = 0 WHERE document = 'rivals'",
                "MATCH ()-[r]->() WHERE r.document = 'rivals' SET r.negated = false",
            ),
            "Documents are not shown as they came and were judged.",
            ("rivals",),
        ),
        (
            (
                "DELETE FROM claims WHERE document = 'battle'",
                "MATCH ()-[r]->() WHERE r.document = 'battle' DELETE r",
            ),
            "Documents are not shown as they came and were judged.",
            ("battle",),
        ),
        (
            (
                "INSERT INTO documents SELECT 'despatch', '', '', '', '', value FROM originals"
                " WHERE id = 'despatch' AND sort = 'document'",
                "MATCH (d:ActorgraphHiddenDocument {_actorgraph: 'despatch'})"
                " SET d:Document REMOVE d:ActorgraphHiddenDocument:ActorgraphOwn",
            ),
            "Documents are not shown as they came and were judged.",
            ("despatch",),
        ),
        (
            (
                "UPDATE actors SET aliases = '[]' WHERE id = 'russia'; DELETE FROM names"
                " WHERE actor = 'russia' AND name = 'Egypt'",
                "MATCH (a:Actor {_actorgraph: 'russia'}) SET a.aliases = []",
            ),
            "Actors are not shown as they came and were judged.",
            ("russia",),
        ),
        (
            (
                "INSERT INTO originals VALUES ('claims', 'nowhere', '{\"claims\": []}')",
                "CREATE (:ActorgraphOriginal:ActorgraphOwn {_actorgraph: 'claims:nowhere',"
                " sort: 'claims', id: 'nowhere', value: '{\"claims\": []}'})",
            ),
            "Claims are kept of documents that are not in the store.",
            ("nowhere",),
        ),
    ],
)
def test_what_is_not_shown_as_judged_is_told_and_made_anew(
    judged: str, break_: Break, statements: tuple[str, str], what: str, ids: tuple[str, ...]
) -> None:
    with open_store(judged) as store:
        before = shown(store)
    break_(statements)
    assert _found(judged)[what] == ids
    assert what not in _found(judged, repair=True)
    assert check(judged, TYPES) == []
    with open_store(judged) as store:
        assert shown(store) == before


def test_what_came_and_cannot_be_read_is_told(judged: str, break_: Break) -> None:
    statement = "UPDATE originals SET value = '{'"
    break_((statement, "MATCH (o:ActorgraphOriginal) SET o.value = '{'"))
    (what,) = _found(judged)
    assert what.startswith("What came before it was corrected cannot be read")


@pytest.mark.parametrize("address", ["embedded"], indirect=True)
@pytest.mark.parametrize(
    ("statement", "what", "ids"),
    [
        ("DELETE FROM log WHERE number = 5", "The end of the log is missing", ("5",)),
        ("UPDATE log SET judged = 0 WHERE number = 3", "pass for judgements", ("3",)),
        ("UPDATE log SET judged = 1 WHERE number = 1", "pass for judgements", ("1",)),
    ],
)
def test_what_only_a_file_can_lose_is_told(
    judged: str, break_: Break, statement: str, what: str, ids: tuple[str, ...]
) -> None:
    break_((statement, ""))
    assert ids in [one for said, one in _found(judged).items() if what in said]
