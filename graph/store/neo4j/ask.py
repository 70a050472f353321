"""A user's Cypher query: read only, and that by the server's word, not by ours."""

from __future__ import annotations

from collections.abc import Mapping

from neo4j import EagerResult, RoutingControl
from neo4j.exceptions import ClientError

from graph.store.base import Rows
from graph.store.cypher.guard import UNUSABLE, check, check_parameters, unusable
from graph.store.cypher.tokens import Query
from graph.store.neo4j.complaints import explained
from graph.store.neo4j.connect import Connection, persistent
from graph.store.neo4j.failures import translated
from graph.store.neo4j.slips import check_names
from graph.store.neo4j.unseen import unseen
from graph.store.neo4j.values import plain


def ask(connection: Connection, text: str, params: Mapping[str, object]) -> Rows:
    """The answer to a query; a name that neither we nor the database know is an error."""
    query = Query(text)
    # The server refuses writing by itself; procedures and files it would allow.
    check(query)
    check_parameters(query, params)
    hiding = unseen(query)
    with translated(connection.name):
        answer = _answer(connection, query, dict(params), hiding)
    check_names(query, answer.summary.gql_status_objects, hiding)
    rows = tuple(tuple(map(plain, record.values())) for record in answer.records)
    return Rows(tuple(answer.keys), rows)


def _answer(
    connection: Connection, query: Query, params: dict[str, object], hiding: bool
) -> EagerResult:
    try:
        return _executed(connection, query.rendered() if hiding else query.source, params)
    except UNUSABLE as error:
        raise unusable(error) from error
    except ClientError as error:
        if hiding:
            # Complaints tell of places in what the user wrote.
            return _answer(connection, query, params, False)
        if (error.code or "").startswith("Neo.ClientError.Statement"):
            raise explained(query, error) from error
        raise


def _executed(connection: Connection, text: str, params: dict[str, object]) -> EagerResult:
    def attempt() -> EagerResult:
        return connection.driver.execute_query(
            text, params, routing_=RoutingControl.READ, database_=connection.database
        )

    return persistent(attempt)
