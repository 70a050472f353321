"""What is sent to a server and what is made of its answers; no server is needed."""

from __future__ import annotations

import re
from datetime import date
from types import ModuleType

import pytest
from neo4j.time import Date, DateTime, Duration

from graph.store.base import Where
from graph.store.neo4j import around, changes, desk, ledger, store
from graph.store.neo4j.connect import given
from graph.store.neo4j.filters import documents_of, parameters, select
from graph.store.neo4j.rows import actor_of, actor_properties
from graph.store.neo4j.values import plain
from tests.small_world import ACTORS

EVIL = "x`]->() DETACH DELETE r //"


@pytest.mark.parametrize("heading", [True, False])
@pytest.mark.parametrize(
    "where",
    [
        Where(actor=EVIL),
        Where(ends=(EVIL, EVIL)),
        Where(source=EVIL, target=EVIL, publisher=EVIL),
        Where(types=(EVIL,), since=EVIL, until=EVIL),
        Where(document=EVIL, documents=(EVIL,), attributed_to=EVIL, limit=3),
    ],
)
def test_no_text_of_a_user_is_in_a_statement(where: Where, heading: bool) -> None:
    statement = select(where, heading=heading, within=["SUPPORTS"])
    assert "DETACH" not in statement.replace("DETACH_DELETE", "")
    assert statement.count("`") % 2 == 0
    assert EVIL in str(parameters(where))


@pytest.mark.parametrize("module", [around, changes, desk, ledger, store])
def test_a_statement_has_one_parameter_so_that_it_is_planned_once(module: ModuleType) -> None:
    texts = [text for text in vars(module).values() if isinstance(text, str)]
    named = {name for text in texts for name in re.findall(r"\$(\w+)", text)}
    assert named == set(given({})) == {"given"}
    assert given({"ids": ["a"], "limit": None}) == {"given": {"ids": ["a"], "limit": None}}


def test_only_documents_that_are_named_twice_can_match() -> None:
    assert documents_of(Where()) is None
    assert documents_of(Where(document="a", documents=("b",))) == set()
    assert documents_of(Where(document="a", documents=("a", "b"))) == {"a"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Date(2020, 1, 2), "2020-01-02"),
        (date(2020, 1, 2), "2020-01-02"),
        (DateTime(2020, 1, 2, 3), "2020-01-02T03:00:00.000000000"),
        (Duration(days=3), "P3D"),
        ({"a": [Date(2020, 1, 2), 1, None]}, {"a": ["2020-01-02", 1, None]}),
    ],
)
def test_values_are_plain(value: object, expected: object) -> None:
    assert plain(value) == expected


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: actor.id)
def test_an_actor_survives_its_properties(actor: object) -> None:
    assert actor_of(actor_properties(actor)) == actor
