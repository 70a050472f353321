"""Which claims: a Where as one Cypher statement with parameters."""

from __future__ import annotations

from collections.abc import Iterable

from graph.store.base import Where
from graph.store.cypher.vocabulary import edge
from graph.store.neo4j.rows import CLAIM, GIST, HEADING, KEY

# One text for all filters, which the server plans once (see `connect.given`).
CONDITIONS = f"""r.{KEY} IS NOT NULL
AND ($given.actor IS NULL OR s.{KEY} = $given.actor OR t.{KEY} = $given.actor)
AND ($given.ends IS NULL OR [s.{KEY}, t.{KEY}] = $given.ends OR [t.{KEY}, s.{KEY}] = $given.ends)
AND ($given.types IS NULL OR r.type IN $given.types)
AND ($given.polarity IS NULL OR r.polarity = $given.polarity)
AND ($given.negated IS NULL OR r.negated = $given.negated)
AND ($given.attributed_to IS NULL OR r.attributed_to_id = $given.attributed_to)
AND ($given.publisher IS NULL OR coalesce(r.publisher, '') = $given.publisher)
AND ($given.documents IS NULL OR r.document IN $given.documents)
AND ($given.ids IS NULL OR r.{KEY} IN $given.ids)
AND ($given.since IS NULL
    OR substring(r.date, 0, size($given.since)) >= substring($given.since, 0, size(r.date)))
AND ($given.until IS NULL
    OR substring(r.date, 0, size($given.until)) <= substring($given.until, 0, size(r.date)))"""
ENDS = "WITH r, startNode(r) AS s, endNode(r) AS t"


def select(where: Where, *, heading: bool = False, within: Iterable[str] = ()) -> str:
    """The statement for the matching claims by date, then id.

    `within` are the relationships that the claims of its documents can be.
    """
    found = f"{_matched(where, within)} WHERE {CONDITIONS}"
    columns = CLAIM
    if heading:
        found += f" WITH r, s, t MATCH (d:Document {{{KEY}: r.document}})"
        columns += f", {HEADING}"
    limit = "" if where.limit is None else " LIMIT $given.limit"
    return f"{found} RETURN {columns} ORDER BY coalesce(r.date, ''), r.{KEY}{limit}"


def gists(where: Where, *, within: Iterable[str] = ()) -> str:
    """The statement for what the matching claims say, in no order."""
    found = f"{_matched(where, within)} WHERE {CONDITIONS}"
    headed = f"{found} WITH r, s, t MATCH (d:Document {{{KEY}: r.document}})"
    limit = "" if where.limit is None else " LIMIT $given.limit"
    return f"{headed} RETURN {GIST}{limit}"


def count(where: Where, *, within: Iterable[str] = ()) -> str:
    """The statement that counts the matching claims up to the limit."""
    limit = "" if where.limit is None else " LIMIT $given.limit"
    return f"{_matched(where, within)} WHERE {CONDITIONS} WITH r{limit} RETURN count(r)"


def parameters(where: Where) -> dict[str, object]:
    """The parameters of the statement."""
    values: dict[str, object] = {name: getattr(where, name) for name in Where.__match_args__}
    documents = documents_of(where)
    lists = {
        "types": list(where.types) or None,
        "documents": None if documents is None else sorted(documents),
        "ids": list(where.ids) or None,
        "ends": None if where.ends is None else list(where.ends),
    }
    limit = None if where.limit is None else max(where.limit, 0)
    return {**values, **lists, "limit": limit}


def documents_of(where: Where) -> set[str] | None:
    """The only documents whose claims can match, if any were named."""
    if where.document is None:
        return set(where.documents) or None
    return {where.document} & set(where.documents or [where.document])


def relationship(where: Where) -> str:
    """The pattern of one claim, of the types that are asked for."""
    types = "|".join(dict.fromkeys(f"`{edge(name)}`" for name in where.types))
    return f"[r:{types}]" if types else "[r]"


def _matched(where: Where, within: Iterable[str]) -> str:
    source, target = _end("s", "source", where.source), _end("t", "target", where.target)
    if where.source is None and where.target is None:
        if documents_of(where) is not None:
            return _of_document(within)
        if where.ends is not None:
            one, other = (f"(:Actor {{{KEY}: $given.ends[{n}]}})" for n in (0, 1))
            return f"MATCH {one}-{relationship(where)}-{other} WITH DISTINCT r {ENDS}"
        if where.actor is not None:
            actor = f"(:Actor {{{KEY}: $given.actor}})"
            return f"MATCH {actor}-{relationship(where)}-() WITH DISTINCT r {ENDS}"
    return f"MATCH {source}-{relationship(where)}->{target} WITH r, s, t"


def _end(name: str, field: str, value: str | None) -> str:
    return f"({name}:Actor)" if value is None else f"({name}:Actor {{{KEY}: $given.{field}}})"


def _of_document(edges: Iterable[str]) -> str:
    # An index belongs to one type of relationship, so each type is asked on its own.
    form = "MATCH ()-[r:`{}`]->() WHERE r.document IN $given.documents RETURN r"
    each = map(form.format, edges)
    return f"CALL {{ {' UNION ALL '.join(each)} }} {ENDS}"
