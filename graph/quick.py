"""Frozen dataclasses that are made in a fraction of the time, for values of which there are many.

The `__init__` that `dataclass(frozen=True)` writes sets every field through `object.__setattr__`,
which took most of the time of reading rows from a store. Here each field's own slot is set.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """The same frozen dataclass with slots, with a quicker `__init__`; TypeError for factories."""
    every = fields(cls)  # type: ignore[arg-type]
    if made := [one.name for one in every if one.default_factory is not MISSING]:
        raise TypeError(f"{cls.__name__}.{made[0]} has a default factory; give it a plain default")
    known: dict[str, Any] = {f"_set_{one.name}": cls.__dict__[one.name].__set__ for one in every}
    known |= {f"_{one.name}": one.default for one in every}
    body = [f"_set_{one.name}(self, {one.name})" for one in every]
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    # As `dataclass` does it: the names of fields are names and nothing else.
    exec("\n ".join((f"def __init__(self, {', '.join(map(_argument, every))}):", *body)), known)
    init = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = cls.__init__.__annotations__
    setattr(cls, "__init__", init)  # noqa: B010 - a method, in the eyes of mypy
    return cls


def _argument(one: Field[Any]) -> str:
    return one.name if one.default is MISSING else f"{one.name}=_{one.name}"
