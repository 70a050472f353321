"""Statements come out the same for the same seed, and each clause type has its tree."""

from __future__ import annotations

from dataclasses import fields
from itertools import islice
from random import Random

import pytest
import spacy

from graph.data import FOLDER, read_yaml
from graph.text.training.clauses import CLAUSES, WEIGHTS
from graph.text.training.draft import Draft
from graph.text.training.lists import Lists, load_lists
from graph.text.training.statements import COUNT, groups, statements, titled
from graph.text.training.words import digest, to_doc

VOCAB = spacy.blank("en").vocab


def test_the_statements_are_those_of_the_shipped_parser():
    known = read_yaml(FOLDER / "training" / "inputs.yaml")["statements"]
    assert digest(groups()) == known


def test_another_seed_gives_others():
    assert list(statements(5)) == list(statements(5)) != list(statements(5, seed=8))


def test_groups_hold_one_to_four_statements_and_all_but_the_last_few():
    sizes = [len(group) for group in groups()]
    assert set(sizes) == {1, 2, 3, 4}
    assert COUNT - 4 < sum(sizes) <= COUNT


def test_a_headline_has_its_content_words_in_capitals():
    sentence = next(s for s in statements() if any(word.form == "with" for word in s))
    words = {word.pos: word.form for word in titled(sentence)}
    assert words["VERB"][0].isupper()
    assert words["ADP"] == "with"


@pytest.mark.parametrize("clause", [clause for clause, _ in WEIGHTS], ids=lambda c: c.__name__)
def test_each_clause_is_one_tree_with_a_verb_at_its_root(clause):
    for seed in range(50):
        sentence = clause(Draft(Random(seed), load_lists()))
        doc = to_doc(VOCAB, [sentence])
        (found,) = doc.sents
        assert found.root.pos_ == "VERB"
        assert doc[0].text[0].isupper()
        assert all(token.dep_ != "root" for token in doc if token != found.root)


def test_plain_statements_are_drawn_most_often():
    assert len(CLAUSES) == sum(weight for _, weight in WEIGHTS)
    assert CLAUSES.count(WEIGHTS[0][0]) == max(weight for _, weight in WEIGHTS)


def test_a_full_stop_touches_the_last_word():
    stopped = [s for s in islice(statements(), 100) if s[-1].form == "."]
    assert 0 < len(stopped) < 100
    assert not any(sentence[-2].space for sentence in stopped)


@pytest.mark.parametrize("field", [field.name for field in fields(Lists)])
def test_the_lists_hold_words_that_yaml_left_alone(field):
    value = getattr(load_lists(), field)
    entries = value.items() if isinstance(value, dict) else value
    words = [w for entry in entries for w in ([entry] if isinstance(entry, str) else entry)]
    assert words
    assert all(isinstance(word, str) for word in words)
