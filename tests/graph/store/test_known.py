"""What follows from a log is worked out as far as the log grew, and anew where it changed."""

from __future__ import annotations

from graph.corrections.change import Change
from graph.store.known import Known


def _log(*actors: str) -> list[Change]:
    return [
        Change(
            "rename", one, {"name": one.upper(), "was": one}, "2026-01-01T00:00:00Z", "me", "", n
        )
        for n, one in enumerate(actors, start=1)
    ]


def _follow(known: Known, log: list[Change]) -> list[int]:
    """The numbers after which the log was asked for."""
    asked: list[int] = []

    def since(number: int) -> list[Change]:
        asked.append(number)
        return log[number:]

    at = {change.number: change.id for change in log}
    known.follow(log[-1].id if log else None, at.get, since)
    return asked


def test_only_what_is_new_is_read_and_the_same_log_not_at_all() -> None:
    known, log = Known(), _log("a", "b", "c")
    assert _follow(known, log[:2]) == [0]
    assert _follow(known, log) == [2]
    assert _follow(known, log) == []
    assert known.judged == tuple(log) and set(known.force.namings) == {"a", "b", "c"}


def test_a_log_in_which_another_change_stands_is_read_anew() -> None:
    known = Known()
    _follow(known, _log("a", "b"))
    other = _log("a", "c", "d")
    assert _follow(known, other) == [0]
    assert known.judged == tuple(other)


def test_what_is_forgotten_is_read_again() -> None:
    known, log = Known(), _log("a")
    _follow(known, log)
    known.forget()
    assert (known.judged, bool(known.force)) == ((), False)
    assert _follow(known, log) == [0]
