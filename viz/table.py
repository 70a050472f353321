"""Answers laid out for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from viz.delimited import Record, to_json
from viz.said import number, said
from viz.sheet import Sheet, cell, sheet, table
from viz.terminal import render

if TYPE_CHECKING:
    from graph.build import Outcome
    from graph.importing import Tally
    from graph.judgement import Judgement
    from graph.ontology import Ontology
    from graph.store.base import Rows
    from queries.actors import Presence
    from queries.claims import Statement
    from viz.formats.registry import Format

__all__ = ["render"]


def statements(found: Iterable[Statement], ontology: Ontology, ids: bool = False) -> Sheet:
    """Claims: when, and what is said by whom; with the id of each, if that is asked for."""
    rows = [
        (cell(one.claim.date or "undated", *[one.claim.id] * ids), said(one, ontology))
        for one in found
    ]
    return sheet(table("Date", "Claim", rows=rows, gap=1) if rows else "No claims match.")


def presences(found: Iterable[Presence]) -> Sheet:
    """Actors: how often each is spoken of, its kind and its other names."""
    rows = [(f.claims, f.actor.name, f.actor.kind, ", ".join(f.actor.aliases)) for f in found]
    names = ("Claims", "Actor", "Kind", "Also known as")
    return sheet(table(*names, rows=rows, right=["Claims"]) if rows else "No actors match.")


def judgements(found: Iterable[Judgement]) -> Sheet:
    """Actors that may be one under two spellings."""
    rows = [(f"{f.score:.2f}", f.verdict, f.left.name, f.right.name, f.reason) for f in found]
    if not rows:
        return sheet("No two actors seem to be one.")
    return sheet(table("Score", "Verdict", "One", "Other", "Why", rows=rows, right=["Score"]))


def rows(answer: Rows) -> Sheet:
    """The answer to a Cypher query, column by column."""
    listed = [tuple(map(_plain, row)) for row in answer.rows]
    return sheet(table(*answer.columns, rows=listed) if listed else "No rows.")


def outcomes(done: Iterable[Outcome]) -> Sheet:
    """What became of the documents, in one line."""
    counts: Counter[str] = Counter()
    claims = 0
    for one in done:
        counts[one.status] += 1
        claims += one.claims
    parts = ", ".join(f"{counts[status]} {status}" for status in ("added", "known", "failed"))
    total = number(counts.total(), "document")
    return sheet(f"{total}: {parts}; {number(claims, 'new claim')}.")


def passed(done: Iterable[Outcome], failed: list[Outcome]) -> Iterator[Outcome]:
    """The same outcomes; those that failed are kept."""
    for one in done:
        if one.reason:
            failed.append(one)
        yield one


def tally(one: Tally) -> Sheet:
    """What became of the rows of an import, in one line."""
    parts = ((one.added, "added"), (one.known, "known"), (one.silent, "without two actors"),
             (one.refused, "refused"))  # fmt: skip
    told = ", ".join(f"{count:,} {what}" for count, what in parts)
    return sheet(f"{number(one.rows, 'row')}: {told}; {number(one.claims, 'new claim')}.")


def formats(known: Iterable[Format]) -> Sheet:
    """The formats of export: their names, endings, what opens them and what they need."""
    rows = [(f.name, " ".join(f.endings) or "a folder", _purpose(f)) for f in known]
    return sheet(table("Format", "Ending", "For", rows=rows))


def _purpose(one: Format) -> str:
    return f"{one.help} (needs {one.package})" if one.extra else one.help


def extracted(found: Iterable[Record]) -> Sheet:
    """The claims of a text that is not kept."""
    rows = [tuple(_extracted(one)) for one in found]
    if not rows:
        return sheet("No claims found.")
    return sheet(table("Source", "Type", "Target", "Sentence", rows=rows, gap=1))


def _extracted(one: Record) -> Iterator[object]:
    source, target = (
        names[0] for names in (one["source"], one["target"]) if isinstance(names, list)
    )
    yield source
    yield f"not {one['type']}" if one["negated"] else one["type"]
    yield target
    yield one["sentence"]


def _plain(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else to_json(value)
