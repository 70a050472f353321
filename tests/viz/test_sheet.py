"""A sheet in a terminal, in Markdown and in HTML: nothing is lost, nothing is obeyed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viz.fragment import fragment
from viz.letters import columns
from viz.markdown import escaped, markdown
from viz.sheet import Span, cell, heading, line, sheet, table
from viz.terminal import render

WORDS = st.text(alphabet="ab é中‍<|*_", min_size=1, max_size=30)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4), st.integers(8, 40))
def test_no_line_is_wider_than_the_terminal_and_no_letter_is_lost(rows, width):
    text = render(sheet(table("A", "B", rows=rows)), width)
    assert max(map(columns, text.splitlines())) <= width
    kept = "".join(sorted(re.sub(r"\s", "", text)))
    given = "".join(sorted(re.sub(r"\s", "", "AB" + "".join(a + b for a, b in rows))))
    assert kept == given


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a bcdefgh", 4, ["a", "bcde", "fgh"]),
        ("中中中", 4, ["中中", "中"]),
        ("", 4, [""]),
    ],
)
def test_lines_break_between_words_where_they_can(text, width, lines):
    assert render(sheet(text), width).splitlines() == lines


def test_only_the_widest_column_gives_way():
    text = render(sheet(table("Name", "Text", rows=[("Egypt", "word " * 20)])), 30)
    assert text.splitlines()[1].startswith("Egypt  word word")


def test_numbers_stand_to_the_right_and_gaps_end_with_the_table():
    shown = sheet(table("N", "A", rows=[(1, "x"), (100, "y")], right=["N"], gap=1), "end")
    assert render(shown) == "  N  A\n\n  1  x\n\n100  y\n\nend\n"


def test_titles_stand_on_their_table_and_empty_tables_are_left_out():
    shown = sheet(heading("H"), table("A", rows=[("x",)], title="T"), table("B", rows=[]))
    assert render(shown) == "H\n\nT\nA\nx\n"
    assert render(sheet()) == "\n"


def test_styles_are_codes_in_colour_and_nothing_otherwise():
    shown = sheet((line("good", "bold friendly"), (Span("x"), Span("", "dim"))))
    assert render(shown, colour=True) == "\x1b[1;32mgood\x1b[0m\nx\n"
    assert render(shown) == "good\nx\n"


def test_a_style_goes_on_where_a_line_breaks():
    shown = sheet(((Span("one two", "bold"),),))
    assert render(shown, 4, colour=True) == "\x1b[1mone\x1b[0m\n\x1b[1mtwo\x1b[0m\n"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a|b", r"a\|b"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("[x](javascript:1) `c`", r"\[x\](javascript:1) \`c\`"),
        ("*a* _b_ ~c~ \\", r"\*a\* \_b\_ \~c\~ \\"),
    ],
)
def test_markup_is_escaped(text, safe):
    assert escaped(text) == safe


@pytest.mark.parametrize("text", ["# x", "- x", "+ x", "1. x", "1) x", "> x", "=== x"])
def test_no_paragraph_becomes_a_heading_or_a_list(text):
    (shown,) = markdown(sheet(text))
    assert shown.startswith(("\\", "1\\")) or shown[0] not in "#-+=>1"


def test_a_table_in_markdown():
    shown = sheet(
        table("A", "N", rows=[(cell("x", line("y", "bold")), 1)], right=["N"], title="T")
    )
    assert "".join(markdown(shown)) == ("**T**\n\n| A | N |\n| --- | ---: |\n| x<br>**y** | 1 |\n")


def test_html_escapes_and_styles():
    page = fragment(sheet(cell(line("<i>", "hostile")), table("<A>", rows=[("&",)], title="<T>")))
    assert "<i>" not in page and "&lt;i&gt;" in page and "color:#c0392b" in page
    assert "&lt;A&gt;" in page and "&lt;T&gt;" in page and "&amp;" in page
    assert "script" not in page


def test_control_characters_are_spelled_out_everywhere():
    evil = "\x1b[2J\u202e\x07"
    shown = sheet(heading(evil), table(evil, rows=[(evil,)], title=evil), evil)
    for text in (render(shown), "".join(markdown(shown)), fragment(shown)):
        assert not set("\x1b\u202e\x07") & set(text)
