"""What a query may not do: write, or reach outside the graph."""

from __future__ import annotations

from collections.abc import Mapping

from graph.errors import CypherError
from graph.store.cypher.tokens import Query
from graph.store.cypher.vocabulary import did_you_mean

# What drivers raise for values that they cannot pass on.
UNUSABLE = (ValueError, TypeError, OverflowError)

_STARTS = {"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN"}
_WRITES = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "DROP", "ALTER", "FOREACH"}
_REACHES = {"LOAD", "COPY", "EXPORT", "IMPORT", "ATTACH", "INSTALL", "UNINSTALL", "USE"}
_READ_ONLY = "Queries are read-only: {} is refused; use `actorgraph ingest` to add documents"
_OUTSIDE = "Queries see the graph only: {} is refused"
_CALL = (
    "CALL is refused: procedures differ between engines, and instead of CALL {{ }} use a"
    " WITH between two MATCH clauses"
)


def check(query: Query) -> None:
    """Raise CypherError unless this is one query that only reads the graph."""
    if not len(query):
        raise CypherError("The query is empty.")
    for index in range(len(query)):
        _check_word(query, index)
        if query.text(index) == ";" and index < len(query) - 1:
            raise query.fail(index + 1, "One query at a time: remove what follows the semicolon")
    if query.word(0) not in _STARTS:
        expected = "A query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN"
        raise query.fail(0, expected)


def check_parameters(query: Query, params: Mapping[str, object]) -> None:
    """Raise CypherError for a parameter that has no value."""
    for index, token in enumerate(query.tokens):
        name = token.text[1:]
        if token.kind == "param" and name not in params:
            raise query.fail(index, f"${name} has no value{did_you_mean(name, params)}")


def _check_word(query: Query, index: int) -> None:
    word = query.word(index)
    for words, message in ((_WRITES, _READ_ONLY), (_REACHES, _OUTSIDE), ({"CALL"}, _CALL)):
        if word in words and not _is_only_a_name(query, index):
            raise query.fail(index, message.format(word))


def _is_only_a_name(query: Query, index: int) -> bool:
    if query.text(index + 1) == ":" and query.text(query[index].inside) == "{":
        return True
    # After a dot or colon stands a property or label; a number's dot ends no property.
    owner = index - 2 >= 0 and query[index - 2].kind != "number"
    return query.text(index - 1) in (".", ":") and owner and query.word(index + 1) != "FROM"


def unusable(error: Exception) -> CypherError:
    """What a driver says of a value that it cannot pass on, shortened."""
    reason = str(error)[:80].rstrip(".")
    return CypherError(f"A parameter cannot be used: {reason}. A list holds values of one kind.")
