"""The conductor: known documents are passed over, bad ones reported, the others kept."""

from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO, TextIOWrapper
from types import SimpleNamespace

import pytest

from graph import build as module
from graph.build import Outcome, build
from graph.errors import InputError, StoreError, StoreUnavailable
from graph.model import Actor, Claim, Document
from graph.store.base import Where
from graph.text.pool import BATCH

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
    many = (Document(f"Text {n}.") for n in range(3 * BATCH))
    outcomes = build(many, FakeExtractor, store)
    next(outcomes)
    assert len(list(many)) == 2 * BATCH
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


def test_a_document_on_which_the_reader_fails_is_told_and_the_others_kept(store):
    class Failing(FakeExtractor):
        """Fails on one document."""

        def stream(self, documents: Iterable[Document]) -> Iterator[SimpleNamespace]:
            """One claim each, but for the second."""
            for found in super().stream(documents):
                if found.document == TWO:
                    raise ValueError("no tree")
                yield found

    added, failed = build([ONE, TWO], Failing, store)
    assert (added.status, failed.status) == ("added", "failed")
    assert failed.reason.startswith("Two: the reader failed, please report it (ValueError in ")


def test_a_sentence_is_explained_with_the_date_it_is_given():
    found = module.explain("Egypt backs Libya.", "2020-06-04")
    assert [claim.date for claim in found.extraction.claims] == ["2020-06-04"]


RECORD = '{"id": "r1", "text": "One."}'


def wrong_encoding():
    """A stream whose bytes are not UTF-8."""
    return TextIOWrapper(BytesIO(b"\xe9t\xe9"), encoding="utf-8")


def test_records_come_from_files_and_from_standard_input(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_text(RECORD, encoding="utf-8")
    found = list(module.records([str(path), "-"], StringIO(RECORD)))
    assert [document.id for document in found] == ["r1", "r1"]


def test_files_that_cannot_be_read_are_told_and_the_others_read(tmp_path):
    (tmp_path / "bad.jsonl").write_bytes(b"\xe9")
    names = [str(tmp_path / "none.jsonl"), str(tmp_path / "bad.jsonl"), "-"]
    missing, wrong, record = module.records(names, StringIO(RECORD))
    assert str(missing).endswith("none.jsonl: No such file or directory")
    assert str(wrong).endswith("bad.jsonl: not UTF-8 text; convert it first")
    assert record.id == "r1"


@pytest.mark.parametrize("read", [module.texts, module.records])
def test_a_stream_in_another_encoding_is_told(read):
    (error,) = read(["-"], wrong_encoding())
    assert str(error) == "standard input: not UTF-8 text; convert it first"


def test_own_actors_are_those_that_the_files_add_or_change(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text("zork: {name: Zork, kind: state}\negypt: {aliases: [Zorkia]}\n")
    assert {actor.id for actor in module.own_actors([path])} == {"zork", "egypt"}
    assert module.own_actors([]) == ()
