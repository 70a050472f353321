"""How one name can be written in several ways: transliterations and acronyms."""

from __future__ import annotations

import re
from functools import cache

from graph.names import fold

_SMALL = frozenset(
    {
        "al",
        "el",
        "as",
        "at",
        "ad",
        "ar",
        "an",
        "ash",
        "az",
        "ul",
        "bin",
        "ibn",
        "ben",
        "of",
        "the",
        "and",
        "for",
        "de",
        "la",
    }
)
# Arabic, Persian, Turkish and Cyrillic letters that newsrooms write in more than one way.
_SOUNDS = (
    (re.compile(r"ts?ch|sh|ch|ş|ç"), "x"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"^[aeiouy']+"), "A"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"gh|[gqc]"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"[wvb]"), "v"),
    (re.compile(r"[zs]"), "s"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"(?<=\w)h"), ""),
    (re.compile(r"[aeiouy'\-]"), ""),
    (re.compile(r"(\w)\1+"), r"\1"),
)


def key(name: str) -> str:
    """The folded name in which hyphens and apostrophes do not count: "Sana'a" is "sanaa"."""
    return fold(name).replace("-", " ").replace("'", "")


def words(name: str) -> tuple[str, ...]:
    """The words of a name that carry it: no articles, no "of"."""
    found = key(name).split()
    return tuple(word for word in found if word not in _SMALL) or tuple(found)


@cache
def skeleton(word: str) -> str:
    """The consonants of a word as a rough sound: "Haftar" and "Hifter" are both "hftr"."""
    sound = word.casefold()
    for pattern, replacement in _SOUNDS:
        sound = pattern.sub(replacement, sound)
    return sound or word


def initials(name: str) -> frozenset[str]:
    """The acronyms that a name can have, with and without its small words."""
    every = re.split(r"[\s\-]+", fold(name))
    chosen = [every, [word for word in every if word not in _SMALL]]
    return frozenset("".join(word[:1] for word in group) for group in chosen if len(group) > 1)
