"""A connection to a Neo4j server that is there, lets us in and is new enough."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

import neo4j
from neo4j import ManagedTransaction, NotificationDisabledClassification, RoutingControl
from neo4j.exceptions import IncompleteCommit, ServiceUnavailable

from graph.errors import StoreError, StoreUnavailable
from graph.frozen import frozen
from graph.store.neo4j.address import Address
from graph.store.neo4j.failures import translated
from graph.store.neo4j.ledger import Run

T = TypeVar("T")
Row = list[Any]
Ask = Callable[[str], str]

USER, PASSWORD = "ACTORGRAPH_NEO4J_USER", "ACTORGRAPH_NEO4J_PASSWORD"
OLDEST = (5, 7)  # the first with unique relationships
RETRY = 30.0  # seconds for which a transaction is tried again
_COMMITS = 2  # how often a commit that broke off is done again
_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")
# What remains tells of names that the database does not know, most likely slips in a query.
_UNHEARD = tuple(kind for kind in NotificationDisabledClassification if kind != "UNRECOGNIZED")

# What the server notes is for us, not for the user's terminal.
logging.getLogger("neo4j").addHandler(logging.NullHandler())
logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)


@frozen
class Connection:
    """One driver and the database that everything is asked of."""

    driver: neo4j.Driver
    database: str
    name: str

    def read(self, statement: str, **params: object) -> list[Row]:
        """The rows of a statement that only reads; tried again where that may help."""
        return self._execute(statement, given(params), RoutingControl.READ)

    def write(self, work: Callable[[Run], Mapping[str, T]]) -> Mapping[str, T]:
        """Do it in one transaction; tried again as a whole where that may help.

        Where a connection breaks in a commit, nobody knows whether it was carried out. Then the
        work is done once more, which must change nothing, and the answers are united.
        """
        answers: list[Mapping[str, T]] = []

        def remembered(tx: ManagedTransaction) -> Mapping[str, T]:
            answers.append(work(lambda form, **params: tx.run(form, given(params)).values()))
            return answers[-1]

        def attempt() -> Mapping[str, T]:
            with self._session() as session:
                return session.execute_write(remembered)

        unsure: dict[str, T] = {}
        with translated(self.name):
            for _ in range(_COMMITS):
                try:
                    return {**unsure, **attempt()}
                except IncompleteCommit:
                    unsure.update(answers[-1])
            return {**unsure, **attempt()}

    def run(self, statement: str) -> list[Row]:
        """Change the schema, in a transaction of its own."""
        return self._execute(statement, {}, RoutingControl.WRITE)

    def _execute(
        self, statement: str, params: dict[str, object], routing: RoutingControl
    ) -> list[Row]:
        def attempt() -> list[Row]:
            return self.driver.execute_query(
                statement,
                params,
                routing_=routing,
                database_=self.database,
                result_transformer_=lambda result: result.values(),
            )

        with translated(self.name):
            return persistent(attempt)

    def _session(self) -> neo4j.Session:
        # The bookmarks of execute_query, so that we read what we wrote on any member of a cluster.
        bookmarks = self.driver.execute_query_bookmark_manager
        return self.driver.session(database=self.database, bookmark_manager=bookmarks)


def given(params: Mapping[str, object]) -> dict[str, object]:
    """All that a statement is given, as one parameter `$given`.

    A server plans a statement anew for every mix of kinds and lengths of its parameters, but does
    not look into a map; and to plan takes it longer than most answers.
    """
    return {"given": dict(params)}


def persistent(do: Callable[[], T]) -> T:
    """The answer of what can be done again when a connection breaks at the very end."""
    for _ in range(_COMMITS):
        with suppress(IncompleteCommit):
            return do()
    return do()


def connect(address: Address, ask: Ask | None = None) -> Connection:
    """A connection whose server has answered."""
    name = str(address)
    auth = _credentials(address, ask)
    with translated(name):
        driver = neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            max_transaction_retry_time=RETRY,
            connection_timeout=10.0,
            telemetry_disabled=True,
            notifications_disabled_classifications=_UNHEARD,
        )
        try:
            return Connection(driver, _greeted(driver, address), name)
        except BaseException:
            driver.close()
            raise


def _greeted(driver: neo4j.Driver, address: Address) -> str:
    """The name of the database, from a server that answers at once and is new enough."""
    try:
        name, agent = _hail(driver, address.database)
    except ServiceUnavailable as error:
        secure = ", and that the server encrypts" if "+s" in address.uri else ""
        raise StoreUnavailable(
            f"{address} cannot be reached; start the server, or check the address{secure}."
        ) from error
    version = _AGENT.match(agent)
    if version is None or (int(version[1]), int(version[2])) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise StoreError(f"{address} runs {agent}; actorgraph needs Neo4j {oldest} or newer.")
    return name


def _hail(driver: neo4j.Driver, database: str | None) -> tuple[str, str]:
    # Not tried again: an address may be wrong, and nothing is lost yet.
    mode = neo4j.READ_ACCESS
    with (
        driver.session(database=database, default_access_mode=mode) as session,
        session.begin_transaction() as tx,
    ):
        answer = tx.run("CALL db.info() YIELD name")
        return str(answer.value()[0]), answer.consume().server.agent


def _credentials(address: Address, ask: Ask | None) -> tuple[str, str] | None:
    user = os.environ.get(USER) or "neo4j"
    password = os.environ.get(PASSWORD)
    if password is None:
        if ask is None:
            raise StoreUnavailable(f"{address} needs a password; set {USER} and {PASSWORD}.")
        password = ask(f"Password of {user} at {address}")
    return (user, password) if password else None
