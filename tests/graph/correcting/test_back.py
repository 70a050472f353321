"""What is taken back, what cannot be, and that it costs no more where much was judged."""

from __future__ import annotations

import pytest

from graph.correcting.back import undo, undone
from graph.correcting.note import Note
from graph.corrections.change import Change
from graph.corrections.values import packed
from graph.errors import CorrectionError
from graph.store.base import Store
from graph.store.embedded import EmbeddedDesk
from graph.store.known import Known
from graph.store.open import open_store
from tests.small_world import World

NOTE = Note("anna")


@pytest.fixture
def rejected(filled: Store, small_world: World) -> list[Change]:
    """Three claims are rejected, and the second is shown again."""
    made = [Change("reject", one.id, {"claim": packed(one)}) for one in small_world.claims[:3]]
    made = [*filled.record(made)]
    return [*made, *filled.record([undone(made[1], NOTE)])]


def _back(store: Store, number: int | None = None) -> list[str]:
    """What is taken back."""
    (change,) = store.record([undo(store, number, NOTE)])
    return list(change.back)


def test_the_last_that_holds_is_taken_back(filled: Store, rejected: list[Change]) -> None:
    assert _back(filled) == [rejected[2].id]
    assert _back(filled) == [rejected[0].id]
    with pytest.raises(CorrectionError, match="Nothing is left"):
        undo(filled, None, NOTE)


def test_an_undo_is_taken_back_once(filled: Store, rejected: list[Change]) -> None:
    number = rejected[3].number
    assert _back(filled, number) == [rejected[3].id]
    with pytest.raises(CorrectionError, match=f"Change {number} is not in force"):
        undo(filled, number, NOTE)
    assert _back(filled, rejected[1].number) == [rejected[1].id]


@pytest.mark.parametrize(
    ("number", "told"), [(1, "cannot be undone"), (3, "is not in force"), (99, "No change has")]
)
def test_what_cannot_be_taken_back_is_told(
    filled: Store, rejected: list[Change], number: int, told: str
) -> None:
    with pytest.raises(CorrectionError, match=told):
        undo(filled, number, NOTE)


@pytest.mark.parametrize("number", [None, 2])
def test_neither_the_log_nor_all_that_was_judged_is_read(
    small_world: World, monkeypatch: pytest.MonkeyPatch, number: int | None
) -> None:
    log = EmbeddedDesk.log
    with open_store(":memory:") as store:
        small_world.fill(store)
        claim = small_world.claims[0]
        store.record([Change("reject", claim.id, {"claim": packed(claim)})])
        monkeypatch.setattr(EmbeddedDesk, "log", lambda desk, ids: log(desk, ids))
        monkeypatch.delattr(Known, "follow")
        assert len(_back(store, number)) == 1
        assert claim in set(store.claims())
