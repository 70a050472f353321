"""Who says so."""

from __future__ import annotations

import pytest

from graph.text.attribution import NOBODY, source_of
from graph.text.lexicon import Lexicon
from graph.text.quotes import Quotes
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Tree

REPORTS = {
    "a clause under a verb of saying": (
        "Reuters says Egypt attacks Haftar",
        [1, 1, 3, 1, 3],
        "nsubj ROOT nsubj ccomp obj",
        {0: "reuters"},
        {1: "say"},
        3,
        (["reuters"], False),
    ),
    "a clause beside it": (
        "Egypt attacks Haftar , Reuters said",
        [1, 1, 1, 1, 5, 1],
        "nsubj ROOT obj punct nsubj parataxis",
        {4: "reuters"},
        {5: "say"},
        1,
        (["reuters"], False),
    ),
    "according to": (
        "according to Reuters Egypt attacks Haftar",
        [2, 0, 4, 4, 4, 4],
        "case fixed obl nsubj ROOT obj",
        {2: "reuters"},
        {},
        4,
        (["reuters"], False),
    ),
    "an accusation": (
        "Chad accuses Egypt of attacking Haftar",
        [1, 1, 1, 4, 1, 4],
        "nsubj ROOT obj mark advcl obj",
        {0: "chad", 2: "egypt"},
        {1: "accuse"},
        4,
        (["chad"], False),
    ),
    "a denial": (
        "Egypt denies that Chad attacks Haftar",
        [1, 1, 4, 4, 1, 4],
        "nsubj ROOT mark nsubj ccomp obj",
        {0: "egypt"},
        {1: "deny"},
        4,
        (["egypt"], True),
    ),
    "the nearest of two": (
        "Chad says Reuters reports Egypt attacks Haftar",
        [1, 1, 3, 1, 5, 3, 5],
        "nsubj ROOT nsubj ccomp nsubj ccomp obj",
        {0: "chad", 2: "reuters"},
        {1: "say", 3: "report"},
        5,
        (["reuters"], False),
    ),
    "two who say it": (
        "Chad and Egypt say Sudan attacks Haftar",
        [3, 2, 0, 3, 5, 3, 5],
        "nsubj cc conj ROOT nsubj ccomp obj",
        {0: "chad", 2: "egypt"},
        {3: "say"},
        5,
        (["chad", "egypt"], False),
    ),
    "according to, behind the subject": (
        "Egypt according to Reuters attacks Haftar",
        [4, 3, 1, 0, 4, 4],
        "nsubj case fixed nmod ROOT obj",
        {0: "egypt", 3: "reuters"},
        {},
        4,
        (["reuters"], False),
    ),
    "according to, behind the subject of a passive": (
        "Haftar per Reuters was attacked",
        [4, 2, 0, 4, 4],
        "nsubj:pass case nmod aux:pass ROOT",
        {2: "reuters"},
        {},
        4,
        (["reuters"], False),
    ),
    "according to, behind the object": (
        "Egypt attacks Haftar per Reuters",
        [1, 1, 1, 4, 2],
        "nsubj ROOT obj case nmod",
        {4: "reuters"},
        {},
        1,
        ([], False),
    ),
    "according to, as a clause": (
        "Egypt attacks Haftar according to Reuters",
        [1, 1, 1, 5, 3, 1],
        "nsubj ROOT obj case fixed advcl",
        {5: "reuters"},
        {},
        1,
        (["reuters"], False),
    ),
    "unlike, as a clause": (
        "Egypt attacks Haftar unlike Reuters",
        [1, 1, 1, 4, 1],
        "nsubj ROOT obj case advcl",
        {4: "reuters"},
        {},
        1,
        ([], False),
    ),
    "a view": (
        "in Chad 's view Egypt attacks Haftar",
        [3, 3, 1, 5, 5, 5, 5],
        "case nmod:poss case obl nsubj ROOT obj",
        {1: "chad"},
        {},
        5,
        (["chad"], False),
    ),
    "a view that is passed over": (
        "behind Chad 's view Egypt attacks Haftar",
        [3, 3, 1, 5, 5, 5, 5],
        "case nmod:poss case obl nsubj ROOT obj",
        {1: "chad"},
        {},
        5,
        ([], False),
    ),
    "a place": (
        "in Chad 's desert Egypt attacks Haftar",
        [3, 3, 1, 5, 5, 5, 5],
        "case nmod:poss case obl nsubj ROOT obj",
        {1: "chad"},
        {},
        5,
        ([], False),
    ),
    "a view of nobody, and a speaker above": (
        "Chad says in view Egypt attacks Haftar",
        [1, 1, 3, 5, 5, 1, 5],
        "nsubj ROOT case obl nsubj ccomp obj",
        {0: "chad"},
        {1: "say"},
        5,
        (["chad"], False),
    ),
    "according to what someone has": (
        "according to Chad 's count Egypt attacks Haftar",
        [4, 0, 4, 2, 6, 6, 6, 6],
        "case fixed nmod:poss case obl nsubj ROOT obj",
        {2: "chad"},
        {},
        6,
        (["chad"], False),
    ),
    "a policy is no report": (
        "Chad maintains policy of attacking Haftar",
        [1, 1, 1, 4, 2, 4],
        "nsubj ROOT obj mark acl obj",
        {0: "chad"},
        {1: "maintain"},
        4,
        ([], False),
    ),
    "an accusation hung on whom it is against": (
        "Chad accuses Egypt of attacking Haftar",
        [1, 1, 1, 4, 2, 4],
        "nsubj ROOT obj mark acl obj",
        {0: "chad", 2: "egypt"},
        {1: "accuse"},
        4,
        (["chad"], False),
    ),
    "what someone is believed to do": (
        "Chad believes Egypt of attacking Haftar",
        [1, 1, 1, 4, 2, 4],
        "nsubj ROOT obj mark acl obj",
        {0: "chad", 2: "egypt"},
        {1: "believe"},
        4,
        (["chad"], False),
    ),
    "a wish is no report": (
        "Chad wants Egypt to attack Haftar",
        [1, 1, 1, 4, 1, 4],
        "nsubj ROOT obj mark xcomp obj",
        {0: "chad"},
        {1: "want"},
        4,
        ([], False),
    ),
}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_nearest_speaker_above_is_the_source(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon, report: tuple
) -> None:
    words, heads, deps, named, lemmas, trigger, (speakers, denies) = report
    tags = dict.fromkeys(named, "NNP")
    doc = parsed(words, heads, deps, tags, lemmas=lemmas)
    source = source_of(doc[trigger], reader_of(doc, named), Quotes(doc, lexicon))
    assert [actor.id for actor in source.actors] == speakers
    assert source.denies is denies


def test_what_nobody_in_particular_says_is_the_document_s(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon
) -> None:
    doc = parsed("Egypt attacks Haftar", [1, 1, 1], "nsubj ROOT obj")
    assert source_of(doc[1], reader_of(doc, {}), Quotes(doc, lexicon)) == NOBODY


def test_hearsay_has_no_speaker(parsed: Parsed, reader_of: Reading, lexicon: Lexicon) -> None:
    doc = parsed("Egypt reportedly attacks Haftar", [2, 2, 2, 2], "nsubj advmod ROOT obj")
    source = source_of(doc[2], reader_of(doc, {}), Quotes(doc, lexicon))
    assert source.hearsay
    assert source.actors == ()


def test_an_unnamed_official_is_a_speaker_of_this_document_only(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon
) -> None:
    doc = parsed(
        "senior official says Egypt attacks Haftar",
        [1, 2, 2, 4, 2, 4],
        "amod nsubj ROOT nsubj ccomp obj",
        {1: "NN"},
        lemmas={2: "say"},
    )
    (speaker,) = source_of(doc[4], reader_of(doc, {}), Quotes(doc, lexicon)).actors
    assert (speaker.id, speaker.kind) == ("senior-official-d0c", "person")


def test_a_quotation_is_its_speaker_s(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon
) -> None:
    doc = parsed(
        "“ Egypt attacks Haftar ” Sarraj said",
        [2, 2, 2, 2, 2, 6, 6],
        "punct nsubj ROOT obj punct nsubj ROOT",
        lemmas={6: "say"},
    )
    reader = reader_of(doc, {5: "fayez-al-sarraj"})
    source = source_of(doc[2], reader, Quotes(doc, lexicon))
    assert [actor.id for actor in source.actors] == ["fayez-al-sarraj"]


@pytest.mark.parametrize(
    ("dep", "lemma", "nobody"),
    [
        ("acl", "deny", True),
        ("acl:relcl", "deny", True),
        ("acl", "make", False),
        ("acl:relcl", "make", False),
        ("ccomp", "deny", False),
    ],
)
def test_that_a_charge_is_denied_is_not_what_the_accuser_says(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon, dep: str, lemma: str, nobody: bool
) -> None:
    words, deps = f"Chad said claim Egypt {lemma}", f"nsubj ROOT ccomp nsubj {dep}"
    doc = parsed(words, [1, 1, 1, 4, 2], deps, {2: "NN"}, lemmas={1: "say"})
    source = source_of(doc[4], reader_of(doc, {0: "chad", 3: "egypt"}), Quotes(doc, lexicon))
    assert (source == NOBODY) is nobody


@pytest.mark.parametrize(("word", "expected"), [("the", ["chad"]), ("no", [])])
def test_no_confirmation_is_nobody_s(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon, word: str, expected: list[str]
) -> None:
    doc = parsed(
        f"{word} confirmation from Chad that Egypt attacks",
        [1, 1, 3, 1, 6, 6, 1],
        "det ROOT case nmod mark nsubj acl",
        {1: "NN", 3: "NNP", 6: "VBZ"},
    )
    source = source_of(doc[6], reader_of(doc, {3: "chad", 5: "egypt"}), Quotes(doc, lexicon))
    assert [actor.id for actor in source.actors] == expected
    assert source.hearsay is not bool(expected)


STILL = Tree(
    "Reuters said Egypt slept . Chad should start attacks",
    [1, 1, 3, 1, 1, 7, 7, 7, 7],
    "nsubj ROOT nsubj ccomp punct nsubj aux ROOT obj",
    {1: "VBD", 3: "VBD", 7: "VB", 8: "NNS"},
    {1: "say"},
)


@pytest.mark.parametrize(
    ("change", "trigger", "expected"),
    [
        ({}, 7, ["reuters"]),
        ({}, 8, ["reuters"]),
        ({"words": {6: "must"}}, 7, ["reuters"]),
        ({"words": {6: "Ought"}}, 7, ["reuters"]),
        ({"words": {6: "would"}}, 7, []),
        ({"deps": {6: "advmod"}}, 7, []),
        ({"deps": {3: "parataxis"}}, 7, ["reuters"]),
        ({"deps": {3: "conj"}}, 7, []),
        ({"words": {1: "saw"}, "lemmas": {1: "see"}}, 7, []),
        (
            {
                "words": {0: "per", 1: "Reuters", 2: "Egypt"},
                "heads": {0: 1, 1: 3, 2: 3, 3: 3, 4: 3},
                "deps": {0: "case", 1: "obl", 3: "ROOT"},
                "tags": {1: "NNP"},
                "lemmas": {1: "reuters"},
            },
            7,
            ["reuters"],
        ),
    ],
)
def test_who_has_just_been_quoted_says_what_should_be(
    parsed: Parsed,
    reader_of: Reading,
    lexicon: Lexicon,
    change: dict,
    trigger: int,
    expected: list[str],
) -> None:
    doc = STILL.doc(parsed, change)
    named = {i: "reuters" for i, word in enumerate(doc) if word.text == "Reuters"}
    source = source_of(doc[trigger], reader_of(doc, named), Quotes(doc, lexicon))
    assert [actor.id for actor in source.actors] == expected


def test_before_the_first_sentence_nobody_has_been_quoted(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon
) -> None:
    doc = parsed(
        "Chad should attack . Reuters said Egypt slept",
        [2, 2, 2, 2, 5, 5, 7, 5],
        "nsubj aux ROOT punct nsubj ROOT nsubj ccomp",
        lemmas={5: "say"},
    )
    source = source_of(doc[2], reader_of(doc, {4: "reuters"}), Quotes(doc, lexicon))
    assert source == NOBODY


@pytest.mark.parametrize(("noun", "expected"), [("raid", []), ("river", ["chad"])])
def test_a_deed_told_besides_is_told_by_the_report(
    parsed: Parsed, reader_of: Reading, lexicon: Lexicon, noun: str, expected: list[str]
) -> None:
    doc = parsed(f"Chad said so {noun}", [1, 1, 1, 1], "nsubj ROOT advmod parataxis", {3: "NN"})
    doc[1].lemma_ = "say"
    source = source_of(doc[3], reader_of(doc, {0: "chad"}), Quotes(doc, lexicon))
    assert [actor.id for actor in source.actors] == expected
