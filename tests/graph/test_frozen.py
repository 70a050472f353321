"""Our frozen values are what frozen dataclasses with slots are."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from graph.frozen import frozen


@dataclass(frozen=True, slots=True)
class Plain:
    """As dataclass makes it."""

    first: str
    second: tuple[int, ...] = ()
    third: str | None = field(default=None, repr=False)
    fourth: list[str] = field(default_factory=list)


@frozen
class Quick:
    """The same fields."""

    first: str
    second: tuple[int, ...] = ()
    third: str | None = field(default=None, repr=False)
    fourth: list[str] = field(default_factory=list)


@frozen
class Pair:
    """One that completes itself."""

    low: int
    high: int = 0

    def __post_init__(self) -> None:
        if not self.high:
            object.__setattr__(self, "high", self.low + 1)


@frozen
class Triple(Pair):
    """One that has more than what it is derived from."""

    top: int = 9


@frozen
class Single:
    """One field."""

    only: str


@frozen
class Nothing:
    """No field."""


@pytest.mark.parametrize(
    ("given", "named"),
    [(("a",), {}), (("a", (1,)), {}), (("a", (1,), "c", ["d"]), {}), (("a",), {"third": "c"}),
     ((), {"second": (2,), "first": "a"})],
)  # fmt: skip
def test_fields_are_given_by_place_or_name_and_have_their_defaults(given, named):
    plain, made = Plain(*given, **named), Quick(*given, **named)
    assert asdict(made) == asdict(plain)
    assert repr(made) == repr(plain).replace("Plain", "Quick")


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("a",), {"fifth": 1}), ((1, 2, 3, 4, 5), {})]
)
def test_what_is_missing_or_too_much_is_told_as_of_any_class(given, named):
    with pytest.raises(TypeError) as plain:
        Plain(*given, **named)
    with pytest.raises(TypeError) as made:
        Quick(*given, **named)
    assert str(made.value) == str(plain.value).replace("Plain", "Quick")


def test_a_factory_makes_one_for_each():
    one, other = Quick("a"), Quick("a")
    one.fourth.append("x")
    assert other.fourth == []


def test_equal_fields_make_equal_values_that_hash_alike():
    assert Pair(1, 2) == Pair(1) != Pair(2)
    assert hash(Pair(1, 2)) == hash(Pair(1))
    assert len({Pair(1), Pair(1, 2), Pair(3)}) == 2


def test_values_of_two_classes_are_never_equal():
    assert Pair(1, 2) != (1, 2)
    assert Pair(1, 2) != Triple(1, 2)
    assert Single("a") != "a"


@pytest.mark.parametrize(
    "change",
    [
        lambda one: setattr(one, "low", 2),
        lambda one: setattr(one, "other", 2),
        lambda one: delattr(one, "low"),
    ],
)
def test_they_never_change(change: Callable[[Pair], None]):
    one = Pair(1)
    with pytest.raises(FrozenInstanceError):
        change(one)
    assert one == Pair(1, 2)


def test_what_follows_the_init_sees_all_fields():
    assert replace(Pair(1), low=5) == Pair(5, 2)
    assert Triple(1) == Triple(1, 2, 9)


@pytest.mark.parametrize("one", [Pair(1), Triple(1, top=3), Single("a"), Nothing(), Quick("a")])
def test_they_are_copied_and_pickled(one: object):
    assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == copy.deepcopy(one) == one


def test_they_hold_nothing_but_their_fields():
    assert not hasattr(Quick("a"), "__dict__")
    assert [one.name for one in fields(Triple)] == ["low", "high", "top"]
    assert Triple.__match_args__ == ("low", "high", "top")


def test_the_signature_tells_names_and_types():
    plain, made = inspect.signature(Plain), inspect.signature(Quick)
    assert list(made.parameters) == list(plain.parameters)
    assert Quick.__init__.__annotations__ == Plain.__init__.__annotations__
