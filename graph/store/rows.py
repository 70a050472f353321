"""Values of the model as rows of SQLite, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from graph.corrections.change import Change
from graph.gist import Gist, gists_of
from graph.model import Actor, Claim, Document, Evidence
from graph.names import fold

Row = tuple[Any, ...]

ACTOR = (
    "id, name, kind, aliases, demonyms, metonyms, country, leader, wikidata,"
    " description, discovered"
)
DOCUMENT = "text, title, publisher, date, url, id"
CLAIM = (
    'c.document, c.start, c."end", c.source, c.type, c.target, c.quote, c.date,'
    " c.date_precision, c.attributed_to, c.modality, c.negated, c.polarity, c.confidence,"
    " c.coded_by, c.code, c.intensity, c.id"
)
CHANGE = "action, subject, details, moment, who, why, number, id"
HEADING = "d.title, d.publisher, d.date, d.url"
GIST = (
    "c.id, c.document, c.source, c.type, c.target, c.quote, c.date, c.attributed_to, c.modality,"
    " c.negated, c.polarity, d.publisher, d.date"
)
# Where the columns of GIST stand in a row of CLAIM followed by HEADING.
_GIST = itemgetter(17, 0, 3, 4, 5, 6, 7, 9, 10, 11, 12, 19, 20)
_ENDS = tuple(map(itemgetter, (3, 5, 9)))


def actor_row(actor: Actor) -> Row:
    """The row of an actor, in the order of ACTOR."""
    lists = (actor.aliases, actor.demonyms, actor.metonyms)
    packed = (json.dumps(names, ensure_ascii=False) for names in lists)
    links = (actor.country, actor.leader, actor.wikidata)
    rest = (actor.description, actor.discovered)
    return (actor.id, actor.name, actor.kind, *packed, *links, *rest)


def actor_of(row: Row) -> Actor:
    """The actor of a row of ACTOR."""
    # Most actors have no other names, and to parse that they have none takes the longest.
    lists = (() if names == "[]" else tuple(json.loads(names)) for names in row[3:6])
    return Actor(*(*row[:3], *lists, *row[6:10], bool(row[10])))


def name_rows(actor: Actor) -> Iterator[Row]:
    """The rows of `names` for an actor: key, name, sort, actor id."""
    sorts = (("name", actor.names), ("demonym", actor.demonyms), ("metonym", actor.metonyms))
    for sort, names in sorts:
        for name in names:
            yield fold(name), name, sort, actor.id


def document_row(document: Document) -> Row:
    """The row of a document, in the order of DOCUMENT."""
    heading = (document.title, document.publisher, document.date, document.url)
    return (document.text, *heading, document.id)


def claim_row(claim: Claim) -> Row:
    """The row of a claim, in the order of CLAIM."""
    span = (claim.document, claim.start, claim.end)
    edge = (claim.source, claim.type, claim.target)
    said = (claim.quote, claim.date, claim.date_precision, claim.attributed_to, claim.modality)
    judged = (claim.negated, claim.polarity, claim.confidence, claim.coded_by)
    return (*span, *edge, *said, *judged, claim.code, claim.intensity, claim.id)


def claim_of(row: Row) -> Claim:
    """The claim of a row of CLAIM."""
    return Claim(*(*row[:11], row[11] == 1, *row[12:]))


def evidence_of(row: Row) -> Evidence:
    """The evidence of a row of CLAIM followed by HEADING."""
    return Evidence(claim_of(row[:18]), *row[18:])


def gists_among(rows: Iterable[Row]) -> Iterator[Gist]:
    """The gists of rows of CLAIM followed by HEADING."""
    return gists_of(map(_GIST, rows))


def named_in(rows: Sequence[Row]) -> set[str]:
    """The ids of all actors that rows of CLAIM name."""
    found: set[str] = set().union(*(map(end, rows) for end in _ENDS))
    return found - {None}


def change_row(change: Change) -> Row:
    """The row of a change that is to be added to the log."""
    said = (change.moment, change.who, change.why, change.judged)
    return (change.id, change.action, change.subject, change.written(), *said)


def change_of(row: Row) -> Change:
    """The change of a row of CHANGE."""
    action, subject, details, *rest = row
    return Change(action, subject, json.loads(details), *rest)
