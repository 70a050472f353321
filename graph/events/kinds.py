"""What kind of actor an unknown name is, guessed by its words and by the coder's role."""

from __future__ import annotations

from functools import cache

from graph.events.codes import table
from graph.names import fold

_LINKS = {"of", "and", "for", "the", "in", "on", "&"}


def guess(name: str, role: str = "") -> str:
    """The kind that a name suggests; a name of two to four plain words is a person's."""
    parts = fold(name).split()
    for word in reversed(parts):
        if kind := _words().get(word):
            return kind
    if 2 <= len(parts) <= 4 and not _LINKS & set(parts) and _plain(name):
        return "person"
    known = table("kinds")["roles"].get(role.lower())
    return str(known["kind"]) if known else "organisation"


def is_common(name: str) -> bool:
    """Whether all words of a name are common ones, which name nobody: PROTESTERS, POLICE CHIEF."""
    return all(word in _common() for word in fold(name).split())


@cache
def _common() -> frozenset[str]:
    kinds = table("kinds")
    listed = (*_words(), *kinds["common"], *kinds["organs"])
    return frozenset(word for phrase in listed for word in fold(phrase).split())


def _plain(name: str) -> bool:
    return all(c.isalpha() or c in " .'’-" for c in name)


@cache
def _words() -> dict[str, str]:
    lists: dict[str, list[str]] = table("kinds")["words"]
    return {word: kind for kind, listed in lists.items() for word in listed}
