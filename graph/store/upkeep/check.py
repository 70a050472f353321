"""The check of a store: everything that must hold of it, and repairs of what is derived."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import closing

from graph.ontology import load_ontology
from graph.store.failures import translated
from graph.store.files import connect
from graph.store.open import is_file, open_store
from graph.store.transaction import transaction
from graph.store.upkeep.content import content
from graph.store.upkeep.cypher import cypher
from graph.store.upkeep.finding import Finding
from graph.store.upkeep.log import layers, legible, log
from graph.store.upkeep.tables import tables


def check(
    address: str,
    types: Collection[str],
    *,
    repair: bool = False,
    ask: Callable[[str], str] | None = None,
    tell: Callable[[str], None] | None = None,
) -> list[Finding]:
    """Everything that is wrong with a store; with `repair`, what can be made anew is."""
    found: list[Finding] = []
    if is_file(address):
        found += _file(address, repair, tell)
    if any(one.fatal for one in found):
        return found
    with open_store(address, create=False, ask=ask) as store:
        every = (legible(store), layers(store, repair), log(store), content(store, types))
        for part in every:
            found += part
            if any(one.fatal for one in found):
                break
    return found


def _file(address: str, repair: bool, tell: Callable[[str], None] | None) -> list[Finding]:
    with translated(address), closing(connect(address, create=False, tell=tell)) as connection:
        if repair:
            with transaction(connection):
                found = [*tables(connection, repair)]
        else:
            found = [*tables(connection, repair)]
        if all(one.repaired for one in found):
            found += cypher(connection, address, load_ontology(), repair)
        return found
