"""Backups: whole, at one moment, never over something else, and back again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from graph.errors import StoreError, StoreUnavailable
from graph.model import Document
from graph.store import copies, files
from graph.store.open import open_store
from graph.store.upkeep.backup import backup, restore
from tests.small_world import World

SCHEMA_1 = Path(__file__).parent.parent / "schema-1.sql"
COUNT = "MATCH (d:Document) RETURN count(*)"


@pytest.fixture
def path(tmp_path: Path, small_world: World) -> Path:
    """A file with the small world."""
    path = tmp_path / "libya.db"
    with open_store(path) as store:
        small_world.fill(store)
    return path


@pytest.fixture
def kept(path: Path) -> Path:
    """A backup of it."""
    kept = path.with_name("kept.db")
    backup(str(path), kept)
    return kept


def _names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_a_backup_holds_everything_and_is_one_file(kept: Path, small_world: World) -> None:
    assert _names(kept.parent) == {"libya.db", "kept.db"}
    with open_store(kept) as store:
        assert set(store.claims()) == set(small_world.claims)
        assert set(store.documents()) == set(small_world.documents)
        assert set(store.actors()) == set(small_world.actors)


def test_a_backup_is_made_while_someone_writes(path: Path) -> None:
    with open_store(path) as store:
        store.add(Document("kept in the log of SQLite"), (), ())
        writer = sqlite3.connect(path, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM claims")
        backup(str(path), path.with_name("kept.db"))
        writer.execute("ROLLBACK")
        writer.close()
    with open_store(path.with_name("kept.db")) as store:
        assert (store.counts().documents, store.counts().claims) == (5, 9)


def test_nothing_is_written_over_unasked(path: Path, kept: Path) -> None:
    before = kept.read_bytes(), path.read_bytes()
    with pytest.raises(StoreError, match=r"kept\.db exists.*--force"):
        backup(str(path), kept)
    with pytest.raises(StoreError, match=r"libya\.db exists.*--force"):
        restore(kept, str(path))
    assert (kept.read_bytes(), path.read_bytes()) == before
    backup(str(path), kept, force=True)


def test_what_appears_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("copy")
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(StoreError, match="mine exists"):
        copies.settle(tmp_path / "copy", tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_file_system_without_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(copies.os, "link", no_links)
    (tmp_path / "copy").write_text("copy")
    copies.settle(tmp_path / "copy", tmp_path / "new")
    assert (tmp_path / "new").read_text() == "copy"


def test_a_new_file_from_a_backup(kept: Path, small_world: World) -> None:
    new = kept.with_name("new.db")
    restore(kept, str(new))
    assert _names(kept.parent) == {"libya.db", "kept.db", "new.db"}
    with open_store(new) as store:
        assert set(store.claims()) == set(small_world.claims)


def test_who_has_the_file_open_sees_what_was_restored(path: Path, kept: Path) -> None:
    with open_store(path) as store:
        store.add(Document("later"), (), ())
        assert store.cypher(COUNT).rows == ((5,),)
        restore(kept, str(path), force=True)
        assert store.counts().documents == 4
        assert store.cypher(COUNT).rows == ((4,),)
        # The revision is the same again, but not the content.
        store.add(Document("another"), (), ())
        store.add(Document("and another"), (), (), replace=True)
        assert store.cypher(COUNT).rows == ((6,),)


def test_a_file_in_use_is_waited_for_and_then_left(
    path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.1)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE documents SET title = 'mine'")
    with pytest.raises(StoreUnavailable, match="by another process"):
        restore(kept, str(path), force=True)
    writer.execute("COMMIT")
    assert set(writer.execute("SELECT title FROM documents")) == {("mine",)}
    writer.close()


@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_backup_is_refused(path: Path, force: bool) -> None:
    wrong = path.with_name("notes.txt")
    wrong.write_text("notes " * 100)
    with pytest.raises(StoreError, match=r"notes\.txt is not an actorgraph store"):
        restore(wrong, str(path.with_name("new.db")), force=force)
    with pytest.raises(StoreError, match=r"notes\.txt is not an actorgraph store"):
        restore(path, str(wrong), force=True)
    assert wrong.read_text() == "notes " * 100


def test_a_damaged_backup_is_refused(path: Path, kept: Path) -> None:
    content = kept.read_bytes()
    kept.write_bytes(content[:8192] + b"\xff" * 4096 + content[12288:])
    before = path.read_bytes()
    with pytest.raises(StoreError, match="damaged"):
        restore(kept, str(path), force=True)
    assert path.read_bytes() == before
    assert _names(path.parent) == {"libya.db", "kept.db"}


def test_an_empty_file_is_no_backup(path: Path) -> None:
    empty = path.with_name("empty.db")
    empty.touch()
    with pytest.raises(StoreError, match="is empty"):
        restore(empty, str(path), force=True)


def test_an_old_backup_stays_as_it_is_and_its_copy_opens(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    connection = sqlite3.connect(old)
    connection.executescript(SCHEMA_1.read_text(encoding="utf-8"))
    connection.close()
    before = old.read_bytes()
    restore(old, str(tmp_path / "new.db"))
    assert old.read_bytes() == before
    with open_store(tmp_path / "new.db") as store:
        assert store.counts().claims == 1


@pytest.mark.parametrize("address", ["bolt://localhost", "neo4j+s://a.example"])
def test_a_server_has_its_own_tools(address: str, tmp_path: Path, path: Path) -> None:
    with pytest.raises(StoreError, match="actorgraph copy"):
        backup(address, tmp_path / "kept.db")
    with pytest.raises(StoreError, match="actorgraph copy"):
        restore(path, address)
