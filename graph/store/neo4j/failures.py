"""The driver's and the server's errors in the user's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import StoreError, StoreUnavailable

_AGAIN = "Everything reported as added is kept; the same command goes on from there."
# The longest beginning of a server's code decides; these may work later or elsewhere.
_LATER = {
    "Neo.ClientError.Security.Unauthorized": (
        "refuses this user or password; set ACTORGRAPH_NEO4J_USER and ACTORGRAPH_NEO4J_PASSWORD."
    ),
    "Neo.ClientError.Security.AuthenticationRateLimit": (
        "was given a wrong password too often; wait a moment."
    ),
    "Neo.ClientError.Security.CredentialsExpired": (
        "wants a new password first; log in once with Neo4j Browser or cypher-shell."
    ),
    "Neo.ClientError.Security": (
        "does not permit this to your user; ask for a role that may read, or also write."
    ),
    "Neo.ClientError.Database.DatabaseNotFound": "has no such database; give another ?database=.",
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": (
        "can only be read; give another database, or make it writable."
    ),
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": (
        "can only be read; give another database, or make it writable."
    ),
    "Neo.ClientError.Cluster.NotALeader": (
        "cannot be written through this member of a cluster; use neo4j:// instead of bolt://."
    ),
    "Neo.TransientError": f"is too busy, or out of memory; try again in a moment. {_AGAIN}",
    "Neo.DatabaseError.General.StorageDamageDetected": "is damaged; restore a backup.",
    "Neo.DatabaseError.Transaction": f"cannot write; check its disk and its log. {_AGAIN}",
}
_NEVER = {
    "Neo.ClientError.Schema": (
        "refuses a constraint or index that actorgraph needs; remove what is in its way:"
    ),
    "Neo.DatabaseError.Schema": (
        "refuses a constraint or index that actorgraph needs; remove what is in its way:"
    ),
}


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Turn the driver's errors inside the block into StoreError or StoreUnavailable."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise explained(name, error) from error
    except UnicodeEncodeError as error:
        raise StoreError(f"{name}: a text holds characters that are not Unicode.") from error


def explained(name: str, error: DriverError | Neo4jError) -> StoreError:
    """The error to raise for one of the driver."""
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreUnavailable(
            f"{name} no longer answers; start the server, or mend the connection. {_AGAIN}"
        )
    if isinstance(error, Neo4jError):
        return _served(name, error)
    said = "is no address that the driver takes:" if isinstance(error, ConfigurationError) else ""
    return StoreError(f"{name} {said} {error}".replace("  ", " "))


def _served(name: str, error: Neo4jError) -> StoreError:
    code, said = error.code or "", (error.message or str(error)).strip()
    if later := _of(code, _LATER):
        return StoreUnavailable(f"{name} {later}")
    never = _of(code, _NEVER)
    return StoreError(f"{name} {never} {said}" if never else f"{name}: {said}")


def _of(code: str, table: dict[str, str]) -> str:
    fitting = (known for known in table if code.startswith(known))
    return table.get(max(fitting, key=len, default=""), "")
