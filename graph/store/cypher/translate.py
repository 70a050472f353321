"""A query in Cypher as a query of the embedded engine that means the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.frozen import frozen
from graph.store.cypher.columns import column_names
from graph.store.cypher.functions import adapt_functions, escape_reserved
from graph.store.cypher.guard import check, check_parameters
from graph.store.cypher.lists import adapt_lists
from graph.store.cypher.order import keep_order
from graph.store.cypher.paths import adapt_paths
from graph.store.cypher.tokens import Query
from graph.store.cypher.unique import keep_relationships_apart
from graph.store.cypher.vocabulary import check_names


@frozen
class Translated:
    """A query, the statement that means the same to the engine, and what its columns are called.

    `columns` is empty where the query returns everything; `params` are the names that it uses.
    """

    query: Query
    statement: str
    columns: tuple[str, ...]
    params: frozenset[str]

    def given(self, params: Mapping[str, object]) -> dict[str, object]:
        """The parameters that it uses; CypherError where one has no value."""
        if not self.params <= params.keys():
            check_parameters(self.query, params)
        return {name: params[name] for name in self.params}


def translate(text: str, edges: Iterable[str]) -> Translated:
    """The query for the engine; CypherError for what it may or can not do."""
    query = Query(text)
    columns = column_names(query)
    params = frozenset(token.text[1:] for token in query.tokens if token.kind == "param")
    check(query)
    check_names(query, edges)
    adapt_paths(query)
    escape_reserved(query)
    adapt_lists(query)
    adapt_functions(query)
    # These surround whole clauses, so they come last.
    keep_relationships_apart(query)
    keep_order(query)
    return Translated(query, query.rendered(), columns, params)
