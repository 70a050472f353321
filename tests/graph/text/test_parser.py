"""The pipeline: loaded once, sentences kept whole, names read as one word."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vectors import Vectors

from graph.errors import DataError
from graph.text.parser import (
    familiarise,
    join_words,
    load_pipeline,
    mark_sentences,
    parse,
    words_of,
)


@pytest.fixture(scope="module")
def blank() -> Language:
    """English without any model."""
    return spacy.blank("en")


def test_a_pipeline_that_is_not_there_is_a_mistake_in_the_data(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be loaded"):
        load_pipeline(str(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Egypt left. Chad stayed.", ["Egypt", "Chad"]),
        ("The U.S. army left e.g. by ship. and by air", ["The"]),
        ("“Peace.” Chad stayed.", ["“", "Chad"]),
        ("A title\nEgypt left.", ["A", "Egypt"]),
        ("A title\n\nEgypt left.", ["A", "Egypt"]),
        ("Egypt left!) Chad stayed.", ["Egypt", "Chad"]),
        ("Egypt left . – and Chad", ["Egypt"]),
        ("Egypt", ["Egypt"]),
    ],
)
def test_a_sentence_begins_after_a_full_stop_or_a_line_break(
    blank: Language, text: str, starts: list[str]
) -> None:
    doc = mark_sentences(blank.make_doc(text))
    assert [token.text for token in doc if token.is_sent_start and not token.is_space] == starts


def test_joined_words_keep_the_text_and_are_read_like_another_name(blank: Language) -> None:
    doc = blank.make_doc("The Free Harbour Party met Egypt in Port Said")
    places = join_words(doc, [(1, 4), (5, 6), (7, 9)], ["nato", "russia", "paris"].__getitem__)
    assert [doc[i].text for i in places] == ["Free Harbour Party", "Egypt", "Port Said"]
    assert [doc[i].norm_ for i in places] == ["nato", "russia", "paris"]
    assert doc.text == "The Free Harbour Party met Egypt in Port Said"


def test_names_are_cut_as_texts_are(blank: Language) -> None:
    assert words_of(blank)("Fayez al-Sarraj") == ["Fayez", "al", "-", "Sarraj"]


def test_a_doc_passes_through_every_component(blank: Language) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    doc: Doc = parse(nlp, nlp.make_doc("Egypt left. Chad stayed."))
    assert len(list(doc.sents)) == 2


@pytest.fixture
def reading() -> Language:
    """English that has vectors for two words."""
    nlp = spacy.blank("en")
    vectors = numpy.ones((2, 3), dtype="float32")
    nlp.vocab.vectors = Vectors(
        data=vectors, keys=[nlp.vocab.strings.add(w) for w in ("egypt", "left")]
    )
    return nlp


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("Tessaly left Egypt", ["russia", "left", "egypt"]),
        ("Kol Varn left", ["vladimir", "putin", "left"]),
        ("Tessalian men left", ["russian", "men", "left"]),
        ("NATO left", ["nato", "left"]),
        ("tessaly left", ["tessaly", "left"]),
    ],
)
def test_a_name_without_a_vector_is_read_like_a_common_one(
    reading: Language, text: str, norms: list[str]
) -> None:
    doc = reading.make_doc(text)
    familiarise(doc)
    assert [token.norm_ for token in doc] == norms
    assert doc.text == text


def test_without_vectors_no_name_is_strange(blank: Language) -> None:
    doc = blank.make_doc("Tessaly left")
    familiarise(doc)
    assert doc[0].norm_ == "tessaly"
