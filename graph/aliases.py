"""Names lead to actors: every name, demonym and metonym of all actors, looked up at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from graph.frozen import frozen
from graph.judgement import Judgement, judge
from graph.model import Actor
from graph.spelling import key

__all__ = ["Aliases", "Entry", "Judgement", "judge"]

Sort = Literal["name", "demonym", "metonym"]
Table = dict[str, dict[str, Actor]]


@frozen
class Entry:
    """One way to say an actor: by name, by demonym ("Turkish") or by metonym ("Ankara")."""

    name: str
    sort: Sort
    actor: Actor


class Aliases:
    """All names of all actors, looked up without regard to case, accents and hyphens."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.actors = {actor.id: actor for actor in actors}

    @cached_property
    def _tables(self) -> tuple[Table, Table]:
        """By key: the actors of each name, and those of each demonym or metonym."""
        names: Table = {}
        others: Table = {}
        for entry in self.entries():
            table = names if entry.sort == "name" else others
            table.setdefault(key(entry.name), {})[entry.actor.id] = entry.actor
        return names, others

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
        names, others = self._tables
        wanted = key(name)
        return tuple((names.get(wanted) or others.get(wanted) or {}).values())

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
