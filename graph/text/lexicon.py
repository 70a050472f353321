"""The words that carry relations, read from data/lexicon/*.yaml and the user's own files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from spacy.tokens import Token

from graph.data import FOLDER, read_yaml
from graph.errors import DataError
from graph.frozen import frozen
from graph.text.tree import lemmas

FILES = (
    "verbs",
    "idioms",
    "nouns",
    "roles",
    "adjectives",
    "phrases",
    "speech",
    "people",
    "names",
    "persons",
    "status",
    "opinions",
)


ORDERS = ("appeals-to", "demands")
ANSWERS = ("opposes", "supports", "rejects", "denies")


@frozen
class Frame:
    """One way to say a relation; see the head of each lexicon file for the fields."""

    type: str
    why: str
    words: tuple[str, ...] = ()
    to: tuple[str, ...] = ("obj", "reach")
    source: tuple[str, ...] = ("subj",)
    object: tuple[str, ...] | None = None
    purpose: tuple[str, ...] | None = None
    comp: str = "stated"
    chain: bool = False
    symmetric: bool = False
    needs_source: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    transitive: bool = False
    clause: bool = False
    infinitive: bool = False
    of: str = "target"
    owned: bool = False
    victim: bool = False
    doing: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    mod: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    turned: bool = False
    also: bool = False

    @property
    def specific(self) -> tuple[bool, bool]:
        """The more a frame asks for, the earlier it is tried."""
        asked = bool(self.kinds or self.beside or self.by or self.mod)
        asked = asked or self.clause or self.infinitive
        return (bool(self.object or self.doing) or self.purpose is not None, asked)


_RENAMED = {"from": "source", "noun": "words", "for": "purpose"}
_TUPLES = {"words", "to", "source", "object", "purpose", "before", "after", "overrides", "kinds"}
_TUPLES |= {"doing", "beside", "by", "mod", "barred"}
_KNOWN = {field.name for field in fields(Frame)}

Index = dict[str, list[Frame]]


@frozen
class Lexicon:
    """All frames by the word that triggers them, and the word lists."""

    verbs: Index
    nouns: Index
    roles: Index
    joined: Index
    prefixed: Index
    predicate: Index
    phrases: Index
    opinions: Index
    lists: Mapping[str, frozenset[str]]
    bodies: Mapping[str, str]
    described: Mapping[str, frozenset[str]]
    kin: Mapping[str, frozenset[str]]
    words: frozenset[str]
    hostile: frozenset[str]
    plans: frozenset[str]
    folk: frozenset[str]
    told: frozenset[str]
    judging: frozenset[str]

    def has(self, name: str, word: Token) -> bool:
        """Whether a list holds the word, by its lemma or by what its ending suggests."""
        return any(lemma in self.lists[name] for lemma in lemmas(word))

    def __contains__(self, item: tuple[str, str]) -> bool:
        name, word = item
        return word in self.lists[name]


def load_lexicon(types: Iterable[str], extra: Sequence[Path] = ()) -> Lexicon:
    """The lexicon for these relation types; DataError names the file and entry of a mistake."""
    known = set(types)
    read = {name: _read(FOLDER / "lexicon" / f"{name}.yaml") for name in FILES}
    adjectives = read["adjectives"]
    tables = {
        "verbs": _together(_index(read["idioms"], known), _index(read["verbs"], known)),
        "nouns": _index(read["nouns"], known),
        "roles": _index(read["roles"], known),
        "phrases": _index(read["phrases"], known),
        "opinions": _index(read["opinions"], known),
        **{name: _index(adjectives, known, name) for name in ("joined", "prefixed", "predicate")},
    }
    for path in extra:
        _extend(tables, path, known)
    people, names, lists = read["people"][1], read["names"][1], _lists(read)
    return Lexicon(
        **tables,
        lists=lists,
        bodies={word: kind for kind, words in names["bodies"].items() for word in words},
        described=_described(people["described"]),
        kin={word: frozenset((word, *kin)) for word, kin in people["kin"].items()},
        hostile=frozenset(
            word for word, frames in tables["nouns"].items() if any(f.victim for f in frames)
        ),
        plans=_plans(tables["nouns"], lists),
        folk=lists["groups"] | lists["parts"],
        told=lists["deeds"] | lists["answered"],
        judging=frozenset(w for w, fs in tables["verbs"].items() if fs[-1].type in ANSWERS),
        words=_single_words(tables.values(), lists.values()),
    )


def _plans(nouns: Index, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The nouns behind which "to" says what is planned, decided or asked for."""
    asked = {w for w, frames in nouns.items() if any(f.type in ORDERS for f in frames)}
    return lists["intending"] | lists["deeds"] | asked


def _single_words(tables: Collection[Index], lists: Iterable[frozenset[str]]) -> frozenset[str]:
    """All words that the lexicon knows by themselves."""
    asked = (
        w for table in tables for frames in table.values() for f in frames for w in f.object or ()
    )
    found = {word for group in (*tables, *lists) for word in group} | set(asked)
    return frozenset(word for word in found if " " not in word)


def _read(path: Path) -> tuple[Path, dict[str, Any]]:
    return path, read_yaml(path)


def _index(file: tuple[Path, dict[str, Any]], types: set[str], key: str = "frames") -> Index:
    path, data = file
    if not isinstance(data.get(key), list):
        raise DataError(str(path), key, "expected a list of frames")
    index: Index = {}
    for number, entry in enumerate(data[key], start=1):
        frame = _frame(path, f"{key}, entry {number}", entry, types)
        for word in frame.words:
            index.setdefault(word, []).append(frame)
    return _sorted(index)


def _together(first: Index, second: Index) -> Index:
    """Two tables as one; of frames that ask for as much, those of the first are tried first."""
    return _sorted({w: first.get(w, []) + second.get(w, []) for w in {**first, **second}})


def _sorted(index: Index) -> Index:
    for frames in index.values():
        frames.sort(key=lambda frame: frame.specific, reverse=True)
    return index


def _frame(path: Path, place: str, entry: Any, types: set[str]) -> Frame:
    if not isinstance(entry, Mapping):
        raise DataError(str(path), place, "expected a mapping with type, why and words")
    values = {_RENAMED.get(str(key), str(key)): value for key, value in entry.items()}
    unknown = sorted(set(values) - _KNOWN)
    if unknown:
        raise DataError(str(path), place, f"unknown field {unknown[0]!r}")
    if values.get("type") not in types:
        raise DataError(str(path), place, f"unknown relation type {values.get('type')!r}")
    if not values.get("why") or not values.get("words"):
        raise DataError(str(path), place, "needs words and a reason (why)")
    for name in _TUPLES & set(values):
        values[name] = _words(path, place, name, values[name])
    return Frame(**values)


def _words(path: Path, place: str, name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise DataError(str(path), place, f"{name} must be a list of words (quote on, yes, no)")
    return tuple(value)


def _extend(tables: dict[str, Index], path: Path, types: set[str]) -> None:
    data = read_yaml(path)
    for key in data:
        if key not in tables:
            raise DataError(str(path), str(key), f"expected one of {', '.join(tables)}")
        for word, frames in _index((path, data), types, str(key)).items():
            tables[key][word] = frames + tables[key].get(word, [])


def _lists(read: Mapping[str, tuple[Path, dict[str, Any]]]) -> dict[str, frozenset[str]]:
    lists: dict[str, frozenset[str]] = {}
    for file in ("speech", "people", "names", "persons", "status", "opinions"):
        path, data = read[file]
        for name, words in data.items():
            if name != "frames" and not isinstance(words, Mapping):
                lists[name] = frozenset(_words(path, name, name, words))
    return lists


def _described(kinds: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    nouns = {noun for words in kinds.values() for noun in words}
    return {noun: frozenset(k for k, words in kinds.items() if noun in words) for noun in nouns}
