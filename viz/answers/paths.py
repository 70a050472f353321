"""Chains from one actor to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viz.delimited import Record
from viz.records import statement
from viz.said import SIGNS, number, said
from viz.sheet import Line, Sheet, Span, Table, cell, heading, sheet, table

if TYPE_CHECKING:
    from graph.model import Actor
    from graph.ontology import Ontology
    from queries.paths import Path
    from queries.steps import Step

_WORDS = {1: "stands with", -1: "stands against"}


def meaning(path: Path) -> str:
    """What the chain makes of its last actor: "friend of an enemy"."""
    words = ["friend" if step.sign > 0 else "enemy" for step in reversed(path.steps)]
    return words[0] + "".join(
        f" of {'an' if word == 'enemy' else 'a'} {word}" for word in words[1:]
    )


def records(found: Sequence[Path]) -> Iterator[Record]:
    """Each chain with the best sentence of each of its steps."""
    for at, path in enumerate(found, start=1):
        yield {
            "path": at,
            "chosen": list(path.kinds),
            "sign": path.sign,
            "meaning": meaning(path),
            "trust": path.trust,
            "actors": [one.name for one in path.actors],
            "actor_ids": [one.id for one in path.actors],
            "evidence": [_step(step) for step in path.steps],
        }


def _step(step: Step) -> Record:
    return {"step_sign": step.sign, "strength": step.tie.strength, **statement(step.evidence[0])}


def shown(source: Actor, target: Actor, found: Sequence[Path], ontology: Ontology) -> Sheet:
    """Each chain as a small table of its steps."""
    if not found:
        return sheet(f"No chain of ties leads from {source.name} to {target.name}.")
    title = heading(f"From {source.name} to {target.name}")
    return sheet(title, *(_path(path, ontology) for path in found))


def _path(path: Path, ontology: Ontology) -> Table:
    steps = len(path.steps)
    kinds = f"{' and '.join(path.kinds)}, {number(steps, 'step')}, trust {path.trust:.2f}"
    title = f"{meaning(path).capitalize()} ({kinds})"
    rows = [(f"{step.tie.strength:.2f}", _shown(step, ontology)) for step in path.steps]
    return table("Strength", "Step", rows=rows, gap=1, right=["Strength"], title=title)


def _shown(step: Step, ontology: Ontology) -> tuple[Line, ...]:
    head = (
        Span(f"{step.source.name} ", "bold"),
        Span(_WORDS[step.sign], f"bold {SIGNS[step.sign]}"),
        Span(f" {step.target.name}", "bold"),
    )
    contested = [cell("contested")[0]] if step.tie.contested else []
    return (head, *said(step.evidence[0], ontology), *contested)
