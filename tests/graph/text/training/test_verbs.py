"""Verbs are inflected by rule, or as the list of irregular ones says."""

from __future__ import annotations

from random import Random

import pytest

from graph.text.training.draft import Draft
from graph.text.training.lists import load_lists
from graph.text.training.verbs import be, finite, forms


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("back", "back backs back backed backed backing"),
        ("seize", "seize seizes seize seized seized seizing"),
        ("supply", "supply supplies supply supplied supplied supplying"),
        ("deploy", "deploy deploys deploy deployed deployed deploying"),
        ("clash", "clash clashes clash clashed clashed clashing"),
        ("withdraw", "withdraw withdraws withdraw withdrew withdrawn withdrawing"),
    ],
)
def test_forms(lemma, expected):
    assert list(forms(lemma, load_lists().irregular).values()) == expected.split()


@pytest.mark.parametrize(
    ("tag", "listed", "expected"),
    [
        ("NNP", False, {"backs", "backed"}),
        ("NNS", False, {"back", "backed"}),
        ("NNP", True, {"back", "backed"}),
    ],
)
def test_a_finite_verb_agrees_with_its_subject(tag, listed, expected):
    found = set()
    for seed in range(30):
        draft = Draft(Random(seed), load_lists())
        subject = draft.add("it", "it", "NOUN", tag)
        if listed:
            draft.add("that", "that", "NOUN", tag).under(subject, "conj")
        found.add(finite(draft, subject, "back").form)
    assert found == expected


@pytest.mark.parametrize(("plural", "expected"), [(True, {"are", "were"}), (False, {"is", "was"})])
def test_be_agrees_in_number(plural, expected):
    found = {be(Draft(Random(seed), load_lists()), plural).form for seed in range(30)}
    assert found == expected
