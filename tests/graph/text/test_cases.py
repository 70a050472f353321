"""Every sentence of the casebook, read by the real extractor."""

from __future__ import annotations

import fnmatch
import re
from collections import Counter

import pytest

from graph.model import Actor, Document
from graph.names import fold
from graph.ontology import Ontology
from graph.text.extract import Extraction, Extractor
from tests.graph.text.casebook import Case, Expected, cases

CASES = cases()


def _param(case: Case) -> object:
    marks = [pytest.mark.xfail(reason=case.xfail)] if case.xfail else []
    name = re.sub(r"\W+", "-", case.text.lower()).strip("-")[:50]
    return pytest.param(case, id=f"{case.file}-{name}", marks=marks)


@pytest.fixture(scope="module")
def read(extractor: Extractor) -> dict[str, Extraction]:
    """What the extractor finds in every text, all of them read in one stream."""
    documents = [Document(case.text, id=f"{n:06d}") for n, case in enumerate(CASES)]
    return {found.document.text: found for found in extractor.stream(documents)}


@pytest.mark.parametrize("case", [_param(case) for case in CASES])
def test_a_text_gives_the_claims_that_a_careful_reader_notes(
    case: Case, read: dict[str, Extraction], ontology: Ontology
) -> None:
    symmetric = {kind.name for kind in ontology.values() if kind.symmetric}
    found = read[case.text].claims
    missing, surplus = case.missing(found, symmetric), case.surplus(found, symmetric)
    assert (missing, surplus) == ([], []), f"{case.text}\nmissing {missing}\nsurplus {surplus}"


def test_there_are_hundreds_of_texts_and_none_twice() -> None:
    texts = [case.text for case in CASES]
    assert len(texts) >= 300
    assert len(set(texts)) == len(texts)


def test_every_type_of_the_ontology_is_exercised_five_times(ontology: Ontology) -> None:
    first = Counter(e.types[0] for case in CASES for e in case.claims)
    assert {name: first[name] for name in ontology if first[name] < 5} == {}


def _expectations() -> list[tuple[Case, Expected]]:
    return [(case, e) for case in CASES for e in (*case.claims, *case.maybe)]


def test_every_type_in_the_casebook_is_one_of_the_ontology(ontology: Ontology) -> None:
    named = {kind for _, e in _expectations() for kind in e.types}
    named |= {kind for case in CASES for kind in case.ignore}
    assert named <= set(ontology)


def test_every_actor_in_the_casebook_is_known_or_named_by_the_text(
    actors: dict[str, Actor],
) -> None:
    wrong = [
        (ident, case.text)
        for case, e in _expectations()
        for ident in (*e.source, *e.target, *e.by)
        if ident not in actors and ident != "-"
        if not _named(ident, f"{case.text} {_peoples(case.text, actors)}")
    ]
    assert wrong == []


def _peoples(text: str, actors: dict[str, Actor]) -> str:
    """What those of the states in a text are called: Sudan's rebels are Sudanese."""
    return " ".join(n for a in actors.values() if a.name in text for n in a.demonyms[:1])


def _named(ident: str, text: str) -> bool:
    plain = fold(text).replace("-", " ")
    words = {w for mark in ("", " ") for w in re.findall(r"\w+", plain.replace("'", mark))}
    return all(fnmatch.filter(words, part) for part in ident.split("-"))
