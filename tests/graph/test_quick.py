"""What is quickly made is what a frozen dataclass is."""

from __future__ import annotations

import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from graph.model import Claim
from graph.quick import quick


@dataclass(frozen=True, slots=True)
class Plain:
    """As dataclass makes it."""

    first: str
    second: tuple[int, ...] = ()
    third: str | None = field(default=None, repr=False)


@quick
@dataclass(frozen=True, slots=True)
class Quick:
    """The same fields, quickly made."""

    first: str
    second: tuple[int, ...] = ()
    third: str | None = field(default=None, repr=False)


@quick
@dataclass(frozen=True, slots=True)
class Checked:
    """One that completes itself."""

    low: int
    high: int = 0

    def __post_init__(self) -> None:
        if not self.high:
            object.__setattr__(self, "high", self.low + 1)


@pytest.mark.parametrize(
    ("given", "named"),
    [(("a",), {}), (("a", (1,)), {}), (("a", (1,), "c"), {}), (("a",), {"third": "c"}),
     ((), {"second": (2,), "first": "a"})],
)  # fmt: skip
def test_fields_are_given_by_place_or_name_and_have_their_defaults(given, named):
    plain, made = Plain(*given, **named), Quick(*given, **named)
    assert [made.first, made.second, made.third] == [plain.first, plain.second, plain.third]
    assert repr(made) == repr(plain).replace("Plain", "Quick")


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("a",), {"fourth": 1}), ((1, 2, 3, 4), {})]
)
def test_what_is_missing_or_too_much_is_told_as_of_any_class(given, named):
    with pytest.raises(TypeError) as plain:
        Plain(*given, **named)
    with pytest.raises(TypeError) as made:
        Quick(*given, **named)
    assert str(made.value) == str(plain.value).replace("Plain", "Quick")


def test_equal_fields_make_equal_values_that_hash_alike():
    assert Quick("a", (1,)) == Quick("a", second=(1,)) != Quick("a")
    assert hash(Quick("a", (1,))) == hash(Quick("a", second=(1,)))


def test_it_stays_frozen():
    with pytest.raises(FrozenInstanceError):
        Quick("a").first = "b"  # type: ignore[misc]


def test_what_follows_the_init_sees_all_fields():
    assert Checked(1) == Checked(1, 2)
    assert replace(Checked(1), low=5) == Checked(5, 2)


def test_it_can_be_pickled():
    claim = Claim("d", 0, 4, "a", "supports", "b", "text")
    assert pickle.loads(pickle.dumps(claim)) == claim


def test_its_signature_tells_names_and_types():
    plain, made = inspect.signature(Plain), inspect.signature(Quick)
    assert list(made.parameters) == list(plain.parameters)
    assert Quick.__init__.__annotations__ == Plain.__init__.__annotations__


def test_a_field_with_a_factory_is_refused():
    with pytest.raises(TypeError, match="tags"):

        @quick
        @dataclass(frozen=True, slots=True)
        class Tagged:
            tags: list[str] = field(default_factory=list)
