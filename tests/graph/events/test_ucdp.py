"""UCDP GED: sides without order, violence with one, dates as exact as they are."""

import pytest

from graph.events import ucdp
from tests.graph.events import samples


def read(header=f"{samples.UCDP}\n", **changes):
    return samples.events(ucdp.read, header + samples.ucdp(**changes))


def test_two_sides_fight():
    (event,) = read()
    (edge,) = event.edges
    assert (edge.source.name, edge.type, edge.target.name) == (
        "Government of Sudan",
        "fights",
        "SLM/A",
    )
    assert event.text.startswith("Clash in the hills, five dead (Government of Sudan - SLM/A: 5")
    assert (event.id, event.publisher) == ("ucdp:500", "Delta Gazette")


def test_one_side_attacks_civilians_of_the_country():
    (event,) = read(type_of_violence="3", side_b="Civilians")
    (edge,) = event.edges
    assert (edge.type, edge.target.name) == ("attacks", "Civilians (Sudan)")


def test_a_candidate_release_has_no_header():
    assert read(header="") == read()


@pytest.mark.parametrize(
    ("precision", "end", "date"),
    [
        ("1", "2020-05-01", "2020-05-01"),
        ("4", "2020-05-01", "2020-05"),
        ("2", "2020-06-02", "2020"),
        ("5", "2020-05-01", "2020"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(precision, end, date):
    (event,) = read(date_prec=precision, date_end=end)
    assert event.date == date


def test_what_is_unknown_is_told():
    assert "type_of_violence '9' is not 1, 2 or 3" in str(read(type_of_violence="9")[0].error)
    assert "no id" in str(read(header=f"{samples.UCDP}\n", id="")[0].error)
