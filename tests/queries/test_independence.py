"""How many publishers tell something independently, against a plain count."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.gist import gist_of
from graph.model import Claim, Evidence
from queries.independence import independent

LONG = "The same long sentence that an agency once wrote for everyone"


def gist(publisher, quote="short", negated=False):
    """The gist of a claim by this publisher."""
    claim = Claim("d", 0, 1, "a", "supports", "b", quote, negated=negated, id=publisher + quote)
    return gist_of(Evidence(claim, "", publisher, "", ""))


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ([], 0),
        ([("Post",), ("Post",), ("POST",)], 1),
        ([("",), ("",)], 1),
        ([("Post",), ("Star",)], 2),
        ([("Post", LONG), ("Star", LONG.upper())], 1),
        ([("Post", LONG), ("Star", LONG), ("Star", "own words")], 1),
        ([("A", LONG), ("B", LONG), ("B", f"{LONG} more"), ("C", f"{LONG} more"), ("D",)], 2),
        ([("Post",), ("Star", "no", True)], 1),
        ([("Post", "no", True), ("Star", "no", True)], 2),
    ],
)
def test_who_copies_is_not_independent(told, count):
    assert independent(gist(*one) for one in told) == count


def by_hand(told):
    """Groups of publishers connected by a sentence that they share."""
    names = {publisher for publisher, _ in told}
    groups = {name: {name} for name in names}
    for (one, quote), (other, same) in product(told, repeat=2):
        if quote == same and len(quote.split()) >= 8:
            merged = groups[one] | groups[other]
            for name in merged:
                groups[name] = merged
    return len({frozenset(group) for group in groups.values()})


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcdef"), st.sampled_from([LONG, LONG + " x", LONG + " y", "z"])
        ),
        max_size=8,
    )
)
def test_independence_is_what_a_plain_count_finds(told):
    assert independent(gist(*one) for one in told) == by_hand(told)
