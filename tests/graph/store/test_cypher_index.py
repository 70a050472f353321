"""The Cypher index follows the store, can be removed at any time and is never trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import ladybug
import pytest

from graph.errors import CypherError, StoreError
from graph.model import Actor, Claim, Document
from graph.store.base import Store
from graph.store.cypher import engine, index
from graph.store.open import open_store
from tests.small_world import World

COUNT = "MATCH ()-[r]->() RETURN count(r)"
NASTY = [
    *("NULL", "null", "\\N", "\\", 'q"uo"te', "it's", "comma, semi; colon:", "  spaces  "),
    *("line\nbreak", "cr\rlf\r\n", "tab\t", "[list]", "{a: 1}", "\u2028", "\U0001f600", "-1"),
    *("$x", "%", "x" * 70_000, "ليبيا", '"', "#", "\x01"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the index of the store lies."""
    return tmp_path / "libya.db.cypher"


@pytest.fixture
def libya(tmp_path: Path, small_world: World) -> Iterator[Store]:
    """A store in a file that holds the small world."""
    with open_store(tmp_path / "libya.db") as store:
        small_world.fill(store)
        yield store


def _count(store: Store) -> object:
    return store.cypher(COUNT).rows[0][0]


def test_it_lies_beside_the_store(libya: Store, folder: Path) -> None:
    assert not folder.exists()
    assert _count(libya) == 9
    assert [each.suffix for each in folder.iterdir()] == [".lbug"]


def test_it_is_not_built_twice(libya: Store, folder: Path, tmp_path: Path) -> None:
    _count(libya)
    (before,) = folder.iterdir()
    built = before.stat().st_mtime_ns
    with open_store(tmp_path / "libya.db") as again:
        assert _count(again) == 9
    (after,) = folder.iterdir()
    assert (after, after.stat().st_mtime_ns) == (before, built)


def test_it_follows_every_change(libya: Store, folder: Path, small_world: World) -> None:
    assert _count(libya) == 9
    document = small_world.documents[0]
    libya.add(document, (), small_world.claims_of(document)[:1], replace=True)
    assert _count(libya) == 8
    libya.put_actors([Actor("new", "New", "state")])
    assert libya.cypher("MATCH (a {id: 'new'}) RETURN a.name").rows == (("New",),)
    assert len(list(folder.iterdir())) == 1


def test_it_follows_what_another_process_adds(
    libya: Store, small_world: World, tmp_path: Path
) -> None:
    assert _count(libya) == 9
    with open_store(tmp_path / "libya.db") as other:
        other.add(small_world.documents[0], (), (), replace=True)
    assert _count(libya) == 7


def test_a_new_store_under_an_old_name_has_its_own(
    libya: Store, tmp_path: Path, small_world: World
) -> None:
    assert _count(libya) == 9
    libya.close()
    (tmp_path / "libya.db").unlink()
    with open_store(tmp_path / "libya.db") as store:
        for document in small_world.documents:
            store.add(document, small_world.actors, ())
        assert _count(store) == 0


@pytest.mark.parametrize("content", [b"", b"junk" * 5000])
def test_a_damaged_index_is_built_again(
    libya: Store, folder: Path, tmp_path: Path, content: bytes
) -> None:
    _count(libya)
    libya.close()
    (path,) = folder.iterdir()
    path.write_bytes(content)
    with open_store(tmp_path / "libya.db") as store:
        assert _count(store) == 9


def test_another_version_of_the_engine_builds_its_own(
    libya: Store, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _count(libya)
    (old,) = folder.iterdir()
    monkeypatch.setattr(ladybug, "__version__", "99.0")
    with open_store(tmp_path / "libya.db") as later:
        assert _count(later) == 9
    assert [each == old for each in folder.iterdir()] == [False]


def test_a_place_that_cannot_be_written_is_no_hindrance(libya: Store, folder: Path) -> None:
    folder.write_text("a file where the directory should be")
    assert _count(libya) == 9
    assert folder.read_text().startswith("a file")


def test_a_failed_build_leaves_nothing(
    libya: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*arguments: object) -> None:
        assert ".tmp" in {each.suffix for each in folder.iterdir()}
        raise StoreError("half way")

    monkeypatch.setattr("graph.store.cypher.build._fill", failing)
    with pytest.raises(StoreError, match="half way"):
        _count(libya)
    assert not list(folder.iterdir())
    monkeypatch.undo()
    assert _count(libya) == 9


def test_what_a_dead_build_left_is_swept(
    libya: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    (folder / "0123.lbug.89ab.tmp").touch()
    (folder / "0123.lbug").touch()
    _count(libya)
    assert {each.suffix for each in folder.iterdir()} == {".lbug", ".tmp"}
    monkeypatch.setattr(index, "_GRACE", -1.0)
    libya.put_actors([Actor("new", "New", "state")])
    _count(libya)
    assert {each.suffix for each in folder.iterdir()} == {".lbug"}
    assert len(list(folder.iterdir())) == 1


def test_any_text_comes_through(store: Store) -> None:
    document = Document("text", title='a "title"', publisher="p,q", id='d"1')
    actors = [Actor(f"a{n}", text, "person", (text,)) for n, text in enumerate(NASTY)]
    claims = [
        Claim(document.id, n, n, actor.id, "meets", actor.id, actor.name)
        for n, actor in enumerate(actors)
    ]
    store.add(document, actors, claims)
    rows = store.cypher("MATCH (a)-[r]->(b) RETURN r.start, r.quote, a.name, a.aliases").rows
    assert {row[0]: row[1:] for row in rows} == {
        n: (text, text, [text]) for n, text in enumerate(NASTY)
    }


def test_a_type_that_the_ontology_lacks_is_a_relationship(store: Store) -> None:
    document = Document("text")
    actors = [Actor("a", "A", "state"), Actor("b", "B", "state")]
    claim = Claim(document.id, 0, 1, "a", "spies-on", "b", "text")
    store.add(document, actors, [claim, replace(claim, type="spies_on", id="")])
    assert store.cypher("MATCH (a)-[r:SPIES_ON]->(b) RETURN count(r)").rows == ((2,),)


def test_an_index_that_never_opens_is_named(libya: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.cypher.engine._tables", lambda database: 0)
    with pytest.raises(StoreError, match=r"\.lbug cannot be opened; remove it"):
        _count(libya)


@pytest.mark.parametrize(
    ("wrong", "reason"), [("MATCH (a RETURN a", "never closed"), ("CREATE (a)", "read-only")]
)
def test_a_slip_is_told_before_an_index_is_made(
    libya: Store, folder: Path, wrong: str, reason: str
) -> None:
    with pytest.raises(CypherError, match=reason):
        libya.cypher(wrong)
    assert not folder.exists()


def test_the_same_query_is_answered_with_other_parameters(libya: Store) -> None:
    query = "MATCH (a:Actor) WHERE a.name STARTS WITH $x RETURN a.name ORDER BY a.name LIMIT $n"
    every = [row[0] for row in libya.cypher(query, {"x": "", "n": 100}).rows]
    for name in every:
        among = [one for one in every if one.startswith(name)]
        for n in range(1, len(among) + 1):
            assert [row[0] for row in libya.cypher(query, {"x": name, "n": n}).rows] == among[:n]


def test_a_query_goes_on_after_one_that_failed(libya: Store) -> None:
    query = "MATCH (a:Actor) RETURN count(a) / $n"
    first = libya.cypher(query, {"n": 1}).rows
    with pytest.raises(CypherError):
        libya.cypher(query, {"n": 0})
    with pytest.raises(CypherError, match=r"\$n has no value"):
        libya.cypher(query, {"m": 1})
    assert libya.cypher(query, {"n": 1}).rows == first


def test_very_many_different_queries_are_not_all_remembered(
    libya: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    connect = ladybug.Connection
    monkeypatch.setattr(engine, "_KNOWN", 5)
    monkeypatch.setattr(ladybug, "Connection", lambda one: opened.append(one) or connect(one))
    assert [libya.cypher(f"RETURN {n % 12}").rows[0][0] for n in range(24)] == 2 * [*range(12)]
    assert len(set(map(id, opened))) >= 4
