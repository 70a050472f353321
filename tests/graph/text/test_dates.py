"""When it happened, as far as the clause says."""

from __future__ import annotations

import pytest

from graph.text.dates import resolve, when
from tests.graph.text.conftest import Parsed


@pytest.mark.parametrize(
    ("phrase", "published", "expected"),
    [
        ("2019-04-04", "2020-06-04", ("2019-04-04", "day")),
        ("4 April 2019", "2020-06-04", ("2019-04-04", "day")),
        ("April 4, 2019", "2020-06-04", ("2019-04-04", "day")),
        ("April 2019", "2020-06-04", ("2019-04", "month")),
        ("2019", "2020-06-04", ("2019", "year")),
        ("yesterday", "2020-06-04", ("2020-06-03", "day")),
        ("Monday", "2020-06-04", ("2020-06-01", "day")),
        ("Thursday", "2020-06-04", ("2020-06-04", "day")),
        ("two years ago", "2020-06-04", ("2018", "year")),
        ("2019", "", ("2019", "year")),
        ("2019", "2020", ("2019", "year")),
        ("yesterday", "", None),
        ("Monday", "2020-06", None),
    ],
)
def test_a_phrase_is_read_from_the_day_of_publication(
    phrase: str, published: str, expected: tuple[str, str] | None
) -> None:
    assert resolve(phrase, published) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Monday", "2020-06-08"),
        ("Thursday", "2020-06-04"),
        ("last Monday", "2020-06-01"),
        ("5 June", "2020-06-05"),
    ],
)
def test_what_is_planned_lies_ahead(phrase: str, expected: str) -> None:
    assert resolve(phrase, "2020-06-04", ahead=True) == (expected, "day")


CLAUSE = ([1, 1, 1, 4, 1], "nsubj ROOT obj case obl")


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Egypt attacked Libya in 2019", "2020-06-04", ("2019", "year")),
        ("Egypt attacked Libya on Monday", "2020-06-04", ("2020-06-01", "day")),
        ("Egypt attacked Libya on purpose", "2020-06-04", ("2020-06-04", "published")),
        ("Egypt attacked Libya on purpose", "", ("", "unknown")),
        ("Egypt attacked Libya on Monday", "", ("", "unknown")),
    ],
)
def test_a_claim_is_dated_by_its_clause_or_else_by_the_report(
    parsed: Parsed, words: str, published: str, expected: tuple[str, str]
) -> None:
    assert when(parsed(words, *CLAUSE)[1], published) == expected


def test_the_date_of_another_clause_does_not_count(parsed: Parsed) -> None:
    doc = parsed(
        "Egypt said in 2019 Chad attacked Libya",
        [1, 1, 3, 1, 5, 1, 5],
        "nsubj ROOT case obl nsubj ccomp obj",
        {1: "VBD"},
    )
    assert when(doc[5], "2020-06-04") == ("2020-06-04", "published")
    assert when(doc[1], "2020-06-04") == ("2019", "year")
