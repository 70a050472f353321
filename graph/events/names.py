"""Parties to actors: through the same aliases as text, then through codes, else someone new."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import Any

from graph.aliases import Aliases
from graph.data import FOLDER
from graph.events.codes import table
from graph.events.event import Party, given
from graph.events.kinds import guess, is_common
from graph.model import Actor
from graph.names import fold, slug
from graph.spelling import key, words

_YEARS = re.compile(r"\s*\((?:\d{4})?\s*-\s*(?:\d{4})?\)")
_BRACKET = re.compile(r"(.+?)\s*\(([^()]+)\)$")
_CACHE = 100_000  # parties that are remembered; more would not be constant memory


class Names:
    """Who is meant by the parties of event data."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._aliases = Aliases(actors)
        self._states = _states(self._aliases)
        self._persons = _persons(self._aliases)
        self._of = sorted(table("kinds")["of"], key=len, reverse=True)
        self._organs = frozenset(map(fold, table("kinds")["organs"]))
        self._seen: dict[Party, Actor | None] = {}

    def actor(self, party: Party) -> Actor | None:
        """The actor that a party is; None when it is not named at all."""
        found = self._seen.get(party, party)
        # A party itself is no answer, so it marks those that were not asked for before.
        if found is party:
            if len(self._seen) >= _CACHE:
                self._seen.clear()
            found = self._seen[party] = self._resolve(party)
        return found if isinstance(found, Actor) else None

    def _resolve(self, party: Party) -> Actor | None:
        name = _YEARS.sub("", given(party.name)).strip()
        state = self._state(party.country) or self._state(party.code)
        role = _role(party.role)
        if not name:
            return self._group(state, role)
        known = self._known(name, state) or self._described(name) or self._person(name)
        if known is None and (party.code and party.code == party.country):
            known = state
        if known is None and fold(name) in self._organs:
            return state
        if known is None:
            return self._new(name, party, state)
        # "SYRIAN" of the role REB are rebels in Syria, and no state.
        return self._group(known, role) if known.kind == "state" and party.code else known

    def _state(self, country: str) -> Actor | None:
        country = given(country)
        if not country:
            return None
        found = self._states.get(country)
        if found or len(country) == 3:
            return found
        named = self._aliases.find(country)
        return named[0] if len(named) == 1 and named[0].kind == "state" else None

    def _known(self, name: str, state: Actor | None) -> Actor | None:
        """The one actor of this name; the coder's country decides between several states."""
        found = self._aliases.find(name)
        if len(found) > 1 and state:
            own = [one for one in found if one == state or one.country == state.country]
            found = tuple(own)
        if len(found) == 1:
            return state if state and found[0].kind == "state" else found[0]
        return self._states.get(name)

    def _described(self, name: str) -> Actor | None:
        """The state that "Police (India)" or "Military Forces of Turkey" acts for."""
        if match := _BRACKET.match(name):
            organ = fold(match[1]) in self._organs
            return self._state(match[2]) if organ else None
        for head in self._of:
            if name.startswith(f"{head} "):
                return self._state(name[len(head) + 1 :])
        return None

    def _person(self, name: str) -> Actor | None:
        """Someone known whose middle names a coder gives too: Khalifa Belqasim Haftar."""
        parts = words(name)
        return self._persons.get((parts[0], parts[-1])) if len(parts) > 2 else None

    def _group(self, state: Actor | None, role: dict[str, Any]) -> Actor | None:
        """The state itself for its organs, otherwise those in it who have this role."""
        if state is None or not role.get("group"):
            return state
        name = f"{role['group']} ({state.name})"
        return self._made(name, str(role["kind"]), state)

    def _new(self, name: str, party: Party, state: Actor | None) -> Actor | None:
        match = _BRACKET.match(name)
        owner = state or (self._state(match[2]) if match else None) or self._owner(name)
        shown = name.title() if name.isupper() and len(name) > 4 else name
        if is_common(name):
            # "POLICE" of no country is nobody: all such rows would meet in one actor.
            return self._made(f"{shown} ({owner.name})", guess(name), owner) if owner else None
        return self._made(shown, guess(shown, party.role), owner)

    def _owner(self, name: str) -> Actor | None:
        """The state that "Military Forces of Sudan Rapid Unit" begins with."""
        for head in self._of:
            if name.startswith(f"{head} "):
                parts = name[len(head) + 1 :].split()
                tries = (" ".join(parts[:n]) for n in range(len(parts), 0, -1))
                return next(filter(None, map(self._state, tries)), None)
        return None

    def _made(self, name: str, kind: str, state: Actor | None) -> Actor:
        country = state.country if state else None
        return Actor(slug(name), name, kind, country=country, discovered=True)


def _role(code: str) -> dict[str, Any]:
    found: dict[str, Any] = table("kinds")["roles"].get(code.lower(), {})
    return found


def _states(aliases: Aliases) -> dict[str, Actor]:
    """The states by the codes of ISO 3166 and CAMEO."""
    with (FOLDER / "states.csv").open(encoding="utf-8", newline="") as stream:
        codes = {row["iso3"]: row["id"] for row in csv.DictReader(stream) if row["iso3"]}
    codes.update(table("codes")["countries"])
    return {code: aliases.actors[one] for code, one in codes.items() if one in aliases.actors}


def _persons(aliases: Aliases) -> dict[tuple[str, str], Actor]:
    """Persons by first and last name, if the last alone is distinctive enough to be an alias."""
    found: dict[tuple[str, str], Actor] = {}
    for entry in aliases.entries():
        parts = words(entry.name)
        person = entry.sort == "name" and entry.actor.kind == "person" and len(parts) == 2
        if person and parts[1] in map(key, entry.actor.names):
            found[parts[0], parts[1]] = entry.actor
    return found
