"""From the events of a sentence to claims."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import Claim, Document
from graph.ontology import Ontology
from graph.text.claims import claims_of
from graph.text.lexicon import Lexicon
from graph.text.quotes import Quotes
from tests.graph.text.conftest import Parsed, Reading

E, H = "egypt", "khalifa-haftar"

Claiming = Callable[..., list[Claim]]


@pytest.fixture
def claims(reader_of: Reading, lexicon: Lexicon, ontology: Ontology):
    """The claims of a doc whose text stands at an offset in a document."""

    def make(doc, named: dict[int, str], before: str = "", date: str = "") -> list[Claim]:
        document = Document(before + doc.text, date=date, id="d1")
        reader, quotes = reader_of(doc, named), Quotes(doc, lexicon)
        return list(claims_of(reader, quotes, len(before), document, ontology))

    return make


def test_a_claim_quotes_its_sentence_where_it_stands(parsed: Parsed, claims) -> None:
    doc = parsed("Egypt attacks Haftar", [1, 1, 1], "nsubj ROOT obj", lemmas={1: "attack"})
    (claim,) = claims(doc, {0: E, 2: H}, before="A title\n\n", date="2020-06-04")
    assert (claim.source, claim.type, claim.target) == (E, "attacks", H)
    assert (claim.quote, claim.start, claim.end) == (doc.text.strip(), 9, 29)
    assert (claim.polarity, claim.modality, claim.negated) == (-1, "asserted", False)
    assert (claim.date, claim.date_precision) == ("2020-06-04", "published")


def test_the_ends_of_a_symmetric_claim_stand_in_the_order_of_their_ids(
    parsed: Parsed, claims
) -> None:
    doc = parsed("Haftar met Egypt", [1, 1, 1], "nsubj ROOT obj", lemmas={1: "meet"})
    (claim,) = claims(doc, {0: H, 2: E})
    assert (claim.source, claim.type, claim.target) == (E, "meets", H)


def test_every_speaker_makes_a_claim_of_his_own(parsed: Parsed, claims) -> None:
    doc = parsed(
        "Chad and Sudan say Egypt attacks Haftar",
        [3, 2, 0, 3, 5, 3, 5],
        "nsubj cc conj ROOT nsubj ccomp obj",
        lemmas={3: "say", 5: "attack"},
    )
    found = claims(doc, {0: "chad", 2: "sudan", 4: E, 6: H})
    assert [(c.attributed_to, c.modality) for c in found] == [
        ("chad", "reported"),
        ("sudan", "reported"),
    ]


@pytest.mark.parametrize(("other", "expected"), [("chad", [E]), (H, [H, E])])
def test_of_several_who_say_what_they_do_each_tells_his_own(
    parsed: Parsed, claims: Claiming, other: str, expected: list[str]
) -> None:
    doc = parsed(
        "X and Egypt say Egypt attacks Haftar",
        [3, 2, 0, 3, 5, 3, 5],
        "nsubj cc conj ROOT nsubj ccomp obj",
        {2: "NNP"},
        lemmas={3: "say", 5: "attack"},
    )
    found = claims(doc, {0: other, 2: E, 4: E, 6: H})
    assert [c.attributed_to for c in found] == expected


@pytest.mark.parametrize(
    ("verb", "negation", "expected"),
    [("deny", False, True), ("deny", True, False), ("say", True, True), ("say", False, False)],
)
def test_to_deny_that_it_is_not_so_is_to_say_that_it_is(
    parsed: Parsed, claims, verb: str, negation: bool, expected: bool
) -> None:
    word = "never" if negation else "often"
    doc = parsed(
        ["Chad", verb, "Egypt", word, "attacks", "Haftar"],
        [1, 1, 4, 4, 1, 4],
        "nsubj ROOT nsubj advmod ccomp obj",
        lemmas={4: "attack"},
    )
    found = [c for c in claims(doc, {0: "chad", 2: E, 5: H}) if c.type == "attacks"]
    assert [(c.attributed_to, c.negated) for c in found] == [("chad", expected)]


def test_doubt_grows_with_hearsay_plans_and_unknown_actors(parsed: Parsed, claims) -> None:
    plain = parsed("Egypt attacks Haftar", [1, 1, 1], "nsubj ROOT obj", lemmas={1: "attack"})
    maybe = parsed(
        "Egypt may attack Haftar", [2, 2, 2, 2], "nsubj aux ROOT obj", lemmas={2: "attack"}
    )
    group = parsed(
        "Egypt attacks rebels",
        [1, 1, 1],
        "nsubj ROOT obj",
        {2: "NNS"},
        lemmas={1: "attack", 2: "rebel"},
    )
    (sure,), (unsure,) = claims(plain, {0: E, 2: H}), claims(maybe, {0: E, 3: H})
    (new,) = claims(group, {0: E})
    assert 0 < unsure.confidence < new.confidence < sure.confidence <= 1
