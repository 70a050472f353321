"""The extractor as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import DataError
from graph.model import Actor, Document
from graph.ontology import Ontology
from graph.text.extract import BATCH, Extraction, Extractor
from graph.text.pieces import LONGEST
from tests.graph.text.casebook import shown
from tests.graph.text.conftest import PIPELINE


def _said(found: Extraction) -> list[str]:
    return [shown(claim) for claim in found.claims]


def test_a_document_gives_claims_and_the_actors_they_name(extractor: Extractor) -> None:
    found = extractor.extract(Document("Egypt backs Khalifa Haftar. Chad slept.", id="d1"))
    assert _said(found) == ["egypt supports khalifa-haftar"]
    assert [actor.id for actor in found.actors] == ["egypt", "khalifa-haftar"]
    assert found.claims[0].document == "d1"
    assert found.claims[0].quote == "Egypt backs Khalifa Haftar."


def test_a_claim_says_who_coded_it(extractor: Extractor) -> None:
    (claim,) = extractor.extract(Document("Egypt backs Khalifa Haftar.")).claims
    assert claim.coded_by == extractor.coded_by
    assert claim.coded_by.startswith("actorgraph")


def test_a_speaker_is_among_the_actors(extractor: Extractor) -> None:
    found = extractor.extract(Document("Reuters says that Egypt backs Khalifa Haftar."))
    assert {actor.id for actor in found.actors} == {"reuters", "egypt", "khalifa-haftar"}


def test_new_actors_are_marked_as_discovered(extractor: Extractor) -> None:
    found = extractor.extract(Document("The Marrow Brigade attacked Turkish troops."))
    assert {actor.id: actor.discovered for actor in found.actors} == {
        "marrow-brigade": True,
        "turkey": False,
    }


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "Rain fell."])
def test_a_text_that_says_nothing_gives_nothing(extractor: Extractor, text: str) -> None:
    found = extractor.extract(Document(text))
    assert (found.claims, found.actors) == ((), ())


def test_a_stream_keeps_the_order_over_several_batches(extractor: Extractor) -> None:
    names = ["Egypt", "Chad", "Sudan"]
    documents = [Document(f"{names[n % 3]} backs Haftar.", id=f"{n}") for n in range(BATCH + 2)]
    found = list(extractor.stream(iter(documents)))
    assert [e.document for e in found] == documents
    assert [e.claims[0].source for e in found] == [names[n % 3].lower() for n in range(BATCH + 2)]


@pytest.mark.parametrize(("words", "together"), [(1, [1, 1, 1, 1]), (8, [2, 1, 1]), (99, [4])])
def test_only_so_many_words_are_parsed_at_once_and_none_is_lost(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch, words: int, together: list[int]
) -> None:
    texts = ["Egypt backs Haftar.", "Chad backs Haftar.", "Rain fell. " * 4, "Mali backs Haftar."]
    pipe, sizes = extractor._nlp.pipe, []

    def counted(docs):
        sizes.append(len(docs))
        return pipe(docs)

    monkeypatch.setattr("graph.text.extract.WORDS", words)
    monkeypatch.setattr(extractor._nlp, "pipe", counted)
    found = list(extractor.stream(Document(text, id=text) for text in texts))
    assert sizes == together
    assert [[c.source for c in one.claims] for one in found] == [["egypt"], ["chad"], [], ["mali"]]


def test_a_stream_begins_before_its_documents_end(extractor: Extractor) -> None:
    def documents():
        for n in range(BATCH):
            yield Document("Egypt backs Haftar.", id=f"{n}")
        raise AssertionError("read too far")

    assert next(extractor.stream(documents())).document.id == "0"


def test_a_long_text_is_read_in_pieces_with_its_own_offsets(extractor: Extractor) -> None:
    filler = "Rain fell on the town.\n\n" * (LONGEST // 24 + 1)
    text = f"{filler}Egypt backs Khalifa Haftar."
    (claim,) = extractor.extract(Document(text)).claims
    assert text[claim.start : claim.end] == claim.quote == "Egypt backs Khalifa Haftar."


@pytest.mark.parametrize("before", ["", "Haftar in Cairo\n\n"])
def test_a_dateline_is_nobody_and_moves_no_offset(extractor: Extractor, before: str) -> None:
    text = f"{before}HARARE (Reuters) - Egypt backs Khalifa Haftar."
    found = extractor.extract(Document(text))
    assert _said(found) == ["egypt supports khalifa-haftar"]
    assert text[found.claims[0].start : found.claims[0].end] == "Egypt backs Khalifa Haftar."


def test_the_text_s_own_line_breaks_stay_in_the_quote(extractor: Extractor) -> None:
    text = (
        "Egypt supports Khalifa Haftar with money and weapons in his war for\n"
        "the capital, which has lasted for more than a year."
    )
    (claim,) = extractor.extract(Document(text)).claims
    assert claim.quote == text


def test_a_name_of_two_actors_is_neither(ontology: Ontology) -> None:
    actors = [Actor(ident, "Aoun", "person") for ident in ("michel", "joseph")]
    extractor = Extractor([*actors, Actor("egypt", "Egypt", "state")], ontology, PIPELINE)
    found = extractor.extract(Document("Egypt backs Aoun."))
    assert [(actor.id, actor.discovered) for actor in found.actors] == [
        ("aoun", True),
        ("egypt", False),
    ]


def test_words_of_one_s_own_are_read(tmp_path: Path, ontology: Ontology, actors: dict) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("verbs:\n- {type: opposes, why: Slang for scolding., words: [diss]}\n")
    extractor = Extractor(actors.values(), ontology, PIPELINE, lexicon=[path])
    assert _said(extractor.extract(Document("Putin disses Zelensky."))) == [
        "vladimir-putin opposes volodymyr-zelensky"
    ]


def test_a_pipeline_that_is_not_there_is_told(ontology: Ontology) -> None:
    with pytest.raises(DataError, match="nowhere"):
        Extractor([], ontology, "nowhere")
