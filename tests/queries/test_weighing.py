"""What a claim says, and what claims say together."""

import pytest

from graph.model import Claim
from queries.weighing import Voice, score, sign, weight, year

LONG = "The same long sentence that an agency once wrote for everyone"


def claim(kind, **fields):
    """A claim of this type."""
    return Claim("d", 0, 1, "a", kind, "b", "quote", **fields)


@pytest.mark.parametrize(
    ("kind", "fields", "target", "expected"),
    [
        ("supports", {"polarity": 1}, "state", (1, 1.0)),
        ("attacks", {"polarity": -1}, "state", (-1, 1.0)),
        ("meets", {"polarity": 1}, "state", (0, 1.0)),
        ("leads", {}, "armed-group", (1, 0.5)),
        ("member-of", {}, "armed-group", (1, 0.5)),
        ("member-of", {}, "igo", (0, 0.5)),
        ("demands", {"polarity": -1, "modality": "planned"}, "state", (-1, 0.25)),
    ],
)
def test_sign_and_weight(kind, fields, target, expected):
    one = claim(kind, **fields)
    assert (sign(one, target), weight(one)) == expected


def voice(publisher="Post", weight=1.0, date="2020", quote="short", negated=False):
    """A voice."""
    return Voice(weight, publisher, quote, date, negated)


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        ([], 0.0),
        ([voice(negated=True)], 0.0),
        ([voice(), voice(), voice(weight=0.5)], 1.0),
        ([voice(), voice("Star", 0.5)], 1.5),
        ([voice(quote=LONG), voice("Star", quote=LONG)], 1.0),
        ([voice(), voice("Star", negated=True)], 0.5),
        ([voice(date="2018")], 0.81),
        ([voice(date="")], 0.9),
        ([voice(date="2018"), voice("Star", date="2020")], 2.0),
        ([voice(date="2022")], 1.0),
    ],
)
def test_the_score_seen_from_2020(voices, expected):
    assert score(voices, 2020) == expected


def test_the_year_of_the_last_date():
    assert (year([]), year([""]), year(["2019-05", "2020", ""])) == (0, 0, 2020)
    assert year(["<b>"]) == 0
