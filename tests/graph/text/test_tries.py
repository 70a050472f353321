"""Why a frame did not fire, told for sentences that were built by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Actor
from graph.text.explain import tries_by
from graph.text.lexicon import Frame
from tests.graph.text.conftest import Parsed, Reading

E, T, H = "egypt", "turkey", "khalifa-haftar"
PLAIN = "nsubj ROOT obj"
WHY = "For a test."
TIES = ("tie", "relation", "link", "trade", "trust", "peace", "alliance")
WORDS = {
    "verbs": {
        "back": [Frame("supports", WHY)],
        "congratulate": [Frame("supports", WHY)],
        "restore": [Frame("cooperates-with", WHY, object=TIES)],
        "fight": [
            Frame("supports", WHY, to=("for",)),
            Frame("fights", WHY, to=("obj", "against")),
        ],
        "broker": [Frame("mediates", WHY)],
    },
    "nouns": {
        "war": [Frame("fights", WHY, symmetric=True)],
        "talk": [Frame("negotiates-with", WHY, symmetric=True)],
    },
    "roles": {"ally": [Frame("cooperates-with", WHY)]},
    "phrases": {
        "side": [Frame("supports", WHY, before=("on", "at"), after=("of",), overrides=("fights",))]
    },
    "joined": {"backed": [Frame("supports", WHY)]},
    "prefixed": {"pro": [Frame("supports", WHY)]},
    "predicate": {"loyal": [Frame("affiliated-with", WHY, to=("to",))]},
}


def small(reader):
    """The reader with a lexicon that does not grow."""
    reader.lexicon = replace(reader.lexicon, **WORDS)
    return reader


@pytest.fixture
def told(parsed: Parsed, reader_of: Reading):
    """(word, table, type, outcome) of every try."""

    def make(words, heads, deps, mentions, **marks):
        reader = small(reader_of(parsed(words, heads, deps, **marks), mentions))
        return {(t.word, t.table, t.frame.type, t.outcome) for t in tries_by(reader)}

    return make


@pytest.mark.parametrize(
    ("words", "heads", "deps", "mentions", "marks", "expected"),
    [
        (
            "Egypt backs men",
            [1, 1, 1],
            PLAIN,
            {0: E},
            {"lemmas": {1: "back"}},
            ("backs", "verbs", "supports", "no target in [obj, reach]"),
        ),
        (
            "rain backs Turkey",
            [1, 1, 1],
            PLAIN,
            {2: T},
            {"tags": {0: "NN"}, "lemmas": {1: "back"}},
            ("backs", "verbs", "supports", "no source named"),
        ),
        (
            "Egypt backs Egypt",
            [1, 1, 1],
            PLAIN,
            {0: E, 2: E},
            {"lemmas": {1: "back"}},
            ("backs", "verbs", "supports", "source and target are the same"),
        ),
        (
            "Egypt restore things",
            [1, 1, 1],
            PLAIN,
            {0: E},
            {},
            (
                "restore",
                "verbs",
                "cooperates-with",
                "the object is none of its nouns: tie, relation, link, trade, trust, peace ...",
            ),
        ),
        (
            "Egypt congratulate Turkey",
            [2, 2, 2],
            ["nsubj", "compound", "ROOT"],
            {0: E, 2: T},
            {"tags": {2: "NNP"}},
            ("congratulate", "verbs", "supports", "read as NOUN, not as a verb"),
        ),
        (
            "Egypt saw war",
            [1, 1, 1],
            PLAIN,
            {0: E},
            {"tags": {2: "JJ"}},
            ("war", "nouns", "fights", "read as ADJ, not as a noun"),
        ),
        (
            "Egypt moved at side",
            [1, 1, 3, 1],
            "nsubj ROOT case obl",
            {0: E},
            {},
            ("side", "phrases", "supports", "no target in [of]"),
        ),
        (
            "Egypt saw side",
            [1, 1, 1],
            PLAIN,
            {0: E},
            {"tags": {2: "NN"}},
            ("side", "phrases", "supports", "not behind on, at"),
        ),
        (
            "Egypt saw war",
            [1, 1, 1],
            PLAIN,
            {0: E, 2: T},
            {"tags": {2: "NN"}},
            ("war", "nouns", "fights", "it is part of a name"),
        ),
        (
            "Norway brokered talks",
            [1, 1, 1],
            PLAIN,
            {0: T},
            {"tags": {2: "NNS"}, "lemmas": {1: "broker", 2: "talk"}},
            ("talks", "nouns", "negotiates-with", "another verb says who arranged it"),
        ),
        (
            "Egypt met ally",
            [1, 1, 1],
            PLAIN,
            {0: E},
            {"tags": {2: "NN"}},
            (
                "ally",
                "roles",
                "cooperates-with",
                "no source named; no target in what the role belongs to",
            ),
        ),
        (
            "men loyal",
            [1, 1],
            "nsubj ROOT",
            {},
            {"tags": {0: "NNS", 1: "JJ"}},
            ("loyal", "predicate", "affiliated-with", "no source named; no target in [to]"),
        ),
        (
            "pro men",
            [1, 1],
            "amod ROOT",
            {},
            {"tags": {1: "NNS"}},
            ("pro", "prefixed", "supports", "no source named; no target in the name joined to it"),
        ),
        (
            "men - backed",
            [2, 2, 2],
            "obj punct ROOT",
            {},
            {"tags": {2: "JJ"}},
            (
                "backed",
                "joined",
                "supports",
                "no source named; no target in the noun it describes",
            ),
        ),
    ],
)
def test_the_reason_is_told(told, words, heads, deps, mentions, marks, expected):
    assert expected in told(words, heads, deps, mentions, **marks)


def test_a_second_frame_is_not_tried_after_the_first(told):
    found = told(
        "Egypt fought for Haftar against Turkey",
        [1, 1, 3, 1, 5, 1],
        "nsubj ROOT case obl case obl",
        {0: E, 3: H, 5: T},
        tags={3: "NNP", 5: "NNP"},
        lemmas={1: "fight"},
    )
    assert ("fought", "verbs", "supports", "fired") in found
    assert ("fought", "verbs", "fights", "an earlier frame fired") in found


def test_a_phrase_overrides_a_verb(told):
    found = told(
        "Egypt fought Haftar on side of Haftar",
        [1, 1, 1, 4, 1, 6, 4],
        "nsubj ROOT obj case obl case nmod",
        {0: E, 2: H, 6: H},
        tags={4: "NN", 6: "NNP"},
        lemmas={1: "fight"},
    )
    assert ("fought", "verbs", "fights", "overridden by a phrase") in found


def test_what_a_word_repeats_is_told(told):
    found = told(
        "Egypt backs Turkey and backs Turkey",
        [1, 1, 1, 4, 1, 4],
        "nsubj ROOT obj cc conj obj",
        {0: E, 2: T, 5: T},
        tags={4: "VBZ"},
        lemmas={1: "back", 4: "back"},
    )
    assert ("backs", "verbs", "supports", "another word says so already") in found


def test_a_body_that_is_named_after_its_leader_needs_no_word_of_the_lexicon(told):
    found = told(
        "Haftar 's army",
        [2, 0, 2],
        "nmod:poss case ROOT",
        {0: H},
        tags={0: "NNP", 2: "NN"},
    )
    assert ("army", "names", "leads", "fired") in found


def test_a_weapon_is_no_actor(parsed: Parsed, reader_of: Reading):
    doc = parsed("Egypt backs Hawk", [1, 1, 1], PLAIN, lemmas={1: "back"})
    reader = small(reader_of(doc, {0: E}))
    reader.cast.add(2, 3, Actor("hawk", "Hawk", "organisation"), "found")
    reader.cast.things.add("hawk")
    assert [tried.outcome for tried in tries_by(reader)] == ["a weapon is no actor"]
