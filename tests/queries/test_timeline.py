"""What changed and when."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.selection import Selection
from queries.timeline import MEMORY, periods, standing, timeline
from tests.queries.telling import ACTORS, fill


def changes(found):
    """When, what, and to whom one went over."""
    return [(one.date, one.kind, one.switch and one.switch.id) for one in found.changes]


def on(day, **fields):
    """Fields of a claim of this day."""
    return {"date": day, **fields}


def test_support_break_and_reconciliation(store):
    fill(
        store,
        [
            ("a", "supports", "b", on("2018-01-01")),
            ("a", "supports", "b", on("2018-02-01")),
            ("b", "attacks", "a", on("2020-01")),
            ("b", "attacks", "a", on("2020-02", negated=True)),
            ("a", "agrees-with", "b", on("2021-05")),
            ("a", "supports", "b", on("2022")),
            ("c", "attacks", "d", on("")),
        ],
    )
    assert changes(timeline(store)) == [
        ("2018-01-01", "new support", None),
        ("2020-01", "break", None),
        ("2022", "reconciliation", None),
    ]
    assert timeline(store, ACTORS[2]).changes == ()
    assert len(timeline(store, ACTORS[0], Selection(until="2019")).changes) == 1


def test_one_claim_against_many_is_no_break(store):
    many = [("a", "supports", "b", on(f"2020-0{n}-01")) for n in range(1, 6)]
    fill(store, [*many, ("a", "attacks", "b", on("2020-06-01"))])
    assert len(timeline(store).changes) == 1


def test_a_switch_of_side_names_the_other_side(store):
    fill(
        store,
        [
            ("a", "supports", "b", on("2018-01-01")),
            ("b", "attacks", "c", on("2018-02-01")),
            ("a", "attacks", "b", on("2020-01-01")),
            ("a", "supports", "c", on("2020-03-01")),
            ("a", "supports", "d", on("2020-03-02")),
        ],
    )
    found = {day: switch for day, kind, switch in changes(timeline(store)) if kind == "break"}
    assert found == {"2020-01-01": "c"}


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        ([], []),
        (["2020-01-05", "2020-03"], ["2020-01", "2020-02", "2020-03"]),
        (["2015", "2020-12"], ["2015 Q1", "2020 Q4"]),
        (["1990", "2020-12"], ["1990", "2020"]),
    ],
)
def test_the_finest_period_that_stays_short(dates, names):
    found = periods(Counter((day, 1) for day in dates))
    assert [one.name for one in found][:: max(len(found) - 1, 1) if len(found) > 3 else 1] == names
    assert sum(one.friendly for one in found) == len(dates)
    assert len(found) <= 40


DAYS = st.dates(date(2018, 1, 1), date(2021, 12, 31))


@given(st.lists(st.tuples(st.sampled_from([1, -1]), DAYS), max_size=15))
def test_the_standing_is_the_sum_of_the_last_year(said):
    said = sorted(said, key=lambda one: one[1])
    signed = [(day.isoformat(), f"{n}", way) for n, (way, day) in enumerate(said)]
    expected, last = [], 0
    for n, (_, day) in enumerate(said):
        total = sum(way for way, then in said[: n + 1] if then >= day - MEMORY)
        now = (total > 0) - (total < 0)
        if now not in (0, last):
            expected.append((now, f"{n}"))
            last = now
    assert [(way, claim) for way, (_, claim, _) in standing(signed)] == expected
