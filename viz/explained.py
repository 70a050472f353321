"""An explanation for people: names, tree, frames and claims; and the same as a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.records import extracted
from viz.sheet import Cell, Sheet, Table, heading, line, sheet, table

if TYPE_CHECKING:
    from graph.text.explain import Explanation, Word
    from graph.text.tries import Try

FIRED = "fired"


def record(one: Explanation) -> Record:
    """The explanation as plain lists and dictionaries."""
    return {
        "names": [
            {"text": n.text, "actor": n.actor.id, "kind": n.actor.kind, "sort": n.sort}
            for n in one.named
        ],
        "words": [{name: getattr(w, name) for name in w.__match_args__} for w in one.words],
        "frames": [_frame(tried) for tried in one.tries],
        "claims": list(extracted(one.extraction)),
    }


def _frame(tried: Try) -> Record:
    return {
        "word": tried.word,
        "index": tried.index,
        "table": tried.table,
        "type": tried.frame.type,
        "why": tried.frame.why,
        "outcome": tried.outcome,
        "states": [_edge(e.source.name, e.type, e.target.name) for e in tried.events],
    }


def shown(one: Explanation) -> Sheet:
    """Four small tables below each other."""
    return sheet(
        _part("Names", _names(one), "No names."),
        _part("Tree", _tree(one.words), "No words."),
        _part("Frames", _frames(one.tries), "No word of the lexicon."),
        _part("Claims", _claims(one), "No claims."),
    )


def _part(name: str, rows: Iterable[tuple[object, ...]], nothing: str) -> Cell | Table:
    listed = tuple(rows)
    if not listed:
        return (*heading(name), line(nothing))
    return replace(table("", "", "", "", rows=listed), bare=True, title=name)


def _names(one: Explanation) -> Iterator[tuple[object, ...]]:
    for named in one.named:
        actor = named.actor
        new = ", new" if actor.discovered else ""
        yield named.text, actor.name, f"{actor.kind}{new}", named.sort


def _tree(words: Iterable[Word]) -> Iterator[tuple[object, ...]]:
    listed = list(words)
    for root in (word for word in listed if word.head == word.index):
        for depth, word in _below(root, listed):
            yield "  " * depth + word.text, word.lemma, word.tag, word.relation


def _below(word: Word, words: list[Word], depth: int = 0) -> Iterator[tuple[int, Word]]:
    yield depth, word
    for child in words:
        if child.head == word.index and child != word:
            yield from _below(child, words, depth + 1)


def _frames(tries: Iterable[Try]) -> Iterator[tuple[object, ...]]:
    """One row for all frames of a word that came to the same end."""
    rows: dict[tuple[int, str, str, str], list[str]] = {}
    for tried in tries:
        row = rows.setdefault((tried.index, tried.word, tried.table, tried.outcome), [])
        row += [tried.frame.type] if tried.frame.type not in row else []
    for (_, word, part, outcome), types in rows.items():
        style = "friendly" if outcome == FIRED else ""
        yield word, part, ", ".join(types), (line(outcome, style),)


def _claims(one: Explanation) -> Iterator[tuple[object, ...]]:
    for claim, seen in zip(one.extraction.claims, extracted(one.extraction), strict=True):
        ends = [names[0] for names in (seen["source"], seen["target"]) if isinstance(names, list)]
        denied = "not: " if claim.negated else ""
        says = f"says {seen['attributed_to']}" if claim.attributed_to else "says the text"
        when = f"{claim.date or 'undated'} ({claim.date_precision})"
        yield denied + _edge(ends[0], claim.type, ends[1]), says, claim.modality, when


def _edge(source: object, kind: str, target: object) -> str:
    return f"{source} {kind} {target}"
