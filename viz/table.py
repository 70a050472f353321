"""Answers for people: tables that wrap to the width of the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from viz.delimited import Record, to_json, visible

if TYPE_CHECKING:
    from graph.build import Outcome
    from graph.importing import Tally
    from graph.judgement import Judgement
    from graph.model import Actor
    from graph.ontology import Ontology
    from graph.store.base import Rows
    from queries.actors import Presence
    from queries.claims import Statement
    from queries.stance import Reason, Stance
    from viz.formats.registry import Format

_ONE = {"allies": "Ally", "rivals": "Rival"}
_DOUBTS = ("planned", "hypothetical")
_COLOURS = {1: "green", -1: "red", 0: "yellow"}


def render(shown: RenderableType, width: int = 80, colour: bool = False) -> str:
    """The text that a terminal of this width shows."""
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    console.print(shown)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().rstrip().split("\n"))


def stances(
    side: str, actor: Actor, found: Sequence[Stance], ontology: Ontology, why: bool
) -> RenderableType:
    """Allies or rivals: who, how sure, and the best sentence or all of them."""
    if not found:
        return Text(f"No {side} of {visible(actor.name)} in this store.")
    table = _table("Score", _ONE[side], "Why", gap=1)
    for one in found:
        reasons = one.evidence if why else one.evidence[:1]
        shown = [_statement(reason.statement, ontology, _via(reason)) for reason in reasons]
        table.add_row(f"{one.score:.2f}", _standing(one), Text("\n\n").join(shown))
    return Group(Text(f"{side.capitalize()} of {visible(actor.name)}\n", style="bold"), table)


def statements(found: Iterable[Statement], ontology: Ontology) -> RenderableType:
    """Claims: when, and what is said by whom."""
    table = _table("Date", "Claim", gap=1)
    for one in found:
        table.add_row(visible(one.claim.date) or "undated", _statement(one, ontology))
    return table if table.row_count else Text("No claims match.")


def presences(found: Iterable[Presence]) -> RenderableType:
    """Actors: how often each is spoken of, its kind and its other names."""
    table = _table("Claims", "Actor", "Kind", "Also known as")
    for one in found:
        also = visible(", ".join(one.actor.aliases))
        table.add_row(str(one.claims), visible(one.actor.name), visible(one.actor.kind), also)
    return table if table.row_count else Text("No actors match.")


def judgements(found: Iterable[Judgement]) -> RenderableType:
    """Actors that may be one under two spellings."""
    table = _table("Verdict", "One", "Other", "Why")
    for one in found:
        names = visible(one.left.name), visible(one.right.name)
        table.add_row(one.verdict, *names, visible(one.reason))
    return table if table.row_count else Text("No two actors seem to be one.")


def rows(answer: Rows) -> RenderableType:
    """The answer to a Cypher query, column by column."""
    table = _table(*map(visible, answer.columns))
    for row in answer.rows:
        table.add_row(*(_cell(value) for value in row))
    return table if table.row_count else Text("No rows.")


def outcomes(done: Iterable[Outcome]) -> RenderableType:
    """What became of the documents, in one line."""
    counts = Counter(one.status for one in done)
    claims = sum(one.claims for one in done)
    parts = ", ".join(f"{counts[status]} {status}" for status in ("added", "known", "failed"))
    total = _number(counts.total(), "document")
    return Text(f"{total}: {parts}; {_number(claims, 'new claim')}.")


def tally(one: Tally) -> RenderableType:
    """What became of the rows of an import, in one line."""
    parts = ((one.added, "added"), (one.known, "known"), (one.silent, "without two actors"),
             (one.refused, "refused"))  # fmt: skip
    told = ", ".join(f"{count:,} {what}" for count, what in parts)
    return Text(f"{_number(one.rows, 'row')}: {told}; {_number(one.claims, 'new claim')}.")


def formats(known: Iterable[Format]) -> RenderableType:
    """The formats of export: their names, endings, what opens them and what they need."""
    table = _table("Format", "Ending", "For")
    for one in known:
        needs = f" (needs {one.package})" if one.extra else ""
        table.add_row(one.name, " ".join(one.endings) or "a folder", Text(f"{one.help}{needs}"))
    return table


def extracted(found: Iterable[Record]) -> RenderableType:
    """The claims of a text that is not kept."""
    table = _table("Source", "Type", "Target", "Sentence", gap=1)
    for one in found:
        ends = (
            str(names[0]) for names in (one["source"], one["target"]) if isinstance(names, list)
        )
        source, target = ends
        kind = f"not {one['type']}" if one["negated"] else one["type"]
        table.add_row(*map(visible, (source, kind, target, one["sentence"])))
    return table if table.row_count else Text("No claims found.")


def _table(*columns: str, gap: int = 0) -> Table:
    table = Table(box=None, padding=(0, 2, gap, 0), pad_edge=False, header_style="bold")
    for column in columns:
        number = column in ("Score", "Claims")
        table.add_column(column, justify="right" if number else "left", overflow="fold")
    return table


def _standing(stance: Stance) -> Text:
    shown = Text(visible(stance.actor.name), style="bold")
    first, last = stance.first, stance.last
    dates = visible(first if first == last else f"{first} to {last}")
    lines = [visible(stance.actor.kind), _count(stance), dates, *_marks(stance)]
    return shown.append("".join(f"\n{line}" for line in lines if line), style="not bold")


def _count(stance: Stance) -> str:
    denied = f", {stance.denied} denied" if stance.denied else ""
    return f"{_number(stance.asserted, 'claim')}{denied}, {len(stance.publishers)} pub."


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}{'s' if count != 1 else ''}"


def _marks(stance: Stance) -> list[str]:
    marks = {"own side": stance.own_side, "contested": stance.contested, "mixed": stance.mixed}
    return [mark for mark, holds in marks.items() if holds]


def _statement(one: Statement, ontology: Ontology, note: str = "") -> Text:
    claim = one.claim
    kind = ontology.get(claim.type)
    label = kind.label if kind else claim.type.replace("-", " ")
    # What a coder made of a report begins with him: it never reads as what happened.
    coded = f"coded {claim.code} by {claim.coded_by}: " if claim.code else ""
    shown = Text(visible(coded) + ("denied: " if claim.negated else ""), style="bold")
    shown.append(f"{visible(one.source.name)} ")
    shown.append(label, style=_COLOURS.get(claim.polarity, ""))
    shown.append(f" {visible(one.target.name)}")
    shown.append(visible(_attribution(one)) + note, style="not bold")
    shown.append(f"\n“{visible(claim.quote)}”", style="not bold")
    return shown.append(f"\n{visible(_origin(one))}", style="not bold dim")


def _attribution(one: Statement) -> str:
    doubt = f" ({one.claim.modality})" if one.claim.modality in _DOUBTS else ""
    return f"{doubt}, says {one.speaker.name}" if one.speaker else doubt


def _origin(one: Statement) -> str:
    evidence = one.evidence
    origin = evidence.publisher or evidence.title or evidence.url or "unnamed document"
    return f"— {origin}, {evidence.published or 'undated'}"


def _via(reason: Reason) -> str:
    return f" (via {visible(reason.via.name)})" if reason.via else ""


def _cell(value: object) -> str:
    if value is None:
        return ""
    return visible(value if isinstance(value, str) else to_json(value))
