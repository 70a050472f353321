"""A store as it was: after every change, whatever came later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.corrections.change import Change
from graph.corrections.values import packed
from graph.model import Actor, digest
from graph.recalling import recalled
from graph.store.base import Store
from graph.store.open import open_store
from tests.graph.corrections.judged import WORLD, change_at_random, shown, undone
from tests.small_world import World

_document = st.sampled_from(WORLD.documents[:2])
_names = st.sampled_from(["Misr", "Kemet", "UAR"])
Step = Callable[[Store], object]


def _read(document: object, number: int, title: str) -> Step:
    """Read a report, known or not, with only some of its claims and under a title."""
    claims = WORLD.claims_of(document)[:number]
    read = replace(document, title=title)
    seen = Actor("egypt", "Egypt", "state", (f"{title} Egypt",))
    return lambda store: store.add(read, [seen], claims, replace=True)


def _named(name: str) -> Step:
    return lambda store: store.put_actors([Actor("egypt", "Egypt", "state", (name,))])


def _judged(change: Change) -> Step:
    return lambda store: store.record([change])


def _undo(place: int) -> Step:
    def step(store: Store) -> None:
        if judged := [one for one in store.log() if one.judged]:
            store.record([undone(judged[place % len(judged)])])

    return step


steps = st.lists(
    st.one_of(
        st.builds(_read, _document, st.integers(0, 2), st.sampled_from(["One", "Two"])),
        st.builds(_named, _names),
        st.builds(_judged, change_at_random()),
        st.builds(_undo, st.integers(0, 9)),
    ),
    max_size=10,
)


@given(steps)
@settings(max_examples=60, deadline=None)
def test_each_state_is_recalled_as_it_was(steps: list[Step]) -> None:
    with open_store(":memory:") as store:
        store.put_actors(WORLD.actors)
        states = {}
        for step in steps:
            step(store)
            states[max(one.number for one in store.log())] = shown(store)
        for number, state in states.items():
            with recalled(store, str(number)) as then:
                assert shown(then) == state


def test_every_version_of_a_report_and_of_an_actor_is_recalled() -> None:
    document = WORLD.documents[0]
    with open_store(":memory:") as store:
        store.put_actors(WORLD.actors)
        states = []
        for number, title in ((0, "One"), (1, "Two"), (1, "Three"), (2, "Four")):
            _read(document, number, title)(store)
            states.append(shown(store))
        again = replace(document, title="Four"), [Actor("egypt", "Egypt", "state", ("Kemet",))]
        store.add(*again, WORLD.claims_of(document)[:2], replace=True)
        states.append(shown(store))
        for number, state in enumerate(states, start=2):
            with recalled(store, str(number)) as then:
                assert shown(then) == state


def test_a_store_of_each_kind_is_recalled_by_number_and_by_moment(
    filled: Store, small_world: World
) -> None:
    before, claim = shown(filled), small_world.claims[0]
    said = {"claim": packed(claim)}
    filled.record([Change("reject", claim.id, said, moment="2099-06-04T10:00:00.000000Z")])
    now = shown(filled)
    for when, state in (
        ("1", before),
        ("2", now),
        ("2099-06-03", before),
        ("2099-06-04", now),
        ("2099-06-04 09:59", before),
        ("2099-06-04T10", now),
    ):
        with recalled(filled, when) as then:
            assert shown(then) == state, when
    with recalled(filled, "2001-01") as then:
        assert then.counts().documents == then.counts().actors == 0


def test_what_was_erased_is_not_recalled(filled: Store) -> None:
    filled.erase([Change("erase", digest("rivals"), {"what": "document"})], ["rivals"], [])
    with recalled(filled, "1") as then:
        assert not then.has_document("rivals") and then.counts().documents == 3


@pytest.mark.parametrize("moment", ["2030-01-01T00:00:00.000000Z", "2001-01-01T00:00:00.000000Z"])
def test_a_clock_that_goes_backwards_loses_nothing(
    filled: Store, small_world: World, moment: str
) -> None:
    first, second = small_world.claims[:2]
    filled.record([Change("reject", first.id, {"claim": packed(first)}, moment="2099")])
    filled.record([Change("reject", second.id, {"claim": packed(second)}, moment=moment)])
    with recalled(filled, "2100-01") as then:
        assert shown(then) == shown(filled)
