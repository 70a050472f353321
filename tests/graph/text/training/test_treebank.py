"""CoNLL-U is read as written: syntactic words apart, text unchanged, free texts only."""

from __future__ import annotations

import gzip

import pytest
import spacy

from graph.errors import InputError
from graph.text.training.treebank import SIZE, groups, paragraphs, sentences, treebank
from graph.text.training.words import to_doc
from tests.graph.text.training.samples import ROWS, TREES, rows, tree

VOCAB = spacy.blank("en").vocab


@pytest.fixture
def read(tmp_path):
    """All sentences of a text in CoNLL-U."""

    def from_text(text):
        path = tmp_path / "en_ewt-ud-dev.conllu"
        path.write_text(text, encoding="utf-8")
        return list(sentences(path))

    return from_text


def test_a_multiword_token_is_cut_into_its_words_without_spaces(read):
    ((document, sentence),) = read(rows(ROWS))
    assert document == "# newdoc id = GUM_news_sample"
    assert [word.form for word in sentence] == ["They", "do", "n't", "stop", "."]
    assert to_doc(VOCAB, [sentence]).text == "They don't stop. "


def test_a_multiword_token_may_touch_what_follows(read):
    ((_, sentence),) = read(rows(ROWS).replace("\t_\n2\t", "\tSpaceAfter=No\n2\t"))
    assert to_doc(VOCAB, [sentence]).text == "They don'tstop. "


def test_heads_are_places_and_a_root_is_its_own(read):
    ((_, sentence),) = read(rows(ROWS))
    assert [word.head for word in sentence] == [3, 3, 3, 3, 3]
    assert sentence[3].dep == "root"


def test_empty_columns_are_emptied_and_an_unknown_word_class_is_x(read):
    ((_, sentence),) = read(tree("to/to/_/GW/0/root"))
    assert (sentence[0].pos, sentence[0].morph) == ("X", "")


def test_the_last_sentence_needs_no_empty_line(read):
    assert len(read(rows(ROWS).rstrip("\n"))) == 1


def test_texts_that_are_not_free_are_left_out(read):
    unfree = rows(ROWS).replace("GUM_news", "GUM_fiction")
    assert [name for name, _ in read(unfree + rows(ROWS))] == ["# newdoc id = GUM_news_sample"]


@pytest.mark.parametrize(
    "text",
    ["1\tonly\n", tree("a/b/X/X/none/root"), "some words\n"],
    ids=["short", "head", "prose"],
)
def test_a_mistake_is_named_with_its_line(read, text):
    with pytest.raises(InputError, match=r"en_ewt-ud-dev\.conllu, line 7: not a CoNLL-U tree"):
        read(tree(TREES[2]) + "\n" + text)


def test_a_group_holds_sentences_of_one_document(tmp_path):
    document = "# newdoc id = {}\n" + tree(TREES[0])
    text = document.format("a") + tree(TREES[1]) * SIZE + document.format("b")
    (tmp_path / "en_gum-dev.conllu.gz").write_bytes(gzip.compress(text.encode()))
    assert [len(group) for group in treebank(tmp_path, "gum", "dev")] == [SIZE, 1, 1]


def test_both_treebanks_are_read(treebanks):
    assert [len(group) for group in groups(treebanks, "test")] == [len(TREES), len(TREES)]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"holds no en_ewt-ud-train\.conllu"):
        list(groups(tmp_path, "train"))


def test_a_paragraph_ends_where_its_text_ends_it(tmp_path):
    marked = rows(ROWS).replace("# text", "# newpar\n# text")
    again = rows(ROWS).replace("# newdoc id = GUM_news_sample\n", "")
    for name in ("ewt", "gum"):
        text = marked + again + again.replace("# text", "# newpar\n# text")
        (tmp_path / f"en_{name}-test.conllu").write_text(text, encoding="utf-8")
    assert [len(found) for found in paragraphs(tmp_path, "test")] == [2, 1, 2, 1]
    assert [len(found) for found in groups(tmp_path, "test")] == [3, 3]
