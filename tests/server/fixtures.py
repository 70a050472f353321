"""One server for all tests of a process, and stores on it that each test finds empty."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
import pytest

from graph.store.base import Store
from graph.store.neo4j.connect import PASSWORD as PASSWORD_VARIABLE
from graph.store.neo4j.connect import USER as USER_VARIABLE
from graph.store.open import open_store
from tests.server.jars import missing
from tests.server.server import PASSWORD, USER, Server

ON_NEO4J = [pytest.mark.neo4j]
NEO4J = pytest.param("neo4j", marks=ON_NEO4J)
OURS = "MATCH (n) WHERE n._actorgraph IS NOT NULL"


@dataclass
class Shared:
    """The server, and who was the last to leave something in its one database."""

    address: str
    driver: neo4j.Driver
    holds: object = None

    def wipe(self) -> None:
        """Remove what tests wrote."""
        for part in ("DETACH DELETE n",):
            self.driver.execute_query(f"{OURS} {part}", database_="neo4j")
        self.holds = None

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """A store on the server."""
        with open_store(self.address) as store:
            yield store


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Shared]:
    """The server of NEO4J_URI, or else one of our own."""
    given = os.environ.get("NEO4J_URI")
    if given is None and missing():
        pytest.skip(f"THE TESTS ON NEO4J ARE SKIPPED; install {missing()}")
    with _own_server() if given is None else _given_server(given) as shared:
        yield shared


@contextmanager
def _own_server() -> Iterator[Shared]:
    with tempfile.TemporaryDirectory(prefix="actorgraph-neo4j-") as folder:
        server = Server(Path(folder), brief=True)
        try:
            server.start()
            with _environment(USER, PASSWORD), _shared(server.uri) as shared:
                yield shared
        finally:
            server.kill()


@contextmanager
def _given_server(address: str) -> Iterator[Shared]:
    user = os.environ.get(USER_VARIABLE, "neo4j")
    with _environment(user, os.environ.get(PASSWORD_VARIABLE, "")), _shared(address) as shared:
        left = shared.driver.execute_query(f"{OURS} RETURN count(n) AS n", database_="neo4j")
        if left.records[0]["n"]:
            pytest.fail("NEO4J_URI already holds a graph of actorgraph; give another server")
        yield shared
        shared.wipe()


@contextmanager
def _shared(address: str) -> Iterator[Shared]:
    auth = (os.environ[USER_VARIABLE], os.environ[PASSWORD_VARIABLE])
    with neo4j.GraphDatabase.driver(
        address, auth=auth, notifications_min_severity="OFF"
    ) as driver:
        yield Shared(address, driver)


@contextmanager
def _environment(user: str, password: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(USER_VARIABLE, user)
        patch.setenv(PASSWORD_VARIABLE, password)
        yield


def emptied(shared: Shared) -> None:
    """Make sure that the next test finds nothing of the last."""
    if shared.holds is not None:
        shared.wipe()


def holding(shared: Shared, name: str, fill: Callable[[], None]) -> None:
    """Make sure that the database holds what `fill` puts there, and nothing else of ours."""
    if shared.holds != name:
        emptied(shared)
        shared.holds = name
        fill()
