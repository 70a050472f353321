"""Every ready query runs, with the same rows on every backend."""

import pytest

from graph.errors import CypherError, UnknownActor
from graph.store.open import open_store
from queries.cookbook import cook, cookbook, recipe
from tests.small_world import small_world

NAMES = [one.name for one in cookbook()]
GIVEN = {"who": "LNA", "other": "Haftar"}


def params_of(name):
    """Parameters for a query."""
    return {key: GIVEN[key] for key, value in recipe(name).params if value is None}


@pytest.fixture(scope="module")
def embedded():
    """The small world in memory."""
    with open_store(":memory:") as store:
        small_world().fill(store)
        yield store


def test_there_are_twenty_five_and_each_asks_something():
    assert len(NAMES) == 25
    assert all(one.question.endswith("?") for one in cookbook())


@pytest.mark.parametrize("name", NAMES)
def test_every_backend_gives_the_same_rows(asked, embedded, name):
    found = cook(asked, name, params_of(name))
    assert found == cook(embedded, name, params_of(name))


@pytest.mark.parametrize(
    ("name", "params", "row"),
    [
        ("supporters", {"who": "Haftar"}, ("Egypt", "Egypt backs Khalifa Haftar")),
        ("contested", {}, ("United Arab Emirates", "supplies", "Khalifa Haftar")),
        ("most-spoken-of", {"most": 1}, ("Government of National Accord", "government", 4)),
        ("by-year", {}, ("2019", 3, 0)),
        ("said-by", {"who": "Mismari"}, ("Turkey", "supports")),
        ("between", {"who": "GNA", "other": "LNA"}, ("2020-01", "attacks")),
        ("planned", {}, ("Russia", "supports", "Khalifa Haftar", "hypothetical")),
    ],
)
def test_the_answers_are_right(asked, name, params, row):
    rows = cook(asked, name, params).rows
    assert row in [found[: len(row)] for found in rows]


@pytest.mark.parametrize(
    ("name", "params", "says"),
    [
        ("suporters", {}, "did you mean supporters"),
        ("xyz", {}, "list them with --cookbook"),
        ("supporters", {}, "--param who=..."),
        ("supporters", {"whom": "Haftar"}, "it has: who"),
        ("accusers", {"who": "Haftar"}, "it has: none"),
    ],
)
def test_mistakes_say_what_to_do(embedded, name, params, says):
    with pytest.raises(CypherError, match=says):
        cook(embedded, name, params)


def test_an_unknown_actor_is_told(embedded):
    with pytest.raises(UnknownActor):
        cook(embedded, "supporters", {"who": "Nobody at all"})
