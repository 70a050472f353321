"""One sentence says what is shown."""

from __future__ import annotations

import pytest

from graph.model import Evidence
from graph.ontology import Ontology
from tests.viz.world import ACTORS, EVIDENCE
from viz.page import words
from viz.scene import Scene, compose
from viz.summary import pretty, summary


def test_the_sentence_counts_actors_claims_and_documents(scene: Scene) -> None:
    assert summary(scene, words()) == (
        "13 actors and 47 claims from 4 documents, published 19 Apr 2020 to 6 Jun 2020, "
        "by Al-Ahram, Anadolu Agency, Libya Observer and 1 other."
    )


def test_one_is_one(ontology: Ontology) -> None:
    sentence = summary(compose(ACTORS, EVIDENCE[:1], ontology), words())
    assert sentence == (
        "2 actors and 1 claim from 1 document, published 5 Jun 2020, by Anadolu Agency."
    )


def test_what_nobody_published_has_no_publisher(ontology: Ontology) -> None:
    claim = EVIDENCE[-6].claim
    bare = Evidence(claim, "", "", "", "")
    sentence = summary(compose(ACTORS, [bare], ontology), words())
    assert "by" not in sentence and sentence.endswith(".")


def test_an_empty_scene_says_so() -> None:
    assert summary(Scene((), ()), words()) == "No claims to show."


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2020-06-04", "4 Jun 2020"),
        ("2020-06-04T10:00:00Z", "4 Jun 2020"),
        ("2020-06", "Jun 2020"),
        ("2020", "2020"),
        ("2020-13-01", "2020-13-01"),
        ("spring 2020", "spring 2020"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(iso: str, expected: str) -> None:
    assert pretty(iso, words()) == expected
