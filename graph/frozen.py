"""Values: frozen dataclasses with slots that are quick to define and quick to make.

`dataclass(frozen=True, slots=True)` compiles seven methods for every class, which took two fifths
of the time in which a command answers, and its `__init__` sets every field through
`object.__setattr__`, which took longer than to read the row of a claim. Here one method is
compiled, it sets the slots themselves, and the others look at the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """A class with annotated fields as a dataclass whose instances never change."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    every = fields(made)
    made.__init__ = _init(made, every)
    made.__repr__ = _repr([one.name for one in every if one.repr])
    key = _key([one.name for one in every])
    made.__eq__ = lambda self, other: (
        key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented
    )
    made.__hash__ = lambda self: hash(key(self))
    made.__reduce__ = lambda self: (self.__class__, key(self))
    made.__setattr__, made.__delattr__ = _refuse_change, _refuse_removal
    return made  # type: ignore[no-any-return]


def _init(made: Any, every: tuple[Field[Any], ...]) -> Callable[..., None]:
    known: dict[str, Any] = {"_missing": MISSING}
    for one in every:
        known[f"_set_{one.name}"] = getattr(made, one.name).__set__
        known[f"_{one.name}"] = one.default
        known[f"_make_{one.name}"] = one.default_factory
    after = ["self.__post_init__()"] if hasattr(made, "__post_init__") else []
    head = f"def __init__({', '.join(('self', *map(_argument, every)))}):"
    # As `dataclass` does it: the names of fields are names and nothing else.
    exec("\n ".join((head, *map(_setting, every), *after, "return")), known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in every} | {"return": None}
    return init


def _argument(one: Field[Any]) -> str:
    if one.default_factory is not MISSING:
        return f"{one.name}=_missing"
    return one.name if one.default is MISSING else f"{one.name}=_{one.name}"


def _setting(one: Field[Any]) -> str:
    name = one.name
    if one.default_factory is MISSING:
        return f"_set_{name}(self, {name})"
    return f"_set_{name}(self, _make_{name}() if {name} is _missing else {name})"


def _key(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What tells all fields, also where there is one or none."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _repr(names: list[str]) -> Callable[[Any], str]:
    def shown(self: Any) -> Iterator[str]:
        return (f"{name}={getattr(self, name)!r}" for name in names)

    return lambda self: f"{self.__class__.__qualname__}({', '.join(shown(self))})"


def _refuse_change(_self: Any, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_removal(_self: Any, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
