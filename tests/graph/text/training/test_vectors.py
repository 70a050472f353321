"""Vectors are read from the package as published, without unpacking it."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from graph.errors import InputError
from graph.text.training import vectors
from tests.graph.text.training.samples import write_package


@pytest.fixture(scope="module")
def vocab(package, tmp_path_factory):
    """The vocabulary made from the package."""
    return spacy.load(vectors.make_vectors(package, tmp_path_factory.mktemp("vectors"))).vocab


def test_every_word_of_the_package_has_its_vector(vocab):
    assert vocab.vectors.shape == (5, vectors.WIDTH)
    assert vocab.get_vector("turkey")[0] == 2.5


@pytest.mark.parametrize("capitals", [True, False])
def test_words_with_capitals_have_vectors_if_asked(package, tmp_path, capitals):
    vocab = spacy.load(vectors.make_vectors(package, tmp_path, capitals)).vocab
    found = [token.has_vector for token in Doc(vocab, ["turkey", "Turkey", "TURKEY", "tURKEY"])]
    assert found == [True, capitals, capitals, False]
    assert vocab.vectors.shape == (5, vectors.WIDTH)


def test_a_word_with_capitals_shares_its_vector(package, tmp_path):
    vocab = spacy.load(vectors.make_vectors(package, tmp_path, capitals=True)).vocab
    assert (vocab.get_vector("Turkey") == vocab.get_vector("turkey")).all()


def test_a_quotation_mark_is_a_word_too(vocab):
    assert vocab.has_vector('"')


@pytest.mark.parametrize("size", [1, 7, 100])
def test_entries_may_lie_across_pieces(package, tmp_path, monkeypatch, size):
    whole = vectors.make_vectors(package, tmp_path / "whole").parent / "glove.txt"
    monkeypatch.setattr(vectors, "CHUNK", size)
    pieces = vectors.make_vectors(package, tmp_path / "pieces").parent / "glove.txt"
    assert pieces.read_text(encoding="utf-8") == whole.read_text(encoding="utf-8")


def test_only_the_commonest_words_are_read(package, tmp_path, monkeypatch):
    monkeypatch.setattr(vectors, "WORDS", 2)
    made = vectors.make_vectors(package, tmp_path)
    assert len(spacy.load(made).vocab.vectors) == 2


def test_another_package_is_refused(tmp_path):
    with pytest.raises(InputError, match="holds no package/wink"):
        vectors.make_vectors(write_package(tmp_path / "p.tgz", "package/other.json"), tmp_path)


def test_a_file_that_is_no_package_is_refused(tmp_path):
    (tmp_path / "p.tgz").write_text("no archive", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be unpacked"):
        vectors.make_vectors(tmp_path / "p.tgz", tmp_path)
