"""WITH ... ORDER BY keeps its order and its limit in what follows."""

from __future__ import annotations

from graph.store.cypher.patterns import clause_end
from graph.store.cypher.tokens import Query

_ALL = " LIMIT 9223372036854775807"
# The engine drops the order, and limits the wrong rows, when an aggregate follows directly.
_BARRIER = " UNWIND [0] AS cy_order"


def keep_order(query: Query) -> None:
    """Make the order of every WITH hold, and give it the LIMIT that the engine demands."""
    for index in range(len(query)):
        if query.word(index) == "WITH" and query.word(index - 1) not in ("STARTS", "ENDS"):
            _keep(query, clause_end(query, index))


def _keep(query: Query, index: int) -> None:
    if query.word(index) != "ORDER":
        return
    stop = clause_end(query, index)
    limited = query.word(stop) in ("SKIP", "LIMIT")
    if not limited:
        query[stop - 1].after += _ALL
    while query.word(stop) in ("SKIP", "LIMIT", "WHERE"):
        stop = clause_end(query, stop)
    if stop < len(query):
        query[stop].before = _BARRIER + " " + query[stop].before
