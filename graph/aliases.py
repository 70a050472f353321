"""Names lead to actors: every name, demonym and metonym of all actors, looked up at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from graph.judgement import Judgement, judge
from graph.model import Actor
from graph.spelling import key

__all__ = ["Aliases", "Entry", "Judgement", "judge"]

Sort = Literal["name", "demonym", "metonym"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to say an actor: by name, by demonym ("Turkish") or by metonym ("Ankara")."""

    name: str
    sort: Sort
    actor: Actor


class Aliases:
    """All names of all actors, looked up without regard to case, accents and hyphens."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self._names: dict[str, dict[str, Actor]] = {}
        self._others: dict[str, dict[str, Actor]] = {}
        for entry in self.entries():
            table = self._names if entry.sort == "name" else self._others
            table.setdefault(key(entry.name), {})[entry.actor.id] = entry.actor

    def entries(self) -> Iterator[Entry]:
        """Every name, demonym and metonym with its actor."""
        for actor in self.actors.values():
            yield from (Entry(name, "name", actor) for name in actor.names)
            yield from (Entry(name, "demonym", actor) for name in actor.demonyms)
            yield from (Entry(name, "metonym", actor) for name in actor.metonyms)

    def find(self, name: str) -> tuple[Actor, ...]:
        """The actors with this id or name, else those with this demonym or metonym."""
        if name in self.actors:
            return (self.actors[name],)
        wanted = key(name)
        found = self._names.get(wanted) or self._others.get(wanted) or {}
        return tuple(found.values())

    def nearest(self, name: str, limit: int = 3) -> tuple[str, ...]:
        """Names close to this one, the closest first, one for each actor."""
        from rapidfuzz import fuzz, process

        choices = {entry: key(entry.name) for entry in self.entries()}
        hits = process.extract(
            key(name), choices, scorer=fuzz.ratio, score_cutoff=60, limit=limit * 4
        )
        best: dict[str, str] = {}
        for _, _, entry in hits:
            best.setdefault(entry.actor.id, entry.name)
        return tuple(best.values())[:limit]
