"""Lines broken only to fit a page are read as one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.text.lines import unwrapped

FULL = "Turkey has sent another four hundred men across the border to"
REST = "Azerbaijan, and a ship is under way."


def test_a_wrapped_paragraph_becomes_one_line() -> None:
    assert unwrapped(f"{FULL}\n{REST}") == f"{FULL} {REST}"


@pytest.mark.parametrize(
    "text",
    [
        "Short title\nThe first sentence stands below.",
        f"{FULL}\n\n{REST}",
        "- Turkey\n- Egypt\n- Chad",
        FULL,
        "",
    ],
)
def test_other_line_breaks_stay(text: str) -> None:
    assert unwrapped(text) == text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([FULL, REST, "", "a", "x" * 130]), max_size=6))
def test_only_line_breaks_change_and_only_into_spaces(lines: list[str]) -> None:
    text = "\n".join(lines)
    read = unwrapped(text)
    assert len(read) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, read, strict=True))
