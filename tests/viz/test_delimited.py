"""JSON and CSV carry everything, and nothing that a terminal or a spreadsheet obeys."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Actor, Claim, Evidence
from queries.claims import Statement
from viz import records
from viz.delimited import csv_lines, json_array, json_lines, to_json, visible

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=8,
)
CONTROL = {chr(n) for n in [*range(32), *range(0x7F, 0xA0), 0x202E, 0x2066]}


@given(VALUES)
def test_json_keeps_every_value_and_no_control_character(value):
    text = to_json(value)
    assert json.loads(text) == value
    assert not CONTROL & set(text)


@given(st.lists(st.dictionaries(TEXT, VALUES, max_size=3), max_size=3))
def test_lines_and_arrays_hold_the_same(records):
    lines = [json.loads(line) for line in json_lines(records)]
    assert lines == json.loads("".join(json_array(records))) == records


@given(TEXT)
def test_visible_text_is_one_line_without_control_characters(text):
    assert not CONTROL & set(visible(text))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\t=1", "'\t=1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("'=1", "''=1"),
        (["=1", "b"], "'=1; b"),
        (-1, "-1"),
        (True, "true"),
        (None, ""),
        (["a", "b"], "a; b"),
        ({"a": 1}, '{"a": 1}'),
        ('say "hi", x', 'say "hi", x'),
    ],
)
def test_cells_are_data_never_formulas(value, cell):
    text = "".join(csv_lines([{"value": value}]))
    assert list(csv.DictReader(StringIO(text))) == [{"value": cell}]


def test_each_piece_of_evidence_is_a_row():
    lines = csv_lines([{"who": "a", "evidence": [{"n": 1}, {"n": 2}]}])
    assert "".join(lines) == "who,n\na,1\na,2\n"


def test_no_records_are_no_lines():
    assert list(csv_lines([])) == []


def test_silence_has_the_fields_of_a_statement():
    actor, other = Actor("a", "A", "state"), Actor("b", "B", "state")
    claim = Claim("d", 0, 1, "a", "supports", "b", "q")
    said = records.statement(Statement(Evidence(claim, "", "", "", ""), actor, other, None))
    assert list(records.silence(quote="none")) == list(said)
