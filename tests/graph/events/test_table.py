"""Any table comes in by a mapping, which can be guessed; so do edges written by hand."""

import json
from functools import partial
from io import BytesIO

import pytest

from graph.errors import InputError
from graph.events import table
from graph.events.event import Broken
from graph.events.mapping import Mapping, complete, guess, read_mapping
from graph.events.source import Source
from tests.graph.events.samples import CODES


def read(text, name="ties.csv", reader=table.read):
    return list(reader(Source(name, BytesIO(text.encode())), CODES))


def edge(event):
    one = event.edges[0]
    return one.source.name, one.type, one.target.name


def test_columns_are_guessed():
    found = guess(["Actor1", "Actor2", "event_type", "event_date", "notes"])
    assert found.written() == (
        "source=Actor1,target=Actor2,type=event_type,date=event_date,text=notes"
    )
    (event,) = read("from,to,relation,day\nEgypt,Libya,SUPPORTS,2020-06\n")
    assert edge(event) == ("Egypt", "supports", "Libya")
    assert (event.date, event.precision) == ("2020-06", "month")


def test_a_mapping_has_columns_and_fixed_values(tmp_path):
    written = "source=a,target=b,type:fights"
    file = tmp_path / "map.yaml"
    file.write_text("columns: {source: a, target: b}\nvalues: {type: fights}\n", encoding="utf-8")
    assert read_mapping(written) == read_mapping(str(file))
    assert read_mapping(written).written() == written
    (event,) = read("a,b\nX,Y\n", reader=partial(table.read, mapping=read_mapping(written)))
    assert edge(event) == ("X", "fights", "Y")


@pytest.mark.parametrize(
    ("text", "reason"),
    [("source", "neither field=column"), ("who=a", "no field 'who'; there are source, target")],
)
def test_a_mapping_with_a_mistake_is_told(text, reason):
    with pytest.raises(InputError, match=reason):
        read_mapping(text)


def test_what_a_mapping_lacks_is_told():
    with pytest.raises(InputError, match="no column for target; say which with --map target="):
        complete(Mapping({"source": "a"}), "ties.csv")
    (broken,) = read("a,b\nX,Y\n")
    assert "no column for source" in str(broken.error)


def test_json_lines_and_tabs_are_tables_too():
    row = {"source": "Egypt", "target": "Libya", "type": "supports", "polarity": 1, "date": None}
    lines = f"{json.dumps(row)}\nnot json\n[1]\n{json.dumps(row)}\n"
    first, bad, worse, last = read(lines, "ties.jsonl")
    assert edge(first) == ("Egypt", "supports", "Libya") and first == last
    assert "line 2: not a JSON object" in str(bad.error)
    assert "line 3: not a JSON object: expected an object" in str(worse.error)
    (event,) = read("source\ttarget\tcode\nEgypt\tLibya\t190\n", "ties.tsv")
    assert (edge(event), event.code) == (("Egypt", "fights", "Libya"), "190")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Egypt,,supports,2020", "needs a source, a target and a type"),
        ("Egypt,Libya,adores,2020", "no relation type is called 'adores'"),
        ("Egypt,Libya,supports,soon", "'soon' is not a date"),
        ("Egypt,Libya,supports,2020-13", "month must be in"),
    ],
)
def test_a_row_with_a_mistake_is_told(row, reason):
    (broken,) = read(f"source,target,type,date\n{row}\n")
    assert isinstance(broken, Broken) and reason in str(broken.error)


def test_edges_by_hand():
    header = "source,type,target,date,note,url\n"
    row = "Egypt,supports,Libya,2020,Said at dinner,https://x.example\n"
    listed = "- {source: Egypt, type: supports, target: Libya, date: 2020, note: Said at dinner,"
    (first,) = read(header + row, reader=table.edges)
    (second,) = read(f"{listed} url: 'https://x.example'}}\n", "ties.yaml", table.edges)
    assert first == second
    assert (first.coder, first.text, first.url) == (
        "by hand",
        "Said at dinner",
        "https://x.example",
    )
    (plain,) = read("source,type,target\nEgypt,supports,Libya\n", reader=table.edges)
    assert (plain.text, plain.date) == ("Egypt - supports - Libya", "")


@pytest.mark.parametrize("text", ["{", "a: b", "- word", "- {source: Egypt}"])
def test_edges_with_a_mistake_are_told(text):
    assert all(isinstance(one, Broken) for one in read(text, "ties.yaml", table.edges))


def test_a_proposal_needs_a_header(tmp_path):
    path = tmp_path / "ties.jsonl"
    path.write_text('{"from": "a", "to": "b"}\n', encoding="utf-8")
    assert table.proposal(str(path)).written() == "source=from,target=to"
    with pytest.raises(InputError, match="No such file"):
        table.proposal(str(tmp_path / "none.csv"))
