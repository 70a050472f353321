"""Noun phrases have the heads that the treebanks give them."""

from __future__ import annotations

from random import Random

import pytest

from graph.text.training import phrases
from graph.text.training.draft import Draft
from graph.text.training.lists import load_lists


def drawn(make):
    """Many phrases of a kind, each as its words, where the head is in brackets."""
    found = set()
    for seed in range(1500):
        draft = Draft(Random(seed), load_lists())
        head = make(draft)
        found.add(" ".join(f"[{n.form}]" if n is head else n.form for n in draft.nodes))
    return found


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (phrases.name, {"[Haftar]", "Saudi [Arabia]", "Human Rights [Watch]", "[Khalifa] Haftar"}),
        (phrases.thing, {"[drones]", "[aid]"}),
        (phrases.place, {"[Sirte]"}),
        (phrases.day, {"[Monday]"}),
        (phrases.target, {"[embassy]", "Turkish [embassy]"}),
        (phrases.group, {"[rebels]", "The Russian [officers]", "opposition [fighters]"}),
    ],
)
def test_the_head_of(make, expected):
    assert expected <= drawn(make)


def test_a_target_is_never_called_after_a_noun():
    assert not {"rebel [base]", "government [base]"} & drawn(phrases.target)


def test_a_group_can_belong_to_a_name():
    assert any("'s" in phrase for phrase in drawn(phrases.group))


def test_an_actor_can_be_a_list_with_commas_and_an_and():
    found = drawn(phrases.actor)
    assert any(" , " in phrase and " and " in phrase for phrase in found)


def test_a_modifier_that_is_a_noun_makes_a_compound():
    for seed in range(200):
        draft = Draft(Random(seed), load_lists())
        phrases.group(draft)
        for node in draft.nodes:
            assert (node.lemma in load_lists().adjectival_nouns) == (node.dep == "compound") or (
                node.pos == "PROPN" or node.dep == "root"
            )
