"""Finding the names of known actors in a row of words, longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from graph.aliases import Entry
from graph.frozen import frozen
from graph.names import plain
from graph.text.lexicon import Lexicon

LONGEST_TITLE = 4
PAIR = 2


# Arabic articles, which some write with a hyphen and some with a space.
ARTICLES = ("al-", "Al-", "el-", "El-", "ash-", "an-")


@frozen
class Hit:
    """Words `start` to `end` (exclusive) are a name of these entries."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class NameMatcher:
    """A table from first words to names; matching costs one look-up a word."""

    def __init__(self, entries: Iterable[Entry], words: Callable[[str], list[str]]) -> None:
        self._names: dict[str, dict[tuple[str, ...], list[Entry]]] = {}
        for entry in entries:
            written = words(entry.name)
            if entry.name.startswith(ARTICLES):
                self._note(words(entry.name.replace("-", " ", 1)), entry)
            if entry.actor.kind == "person" and len(written) > PAIR:
                self._note([written[0], "-", *written[1:]], entry)
            if len(written) > PAIR and _key(written[0]) == "the":
                written = written[1:]
            self._note(written, entry)
        self._lengths = {
            first: sorted({len(key) for key in names}, reverse=True)
            for first, names in self._names.items()
        }

    def _note(self, written: Iterable[str], entry: Entry) -> None:
        """Let these words, if there are any, be found as a name of the entry."""
        key = tuple(_key(word) for word in written)
        if key:
            self._names.setdefault(key[0], {}).setdefault(key, []).append(entry)

    def find(self, words: Sequence[str]) -> Iterator[Hit]:
        """All names in the words, from left to right, without overlap."""
        start = 0
        while start < len(words):
            hit = self._at(words, start)
            if hit:
                yield hit
            start = hit.end if hit else start + 1

    def _at(self, words: Sequence[str], start: int) -> Hit | None:
        first = _key(words[start])
        for length in self._lengths.get(first, ()):
            written = words[start : start + length]
            entries = self._names[first].get(tuple(map(_key, written)), [])
            fitting = tuple(entry for entry in entries if _fits(entry.name, written))
            if fitting:
                return Hit(start, start + length, fitting)
        return None


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return plain(word).replace(".", "") or word


def _fits(name: str, written: Sequence[str]) -> bool:
    """Whether the letters' case agrees: "us" is not the US, "who" is not the WHO."""
    text = "".join(written).replace(".", "")
    if len(written) == 1 and name.replace(".", "").isupper() and len(name) <= 5:
        return text.isupper()
    return not name[0].isupper() or written[0][0].isupper() or not written[0][0].isalpha()


def widened(hits: list[Hit], words: Sequence[str], lexicon: Lexicon) -> list[Hit]:
    """Names with what belongs to them: titles in capitals, the same actor again in brackets."""
    found: list[Hit] = []
    for hit in hits:
        before = found[-1] if found else None
        if before and _bracketed(before, hit, words):
            found[-1] = Hit(before.start, hit.end + 1, before.entries)
        elif not _elsewhere(hit, words, lexicon):
            found.append(_with_titles(hit, words, lexicon, before.end if before else 0))
    return found


def _elsewhere(hit: Hit, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the word before makes it another's name: Latin Americans, New Mexico."""
    before = words[hit.start - 1] if hit.start else ""
    if before == "New":
        return ("founded", words[hit.start].lower()) in lexicon
    halved = before[:1].isupper() and ("halves", before.lower()) in lexicon
    return halved and hit.end == hit.start + 1 and all(e.sort == "demonym" for e in hit.entries)


def _bracketed(before: Hit, hit: Hit, words: Sequence[str]) -> bool:
    inside = hit.start == before.end + 1 and words[before.end] in "(["
    closed = hit.end < len(words) and words[hit.end] in ")]"
    same = {e.actor.id for e in before.entries} & {e.actor.id for e in hit.entries}
    return inside and closed and bool(same)


def _with_titles(hit: Hit, words: Sequence[str], lexicon: Lexicon, floor: int) -> Hit:
    if any(entry.actor.kind != "person" for entry in hit.entries):
        return hit
    for start in range(max(floor, hit.start - LONGEST_TITLE), hit.start):
        before = words[start : hit.start]
        if before[0][0].isupper() and title_length(before, lexicon) == len(before):
            return Hit(start, hit.end, hit.entries)
    return hit


def title_length(words: Sequence[str], lexicon: Lexicon) -> int:
    """How many words at the beginning are a title: two in "Prime Minister Sarraj"."""
    end = 0
    for i, word in enumerate(words):
        lower = word.lower().rstrip(".")
        if ("titles", lower) in lexicon:
            end = i + 1
        elif ("before_titles", lower) not in lexicon and word not in ("-",):
            break
    return end
