"""Where a Neo4j store is: the server and the database; never a password."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from graph.errors import StoreError
from graph.frozen import frozen

SCHEMES = tuple(f"{base}{secure}" for base in ("neo4j", "bolt") for secure in ("", "+s", "+ssc"))


@frozen
class Address:
    """The server for the driver, and the database; without one, the user's home database."""

    uri: str
    database: str | None = None

    def __str__(self) -> str:
        return f"{self.uri} ({self.database})" if self.database else self.uri


def parse(address: str) -> Address:
    """The address in neo4j://host:7687?database=name; StoreError if it cannot be one."""
    parts = urlsplit(address)
    if parts.username is not None or parts.password is not None:
        raise StoreError(
            "A password in an address can be seen by everyone on the machine; set"
            " ACTORGRAPH_NEO4J_USER and ACTORGRAPH_NEO4J_PASSWORD instead."
        )
    if parts.scheme not in SCHEMES:
        raise StoreError(f"{parts.scheme}:// is not known; there are {', '.join(SCHEMES)}.")
    _check_place(address, parts.hostname, parts.path)
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    database = options.pop("database", "") or None
    uri = urlunsplit((parts.scheme, parts.netloc, "", urlencode(options), ""))
    return Address(uri, database)


def _check_place(address: str, host: str | None, path: str) -> None:
    if not host or path.strip("/"):
        raise StoreError(f"{address}: write neo4j://host:7687 or neo4j://host:7687?database=name.")
