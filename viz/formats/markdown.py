"""A folder of linked notes: a dossier of every actor, and an index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from graph.model import Actor
from graph.store.base import Where
from queries import stance
from queries.claims import Statement, statements
from queries.stance import Stance
from viz.escape import web_address
from viz.formats.job import Job, draft
from viz.formats.notes import address, file_names, front_matter, linked, plain

_SHOWN = 3  # quotes under an ally or a rival; the timeline has all of them
INDEX = "index"
Link = Callable[[Actor], str]


def write(job: Job) -> None:
    """Write the notes; those of a former export are replaced, other files are left alone."""
    job.path.mkdir(parents=True, exist_ok=True)
    actors = tuple(job.named())
    names = file_names(actors, taken=(INDEX,))

    def link(actor: Actor) -> str:
        shown, file = linked(actor.name), names[actor.id]
        return f"[[{file}]]" if shown in (file, "") else f"[[{file}|{shown}]]"

    _note(job.path / f"{INDEX}.md", _index(job, actors, link))
    for actor in actors:
        _note(job.path / f"{names[actor.id]}.md", _dossier(job, actor, link))


def _note(path: Path, lines: Iterable[str]) -> None:
    with draft(path) as hidden, hidden.open("w", encoding="utf-8", errors="replace") as file:
        file.writelines(f"{line}\n" for line in lines)


def _index(job: Job, actors: Iterable[Actor], link: Link) -> Iterator[str]:
    yield f"# {plain(job.title)}"
    for kind, group in groupby(sorted(actors, key=lambda one: one.kind), lambda one: one.kind):
        yield f"\n## {plain(kind)}\n"
        for actor in group:
            weight = job.weights.get(actor.id, 0)
            yield f"- {link(actor)}: {_claims(weight) if weight else 'only quoted'}"


def _dossier(job: Job, actor: Actor, link: Link) -> Iterator[str]:
    yield from front_matter(actor)
    yield f"# {plain(actor.name)}"
    if actor.description:
        yield f"\n{plain(actor.description)}"
    sides = (("Allies", stance.allies), ("Rivals", stance.rivals))
    for heading, side in sides:
        if found := side(job.store, actor):
            yield f"\n## {heading}\n"
            for one in found:
                yield from _stance(one, job, link)
    about = tuple(statements(job.store, Where(actor=actor.id)))
    yield from _timeline("Timeline", about, job, link)
    told = {one.claim.id for one in about}
    says = statements(job.store, Where(attributed_to=actor.id))
    yield from _timeline("Says of others", (s for s in says if s.claim.id not in told), job, link)


def _stance(one: Stance, job: Job, link: Link) -> Iterator[str]:
    marks = [name for name, is_so in (("contested", one.contested), ("mixed", one.mixed)) if is_so]
    number = len(one.publishers)
    told = [_claims(one.asserted + one.denied), f"{number} publisher{'s' * (number != 1)}", *marks]
    dates = " to ".join(dict.fromkeys(filter(None, (one.first, one.last))))
    yield f"- {link(one.actor)} ({one.score:.2f}): {', '.join((*told, *filter(None, [dates])))}"
    for reason in one.evidence[:_SHOWN]:
        yield f"    - {_sentence(reason.statement, job, link)}"


def _timeline(
    heading: str, found: Iterable[Statement], job: Job, link: Link
) -> Iterator[str]:  # fmt: skip
    for number, (year, group) in enumerate(groupby(found, lambda one: one.claim.date[:4])):
        yield f"\n## {heading}" if number == 0 else ""
        yield f"{chr(10) if number == 0 else ''}### {year or 'Undated'}\n"
        for one in group:
            date = f"{one.claim.date}: " if one.claim.date else ""
            yield f"- {date}{_sentence(one, job, link)}"


def _sentence(one: Statement, job: Job, link: Link) -> str:
    claim = one.claim
    coded = f"coded {plain(claim.code)} by {plain(claim.coded_by)}: " if claim.code else ""
    denied = "denied: " if claim.negated else ""
    what = f"{link(one.source)} {plain(job.type_label(claim.type))} {link(one.target)}"
    said = f", says {link(one.speaker)}" if one.speaker else ""
    manner = f" ({claim.modality})" if claim.modality in ("planned", "hypothetical") else ""
    return f"{coded}{denied}{what}{said}{manner}. “{plain(claim.quote)}” — {_source(one)}"


def _source(one: Statement) -> str:
    item = one.evidence
    title = plain(item.title or item.claim.document)
    url = web_address(item.url)
    heading = f"[{title}](<{address(url)}>)" if url else title
    return ", ".join(filter(None, (heading, plain(item.publisher), plain(item.published))))


def _claims(number: int) -> str:
    return f"{number:,} claim{'s' * (number != 1)}"
