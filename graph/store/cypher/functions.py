"""Functions that the engine spells differently, counts differently or lacks."""

from __future__ import annotations

from collections.abc import Callable

from graph.store.cypher.tokens import Query

_RENAMED = {
    "type": "label",
    "split": "string_split",
    "startnode": "start_node",
    "endnode": "end_node",
    "datetime": "timestamp",
}
# What replaces the name, the opening and the closing bracket.
_WRAPPED = {
    "labels": ("list_creation", "(label(", "))"),
    "tostring": ("CAST", "(", " AS STRING)"),
    "tointeger": ("CAST", "(floor(CAST(", " AS DOUBLE)) AS INT64)"),
    "tofloat": ("CAST", "(", " AS DOUBLE)"),
    "toboolean": ("CAST", "(", " AS BOOL)"),
    "elementid": ("CAST", "(id(", ") AS STRING)"),
    "head": ("list_extract", "(", ", 1)"),
    "last": ("list_extract", "(", ", -1)"),
    "tail": ("list_slice", "(", ", 2, -1)"),
    "sum": ("coalesce", "(sum(", "), 0)"),
    "isempty": ("", "(size(", ") = 0)"),
}


def adapt_functions(query: Query) -> None:
    """Put function calls into the engine's spelling."""
    for name, spelling in _RENAMED.items():
        for index in query.calls(name):
            query[index].text = spelling
    for name, around in _WRAPPED.items():
        for index in query.calls(name):
            _wrap(query, index, around)
    special: dict[str, Callable[[Query, int, list[int]], None]] = {
        "round": _round,
        "substring": _substring,
    }
    for name, adapt in special.items():
        for index in query.calls(name):
            adapt(query, index, _commas(query, index + 1))


def escape_reserved(query: Query) -> None:
    """Quote `end`, the one property whose name the engine reserves."""
    for index in range(len(query)):
        key = query.text(index + 1) == ":" and query.text(query[index].inside) == "{"
        if query.word(index) == "END" and (query.text(index - 1) == "." or key):
            query[index].text = f"`{query[index].text}`"


def _wrap(query: Query, index: int, around: tuple[str, str, str]) -> None:
    name, opening, closing = around
    close = query[index + 1].mate
    query[index].text, query[index + 1].text, query[close].text = name, opening, closing


def _commas(query: Query, opener: int) -> list[int]:
    inside = range(opener, query[opener].mate)
    return [i for i in inside if query[i].inside == opener and query.text(i) == ","]


def _round(query: Query, index: int, commas: list[int]) -> None:
    # Cypher rounds halves up; the engine's round takes two numbers and rounds them away.
    if not commas:
        _wrap(query, index, ("floor", "((", ") + 0.5)"))


def _substring(query: Query, index: int, commas: list[int]) -> None:
    # Cypher counts from 0, the engine from 1.
    if not commas:
        raise query.fail(index, "substring needs a text and the number to begin at")
    close = query[query[index + 1].mate]
    query[index].text = "substr"
    query[commas[0]].after += " 1 + ("
    if len(commas) > 1:
        query[commas[1]].before = ")" + query[commas[1]].before
    else:
        close.text = "), 2147483647)"
