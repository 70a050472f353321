"""What goes into a store: once, wholly or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.errors import StoreError
from graph.model import Actor, Claim, Document
from graph.store.base import Counts, Entry, Store, Where
from tests.small_world import World


def test_an_empty_store_holds_nothing(store: Store) -> None:
    assert store.counts() == Counts(0, 0, 0)
    assert not list(store.documents()) and not list(store.actors()) and not list(store.claims())


def test_what_goes_in_comes_out_unchanged(filled: Store, small_world: World) -> None:
    assert set(filled.claims()) == set(small_world.claims)
    assert set(filled.documents()) == set(small_world.documents)
    assert set(filled.actors()) == set(small_world.actors)


def test_adding_twice_changes_nothing(filled: Store, small_world: World) -> None:
    before = filled.counts()
    document = small_world.documents[0]
    assert filled.add(document, small_world.actors, small_world.claims_of(document)) is False
    assert filled.counts() == before


def test_a_known_document_does_not_read_the_claims(filled: Store, small_world: World) -> None:
    def never() -> Iterator[Claim]:
        raise AssertionError("the claims were read")
        yield

    assert filled.add(small_world.documents[0], (), never()) is False


def test_adding_says_that_it_did(store: Store, small_world: World) -> None:
    assert store.add(small_world.documents[0], (), ()) is True
    assert store.has_document("rivals") and not store.has_document("embargo")


def test_replacing_exchanges_the_claims_of_that_document_only(
    filled: Store, small_world: World
) -> None:
    document = small_world.documents[0]
    kept = small_world.claims_of(document)[:1]
    others = [claim for claim in filled.claims() if claim.document != document.id]
    retitled = replace(document, title="Corrected")
    assert filled.add(retitled, (), kept, replace=True) is True
    assert tuple(filled.claims(Where(document=document.id))) == kept
    assert [c for c in filled.claims() if c.document != document.id] == others
    assert filled.document(document.id) == retitled


def test_the_same_claim_twice_in_one_document_is_kept_once(
    store: Store, small_world: World
) -> None:
    document = small_world.documents[0]
    claims = small_world.claims_of(document)
    store.add(document, small_world.actors, (*claims, *claims))
    assert store.counts().claims == len(claims)


def test_claims_that_fail_half_way_leave_nothing(store: Store, small_world: World) -> None:
    document = small_world.documents[0]

    def failing() -> Iterator[Claim]:
        yield small_world.claims[0]
        raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        store.add(document, small_world.actors, failing())
    assert store.counts() == Counts(0, 0, 0)


def test_an_unknown_actor_is_refused_and_leaves_nothing(store: Store, small_world: World) -> None:
    document = small_world.documents[0]
    with pytest.raises(StoreError, match="names 'khalifa-haftar'"):
        store.add(document, small_world.actors[1:], small_world.claims_of(document))
    assert store.counts() == Counts(0, 0, 0)


def test_a_claim_of_another_document_is_refused(store: Store, small_world: World) -> None:
    with pytest.raises(StoreError, match="of document rivals"):
        store.add(small_world.documents[1], small_world.actors, small_world.claims[:1])
    assert store.counts() == Counts(0, 0, 0)


def test_a_failed_replacement_leaves_the_old_claims(filled: Store, small_world: World) -> None:
    document = small_world.documents[0]
    stranger = replace(small_world.claims[0], source="nobody", id="")
    with pytest.raises(StoreError, match="'nobody'"):
        filled.add(document, (), [stranger], replace=True)
    assert tuple(filled.claims(Where(document="rivals"))) != ()
    assert set(filled.claims()) == set(small_world.claims)


def test_text_that_is_not_unicode_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="not Unicode"):
        store.add(Document("\ud800"), (), ())
    assert store.counts().documents == 0


@pytest.mark.parametrize("text", ["", "'; DROP TABLE claims; --", "nul \0 byte", "\U0001f600" * 9])
def test_any_text_comes_back_exactly(store: Store, text: str) -> None:
    document = Document(text, title=text, publisher=text)
    store.add(document, [Actor("x", text, "person", (text,))], ())
    assert store.document(document.id) == document
    actor = store.actor("x")
    assert actor is not None and actor.name == text


def test_reading_goes_on_while_the_same_store_is_written(
    filled: Store, small_world: World
) -> None:
    seen = 0
    for number, claim in enumerate(filled.claims()):
        filled.add(Document(f"new {number}"), (), ())
        seen += claim in small_world.claims
    assert seen == len(small_world.claims)
    assert filled.counts().documents == len(small_world.documents) + seen


def test_a_document_that_came_in_meanwhile_is_left_alone(store: Store, small_world: World) -> None:
    document = small_world.documents[0]
    claims = small_world.claims_of(document)

    def meanwhile() -> Iterator[Claim]:
        store.add(document, small_world.actors, claims)
        yield from ()

    assert store.add(document, (), meanwhile()) is False
    assert store.counts().claims == len(claims)


def test_the_code_and_the_intensity_of_a_coder_are_kept(store: Store, small_world: World) -> None:
    document = small_world.documents[0]
    (first, *_) = small_world.claims_of(document)
    coded = replace(first, coded_by="GDELT 2.0 (TABARI)", code="051", intensity=3.4)
    store.add(document, small_world.actors, [coded])
    assert list(store.claims()) == [coded]
    assert [one.claim for one in store.evidence()] == [coded]
    rows = store.cypher("MATCH ()-[r]->() RETURN r.code, r.intensity").rows
    assert rows == (("051", 3.4),)


def test_many_at_once_are_kept_as_one_after_another(store: Store, small_world: World) -> None:
    items = [
        Entry(one, tuple(small_world.actors), tuple(small_world.claims_of(one)))
        for one in small_world.documents
    ]
    store.add(items[0].document, items[0].actors, items[0].claims)
    assert tuple(store.load([*items, items[1]])) == (False, True, True, True, False)
    assert set(store.claims()) == set(small_world.claims)
    assert set(store.actors()) == set(small_world.actors)
    assert set(store.documents()) == set(small_world.documents)
    before = store.counts()
    assert tuple(store.load(items)) == (False,) * 4
    assert store.counts() == before


def test_what_several_documents_at_once_tell_of_an_actor_is_united(store: Store) -> None:
    told = [Actor("x", "X", "state", aliases=(alias,), discovered=True) for alias in "abc"]
    entries = [Entry(Document(alias), (one,), ()) for one in told for alias in one.aliases]
    assert all(store.load(entries))
    (actor,) = store.actors()
    assert set(actor.names) == {"X", "a", "b", "c"}


def test_many_with_a_claim_of_nobody_are_refused(store: Store, small_world: World) -> None:
    document = small_world.documents[0]
    with pytest.raises(StoreError, match="an actor not kept here"):
        tuple(store.load([Entry(document, (), tuple(small_world.claims_of(document)))]))
    assert store.counts() == Counts(0, 0, 0)
