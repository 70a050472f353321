"""The log of changes, each told in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.corrections.values import packed
from viz.delimited import Record
from viz.said import number
from viz.sheet import Cell, Line, Sheet, line, sheet, table

if TYPE_CHECKING:
    from graph.corrections.change import Change
    from graph.model import Actor
    from queries.history import Event, History, Waiting

Actors = Mapping[str, "Actor"]
Details = Mapping[str, Any]
Tell = Callable[[str, Details, "History"], str]


def records(found: History) -> Iterator[Record]:
    """Every change with all its details."""
    for one in found.events:
        change = one.change
        yield {
            "number": change.number,
            "moment": change.moment,
            "who": change.who,
            "action": change.action,
            "subject": change.subject,
            "told": sentence(one, found),
            "why": change.why,
            "in_force": one.holds,
            "details": dict(change.details),
        }


def shown(found: History) -> Sheet:
    """A row for each change."""
    if not found.events:
        return sheet("Nothing was changed here.")
    rows = [
        (one.change.number, _when(one), one.change.who, _what(one, found)) for one in found.events
    ]
    return sheet(table("No.", "When (UTC)", "Who", "What", rows=rows, right=["No."]))


def done(found: History) -> Sheet:
    """What has just been changed, a line for each."""
    lines = [line(f"{one.change.number}: {sentence(one, found)}") for one in found.events]
    return sheet(tuple(lines)) if lines else sheet("Nothing was changed.")


def waiting_record(one: Waiting) -> Record:
    """A judgement that fits nothing now."""
    claim = one.verdict.claim
    return {
        "claim_id": claim.id,
        "document": claim.document,
        "title": one.document.title if one.document else None,
        "told": _edge(packed(claim), one.actors),
        "rejected": one.verdict.rejected,
        "values": one.verdict.values,
    }


def waiting(found: Sequence[Waiting]) -> Sheet:
    """Judgements about claims that are not there now, each with its document."""
    rows = [
        (one.verdict.claim.id, (line(_edge(packed(one.verdict.claim), one.actors)), _where(one)))
        for one in found
    ]
    return sheet(table("Claim", "Judged", rows=rows)) if rows else sheet("Nothing waits.")


def sentence(one: Event, known: History) -> str:
    """What a change did."""
    told = _told(one.change, known)
    if one.takes_back:
        back = (
            f"{change.number} ({_told(change, known)}{_back(change, known)})"
            for change in one.takes_back
        )
        told = f"{told} {', '.join(back)}"
    return told if one.holds else f"{told} (taken back)"


def _back(change: Change, known: History) -> str:
    """The numbers of what was taken back by something that is taken back itself."""
    found = (str(known.numbers[one]) for one in change.back if one in known.numbers)
    return "".join(f" {number}" for number in found)


def _told(change: Change, known: History) -> str:
    if not change.details:
        return f"{change.action}: erased since"
    return _TELL[change.action](change.subject, change.details, known)


def _when(one: Event) -> str:
    return one.change.moment[:19].replace("T", " ")


def _what(one: Event, known: History) -> Cell:
    first: Line = line(sentence(one, known))
    return (first, line(one.change.why, "dim")) if one.change.why else (first,)


def _where(one: Waiting) -> Line:
    if one.document is None:
        return line("its document is not in the store", "dim")
    return line(f"no claim of {one.document.title or one.document.id} fits it now", "dim")


def name(ident: str | None, actors: Actors) -> str:
    """The name of an actor, or its id where it is gone."""
    if ident is None:
        return "the document itself"
    return actors[ident].name if ident in actors else ident


def edge(claim: Details, actors: Actors) -> str:
    """Who does what to whom, and whether that is denied."""
    denied = "denied: " if claim.get("negated") else ""
    ends = name(claim["source"], actors), name(claim["target"], actors)
    return f"{denied}{ends[0]} {claim['type'].replace('-', ' ')} {ends[1]}"


def _edge(claim: Details, actors: Actors) -> str:
    return f"{edge(claim, actors)}, “{claim['quote']}”"


def _claim(verb: str) -> Tell:
    return lambda _, details, known: f"{verb} {_edge(details['claim'], known.actors)}"


def _edit(_: str, details: Details, known: History) -> str:
    was = details.get("was", {})
    new = (
        turn(field, was.get(field), value, known.actors)
        for field, value in sorted(details["values"].items())
    )
    return f"edited {_edge(details['claim'], known.actors)}: {', '.join(new)}"


def turn(field: str, was: object, now: object, actors: Actors) -> str:
    """What a field of a claim was and what it is now."""
    told = _value(field, was, actors), _value(field, now, actors)
    return f"{field.replace('_', ' ')} {told[0]} → {told[1]}"


def _value(field: str, value: object, actors: Actors) -> str:
    if field in ("source", "target", "attributed_to"):
        return name(None if value is None else str(value), actors)
    return str(value)


def _came(verb: str) -> Tell:
    def told(subject: str, details: Details, known: History) -> str:
        title = known.titles.get(subject)
        what = f"“{title}”" if title else number(len(details["documents"]), "document")
        return f"{verb} {what}, {number(details['claims'], 'claim')}"

    return told


def _people(_: str, details: Details, __: History) -> str:
    new, changed = len(details.get("new_actors", ())), len(details.get("actors", ()))
    return f"took in {number(new, 'actor')}" + (f", {changed} known ones changed" * bool(changed))


def _merged(subject: str, details: Details, known: History) -> str:
    into = name(details["into"], known.actors)
    return f"merged {details.get('name') or name(subject, known.actors)} into {into}"


def _named(form: str) -> Tell:
    return lambda subject, details, known: form.format_map(
        {**details, "actor": name(subject, known.actors)}
    )


def _hid(verb: str) -> Tell:
    return lambda subject, details, known: (
        f"{verb} the {details['what']} {known.titles.get(subject) or subject}"
    )


_TELL: Mapping[str, Tell] = {
    "ingest": _came("read"),
    "load": _came("took in"),
    "replace": lambda subject, details, _: f"read “{details['document']['title']}” again",
    "actors": _people,
    "add": _claim("added"),
    "edit": _edit,
    "accept": _claim("accepted"),
    "reject": _claim("rejected"),
    "merge": _merged,
    "rename": _named("renamed {was} to {name}"),
    "kind": _named("{actor} is of the kind {kind}, no longer {was}"),
    "alias": _named("{actor} is also called {alias}"),
    "unalias": _named("{actor} is not called {alias}"),
    "distinct": lambda subject, details, known: (
        f"{name(subject, known.actors)} and {name(details['from'], known.actors)}"
        " are never the same"
    ),
    "exclude": _hid("excluded"),
    "erase": lambda subject, details, _: f"erased one {details['what']} for good",
    "undo": lambda *_: "took back",
    "restore": lambda *_: "restored a claim, took back",
    "split": lambda subject, _, known: f"split off {name(subject, known.actors)}, took back",
    "include": lambda *said: f"{_hid('included')(*said)}, took back",
}
