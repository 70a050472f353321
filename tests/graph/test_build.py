"""The conductor: known documents are passed over, bad ones reported, the others kept."""

from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import pytest

from graph import build as module
from graph.build import Outcome, build
from graph.errors import InputError, StoreError, StoreUnavailable
from graph.model import Actor, Claim, Document
from graph.store.base import Where

ACTORS = (Actor("a", "A", "state"), Actor("b", "B", "state"))
ONE, TWO = Document("One.", url="one.txt"), Document("Two.", title="Two")
BAD = InputError("bad.txt", "not text", 3)


class FakeExtractor:
    """Finds one claim in every document."""

    made = 0

    def __init__(self) -> None:
        type(self).made += 1

    def stream(self, documents: Iterable[Document]) -> Iterator[SimpleNamespace]:
        """One claim each."""
        for document in documents:
            claim = Claim(document.id, 0, 4, "a", "supports", "b", document.text)
            yield SimpleNamespace(document=document, actors=ACTORS, claims=(claim,))


@pytest.fixture(autouse=True)
def none_made():
    """Count the extractors that each test makes."""
    FakeExtractor.made = 0


def test_each_document_has_an_outcome_and_the_good_ones_are_kept(store):
    outcomes = list(build([ONE, BAD, TWO], FakeExtractor, store))
    assert sorted(outcomes, key=lambda one: one.name) == [
        Outcome("Two", "added", 1),
        Outcome("bad.txt", "failed", reason="bad.txt, line 3: not text"),
        Outcome("one.txt", "added", 1),
    ]
    assert {claim.quote for claim in store.claims(Where())} == {"One.", "Two."}


def test_known_documents_do_not_even_make_an_extractor(store):
    list(build([ONE, TWO], FakeExtractor, store))
    again = list(build([ONE, TWO], FakeExtractor, store))
    assert [one.status for one in again] == ["known", "known"]
    assert FakeExtractor.made == 1


def test_a_document_given_twice_is_added_once(store):
    assert [one.status for one in build([ONE, ONE], FakeExtractor, store)] == ["added", "known"]


def test_replace_reads_known_documents_again(store):
    list(build([ONE], FakeExtractor, store))
    again = list(build([ONE], FakeExtractor, store, replace=True))
    assert [one.status for one in again] == ["added"]
    assert store.counts().claims == 1


def test_many_documents_share_one_extractor_and_come_as_they_are_read(store):
    many = (Document(f"Text {n}.") for n in range(3 * module.BATCH))
    outcomes = build(many, FakeExtractor, store)
    next(outcomes)
    assert len(list(many)) == 2 * module.BATCH
    assert FakeExtractor.made == 1


@pytest.mark.parametrize(("error", "fatal"), [(StoreError, False), (StoreUnavailable, True)])
def test_a_refused_document_is_an_outcome_but_a_lost_store_is_the_end(store, error, fatal):
    def refuse(*_args, **_options):
        raise error("no")

    store.add = refuse
    outcomes = build([ONE, TWO], FakeExtractor, store)
    if fatal:
        with pytest.raises(StoreUnavailable):
            list(outcomes)
    else:
        assert [one.reason for one in outcomes] == ["one.txt: no", "Two: no"]
