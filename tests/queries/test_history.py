"""The line after a correction costs what it names, not what the store holds."""

from __future__ import annotations

import pytest

from graph.correcting import actors, back, claims
from graph.correcting.note import Note
from graph.ontology import load_ontology
from graph.store.base import Store
from graph.store.embedded import EmbeddedDesk
from graph.store.neo4j.desk import ServerDesk
from queries.history import events, history
from tests.small_world import World
from viz.answers.history import sentence

NOTE = Note("anna")


@pytest.fixture
def frugal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody ask for the whole log or for all actors."""
    for desk in (EmbeddedDesk, ServerDesk):
        log, everyone = desk.log, desk.actors
        monkeypatch.setattr(desk, "log", lambda self, ids, log=log: log(self, ids))
        monkeypatch.setattr(desk, "actors", lambda self, ids, had=everyone: had(self, _some(ids)))
        monkeypatch.setattr(desk, "every", lambda self, sort: _some(None))


def _some(ids: object) -> object:
    assert ids is not None, "all actors were asked for"
    return ids


def test_what_was_done_is_told_from_what_it_names(
    filled: Store, small_world: World, request: pytest.FixtureRequest
) -> None:
    egypt, russia = filled.actor("egypt"), filled.actor("russia")
    assert egypt and russia
    edited = {"source": "turkey", "attributed_to": "ahmed-mismari"}
    made = [
        claims.reject(filled, small_world.claims[1].id, NOTE),
        claims.edit(filled, small_world.claims[0].id, edited, load_ontology(), NOTE),
        actors.merge(filled, russia, egypt, NOTE),
        actors.distinct(filled, russia, filled.find("Turkey")[0], NOTE),
    ]
    made = list(filled.record(made))
    made += filled.record([back.undone(made[2], NOTE)])
    whole = [sentence(one, history(filled)) for one in history(filled).events[1:]]
    request.getfixturevalue("frugal")
    found = events(filled, made)
    assert [sentence(one, found) for one in found.events] == whole
    assert "Ahmed Mismari" in whole[1] and "merged Egypt into Russia" in whole[4]


def test_what_takes_back_is_told_as_long_as_it_holds(filled: Store, small_world: World) -> None:
    (reject,) = filled.record([claims.reject(filled, small_world.claims[0].id, NOTE)])
    (undo,) = filled.record([back.undone(reject, NOTE)])
    (redo,) = filled.record([back.undone(undo, NOTE)])
    for found in (history(filled), events(filled, [reject, undo, redo])):
        told = [sentence(one, found) for one in found.events][-3:]
        assert [one.endswith("(taken back)") for one in told] == [False, True, False]
        assert told[2] == f"took back {undo.number} (took back {reject.number})"
