"""Long texts are cut where it hurts least, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.text.pieces import pieces


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab. \n", max_size=200), st.integers(2, 30))
def test_pieces_together_are_the_text_and_none_is_too_long(text: str, longest: int) -> None:
    cut = list(pieces(text, longest))
    assert "".join(piece for _, piece in cut) == text
    assert all(0 < len(piece) <= longest for _, piece in cut)
    assert all(text.startswith(piece, offset) for offset, piece in cut)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("one. two\nthree\n\nfour five six", "one. two\nthree\n\n"),
        ("one. two\nthree four five six", "one. two\n"),
        ("one. two three four five six", "one. "),
        ("one two three four five six", "one two three four "),
        ("onetwothreefourfivesixseven", "onetwothreefourfivesi"),
    ],
)
def test_a_paragraph_is_the_best_place_to_cut_then_a_line_a_sentence_a_word(
    text: str, first: str
) -> None:
    assert next(pieces(text, 21)) == (0, first)


def test_no_text_no_pieces() -> None:
    assert list(pieces("")) == []
