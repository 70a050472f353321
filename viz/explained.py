"""An explanation for people: names, tree, frames and claims; and the same as a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from viz.delimited import Record, visible
from viz.records import extracted

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
        "words": [{name: getattr(w, name) for name in w.__slots__} for w in one.words],
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


def shown(one: Explanation) -> RenderableType:
    """Four small tables below each other."""
    parts: list[RenderableType] = []
    for heading, table, nothing in (
        ("Names", _names(one), "No names."),
        ("Tree", _tree(one.words), "No words."),
        ("Frames", _frames(one.tries), "No word of the lexicon."),
        ("Claims", _claims(one), "No claims."),
    ):
        parts += [Text(heading, style="bold"), table if table.row_count else Text(nothing), ""]
    return Group(*parts[:-1])


def _names(one: Explanation) -> Table:
    table = _table()
    for named in one.named:
        actor = named.actor
        new = ", new" if actor.discovered else ""
        table.add_row(*map(visible, (named.text, actor.name, f"{actor.kind}{new}", named.sort)))
    return table


def _tree(words: Iterable[Word]) -> Table:
    table = _table()
    listed = list(words)
    for root in (word for word in listed if word.head == word.index):
        for depth, word in _below(root, listed):
            text = "  " * depth + visible(word.text)
            table.add_row(text, *map(visible, (word.lemma, word.tag, word.relation)))
    return table


def _below(word: Word, words: list[Word], depth: int = 0) -> Iterator[tuple[int, Word]]:
    yield depth, word
    for child in words:
        if child.head == word.index and child != word:
            yield from _below(child, words, depth + 1)


def _frames(tries: Iterable[Try]) -> Table:
    """One row for all frames of a word that came to the same end."""
    rows: dict[tuple[int, str, str, str], list[str]] = {}
    for tried in tries:
        row = rows.setdefault((tried.index, tried.word, tried.table, tried.outcome), [])
        row += [tried.frame.type] if tried.frame.type not in row else []
    table = _table()
    for (_, word, part, outcome), types in rows.items():
        style = "green" if outcome == FIRED else ""
        table.add_row(visible(word), part, ", ".join(types), Text(visible(outcome), style=style))
    return table


def _claims(one: Explanation) -> Table:
    table = _table()
    for claim, seen in zip(one.extraction.claims, extracted(one.extraction), strict=True):
        ends = [names[0] for names in (seen["source"], seen["target"]) if isinstance(names, list)]
        denied = "not: " if claim.negated else ""
        says = f"says {seen['attributed_to']}" if claim.attributed_to else "says the text"
        when = f"{claim.date or 'undated'} ({claim.date_precision})"
        edge = denied + _edge(ends[0], claim.type, ends[1])
        table.add_row(*map(visible, (edge, says, claim.modality, when)))
    return table


def _edge(source: object, kind: str, target: object) -> str:
    return f"{source} {kind} {target}"


def _table() -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    for _ in range(4):
        table.add_column(overflow="fold")
    return table
