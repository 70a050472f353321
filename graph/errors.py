"""Everything that can go wrong, as one small tree; each message says what to do.

ActorGraphError
├── InputError            a document that cannot be read (file, line, reason)
├── ExportError           a format that nobody knows, or that needs something to be installed
├── DataError             an ontology, lexicon or actors file with a mistake (file, entry, reason)
├── ActorError
│   ├── UnknownActor      no actor has this name; carries the nearest names
│   └── AmbiguousActor    several actors have this name; carries them
├── CorrectionError       a judgement that does not fit what is kept
├── CypherError           a query that the engine refuses, with the place and a hint
└── StoreError            a store that cannot be opened, read or written
    └── StoreUnavailable  it may work later, or elsewhere: locked, unreachable, not permitted
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.model import Actor


class ActorGraphError(Exception):
    """The root of all errors that a user can be told about in one sentence."""

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way between processes without the arguments that made the sentence."""
        return _again, (type(self), *self.args), self.__dict__


def _again(kind: type[ActorGraphError], sentence: str) -> ActorGraphError:
    return kind.__new__(kind, sentence)


class InputError(ActorGraphError):
    """A document that cannot be read: names the file, the line if known, and the reason."""

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        where = f"{path}, line {line}" if line else path
        super().__init__(f"{where}: {reason}")
        self.path, self.line, self.reason = path, line, reason


class DataError(ActorGraphError):
    """A data file with a mistake: names the file, the entry or line, and the reason."""

    def __init__(self, path: str, entry: str, reason: str) -> None:
        super().__init__(f"{path}: {entry}: {reason}" if entry else f"{path}: {reason}")
        self.path, self.entry, self.reason = path, entry, reason


class ExportError(ActorGraphError):
    """A format that cannot be written here: unknown, or in need of an optional library."""


class ActorError(ActorGraphError):
    """A name that does not lead to exactly one actor."""


class UnknownActor(ActorError):
    """No actor has this name; `nearest` holds names that are close to it."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        hint = f" Did you mean: {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"No actor is called {name!r}.{hint}")
        self.name, self.nearest = name, nearest


class AmbiguousActor(ActorError):
    """Several actors share this name; `candidates` holds them."""

    def __init__(self, name: str, candidates: tuple[Actor, ...]) -> None:
        listed = ", ".join(f"{actor.name} ({actor.id})" for actor in candidates)
        super().__init__(f"{name!r} can mean: {listed}. Use the id in brackets.")
        self.name, self.candidates = name, candidates


class CorrectionError(ActorGraphError):
    """A judgement that does not fit what is kept: no such claim, no such quote."""


class CypherError(ActorGraphError):
    """A query that the engine refuses, with the place and a form that works."""


class StoreError(ActorGraphError):
    """A store that cannot be opened, read or written as asked."""


class StoreUnavailable(StoreError):
    """A store that may work later or elsewhere: locked, unreachable or not permitted."""
