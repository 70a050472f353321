"""Lists: comprehensions become functions, and positions count from 0."""

from __future__ import annotations

from graph.store.cypher.patterns import is_relationship
from graph.store.cypher.tokens import Query

_OPERATORS = {
    *("IN", "RETURN", "UNWIND", "WITH", "WHERE", "AND", "OR", "XOR", "NOT", "CONTAINS", "BY"),
    *("CASE", "WHEN", "THEN", "ELSE", "DISTINCT", "AS", "SKIP", "LIMIT"),
}
_QUANTIFIERS = ("any", "all", "none", "single")


def adapt_lists(query: Query) -> None:
    """Rewrite comprehensions and positions of all lists in the query."""
    for name in _QUANTIFIERS:
        for index in query.calls(name):
            _refuse_parameters(query, index + 1)
    lists = [
        i for i in range(len(query)) if query.text(i) == "[" and not is_relationship(query, i)
    ]
    positions = [index for index in lists if _follows_value(query, index)]
    for index in positions:
        _shift(query, index)
    for index in sorted({*lists} - {*positions}):
        _adapt_literal(query, index)


def _adapt_literal(query: Query, index: int) -> None:
    if query.is_name(index + 1) and query.word(index + 2) == "IN":
        _comprehend(query, index)
    elif any(_own(query, i, index, "|") for i in range(index, query[index].mate)):
        advice = "Instead of [(a)-->(b) | b.name] write MATCH (a)-->(b) and collect(b.name)"
        raise query.fail(index, advice)


def _follows_value(query: Query, index: int) -> bool:
    previous = query.text(index - 1)
    if previous in (")", "]", "}"):
        return True
    if query.word(index - 1) in _OPERATORS and query.text(index - 2) != ".":
        return False
    return index > 0 and query[index - 1].kind in ("name", "quoted", "param")


def _shift(query: Query, index: int) -> None:
    close = query[index].mate
    dots = next((i for i in range(index, close) if _own(query, i, index, "..")), -1)
    if query[index + 1].kind == "string":
        raise query.fail(index, f"Write .{query.text(index + 1)[1:-1]} after a dot instead")
    if dots < 0:
        _add_one(query, index + 1, close - 1)
    else:
        _shift_slice(query, index, dots)


def _shift_slice(query: Query, index: int, dots: int) -> None:
    # Cypher leaves the end out, the engine counts from 1 and takes it in: only the start moves.
    if query.text(dots + 1) == "-":
        raise query.fail(dots + 1, "The end of a slice cannot be negative; use size(list) - n")
    if dots > index + 1:
        _add_one(query, index + 1, dots - 1)


def _add_one(query: Query, first: int, last: int) -> None:
    # Negative positions count from the end on both sides.
    if query.text(first) != "-":
        query[first].before = "1 + (" + query[first].before
        query[last].after += ")"


def _comprehend(query: Query, index: int) -> None:
    close = query[index].mate
    where = next((i for i in range(index, close) if _own(query, i, index, "WHERE")), -1)
    bar = next((i for i in range(index, close) if _own(query, i, index, "|")), -1)
    if where < 0 and bar < 0:
        raise query.fail(index, "[x IN list] needs a WHERE or a |, or write the list alone")
    _refuse_parameters(query, index, where if where > 0 else bar)
    name = _rename(query, index, where if where > 0 else bar)
    opening = ("list_transform(" if bar > 0 else "") + ("list_filter(" if where > 0 else "")
    # Without the inner brackets the engine misreads a comparison after the arrow.
    query[index].text, query[close].text = opening, "))"
    query[index + 1].text = query[index + 2].text = ""
    if where > 0:
        query[where].text = f", {name} -> ("
    if bar > 0:
        query[bar].text = f"{'))' if where > 0 else ''}, {name} -> ("


def _rename(query: Query, index: int, start: int) -> str:
    # The engine refuses a name that the rest of the query also uses.
    old, new = query.text(index + 1), f"cy_{index}"
    for i in range(start, query[index].mate):
        called = query.text(i + 1) in ("(", ":")
        if query.text(i) == old and query.text(i - 1) != "." and not called:
            query[i].text = new
    return new


def _own(query: Query, index: int, opener: int, text: str) -> bool:
    same = text in (query.text(index), query.word(index))
    return same and query[index].inside == opener and query[index].kind != "string"


def _refuse_parameters(query: Query, opener: int, start: int = -1) -> None:
    first = start if start > 0 else opener
    for i in range(first, query[opener].mate):
        if query[i].kind == "param":
            name = query.text(i)[1:]
            hint = f"A parameter cannot stand here: begin with WITH ${name} AS {name}"
            raise query.fail(i, f"{hint} and use {name}")
