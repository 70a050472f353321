"""One process or several: the same results in the same order, and errors in their places."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterable, Iterator
from functools import partial
from multiprocessing import active_children

import pytest

from graph.build import make_extractor
from graph.errors import ActorGraphError, DataError, InputError
from graph.model import Document
from graph.text import pool
from graph.text.extract import Extraction
from graph.text.pool import BATCH, extractions


class FakeExtractor:
    """Finds nothing; some texts make it fail, or end its process."""

    def stream(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Nothing for each."""
        for document in documents:
            if document.text == "fail":
                raise ValueError("no tree")
            if document.text == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            yield Extraction(document, (), ())


def mistaken() -> FakeExtractor:
    """An extractor whose lexicon has a mistake."""
    raise DataError("words.yaml", "entry 3", "no words")


def numbered(count: int) -> list[Document]:
    """So many documents."""
    return [Document(f"Text {n}.", url=f"{n}.txt") for n in range(count)]


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_documents(processes: int) -> None:
    documents = numbered(5 * BATCH + 3)
    found = extractions(iter(documents), FakeExtractor, processes)
    assert [one.document for one in found] == documents


@pytest.mark.parametrize("processes", [1, 2])
def test_a_document_that_fails_is_an_error_in_its_place(processes: int) -> None:
    items = [*numbered(2), Document("fail", url="bad.txt"), "passed on", *numbered(1)]
    *_, error, passed, last = found = list(extractions(items, FakeExtractor, processes))
    assert [type(one).__name__ for one in found[:2]] == ["Extraction"] * 2
    assert isinstance(error, InputError)
    assert str(error).startswith("bad.txt: the reader failed, please report it (ValueError in ")
    assert "no tree" in error.reason
    assert (passed, last.document) == ("passed on", items[-1])


def test_what_is_no_document_makes_no_extractor_and_no_process() -> None:
    assert list(extractions("abc", mistaken, 1)) == ["a", "b", "c"]
    assert list(extractions("abc", mistaken, 2)) == ["a", "b", "c"]
    assert active_children() == []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_mistake_in_the_data_is_told_as_it_is(processes: int) -> None:
    with pytest.raises(DataError, match=r"words\.yaml: entry 3: no words") as told:
        list(extractions(numbered(1), mistaken, processes))
    assert told.value.entry == "entry 3"


def test_a_process_that_is_lost_is_told() -> None:
    with pytest.raises(ActorGraphError, match="ended by itself"):
        list(extractions([Document("die")], FakeExtractor, 2))


@pytest.mark.parametrize("processes", [1, 2])
def test_only_a_few_batches_are_read_ahead(processes: int) -> None:
    taken = 0

    def endless() -> Iterator[Document]:
        nonlocal taken
        while True:
            taken += 1
            yield Document(f"Text {taken}.")

    found = extractions(endless(), FakeExtractor, processes)
    for _ in range(3 * BATCH):
        next(found)
    assert taken <= (4 + 2 * processes) * BATCH
    found.close()
    assert active_children() == []


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(InputError("bad.txt", "no", 3)))
    assert (str(error), error.path, error.line) == ("bad.txt, line 3: no", "bad.txt", 3)


def test_a_worker_makes_its_extractor_when_there_is_something_to_read() -> None:
    work = pool.worker(mistaken)
    assert work(["passed on"]) == ["passed on"]
    with pytest.raises(DataError):
        work([Document("Text.")])


def test_two_processes_find_what_one_finds() -> None:
    names = ["Egypt", "Chad", "Sudan", "Turkey"]
    documents = [
        Document(f"{names[n % 4]} backs {names[(n + 1) % 4]}, France said.", date="2020-06-04")
        for n in range(20)
    ]
    make = partial(make_extractor, actors=())
    one, two = (list(extractions(documents, make, count)) for count in (1, 2))
    assert one == two
    assert all(found.claims for found in one)
