"""Actors, documents and claims as plain values that any format can hold, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

from graph.exchange.checks import check
from graph.model import Actor, Claim, Document

T = TypeVar("T", Actor, Claim, Document)
Plain = dict[str, Any]


def plain(one: Actor | Claim | Document) -> Plain:
    """All fields by name: texts, numbers, truth values, None, and lists of texts."""
    found = {name: getattr(one, name) for name in types(type(one))}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in found.items()}


def restored(kind: type[T], found: Mapping[str, object]) -> T:
    """The value of these fields, others passed over; ValueError names a field that is wrong."""
    given = {name: _typed(name, form, found) for name, form in types(kind).items()}
    present: Plain = {name: value for name, value in given.items() if value is not MISSING}
    for field in fields(kind):
        if field.name not in present and field.default is MISSING:
            raise ValueError(f"has no {field.name!r}")
    check(present)
    return kind(**present)


def types(kind: type[Actor | Claim | Document]) -> dict[str, tuple[type, bool]]:
    """The type of each field, and whether it may be None."""
    return _TYPES[kind.__name__]


def _of(hint: Any) -> tuple[type, bool]:
    options = get_args(hint)
    if NoneType in options:
        return next(option for option in options if option is not NoneType), True
    return (tuple if options else hint), False


def _typed(name: str, form: tuple[type, bool], found: Mapping[str, object]) -> object:
    """The value of a field in its type; MISSING where nothing is given."""
    value = found.get(name, MISSING)
    if value is MISSING or (value is None and form[1]):
        return value
    try:
        return _READ[form[0]](value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"{name} {_short(value)} is not {_NAMES[form[0]]}") from None


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        # True is an int to Python, and no number to anybody else.
        if type(value) is not kind:
            raise TypeError
        return value

    return read


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not abs(value) < float("inf"):
        raise TypeError
    return float(value)


def _texts(value: Any) -> tuple[str, ...]:
    if type(value) is not list or any(type(one) is not str for one in value):
        raise TypeError
    return tuple(value)


_READ: dict[type, Callable[[Any], Any]] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    float: _number,
    tuple: _texts,
}
_NAMES = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    float: "a number",
    tuple: "a list of texts",
}
_TYPES = {
    kind.__name__: {name: _of(hint) for name, hint in get_type_hints(kind).items()}
    for kind in (Actor, Claim, Document)
}
