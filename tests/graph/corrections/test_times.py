"""A clock that goes back, or was wrong for a while, does not turn the order of a log."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.correcting import actors, back
from graph.correcting.note import Note
from graph.corrections.times import settled
from graph.recalling import recalled
from graph.store.base import Store
from queries.history import history

NOTE = Note("anna")


@pytest.mark.parametrize(
    ("clock", "times"),
    [
        ("", ""),
        ("abc", "abc"),
        ("aabb", "aabb"),
        ("zbcd", "bbcd"),
        ("abzcd", "abbcd"),
        ("bbcaad", "bbcccd"),
        ("cdefab", "cdefff"),
        ("xyzabcd", "aaaabcd"),
    ],
)
def test_the_few_that_do_not_fit_take_the_time_of_the_one_before(clock: str, times: str) -> None:
    assert "".join(settled(clock)) == times


@given(st.lists(st.sampled_from("abcdefgh")))
def test_times_never_go_back_and_are_kept_where_none_did(clock: list[str]) -> None:
    times = settled(clock)
    assert times == sorted(times) and len(times) == len(clock)
    assert set(times) <= set(clock) and settled(times) == times


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A function that sets the clock."""

    def at(moment: str) -> None:
        monkeypatch.setattr("graph.corrections.change.now", lambda: f"{moment}:00.000000Z")

    return at


def _renamed(store: Store, name: str) -> None:
    actor = store.actor("egypt")
    assert actor
    store.record([actors.rename(actor, name, NOTE)])


def _name(store: Store) -> str:
    actor = store.actor("egypt")
    return actor.name if actor else ""


def test_what_was_judged_while_the_clock_was_wrong_stands_in_its_place(
    at: Callable[[str], None], filled: Store
) -> None:
    # `filled` was made now, which is later than all of this: an outlier too.
    for moment, name in [
        ("2020-01-01T10:00", "A"),
        ("2020-01-02T10:00", "B"),
        ("2020-01-02T11:00", "C"),
        ("1970-01-01T00:00", "D"),
        ("2020-01-03T10:00", "E"),
        ("2099-01-01T00:00", "F"),
        ("2020-01-04T10:00", "G"),
        ("2020-01-05T10:00", "H"),
    ]:
        at(moment)
        _renamed(filled, name)
    told = [one.change.details["name"] for one in history(filled).events[1:]]
    assert told == list("ABCDEFGH")
    for when, name in [
        ("2019-12", ""),
        ("1970-01", ""),
        ("2020-01-01", "A"),
        ("2020-01-02", "D"),
        ("2020-01-03", "F"),
        ("2020-01-04", "G"),
        ("2020-12", "H"),
        ("2098-01", "H"),
    ]:
        with recalled(filled, when) as then:
            assert _name(then) == name, when


def test_the_last_judgement_is_undone_whatever_the_clock_says(
    at: Callable[[str], None], filled: Store
) -> None:
    at("2020-01-02T10:00")
    _renamed(filled, "First")
    at("2020-01-01T10:00")
    _renamed(filled, "Second")
    for name in ("First", "Egypt"):
        at("2019-01-01T10:00")
        filled.record([back.undo(filled, None, NOTE)])
        assert _name(filled) == name
    filled.record([back.undo(filled, 5, NOTE)])
    assert _name(filled) == "First"
