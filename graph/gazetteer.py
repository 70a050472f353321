"""Who is known before any text is read: the states, well-known actors and the user's own."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from graph.data import FOLDER, read_yaml
from graph.errors import DataError
from graph.model import KINDS, Actor
from graph.names import slug

_COLUMNS = ["id", "name", "iso2", "iso3", "wikidata", "aliases", "demonyms", "metonyms"]
_LISTS = ("aliases", "demonyms", "metonyms")
_TEXTS = ("name", "kind", "country", "leader", "wikidata", "description")


def load_gazetteer(*extra: Path) -> tuple[Actor, ...]:
    """All states and built-in actors, then those of the user's files, which add and replace."""
    builtin, files = _builtin()
    actors, origin = dict(builtin), dict(files)
    for path in extra:
        _add(path, actors, origin)
    for actor in actors.values():
        if actor.leader is not None and actor.leader not in actors:
            reason = f"no actor has the id {actor.leader!r} that is given as leader"
            raise DataError(str(origin[actor.id]), actor.id, reason)
    return tuple(actors.values())


@cache
def _builtin() -> tuple[Mapping[str, Actor], Mapping[str, Path]]:
    """The actors that ship with the package, and the file of each."""
    actors = {actor.id: actor for actor in _states(FOLDER / "states.csv")}
    origin = dict.fromkeys(actors, FOLDER / "states.csv")
    _add(FOLDER / "actors.yaml", actors, origin)
    return actors, origin


def _add(path: Path, actors: dict[str, Actor], origin: dict[str, Path]) -> None:
    for key, entry in read_yaml(path).items():
        actors[str(key)] = _actor(path, str(key), entry, actors.get(str(key)))
        origin[str(key)] = path


def _states(path: Path) -> Iterator[Actor]:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        if next(rows, None) != _COLUMNS:
            raise DataError(str(path), "line 1", f"the columns must be {', '.join(_COLUMNS)}")
        for row in rows:
            if len(row) != len(_COLUMNS) or not all(row[:2]):
                reason = f"expected {len(_COLUMNS)} columns, with an id and a name"
                raise DataError(str(path), f"line {rows.line_num}", reason)
            yield _state(dict(zip(_COLUMNS, row, strict=True)))


def _state(row: Mapping[str, str]) -> Actor:
    aliases, demonyms, metonyms = (tuple(filter(None, row[key].split(";"))) for key in _LISTS)
    return Actor(
        id=row["id"],
        name=row["name"],
        kind="state",
        aliases=aliases,
        demonyms=demonyms,
        metonyms=metonyms,
        country=row["iso2"] or None,
        wikidata=row["wikidata"] or None,
    )


def _actor(path: Path, key: str, entry: Any, known: Actor | None) -> Actor:
    if not isinstance(entry, Mapping):
        raise DataError(str(path), key, "expected a mapping with a name and a kind")
    if key != slug(key):
        raise DataError(str(path), key, f"an id is written like {slug(key)!r}")
    fields = {str(name): _value(path, key, str(name), value) for name, value in entry.items()}
    if known is not None:
        return _merged(known, fields)
    for name in ("name", "kind"):
        if name not in fields:
            raise DataError(str(path), key, f"needs a {name}")
    return Actor(id=key, **fields)


def _value(path: Path, key: str, name: str, value: Any) -> Any:
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise DataError(str(path), key, f"{name} must be a list of texts; quote numbers")
        return tuple(value)
    if name not in _TEXTS:
        raise DataError(str(path), key, f"unknown field {name!r}")
    if not isinstance(value, str) or not value.strip():
        raise DataError(str(path), key, f"{name} must be a text; put it in quotes")
    if name == "kind" and value not in KINDS:
        raise DataError(str(path), key, f"unknown kind {value!r}; use one of {', '.join(KINDS)}")
    return value


def _merged(known: Actor, fields: Mapping[str, Any]) -> Actor:
    """The known actor with the given fields; lists grow, and an old name stays an alias."""
    changes = dict(fields)
    for name in _LISTS:
        changes[name] = tuple(dict.fromkeys((*getattr(known, name), *fields.get(name, ()))))
    if fields.get("name", known.name) != known.name:
        changes["aliases"] = (known.name, *changes["aliases"])
    return replace(known, **changes)
