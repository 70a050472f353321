"""What the columns of an answer are called: as the query says them."""

from __future__ import annotations

from graph.store.cypher.patterns import clause_end
from graph.store.cypher.tokens import Query


def column_names(query: Query) -> tuple[str, ...]:
    """The aliases or expressions of the first RETURN; empty when it returns all with *."""
    start = next((i for i in range(len(query)) if _returns(query, i)), -1)
    if start < 0:
        return ()
    stop = clause_end(query, start)
    first = start + 2 if query.word(start + 1) == "DISTINCT" else start + 1
    level = query[start].inside
    commas = [i for i in range(first, stop) if query[i].inside == level and query.text(i) == ","]
    bounds = zip([first, *(i + 1 for i in commas)], [*commas, stop], strict=True)
    names = tuple(_name(query, begin, end) for begin, end in bounds)
    return () if "*" in names else names


def _returns(query: Query, index: int) -> bool:
    return query.word(index) == "RETURN" and query[index].inside < 0


def _name(query: Query, begin: int, end: int) -> str:
    if end <= begin:
        return ""
    if query.word(end - 2) == "AS":
        return query.text(end - 1).strip("`")
    last = query[end - 1]
    return query.source[query[begin].at : last.at + len(last.text)]
