"""How often a server is asked: each exchange with a far one takes as long as a question."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import patch

import pytest

from graph.store.base import Store
from graph.store.neo4j.connect import Connection
from queries.between import exchange
from queries.near import around, pair
from queries.selection import EVERYTHING
from queries.stance import standing
from tests.server.fixtures import NEO4J


def _sides(store: Store) -> object:
    return standing(*around(store, "Haftar", EVERYTHING))


def _between(store: Store) -> object:
    return exchange(*pair(store, "GNA", "the LNA", EVERYTHING)).statements


@pytest.mark.parametrize("reading", [NEO4J], indirect=True)
@pytest.mark.parametrize("look", [_sides, _between])
def test_a_look_up_by_name_is_one_exchange(asked: Store, look: Callable[[Store], object]) -> None:
    with patch.object(Connection, "read", autospec=True, side_effect=Connection.read) as read:
        assert look(asked)
    assert read.call_count == 1
