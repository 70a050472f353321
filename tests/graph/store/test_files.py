"""Which files open, which are refused, and what the refusal says."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import StoreError, StoreUnavailable
from graph.model import Actor, Document
from graph.ontology import load_ontology
from graph.store import files, schema
from graph.store.base import Counts
from graph.store.networkx import EmbeddedStore
from graph.store.open import open_store
from graph.store.upkeep.backup import backup, restore
from graph.store.upkeep.check import check
from tests.small_world import World, small_world

FOLDER = Path(__file__).parent


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store could be."""
    return tmp_path / "libya.db"


def _script(version: int) -> str:
    """What makes a file as an earlier actorgraph wrote it."""
    return (FOLDER / f"schema-{version}.sql").read_text(encoding="utf-8")


def _dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def _execute(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


def test_what_was_kept_is_there_after_reopening(path: Path, small_world: World) -> None:
    with open_store(path) as store:
        small_world.fill(store)
        before = store.counts(), list(store.claims()), list(store.actors())
    with open_store(str(path), create=False) as store:
        assert (store.counts(), list(store.claims()), list(store.actors())) == before


def test_one_file_is_left_after_closing(path: Path, small_world: World) -> None:
    with open_store(path) as store:
        small_world.fill(store)
    assert [each.name for each in path.parent.iterdir()] == ["libya.db"]


def test_a_missing_file_is_not_made_unasked(path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="actorgraph ingest"):
        open_store(path, create=False)
    assert not path.exists()


def test_a_missing_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="nowhere does not exist"):
        open_store(tmp_path / "nowhere" / "libya.db")


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a directory"):
        open_store(tmp_path)


def test_a_text_file_is_refused_and_left_alone(path: Path) -> None:
    path.write_text("Egypt backs Khalifa Haftar.\n" * 100)
    with pytest.raises(StoreError, match=r"libya\.db is not an actorgraph store"):
        open_store(path)
    assert path.read_text().startswith("Egypt")


@pytest.mark.parametrize(
    "script",
    ["CREATE TABLE notes (x)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"],
)
def test_another_programs_database_is_refused_and_left_alone(path: Path, script: str) -> None:
    _execute(path, script)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program's database"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_newer_schema_asks_to_upgrade(path: Path) -> None:
    open_store(path).close()
    _execute(path, f"PRAGMA user_version = {len(schema.STEPS) + 1}")
    with pytest.raises(StoreError, match="newer actorgraph"):
        open_store(path)


def test_a_damaged_file_is_named(path: Path, small_world: World) -> None:
    with open_store(path) as store:
        small_world.fill(store)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(StoreError, match=r"libya\.db"), open_store(path) as store:
        list(store.claims())


def test_a_file_of_the_first_schema_opens(path: Path) -> None:
    _execute(path, _script(1))
    with open_store(path) as store:
        assert store.counts() == Counts(1, 2, 1)
        (claim,) = store.claims()
        assert (claim.source, claim.type, claim.target) == ("egypt", "supports", "haftar")
        assert (claim.code, claim.intensity) == ("", None)
        assert [actor.id for actor in store.find("Hifter")] == ["haftar"]
        assert store.add(Document("more"), (), ())


@pytest.mark.parametrize("version", range(2, len(schema.STEPS)))
def test_a_file_of_every_later_schema_opens_with_all_its_data(
    path: Path, small_world: World, version: int
) -> None:
    _execute(path, _script(version))
    with open_store(path) as store:
        assert set(store.claims()) == set(small_world.claims)
        assert set(store.documents()) == set(small_world.documents)
        assert set(store.actors()) == set(small_world.actors)
    assert check(str(path), load_ontology()) == []


@pytest.mark.parametrize("version", range(1, len(schema.STEPS)))
def test_an_older_file_is_kept_as_it_was_and_that_is_told(path: Path, version: int) -> None:
    _execute(path, _script(version))
    before = _dump(path)
    told: list[str] = []
    for _ in range(2):
        open_store(path, tell=told.append).close()
    kept = path.with_name(f"libya.db.schema-{version}.bak")
    assert told == [f"{path} was written by an older actorgraph; it is kept as it was in {kept}."]
    assert _dump(kept) == before != _dump(path)
    assert {one.name for one in path.parent.iterdir()} == {path.name, kept.name}


def test_no_kept_file_is_written_over(path: Path) -> None:
    kept = path.with_name("libya.db.schema-1.bak")
    kept.write_text("mine")
    _execute(path, _script(1))
    open_store(path).close()
    assert kept.read_text() == "mine"
    assert _dump(kept.with_name(f"{kept.name}2"))


def test_a_file_that_cannot_be_kept_is_not_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    _execute(path, _script(1))
    before = _dump(path)
    monkeypatch.setattr(files, "keep_version", full)
    with pytest.raises(OSError, match="No space left"):
        open_store(path)
    assert _dump(path) == before


def test_a_later_step_keeps_what_is_there(
    path: Path, small_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(path) as store:
        small_world.fill(store)
    step = ("ALTER TABLE documents ADD COLUMN language TEXT",)
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, step))
    with open_store(path) as store:
        assert set(store.claims()) == set(small_world.claims)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
    assert connection.execute("SELECT language FROM documents").fetchone() == (None,)
    connection.close()


def test_a_step_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path).close()
    step = ("CREATE TABLE half (x)", "NOT SQL")
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, step))
    with pytest.raises(StoreError, match="syntax error"):
        open_store(path)
    monkeypatch.undo()
    open_store(path).close()


def test_a_locked_file_may_work_later(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    with open_store(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="another process"):
            store.add(Document("text"), (), ())
        other.execute("ROLLBACK")
        other.close()
        assert store.add(Document("text"), (), ())


def test_someone_who_reads_does_not_hinder_writing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    with open_store(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN")
        assert other.execute("SELECT count(*) FROM documents").fetchone() == (0,)
        assert store.add(Document("text"), (), ())
        assert other.execute("SELECT count(*) FROM documents").fetchone() == (0,)
        other.close()


def test_a_file_without_write_permission_is_only_read(
    path: Path, small_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(path) as store:
        small_world.fill(store)
    monkeypatch.setattr(os, "access", lambda *arguments: False)
    with open_store(path) as store:
        assert set(store.claims()) == set(small_world.claims)
        with pytest.raises(StoreUnavailable, match="can only be read"):
            store.add(Document("text"), (), ())


def test_a_closed_store_says_so(path: Path) -> None:
    store = open_store(path)
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.counts()


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "a#b.db", "ليبيا.db", "-x"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    open_store(tmp_path / name).close()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_store_in_memory(small_world: World) -> None:
    with open_store(":memory:") as store:
        small_world.fill(store)
        assert set(store.claims()) == set(small_world.claims)
        assert store.cypher("MATCH (a:Actor) RETURN count(*)").rows == ((10,),)
    assert not Path(":memory:").exists()


def test_other_schemes_are_refused() -> None:
    with pytest.raises(StoreError, match="postgres://"):
        open_store("postgres://host/db")


def test_opening_loads_no_heavy_module() -> None:
    heavy = ("ladybug", "networkx", "spacy", "pyvis", "yaml", "numpy")
    code = f"import sys, graph.store.open; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert found.stdout.strip() == "[]", found.stderr


def test_the_revision_moves_with_every_change_and_no_other(path: Path) -> None:
    world = small_world()
    with EmbeddedStore(path) as store:
        seen = [_revision(path)]
        store.put_actors(world.actors)
        seen.append(_revision(path))
        store.put_actors(world.actors)
        assert _revision(path) == seen[-1]
        for replace in (False, True):
            store.add(world.documents[0], (), (), replace=replace)
            seen.append(_revision(path))
        store.add(world.documents[0], (), ())
        assert _revision(path) == seen[-1]
    assert len(set(seen)) == len(seen)


def _revision(path: Path) -> int:
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT value FROM meta WHERE key = 'revision'").fetchone()
    connection.close()
    return int(row[0])


def test_a_full_disk_is_told_and_nothing_is_torn(path: Path, small_world: World) -> None:
    with EmbeddedStore(path) as store:
        small_world.fill(store)
        connection = store._connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreUnavailable, match="disk is full"):
            store.add(Document("much text " * 100_000), (), ())
        assert store.counts() == Counts(4, 10, 9)
    assert check(str(path), load_ontology()) == []
    with open_store(path) as store:
        assert store.add(Document("much text " * 100_000), (), ())


def _removed(path: Path) -> None:
    path.unlink()


def _moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere.db"))


def _exchanged(path: Path) -> None:
    other = path.with_name("other.db")
    open_store(other).close()
    other.replace(path)


@pytest.mark.parametrize("lose", [_removed, _moved, _exchanged])
def test_what_would_be_written_into_a_lost_file_is_refused(
    path: Path, small_world: World, lose: Callable[[Path], None]
) -> None:
    with EmbeddedStore(path) as store:
        small_world.fill(store)
        lose(path)
        for _ in range(2):
            with pytest.raises(StoreUnavailable, match="removed or replaced while"):
                store.add(Document("text"), (), ())
            with pytest.raises(StoreUnavailable, match="run the command again"):
                store.put_actors([Actor("new", "New", "state")])
        assert store.counts() == Counts(4, 10, 9)
    with open_store(path) as store:
        assert store.add(Document("text"), (), ())


def test_a_file_that_is_restored_over_stays_the_same(path: Path, small_world: World) -> None:
    with EmbeddedStore(path) as store:
        small_world.fill(store)
        backup(str(path), path.with_name("kept.db"))
        restore(path.with_name("kept.db"), str(path), force=True)
        assert store.add(Document("text"), (), ())
