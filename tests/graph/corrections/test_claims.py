"""A correction meets the claim again after a document was read anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.corrections.change import Change
from graph.corrections.claims import corrected
from graph.corrections.force import Force
from graph.corrections.values import packed
from graph.model import Claim, Document

TEXT = "Some say so. Egypt backs\nLibya, Turkey said. Egypt backs Libya, Chad said."
DOCUMENT = Document(TEXT, id="d")
QUOTE = "Egypt backs\nLibya, Turkey said."


def _claim(quote: str = QUOTE, speaker: str | None = "turkey", **values: object) -> Claim:
    start = TEXT.index(quote)
    claim = Claim("d", start, start + len(quote), "egypt", "supports", "libya", quote,
                  attributed_to=speaker, confidence=0.5)  # fmt: skip
    return replace(claim, **values, id="")


OTHER = _claim("Egypt backs Libya, Chad said.", "chad")


def _force(action: str, claim: Claim, **details: object) -> Force:
    return Force([Change(action, claim.id, {"claim": packed(claim), **details})])


REJECT, ACCEPT = _force("reject", _claim()), _force("accept", _claim())
EDIT = _force("edit", _claim(), values={"type": "attacks", "polarity": -1})


@pytest.mark.parametrize(
    "now",
    [
        _claim(),
        _claim(date="2020", modality="planned"),
        _claim("Egypt backs\nLibya", "turkey"),  # a sentence cut otherwise
        _claim(QUOTE, "chad"),  # a better speaker
        _claim(start=0, end=len(QUOTE)),  # a text that begins elsewhere
        replace(_claim(), quote=" ".join(QUOTE.split()), id="x"),
    ],
)
def test_what_was_judged_is_met_again(now: Claim) -> None:
    assert corrected(DOCUMENT, [now, OTHER], REJECT).claims == (OTHER,)
    edited, other = corrected(DOCUMENT, [now, OTHER], EDIT).claims
    assert (edited.id, edited.type, edited.polarity) == (_claim().id, "attacks", -1)
    assert (edited.date, edited.quote, other) == (now.date, now.quote, OTHER)


@pytest.mark.parametrize("now", [_claim(type="attacks"), _claim(target="turkey"), OTHER])
def test_another_claim_is_left_alone(now: Claim) -> None:
    assert corrected(DOCUMENT, [now], REJECT).claims == (now,)
    assert len(corrected(DOCUMENT, [now], REJECT).waiting) == 1


def test_the_best_of_two_is_meant() -> None:
    both = [_claim(QUOTE, "chad"), _claim()]
    assert corrected(DOCUMENT, both, REJECT).claims == (both[0],)
    assert corrected(DOCUMENT, both[::-1], REJECT).claims == (both[0],)


def test_what_a_person_holds_to_be_said_stays_where_nothing_is_extracted() -> None:
    assert corrected(DOCUMENT, [], REJECT).claims == ()
    (accepted,) = corrected(DOCUMENT, [], ACCEPT).claims
    assert accepted == replace(_claim(), confidence=1.0)
    (edited,) = corrected(DOCUMENT, [], EDIT).claims
    assert edited.type == "attacks"


def test_a_quote_that_moved_is_found_and_one_that_is_gone_waits() -> None:
    moved = replace(DOCUMENT, text=f"More. {TEXT}")
    (now,) = corrected(moved, [], ACCEPT).claims
    assert moved.text[now.start : now.end] == now.quote == QUOTE
    gone = corrected(replace(DOCUMENT, text="Nothing."), [], ACCEPT)
    assert gone.claims == () and [one.claim for one in gone.waiting] == [_claim()]


def test_a_claim_added_by_hand_is_shown_once_when_it_is_extracted_too() -> None:
    made = replace(_claim(coded_by="by hand"), confidence=1.0)
    force = _force("add", made)
    (shown,) = corrected(DOCUMENT, [_claim(QUOTE, "turkey", date="2020")], force).claims
    assert shown == made
    beside = _claim(QUOTE, "chad")
    assert set(corrected(DOCUMENT, [beside], force).claims) == {beside, made}


def test_what_an_edit_makes_equal_to_another_claim_is_shown_once_as_judged() -> None:
    attack = _claim(type="attacks", polarity=-1)
    (shown,) = corrected(DOCUMENT, [_claim(), attack], EDIT).claims
    assert shown.id == _claim().id and shown.type == "attacks"


def test_twins_that_nobody_judged_stay_two() -> None:
    twins = [replace(OTHER, id="a"), replace(OTHER, id="b")]
    assert set(corrected(DOCUMENT, [*twins, _claim()], REJECT).claims) == set(twins)


def test_a_claim_that_was_rejected_can_be_accepted_later_and_the_last_word_counts() -> None:
    details = {"claim": packed(_claim())}
    yes, no = (Change(verb, _claim().id, details, moment="1") for verb in ("accept", "reject"))
    assert corrected(DOCUMENT, [_claim()], Force([no, yes])).claims != ()
    assert corrected(DOCUMENT, [_claim()], Force([yes, no])).claims == ()
