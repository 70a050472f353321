"""A query in Cypher as a query of the embedded engine that means the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.store.cypher.functions import adapt_functions, escape_reserved
from graph.store.cypher.guard import check, check_parameters
from graph.store.cypher.lists import adapt_lists
from graph.store.cypher.order import keep_order
from graph.store.cypher.paths import adapt_paths
from graph.store.cypher.tokens import Query
from graph.store.cypher.unique import keep_relationships_apart
from graph.store.cypher.vocabulary import check_names


def translate(query: Query, edges: Iterable[str], params: Mapping[str, object]) -> str:
    """The query for the engine; CypherError for what it may or can not do."""
    check(query)
    check_names(query, edges)
    check_parameters(query, params)
    adapt_paths(query)
    escape_reserved(query)
    adapt_lists(query)
    adapt_functions(query)
    # These surround whole clauses, so they come last.
    keep_relationships_apart(query)
    keep_order(query)
    return query.rendered()
