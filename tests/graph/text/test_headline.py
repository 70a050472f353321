"""A headline is attributed as its report attributes the same claim."""

from __future__ import annotations

import pytest

from graph.model import Claim
from graph.text.headline import attribute_headline, headline_end

TEXT = "Egypt arms Haftar\n\nThe UN says that Egypt arms Haftar."


def _claim(start: int, by: str | None = None, target: str = "haftar") -> Claim:
    return Claim("d", start, start + 5, "egypt", "supplies", target, "quote", attributed_to=by)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (TEXT, 17),
        ("Egypt arms Haftar.\n\nIt does.", 0),
        ("Egypt arms Haftar", 0),
        ("\nEgypt arms Haftar", 0),
        ("Egypt " * 40 + "\n\nIt does.", 0),
        ("", 0),
    ],
)
def test_a_headline_is_a_short_first_line_without_a_stop(text: str, end: int) -> None:
    assert headline_end(text) == end


def test_the_headline_takes_over_the_source_of_the_body() -> None:
    head, body = attribute_headline([_claim(0), _claim(20, "un")], TEXT)
    assert (head.attributed_to, head.modality) == ("un", "reported")
    assert head.id not in (_claim(0).id, body.id)


@pytest.mark.parametrize(
    "body", [[], [_claim(20)], [_claim(20, "un"), _claim(30)], [_claim(20, "un", "sarraj")]]
)
def test_the_headline_stays_when_the_body_says_so_itself_or_not_at_all(body: list[Claim]) -> None:
    assert attribute_headline([_claim(0), *body], TEXT) == [_claim(0), *body]


def test_a_headline_with_a_source_of_its_own_keeps_it() -> None:
    head, _ = attribute_headline([_claim(0, "bbc"), _claim(20, "un")], TEXT)
    assert head.attributed_to == "bbc"


def test_the_rest_of_a_headline_is_its_speakers_too() -> None:
    rest = _claim(6, None, "sarraj")
    found = attribute_headline([_claim(0), rest, _claim(20, "un")], TEXT)
    assert [claim.attributed_to for claim in found] == ["un", "un", "un"]


@pytest.mark.parametrize(
    "others",
    [
        [_claim(20)],
        [_claim(20, "un"), _claim(3, None, "gna"), _claim(25, "bbc", "gna")],
        [_claim(20, "un"), _claim(3, None, "gna"), _claim(25, None, "gna")],
    ],
)
def test_the_rest_of_a_headline_is_nobodys_without_one_speaker(others: list[Claim]) -> None:
    rest = _claim(6, None, "sarraj")
    found = attribute_headline([_claim(0), rest, *others], TEXT)
    assert next(c for c in found if c.target == "sarraj").attributed_to is None
