"""What of the log is in force, and what is left of it when something is erased."""

from __future__ import annotations

import getpass

import pytest

from graph.corrections import change as changes
from graph.corrections.change import Change
from graph.corrections.force import Force, in_force
from graph.corrections.struck import struck
from graph.model import digest


def _merge(gone: str, kept: str) -> Change:
    return Change("merge", gone, {"into": kept})


def _undo(change: Change, action: str = "undo") -> Change:
    return Change(action, change.subject, {"of": [change.id]})


def test_what_was_undone_holds_again_when_that_is_undone() -> None:
    one, two = _merge("a", "b"), _merge("c", "b")
    undo = _undo(one)
    redo = _undo(undo)
    assert in_force([one, two]) == (one, two)
    assert in_force([one, two, undo]) == (two,)
    assert in_force([one, two, undo, redo]) == (one, two)
    assert in_force([one, two, undo, redo, _undo(redo)]) == (two,)
    assert in_force([one, _undo(one, "split")]) == ()


def test_what_a_store_noted_by_itself_is_no_judgement() -> None:
    assert not Force([Change("ingest", "d", {"documents": ["d"], "claims": 1})])


def test_actors_that_are_merged_make_a_family_with_one_root() -> None:
    force = Force([_merge("a", "b"), _merge("b", "c")])
    assert [force.root(one) for one in "abcd"] == ["c", "c", "c", "d"]
    assert force.family(["a"]) == force.family(["c"]) == {"a", "b", "c"}
    assert force.family(["d"]) == {"d"}


@pytest.mark.parametrize("merges", [("ab", "ba"), ("ab", "bc", "ca"), ("ab", "ac"), ("aa",)])
def test_merges_never_go_in_a_circle_and_the_first_holds(merges: tuple[str, ...]) -> None:
    force = Force([_merge(*pair) for pair in merges])
    assert force.root(force.root("a")) == force.root("a")
    assert force.merged.get("a") == ("b" if merges != ("aa",) else None)


def test_who_was_said_to_be_another_is_so_for_all_merged_with_them() -> None:
    distinct = Change("distinct", "a", {"from": "b"})
    force = Force([distinct, _merge("c", "b")])
    assert force.apart("a", "b") and force.apart("c", "a") and not force.apart("b", "c")
    assert not Force([distinct, _undo(distinct)]).apart("a", "b")


def test_what_is_struck_says_only_that_it_happened() -> None:
    reject = Change("reject", "c1", {"claim": {"document": "d", "quote": "x"}}, "1", "anna", "why")
    left = struck(reject, ["d"])
    assert (left.subject, left.details, left.why) == ("c1", {}, "")
    assert (left.moment, left.who, left.id) == ("1", "anna", reject.id)
    assert struck(_merge("a", "b"), ["a"]).subject == digest("a")


def test_of_a_batch_only_what_is_erased_is_struck() -> None:
    actors = {"e": {"id": "e", "leader": "x"}, "f": {"id": "f", "leader": "g"}}
    details = {"documents": ["d", "x"], "claims": 3, "new_actors": ["x", "y"], "actors": actors}
    left = struck(Change("load", "", details), ["x"]).details
    assert left == {
        "documents": ["d"],
        "claims": 3,
        "new_actors": ["y"],
        "actors": {"f": actors["f"]},
    }


def test_a_change_says_who_and_when_and_is_the_same_wherever_it_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(changes.USER, "anna")
    one = _merge("a", "b")
    assert one.who == "anna" and one.moment.endswith("Z") and len(one.moment) == 27
    again = Change("merge", "a", {"into": "b"}, one.moment, "anna", number=7)
    assert again.id == one.id != _merge("a", "c").id


def test_without_a_name_it_is_the_login_or_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.delenv(changes.USER, raising=False)
    changes._login.cache_clear()
    monkeypatch.setattr(getpass, "getuser", lambda: "root")
    assert changes.user() == "root"
    changes._login.cache_clear()
    monkeypatch.setattr(getpass, "getuser", nobody)
    assert changes.user() == "unknown"
    changes._login.cache_clear()
