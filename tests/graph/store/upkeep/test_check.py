"""What a check finds, and what a repair makes anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from graph.ontology import load_ontology
from graph.store.open import open_store
from graph.store.upkeep.check import check
from graph.store.upkeep.finding import Finding
from tests.small_world import World

TYPES = load_ontology()
EVERYTHING = "SELECT * FROM names ORDER BY actor, key, name, sort"


@pytest.fixture
def path(tmp_path: Path, small_world: World) -> Path:
    """A file with the small world and its Cypher index."""
    path = tmp_path / "libya.db"
    with open_store(path) as store:
        small_world.fill(store)
        store.cypher("MATCH (a:Actor) RETURN count(*)")
    return path


def _execute(path: Path, *statements: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    rows = [connection.execute(one).fetchall() for one in statements][-1]
    connection.commit()
    connection.close()
    return rows


def _found(path: Path, repair: bool = False) -> list[Finding]:
    return check(str(path), TYPES, repair=repair)


def test_a_store_of_any_kind_is_sound(address: str, small_world: World) -> None:
    with open_store(address) as store:
        small_world.fill(store)
    assert check(address, TYPES) == []


def test_a_sound_file_is_not_changed(path: Path) -> None:
    before = path.read_bytes()
    assert _found(path) == _found(path, repair=True) == []
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("DELETE FROM names WHERE actor = 'egypt'", "not found under their names"),
        ("UPDATE names SET key = 'x' WHERE actor = 'egypt'", "not found under their names"),
        ("INSERT INTO names VALUES ('x', 'X', 'name', 'nobody')", "not found under their names"),
        ("INSERT INTO names SELECT * FROM names LIMIT 1", "not found under their names"),
        ("DROP INDEX claims_by_date", "The index claims_by_date is lost"),
        ("DELETE FROM meta WHERE key = 'identity'", "lost its identity"),
        ("DELETE FROM meta WHERE key = 'revision'", "lost its revision"),
    ],
)
def test_what_is_derived_is_found_and_made_anew(path: Path, statement: str, what: str) -> None:
    names = _execute(path, EVERYTHING)
    _execute(path, statement)
    (found,) = _found(path)
    assert what in found.what
    assert (found.repaired, found.advice) == (False, "Run `actorgraph check --repair`.")
    assert [one.repaired for one in _found(path, repair=True)] == [True]
    assert _found(path) == []
    assert _execute(path, EVERYTHING) == names


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE claims SET quote = quote || '!'", "quote what their document does not say"),
        ("UPDATE claims SET start = start + 1", "quote what their document does not say"),
        ("UPDATE documents SET text = 'other'", "quote what their document does not say"),
        ("UPDATE claims SET start = start - 999", "quote what their document does not say"),
        ("UPDATE claims SET source = 'nobody'", "name an actor who is not in the store"),
        ("UPDATE claims SET attributed_to = 'nobody'", "name an actor who is not in the store"),
        ("UPDATE claims SET type = 'unheard-of'", "are of an unknown relation type"),
        ("UPDATE claims SET polarity = 2", "have values that no claim can have"),
        ("UPDATE claims SET confidence = -0.1", "have values that no claim can have"),
        ("DELETE FROM documents", "belong to a document that is not in the store"),
        ("UPDATE actors SET aliases = '{'", "Actors cannot be read"),
    ],
)
def test_what_came_in_is_told_and_left_alone(path: Path, statement: str, what: str) -> None:
    _execute(path, "PRAGMA foreign_keys = OFF", statement)
    for repair in (False, True):
        (found,) = (one for one in _found(path, repair) if what in one.what)
        assert found.ids
        assert not found.repaired


def test_every_id_is_told(path: Path, small_world: World) -> None:
    _execute(path, "UPDATE claims SET quote = ''")
    (found,) = _found(path)
    assert set(found.ids) == {one.id for one in small_world.claims}


@pytest.mark.parametrize("content", [b"", b"no index", None])
def test_a_damaged_cypher_index_is_found_and_made_anew(path: Path, content: bytes | None) -> None:
    (index,) = Path(f"{path}.cypher").iterdir()
    other = path.with_name("other.db")
    if content is None:
        # The index of a store with fewer claims under this name.
        with open_store(other) as store:
            store.cypher("MATCH (a) RETURN a.id")
        content = next(Path(f"{other}.cypher").iterdir()).read_bytes()
    index.write_bytes(content)
    (found,) = _found(path)
    assert "Cypher index" in found.what
    assert [one.repaired for one in _found(path, repair=True)] == [True]
    assert _found(path) == []
    with open_store(path) as store:
        assert store.cypher("MATCH ()-[r]->() RETURN count(*)").rows == ((9,),)


def test_an_index_that_sqlite_finds_wrong_is_made_anew(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA writable_schema = ON")
    # The index now stands for fewer rows than the table holds.
    connection.execute(
        "UPDATE sqlite_master SET sql = replace(sql, '(date, id)', '(date, title)')"
        " WHERE name = 'documents_by_date'"
    )
    connection.commit()
    connection.close()
    found = _found(path)
    assert found
    assert all(one.what.startswith("SQLite says") for one in found)
    assert all(one.repaired for one in _found(path, repair=True))
    assert _found(path) == []


def test_a_type_of_ones_own_is_known_where_it_is_named(path: Path) -> None:
    _execute(path, "UPDATE claims SET type = 'haunts'")
    assert [one.advice for one in _found(path)] == [
        "Name the file that defines them with --ontology."
    ]
    assert check(str(path), {"haunts"}) == []
