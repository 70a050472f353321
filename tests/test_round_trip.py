"""What is exported and imported again is the same, to the last character of every field."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings

from graph.events.rejects import Rejects
from graph.exchange.formats import READERS
from graph.ontology import load_ontology
from graph.restoring import restore
from graph.store.open import open_store
from tests.graph.exchange.strategies import worlds
from tests.hostile import hostile_world
from viz.formats.job import Job
from viz.formats.registry import chosen, write

ONTOLOGY = load_ontology()
FORMS = sorted(READERS)


def content(store):
    return list(store.claims()), list(store.documents()), list(store.actors())


def sent(store, form, folder):
    """Write a store in a format; the file."""
    path = folder / f"sent.{form}"
    write(chosen(path), Job(store, path, ONTOLOGY, "A title"))
    return path


def fill(store, world):
    store.put_actors(world.actors)
    world.fill(store)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=50, deadline=None)
@given(world=worlds())
@example(world=hostile_world())
def test_nothing_is_lost(tmp_path_factory, form, world):
    folder = tmp_path_factory.mktemp("laws")
    with open_store(":memory:") as one, open_store(":memory:") as other:
        fill(one, world)
        path = sent(one, form, folder)
        done = list(restore([str(path)], form, other, Rejects(folder / "rejects.jsonl")))
        assert [outcome.status for outcome in done] == ["added"] * len(world.documents)
        assert content(other) == content(one)


@pytest.mark.parametrize("form", FORMS)
def test_from_any_store_to_any_store_and_twice_is_once(form, asked, tmp_path):
    path = str(sent(asked, form, tmp_path))
    rejects = Rejects(tmp_path / "rejects.jsonl")
    with open_store(str(tmp_path / "back.db")) as back:
        assert {one.status for one in restore([path], form, back, rejects)} == {"added"}
        assert content(back) == content(asked)
        assert {one.status for one in restore([path], form, back, rejects)} == {"known"}
        assert content(back) == content(asked)
    assert not Path(rejects.path).exists()
