"""A claim to be judged: its sentence with both ends marked, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from viz.said import edge, origin
from viz.sheet import Line, Sheet, Span, line, sheet

if TYPE_CHECKING:
    from graph.model import Actor
    from graph.ontology import Ontology
    from queries.claims import Statement


def shown(one: Statement, ontology: Ontology, left: int, menu: str) -> Sheet:
    """What is to be judged, and the keys that do it."""
    claim = one.claim
    doubt = line(f"confidence {claim.confidence:g}, {left} left", "dim")
    told = (line(""), edge(one, ontology), marked(one), origin(one.evidence), doubt, line(menu))
    return sheet(told)


def marked(one: Statement) -> Line:
    """The sentence with the [source] and the {target} in brackets, as far as it names them."""
    names = {**_names(one.target, "{}"), **_names(one.source, "[]")}
    quote = one.claim.quote
    if not names:
        return line(f"“{quote}”")
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    parts = re.split(rf"(?<!\w)({'|'.join(longest)})(?!\w)", quote)
    spans = (_span(part, names) for part in parts if part)
    return (Span("“"), *spans, Span("”"))


def _names(actor: Actor, marks: str) -> dict[str, str]:
    every: Iterable[str] = (*actor.names, *actor.demonyms, *actor.metonyms)
    return dict.fromkeys(filter(None, every), marks)


def _span(part: str, names: Mapping[str, str]) -> Span:
    if part not in names:
        return Span(part)
    return Span(f"{names[part][0]}{part}{names[part][1]}", "bold")
