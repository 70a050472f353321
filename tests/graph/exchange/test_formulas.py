"""No spreadsheet runs a text, and the guard against it comes off without loss."""

import pytest
from hypothesis import given

from graph.exchange.formulas import bare, guarded
from tests.graph.exchange.strategies import TEXTS

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@given(text=TEXTS)
def test_no_guarded_text_is_a_formula_and_the_guard_comes_off(text):
    assert bare(guarded(text)) == text
    assert not guarded(text).startswith(STARTS)


@pytest.mark.parametrize("start", STARTS)
def test_what_a_spreadsheet_runs_is_guarded(start):
    for text in (f"{start}1+1", f"'{start}1+1"):
        assert guarded(text) == f"'{text}"
        assert bare(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "a=1", "'tis", "O'Neill", " =1"])
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == bare(text) == text
