"""`check`, `backup` and `restore` as commands: what they print and their exit codes."""

import json
import sqlite3
from pathlib import Path

import pytest

import actorgraph
from graph.store.open import open_store

SCHEMA_1 = Path(__file__).parent / "graph" / "store" / "schema-1.sql"


@pytest.fixture
def ask(tmp_path, small_world, monkeypatch, capsys):
    """Run the command where libya.db holds the small world: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACTORGRAPH_STORE", "libya.db")
    monkeypatch.setenv("COLUMNS", "80")
    with open_store("libya.db") as store:
        small_world.fill(store)

    def ask(*args):
        code = actorgraph.run(args)
        return code, *capsys.readouterr()

    return ask


def _execute(script, name="libya.db"):
    connection = sqlite3.connect(name)
    connection.executescript(script)
    connection.close()


def test_a_sound_store_is_said_to_be(ask):
    assert ask("check") == (0, "The store is sound.\n", "")
    assert ask("check", "--json") == (0, "[]\n", "")


def test_each_finding_is_told_with_what_to_do(ask):
    _execute("DELETE FROM names; UPDATE claims SET quote = 'x\x1b[2J'")
    code, shown, _ = ask("check")
    assert code == 1
    assert "Run `actorgraph check --repair`." in " ".join(shown.split())
    assert shown.endswith("2 findings, 0 repaired.\n")
    code, shown, _ = ask("check", "--repair", "--json")
    assert (code, [one["repaired"] for one in json.loads(shown)]) == (1, [True, False])


def test_what_could_all_be_repaired_is_no_failure(ask):
    _execute("DELETE FROM names")
    assert ask("check", "--repair")[0] == 0
    assert ask("check") == (0, "The store is sound.\n", "")


def test_a_backup_and_back_again(ask):
    before = ask("claims", "--json")
    assert ask("backup", "kept.db") == (0, "", "")
    _execute("DELETE FROM claims")
    code, _, error = ask("restore", "kept.db")
    assert (code, error) == (
        1, "error: libya.db exists; name another --store, or --force to replace it.\n"
    )  # fmt: skip
    assert ask("restore", "kept.db", "--force") == (0, "", "")
    assert ask("claims", "--json") == before


def test_an_older_store_is_kept_and_that_is_told(ask):
    _execute(SCHEMA_1.read_text(encoding="utf-8"), "old.db")
    code, _, told = ask("claims", "--store", "old.db")
    assert (code, told) == (
        0,
        "old.db was written by an older actorgraph;"
        " it is kept as it was in old.db.schema-1.bak.\n",
    )
    assert ask("claims", "--store", "old.db")[2] == ""


def test_a_store_that_is_removed_while_it_is_written_is_told(ask, monkeypatch):
    from graph.store.networkx import EmbeddedStore

    add = EmbeddedStore.add

    def added(self, *given, **how):
        done = add(self, *given, **how)
        Path("libya.db").unlink(missing_ok=True)
        return done

    for n in range(3):
        Path(f"{n}.txt").write_text(f"Egypt backs Libya, for the {n}th time.", encoding="utf-8")
    monkeypatch.setattr(EmbeddedStore, "add", added)
    code, shown, error = ask("ingest", "0.txt", "1.txt", "2.txt")
    assert (code, shown) == (5, "")
    assert error == (
        "error: libya.db was removed or replaced while it was being written;"
        " run the command again.\n"
    )
