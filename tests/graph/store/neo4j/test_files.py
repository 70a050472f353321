"""The files for neo4j-admin and cypher-shell, read by the real tool and the real server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shlex import split

import pytest

from graph.model import Actor, Claim, Document
from graph.store.base import Store
from graph.store.neo4j.admin import write_csv
from graph.store.neo4j.script import literal, write_script
from graph.store.neo4j.store import Neo4jStore
from graph.store.open import open_store
from tests.graph.store.neo4j.conftest import content
from tests.graph.store.test_cypher_index import NASTY
from tests.server.fixtures import ON_NEO4J, Shared
from tests.server.server import Server
from tests.small_world import World

pytestmark = ON_NEO4J
TEXTS = [*NASTY, "nul \0 byte", "\\u0027", "\\", "\\'", "';", "`", "\x1e", "", ";\n//"]


@pytest.fixture
def nasty(embedded: Store, small_world: World) -> Store:
    """An embedded store with the small world and texts that are hard to write down."""
    small_world.fill(embedded)
    document = Document('a\r\n\'\\ \0 "text"', title='a "title"', url="p,q;r", id="d\"1'")
    actors = [Actor(f"a'{n}", text, "person", (text, "b")) for n, text in enumerate(TEXTS)]
    claims = [
        Claim(document.id, n, n, one.id, "meets", one.id, one.name, attributed_to=one.id)
        for n, one in enumerate(actors)
    ]
    embedded.add(document, actors, [*claims, replace(claims[0], type="spies-on", id="")])
    return embedded


def test_what_neo4j_admin_imports_is_the_same_store(
    nasty: Store, idle: Server, tmp_path: Path
) -> None:
    command = write_csv(nasty, tmp_path / "csv")
    done = idle.admin(*split(command)[1:])
    assert done.returncode == 0, done.stdout + done.stderr
    idle.start()
    with open_store(idle.uri) as store:
        assert content(store) == content(nasty)
        assert store.find("Haftar") == nasty.find("Haftar")
        assert store.add(Document("new"), (), ()) is True
        assert store.counts().documents == nasty.counts().documents + 1


def test_a_script_gives_the_same_store_however_often_it_is_run(
    nasty: Store, served: Neo4jStore, shared: Shared, tmp_path: Path
) -> None:
    path = tmp_path / "graph.cypher"
    write_script(nasty, path)
    for _ in range(2):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("//"):
                shared.driver.execute_query(line.rstrip(";"), database_="neo4j")
        assert content(served) == content(nasty)
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("value", [*TEXTS, 1, 1.5, True, [], ["a'", "b"], {"a": ["'"]}])
def test_a_literal_means_its_value(shared: Shared, value: object) -> None:
    found = shared.driver.execute_query(f"RETURN {literal(value)} AS x", database_="neo4j")
    assert found.records[0]["x"] == value
