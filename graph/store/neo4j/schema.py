"""Constraints and indexes, made when they are first needed and binding only what is ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.errors import StoreError, StoreUnavailable
from graph.store.neo4j.rows import KEY

if TYPE_CHECKING:
    from graph.store.neo4j.connect import Connection

_PREFIX = "actorgraph_"
# Labels that nobody else uses: the log, what came, and what is not shown now.
_OWN = {
    f"own_{name.lower()}": "CONSTRAINT {name} IF NOT EXISTS"
    f" FOR (n:Actorgraph{name}) REQUIRE n.{KEY} IS UNIQUE"
    for name in ("Log", "Change", "Original", "HiddenDocument", "HiddenActor")
}
_NODES = {
    **_OWN,
    "actor": f"CONSTRAINT {{name}} IF NOT EXISTS FOR (a:Actor) REQUIRE a.{KEY} IS UNIQUE",
    "document": f"CONSTRAINT {{name}} IF NOT EXISTS FOR (d:Document) REQUIRE d.{KEY} IS UNIQUE",
    "actor_id": "INDEX {name} IF NOT EXISTS FOR (a:Actor) ON (a.id)",
    "document_id": "INDEX {name} IF NOT EXISTS FOR (d:Document) ON (d.id)",
    "actor_names": "TEXT INDEX {name} IF NOT EXISTS FOR (a:Actor) ON (a._names)",
    "actor_others": "TEXT INDEX {name} IF NOT EXISTS FOR (a:Actor) ON (a._others)",
    "actor_leader": "INDEX {name} IF NOT EXISTS FOR (a:Actor) ON (a._leader)",
}
_CLAIMS = {
    "claim": f"CONSTRAINT {{name}} IF NOT EXISTS FOR ()-[r:{{edge}}]-() REQUIRE r.{KEY} IS UNIQUE",
    "source": "INDEX {name} IF NOT EXISTS FOR ()-[r:{edge}]-() ON (r.document)",
}


def statements(edges: Iterable[str] = ()) -> dict[str, str]:
    """What to create for nodes and these relationships, by name."""
    wanted = {_PREFIX + name: form.format(name=_PREFIX + name) for name, form in _NODES.items()}
    for edge in sorted(edges):
        for sort, form in _CLAIMS.items():
            name = f"{_PREFIX}{sort}_{edge}"
            wanted[name] = form.format(name=f"`{name}`", edge=f"`{edge}`")
    return wanted


@contextmanager
def _permitted(name: str) -> Iterator[None]:
    """Say what a user lacks that may not see or make constraints and indexes."""
    try:
        yield
    except StoreUnavailable as error:
        if not _code(error).startswith("Neo.ClientError.Security.Forbidden"):
            raise
        raise StoreUnavailable(
            f"{name} does not let your user see or make the constraints and indexes without which"
            " nothing is safely written; use one with the role architect or admin."
        ) from error


def _code(error: StoreError) -> str:
    """The code that the server gave."""
    return str(getattr(error.__cause__, "code", ""))


class Schema:
    """What is already there is looked up once and remembered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: set[str] = set()

    def prepare(self, edges: Iterable[str] = ()) -> None:
        """Make what nodes and these relationships need."""
        wanted = statements(set(edges))
        if wanted.keys() <= self._known:
            return
        with _permitted(self._connection.name):
            self._known |= {row[0] for row in self._connection.read("SHOW INDEXES YIELD name")}
            for name in sorted(wanted.keys() - self._known):
                self._make(wanted[name])
        self._known |= wanted.keys()

    def _make(self, what: str) -> None:
        try:
            self._connection.run(f"CREATE {what}")
        except StoreError as error:
            # Another process made it at this moment, which is as good.
            if "EquivalentSchemaRule" not in _code(error):
                raise
