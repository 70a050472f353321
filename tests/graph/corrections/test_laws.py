"""The laws of corrections, on judgements made at random."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.corrections import actors as naming
from graph.corrections.change import Change
from graph.corrections.claims import corrected
from graph.corrections.force import Force
from graph.store.open import open_store
from tests.graph.corrections.judged import WORLD, judgements, shown, undone


@given(judgements, st.randoms())
@settings(max_examples=60, deadline=None)
def test_what_is_undone_in_any_order_was_never_there(
    changes: list[Change], order: random.Random
) -> None:
    with open_store(":memory:") as store:
        WORLD.fill(store)
        before = shown(store)
        for change in changes:
            store.record([change])
        order.shuffle(changes)
        for change in changes:
            store.record([undone(change)])
        assert shown(store) == before


@given(judgements)
@settings(max_examples=60, deadline=None)
def test_one_by_one_at_once_and_before_the_reports_are_the_same(changes: list[Change]) -> None:
    with (
        open_store(":memory:") as one,
        open_store(":memory:") as two,
        open_store(":memory:") as three,
    ):
        for store in (one, two):
            WORLD.fill(store)
        three.put_actors(WORLD.actors)
        for change in changes:
            one.record([change])
        two.record(changes)
        three.record(changes)
        WORLD.fill(three)
        assert shown(one) == shown(two) == shown(three) == _oracle(changes)


def _oracle(changes: list[Change]) -> tuple[object, ...]:
    """What is shown, worked out from all that came."""
    force = Force(changes)
    actors = naming.corrected({one.id: one for one in WORLD.actors}, force).values()
    names = [(n, a.id) for a in actors for n in (*a.names, *a.demonyms, *a.metonyms)]
    claims = (corrected(one, WORLD.claims_of(one), force).claims for one in WORLD.documents)
    documents = {one for one in WORLD.documents if not force.hides(one)}
    return documents, set(actors), {one for some in claims for one in some}, sorted(names)


@given(judgements, st.data())
@settings(max_examples=60, deadline=None)
def test_of_some_documents_as_much_is_known_as_of_all(
    changes: list[Change], data: st.DataObject
) -> None:
    within = data.draw(st.sets(st.sampled_from([one.id for one in WORLD.documents])))
    taken = data.draw(st.permutations(changes))[: len(changes) // 2]
    with open_store(":memory:") as store:
        WORLD.fill(store)
        store.record(changes)
        store.record([undone(one) for one in taken])
        whole, some = store.judgements(), store.judgements(within)
        for part in ("namings", "merged", "distinct", "documents", "publishers"):
            assert getattr(some, part) == getattr(whole, part)
        verdicts = {one: found for one, found in whole.verdicts.items() if one in within}
        assert some.verdicts == verdicts


@given(judgements)
@settings(max_examples=60, deadline=None)
def test_reading_again_changes_nothing(changes: list[Change]) -> None:
    with open_store(":memory:") as store:
        WORLD.fill(store)
        store.record(changes)
        before = shown(store), list(store.log())
        for document in WORLD.documents:
            store.add(document, WORLD.actors, WORLD.claims_of(document), replace=True)
        store.put_actors(WORLD.actors)
        assert (shown(store), list(store.log())) == before


@given(judgements)
@settings(max_examples=60, deadline=None)
def test_what_came_stays_as_it_came(changes: list[Change]) -> None:
    with open_store(":memory:") as store:
        WORLD.fill(store)
        store.record(changes)
        assert {entry.document for entry in store.originals()} == set(WORLD.documents)
        claims = {claim for entry in store.originals() for claim in entry.claims}
        assert claims == set(WORLD.claims)
        assert set(store.original_actors()) == set(WORLD.actors)


@given(judgements)
@settings(max_examples=60, deadline=None)
def test_the_order_of_changes_to_different_things_does_not_matter(changes: list[Change]) -> None:
    apart = {(one.subject if one.action != "merge" else "a merge"): one for one in changes}
    one, two = list(apart.values()), list(reversed(apart.values()))
    with open_store(":memory:") as first, open_store(":memory:") as second:
        for store, some in ((first, one), (second, two)):
            WORLD.fill(store)
            store.record(some)
        assert shown(first) == shown(second)
