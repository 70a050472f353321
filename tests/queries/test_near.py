"""Names that are looked up together with what is said of them mean whom they mean alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.errors import AmbiguousActor, UnknownActor
from graph.store.base import Store
from queries.between import between, exchange
from queries.near import around, pair
from queries.selection import Selection, resolved
from queries.stance import stances, standing
from queries.who import resolve

NAMES = ("khalifa-haftar", "the LNA", "Ankara", "mismari", "Egyptian", "GNA")
SELECTIONS = (
    Selection(),
    Selection(since="2020", polarity=-1),
    Selection(min_publishers=2),
    Selection(attributed_to="LNA"),
)


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("name", NAMES)
def test_sides_are_the_same_by_name(asked: Store, name: str, selection: Selection) -> None:
    near, wanted = around(asked, name, selection)
    assert near.actor == resolve(asked, name)
    assert wanted == resolved(asked, selection)
    assert standing(near, wanted) == stances(asked, near.actor, wanted)


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("names", [("Haftar", "mismari"), ("GNA", "LNA"), ("GNA", "gna")])
def test_an_exchange_is_the_same_by_names(
    asked: Store, names: tuple[str, str], selection: Selection
) -> None:
    found, wanted = pair(asked, *names, selection)
    ends = (resolve(asked, name) for name in names)
    assert exchange(found, wanted) == between(asked, *ends, wanted)


@pytest.mark.parametrize(
    ("name", "error"), [("Hafter", UnknownActor), ("Tripoli", AmbiguousActor), ("", UnknownActor)]
)
def test_what_is_wrong_with_a_name_is_told_as_ever(
    asked: Store, name: str, error: type[Exception]
) -> None:
    def told(look: Callable[[], object]) -> str:
        with pytest.raises(error) as caught:
            look()
        return str(caught.value)

    plain = told(lambda: resolve(asked, name))
    assert told(lambda: around(asked, name, Selection(attributed_to="nobody"))) == plain
    assert told(lambda: around(asked, name, Selection())) == plain
    assert told(lambda: pair(asked, name, "nobody", Selection())) == plain
    assert told(lambda: pair(asked, "GNA", name, Selection())) == plain
