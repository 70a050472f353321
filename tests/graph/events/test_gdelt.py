"""GDELT 1.0 and 2.0 are told apart, kept as coded, and checked row by row."""

import pytest

from graph.events import gdelt
from graph.events.event import Broken
from tests.graph.events import samples


def test_a_row_is_kept_as_it_is_coded():
    (event,) = samples.events(gdelt.read, samples.gdelt())
    (edge,) = event.edges
    assert (edge.source.name, edge.type, edge.target.code) == (
        "PRESIDENT ERDOGAN",
        "fights",
        "LBY",
    )
    assert (event.id, event.code, event.intensity) == ("gdelt-1.0:1", "190", -10)
    assert (event.date, event.published) == ("2020-01-04", "2020-01-05")
    assert (event.publisher, event.url) == ("paper.example", "https://www.paper.example/a")
    assert event.coder == "GDELT 1.0 (TABARI)"
    assert event.text == (
        "PRESIDENT ERDOGAN [TURGOV] > LIBYA [LBY]: CAMEO 190, quad class 4, Goldstein -10,"
        " tone -1.25, root event, 4 mentions in 2 sources, Sirte"
    )


def test_versions_are_told_apart_by_their_columns():
    rows = f"{samples.gdelt(5)}\n{samples.gdelt(5, version=2)}\n"
    first, second = samples.events(gdelt.read, rows)
    assert (first.id, second.id) == ("gdelt-1.0:5", "gdelt-2.0:5")
    assert second.published == "2020-01-05" and second.text == first.text


def test_rows_of_before_2013_have_no_address():
    row = samples.gdelt().rpartition("\t")[0]
    (event,) = samples.events(gdelt.read, row)
    assert (event.url, event.publisher) == ("", "")


def test_a_row_with_one_actor_says_nothing_about_two():
    (event,) = samples.events(gdelt.read, samples.gdelt(target=("", "", "", "")))
    assert event.edges == ()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda row: row[:-1], "columns; GDELT events have 58"),
        (lambda row: ["x", *row[1:]], "its id or quad class is not a number"),
        (lambda row: [row[0], "20201404", *row[2:]], "'20201404' is not a date"),
        (lambda row: [*row[:26], "X1", *row[27:]], "'X1' leads to no relation type"),
        (lambda row: [*row[:29], "4", "-11", *row[31:]], "Goldstein scale -11 is not between"),
        (lambda row: [*row[:29], "4", "low", *row[31:]], "'low' is not a number"),
    ],
)
def test_a_broken_row_is_told_and_its_neighbours_are_read(change, reason):
    good = samples.gdelt(version=2)
    bad = "\t".join(change(good.split("\t")))
    if "columns" in reason:
        bad = good + "\tmore"
    first, broken, last = samples.events(gdelt.read, f"{good}\n{bad}\n{good}\n")
    assert isinstance(broken, Broken)
    assert (broken.error.line, broken.row) == (2, bad)
    assert reason in str(broken.error) and str(broken.error).startswith("file, line 2: ")
    assert first.edges and first == last


def test_every_column_has_a_name():
    assert [len(gdelt.layout(width)) for width in (58, 61)] == [58, 61]
    assert gdelt.layout(61)[26] == "EventCode"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://www.Paper.example:80/x", "paper.example"),
        ("BBC Monitoring", "BBC Monitoring"),
        ("", ""),
    ],
)
def test_the_host_published_it(url, host):
    assert gdelt.host(url) == host
