"""Trees become docs that spaCy trains on, and nothing of them is lost."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import DocBin

from graph.text.training.words import Word, digest, save, to_doc

VOCAB = spacy.blank("en").vocab
LEFT = [
    Word("He", "he", "PRON", "PRP", "Number=Sing", 1, "nsubj", True),
    Word("left", "leave", "VERB", "VBD", "Tense=Past", 1, "root", False),
    Word(".", ".", "PUNCT", ".", "", 1, "punct", True),
]
GO = [Word("Go", "go", "VERB", "VB", "", 0, "root", True)]


def test_sentences_of_a_doc_keep_their_own_trees():
    doc = to_doc(VOCAB, [LEFT, GO])
    assert doc.text == "He left. Go "
    assert [sentence.root.text for sentence in doc.sents] == ["left", "Go"]
    assert [token.head.i for token in doc] == [1, 1, 1, 3]


def test_what_is_saved_can_be_read_again(tmp_path):
    save([to_doc(VOCAB, [LEFT])], tmp_path / "docs.spacy")
    (doc,) = DocBin().from_disk(tmp_path / "docs.spacy").get_docs(VOCAB)
    read = [(t.lemma_, t.pos_, t.tag_, str(t.morph), t.dep_) for t in doc]
    assert read[1] == ("leave", "VERB", "VBD", "Tense=Past", "root")
    assert read[0] == ("he", "PRON", "PRP", "Number=Sing", "nsubj")


@pytest.mark.parametrize(
    "other",
    [
        [[GO, LEFT]],
        [[LEFT], [GO]],
        [[LEFT + GO]],
        [[LEFT, [GO[0]._replace(space=False)]]],
        [[LEFT, [GO[0]._replace(dep="dep")]]],
    ],
    ids=["order", "groups", "sentences", "space", "relation"],
)
def test_the_digest_tells_apart(other):
    assert digest([[LEFT, GO]]) == digest([[LEFT, GO]]) != digest(other)
