"""A row of CSV may cover lines; a quote that is never closed costs its own line only."""

import io

import pytest

from graph.events.event import Broken
from graph.events.rows import SPAN, comma, tabbed
from graph.events.source import Source


def read(text, rows=comma):
    return list(rows(Source("file", io.BytesIO(text.encode()))))


def test_quotes_hold_commas_and_lines():
    header, row, last = read('a,b\n1,"x, ""y""\nz"\n\n2,w\n')
    assert header.fields == ["a", "b"]
    assert (row.line, row.fields) == (2, ["1", 'x, "y"\nz'])
    assert (last.line, last.fields) == (5, ["2", "w"])


@pytest.mark.parametrize("more", [0, 1, 3, SPAN + 5])
def test_an_open_quote_does_not_swallow_its_neighbours(more):
    rows = "".join(f"{n},x\n" for n in range(more))
    _, broken, *others = read(f'a,b\n1,"open\n{rows}')
    assert isinstance(broken, Broken)
    assert (broken.error.line, broken.row) == (2, '1,"open')
    assert [record.fields[0] for record in others] == [str(n) for n in range(more)]


def test_two_open_quotes_are_two_broken_rows():
    found = read('a,b\n1,"open\n2,x\n3,"open\n4,x\n')
    assert [getattr(one, "line", None) or one.error.line for one in found] == [1, 2, 3, 4, 5]
    assert [isinstance(one, Broken) for one in found] == [False, True, False, True, False]


def test_a_field_that_is_too_long_is_told():
    _, broken, good = read("a,b\n1," + "x" * 200_000 + "\n2,x\n")
    assert isinstance(broken, Broken) and good.fields == ["2", "x"]


def test_quotes_mean_nothing_between_tabs():
    (row,) = read('"a\tb"\n', tabbed)
    assert row.fields == ['"a', 'b"']
