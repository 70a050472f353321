"""What a server or the driver complains of is told with what to do; no server is needed."""

from __future__ import annotations

import pytest
from neo4j.exceptions import ConfigurationError, Neo4jError, ServiceUnavailable

from graph.errors import StoreError, StoreUnavailable
from graph.store.cypher.tokens import Query
from graph.store.neo4j.complaints import explained as refused
from graph.store.neo4j.failures import explained, translated

CASES = [
    ("Neo.ClientError.Security.Unauthorized", "ACTORGRAPH_NEO4J_PASSWORD", True),
    ("Neo.ClientError.Security.AuthenticationRateLimit", "wait a moment", True),
    ("Neo.ClientError.Security.CredentialsExpired", "wants a new password", True),
    ("Neo.ClientError.Security.Forbidden", "ask for a role that may read", True),
    ("Neo.ClientError.Database.DatabaseNotFound", "another .database=", True),
    ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "can only be read", True),
    ("Neo.ClientError.Cluster.NotALeader", "use neo4j:// instead of bolt://", True),
    ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "too busy, or out of memory", True),
    ("Neo.DatabaseError.Transaction.TransactionCommitFailed", "check its disk", True),
    (
        "Neo.ClientError.Schema.ConstraintValidationFailed",
        "constraint.*: said so",
        False,
    ),
    ("Neo.ClientError.Unheard.Of", "server: said so", False),
]


def _error(code: str) -> Neo4jError:
    return Neo4jError._hydrate_neo4j(code=code, message="said so")


@pytest.mark.parametrize(("code", "advice", "later"), CASES)
def test_every_code_has_its_advice(code: str, advice: str, later: bool) -> None:
    with pytest.raises(StoreError, match=advice) as caught, translated("server"):
        raise _error(code)
    assert isinstance(caught.value, StoreUnavailable) is later


def test_what_the_driver_itself_finds() -> None:
    assert isinstance(explained("server", ServiceUnavailable("gone")), StoreUnavailable)
    assert "no address that the driver takes: no" in str(
        explained("server", ConfigurationError("no"))
    )


def test_a_complaint_without_a_place_is_passed_on() -> None:
    assert str(refused(Query("RETURN 1"), _error("Neo.ClientError.Statement.X"))) == "said so."
