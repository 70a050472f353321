"""What is said between two actors."""

import pytest

from queries.between import between
from queries.selection import Selection
from queries.who import resolve


@pytest.fixture
def said(asked):
    """Ask about two actors of the small world."""

    def said(left, right, **fields):
        ends = resolve(asked, left), resolve(asked, right)
        return between(asked, *ends, Selection(**fields))

    return said


def test_both_directions_by_date(said):
    one, other = said("LNA", "GNA"), said("GNA", "LNA")
    assert [s.claim.type for s in one.statements] == ["attacks", "negotiates-with"]
    assert one.statements == other.statements
    assert (one.tie.sign, one.tie.hostile) == (-1, 1.0)


def test_contradictions_stand_apart(said):
    found = said("UAE", "Haftar")
    (one,) = found.contradictions
    assert [s.speaker.name for s in (*one.asserted, *one.denied)] == [
        "United Nations",
        "United Arab Emirates",
    ]
    assert found.tie.contested


def test_nothing_is_nothing(said):
    found = said("Turkey", "Egypt")
    assert (found.statements, found.tie, found.contradictions) == ((), None, ())
    assert said("LNA", "GNA", until="2018").statements == ()
