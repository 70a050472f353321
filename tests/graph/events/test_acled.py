"""ACLED: who clashed has no order, associates are allies, numbers and words mean the same."""

import pytest

from graph.events import acled
from tests.graph.events import samples


def read(**changes):
    return samples.events(acled.read, f"{samples.ACLED}\n{samples.acled(**changes)}")


def edges(event):
    return [(edge.source.name, edge.type, edge.target.name) for edge in event.edges]


def test_a_clash_and_its_allies():
    (event,) = read()
    assert edges(event) == [
        ("Khalifa Belqasim Haftar", "fights", "Military Forces of Turkey (2016-)"),
        ("Wagner Group", "cooperates-with", "Khalifa Belqasim Haftar"),
        ("Military Forces of Egypt (2014-)", "cooperates-with", "Khalifa Belqasim Haftar"),
    ]
    assert event.text == "On 4 January, both sides clashed, near Sirte."
    assert (event.publisher, event.code) == ("Delta Gazette; Gulf Post", "Battles: Armed clash")
    assert {edge.source.role for edge in event.edges if edge.type == "fights"} == {"rebel groups"}


def test_actors_have_no_order():
    swapped = {"actor1": "Khalifa Belqasim Haftar", "actor2": "Military Forces of Turkey (2016-)"}
    roles = {"inter1": "2", "inter2": "8", "assoc_actor_2": ""}
    (first,), (second,) = read(assoc_actor_2=""), read(**swapped, **roles)
    assert first == second


def test_violence_against_civilians_has_a_direction():
    words = {"event_type": "Violence against civilians", "sub_event_type": "Attack"}
    (event,) = read(actor1="B", actor2="A", assoc_actor_2="Teachers", **words)
    assert edges(event) == [("B", "attacks", "A"), ("Teachers", "affiliated-with", "A")]


def test_what_says_nothing_about_two_is_no_edge():
    words = {"event_type": "Strategic developments", "sub_event_type": "Arrests"}
    (event,) = read(assoc_actor_2="", **words)
    assert event.edges == ()


@pytest.mark.parametrize(
    "date", ["2020-01-04", "04 January 2020", "4 January 2020", "04-Jan-2020"]
)
def test_dates_of_the_website_and_of_the_api(date):
    (event,) = read(event_date=date)
    assert (event.date, event.precision) == ("2020-01-04", "day")


def test_a_vague_time_is_a_month():
    rows = f"{samples.ACLED},time_precision\n{samples.acled()},3"
    (event,) = samples.events(acled.read, rows)
    assert (event.date, event.precision) == ("2020-01", "month")


def test_what_is_unknown_is_told():
    assert "event type 'Dance' is not known" in str(
        read(event_type="Dance", sub_event_type="Tango")[0].error
    )
    assert "no event_id_cnty" in str(read(event_id_cnty="")[0].error)
