"""The relation types: what each means, its sign, its ends and its codes in other schemes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from graph.data import FOLDER, read_yaml
from graph.data.simple import read_simple
from graph.errors import DataError
from graph.frozen import frozen

BUILT_IN = FOLDER / "ontology.yaml"
_FIELDS = {"definition", "label", "polarity", "also", "symmetric", "source", "target"}
_CODES = {"cameo", "plover"}
_LISTS = {"also", *_CODES}


@frozen
class RelationType:
    """One type of claim; `polarity` is the sign of source toward target."""

    name: str
    definition: str
    label: str
    polarity: int
    symmetric: bool
    source: str
    target: str
    also: tuple[int, ...] = ()
    cameo: tuple[str, ...] = ()
    plover: tuple[str, ...] = ()

    @property
    def edge(self) -> str:
        """The name of this type as a Cypher relationship: NEGOTIATES_WITH."""
        return self.name.upper().replace("-", "_")


class Ontology(Mapping[str, RelationType]):
    """All relation types by name."""

    def __init__(self, types: Mapping[str, RelationType]) -> None:
        self._types = dict(types)
        self._symmetric = {name for name, one in types.items() if one.symmetric}

    def __getitem__(self, name: str) -> RelationType:
        return self._types[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._types)

    def __len__(self) -> int:
        return len(self._types)

    def symmetric(self, name: str) -> bool:
        """Whether claims of this type say the same in either direction."""
        return name in self._symmetric

    def of_edge(self, edge: str) -> RelationType | None:
        """The type whose Cypher relationship has this name."""
        return self._types.get(edge.lower().replace("_", "-"))

    def of_cameo(self, code: str) -> RelationType | None:
        """The type of a CAMEO code: the one whose listed code is its longest beginning."""
        matches = [
            (len(c), t) for t in self._types.values() for c in t.cameo if code.startswith(c)
        ]
        return max(matches, key=lambda match: match[0], default=(0, None))[1]


def load_ontology(*extra: Path) -> Ontology:
    """The built-in types, then those of the user's own files, which may replace them."""
    types = dict(_built_in())
    for path in extra:
        types |= _types(path, read_yaml(path))
    return Ontology(types) if extra else _built_in()


@cache
def _built_in() -> Ontology:
    return Ontology(_types(BUILT_IN, read_simple(BUILT_IN)))


def _types(path: Path, entries: Mapping[str, Any]) -> dict[str, RelationType]:
    return {str(name): _relation_type(path, str(name), entry) for name, entry in entries.items()}


def _relation_type(path: Path, name: str, entry: Any) -> RelationType:
    if not isinstance(entry, Mapping):
        raise DataError(str(path), name, "expected a mapping with a definition and a polarity")
    unknown = sorted(set(entry) - _FIELDS - _CODES)
    if unknown:
        raise DataError(str(path), name, f"unknown field {unknown[0]!r}")
    if not str(entry.get("definition", "")).strip():
        raise DataError(str(path), name, "needs a definition")
    if entry.get("polarity") not in (-1, 0, 1):
        raise DataError(str(path), name, "polarity must be -1, 0 or 1")
    for field in sorted(_LISTS & set(entry)):
        if not isinstance(entry[field], list):
            raise DataError(str(path), name, f"{field} must be a list")
    if not name.replace("-", "").isalnum() or name != name.lower():
        raise DataError(str(path), name, "a type is lower-case letters, digits and hyphens")
    return RelationType(
        name=name,
        definition=str(entry["definition"]),
        label=str(entry.get("label", name.replace("-", " "))),
        polarity=int(entry["polarity"]),
        symmetric=bool(entry.get("symmetric", False)),
        source=str(entry.get("source", "source")),
        target=str(entry.get("target", "target")),
        also=tuple(entry.get("also", ())),
        cameo=tuple(map(str, entry.get("cameo", ()))),
        plover=tuple(map(str, entry.get("plover", ()))),
    )
