"""The place and agency before a report are left out, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text.dateline import undated

DATELINES = [
    "HARARE (Reuters) - ",
    "Harare (Reuters) - ",
    "HARARE, Jan 3 (Reuters) - ",
    "HARARE, 3 January 2004 (AFP) -- ",
    "NEW YORK (AP) — ",
    "St. Petersburg, Russia (AP) – ",
    "PARIS, March 12 - ",
    "BAGHDAD, Iraq (CNN) -- ",
    "TEL AVIV/GAZA (Reuters) - ",
    "HARARE - ",
    "Port-Louis (AFP)-- ",
]
NONE = [
    "HARARE - CAPITAL IN FLAMES",
    "HARARE - no sentence follows here",
    "Harare - Chad left.",
    "UN - Chad left.",
    "Chad (Reuters) left Mali.",
    "Chad - the largest - left.",
    "He left HARARE (Reuters) - Chad said.",
    "harare (Reuters) - Chad left.",
    "HARARE (reuters) - Chad left.",
    "HARARE, Jan 3 Chad left.",
    "The Chadian Army (ANT) said so.",
]
SOUP = st.sampled_from(
    ["HARARE", "Harare", "Jan", "3", "(AFP)", ",", "-", "—", "Chad", "left.", "\n"]
)


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize("before", ["", "Rain fell.\n"])
def test_a_dateline_turns_into_spaces(dateline: str, before: str) -> None:
    text = f"{before}{dateline}Chad left Mali."
    assert undated(text) == f"{before}{' ' * len(dateline)}Chad left Mali."


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_dateline_stays(text: str) -> None:
    assert undated(text) == text


@given(st.one_of(st.text(max_size=80), st.lists(SOUP, max_size=14).map(" ".join)))
def test_the_text_keeps_its_length_and_loses_only_the_starts_of_lines(text: str) -> None:
    found = undated(text)
    assert len(found) == len(text)
    for old, new in zip(text.split("\n"), found.split("\n"), strict=True):
        start = len(new) - len(new.lstrip(" ")) if old != new else 0
        assert new == " " * start + old[start:]


@given(st.lists(SOUP, max_size=14).map(" ".join))
def test_a_text_without_datelines_is_left_alone(text: str) -> None:
    assert undated(undated(text)) == undated(text)
