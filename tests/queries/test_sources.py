"""Who says what about whom, and who stands between."""

import pytest

from graph.model import Claim
from queries.brokers import brokers
from queries.selection import Selection
from queries.sources import blamed, sources, speaker_of
from tests.queries.telling import fill

# a, b and c against d, e and f.
CAMPS = [
    ("a", "supports", "b"),
    ("b", "supports", "c"),
    ("d", "supports", "e"),
    ("e", "supports", "f"),
    ("a", "attacks", "d"),
    ("b", "attacks", "e"),
]


def test_publishers_and_speakers_with_whom_they_blame(store):
    post = {"publisher": "Post"}
    fill(
        store,
        [
            *CAMPS,
            ("a", "attacks", "e", post),
            ("a", "attacks", "f", post),
            ("d", "attacks", "a", {**post, "attributed_to": "b"}),
            ("e", "supports", "d", {**post, "negated": True}),
        ],
    )
    found = sources(store)
    post = next(one for one in found.sources if one.name == "Post")
    assert (post.claims, post.documents, post.denials) == (4, 4, 1)
    assert [(actor.id, count) for actor, count in post.blamed] == [("a", 2), ("d", 1)]
    assert (sorted(post.camps), post.one_sided) == ([1, 2], 0.33)
    (speaker,) = (one for one in found.sources if one.kind == "speaker")
    assert (speaker.name, speaker.one_sided) == ("B", 1.0)
    assert {actor.id for camp in found.camps for actor in camp} == set("abcdef")
    assert sources(store, Selection(publisher="Post")).sources[0].name == "Post"


@pytest.mark.parametrize(
    ("kind", "polarity", "by", "negated", "guilty"),
    [
        ("attacks", -1, None, False, "a"),
        ("attacks", -1, "a", False, "b"),
        ("accuses", -1, None, False, "b"),
        ("attacks", -1, None, True, None),
        ("supports", 1, None, False, None),
    ],
)
def test_who_is_blamed(kind, polarity, by, negated, guilty):
    claim = Claim("d", 0, 1, "a", kind, "b", "q", polarity=polarity, negated=negated)
    assert blamed(claim, by) == guilty


@pytest.mark.parametrize(
    ("kind", "by", "speaker"),
    [
        ("attacks", None, None),
        ("attacks", "c", "c"),
        ("accuses", None, "a"),
        ("opposes", "c", "c"),
    ],
)
def test_who_speaks(kind, by, speaker):
    assert speaker_of(Claim("d", 0, 1, "a", kind, "b", "q", attributed_to=by)) == speaker


def test_brokers_deal_with_both_sides_and_are_no_enemies(store):
    fill(
        store,
        [
            *CAMPS,
            ("c", "meets", "f"),
            ("a", "meets", "d"),
            ("a", "mediates", "d"),
            ("c", "meets", "e", {"negated": True}),
        ],
    )
    found = brokers(store)
    by_id = {one.actor.id: one for one in found.brokers}
    assert set(by_id) == {"a", "c", "f"}
    assert (by_id["a"].score, by_id["a"].reach, len(by_id["a"].mediation)) == (3, 1, 1)
    assert (by_id["c"].score, by_id["c"].mediation) == (1, ())
    assert [told.claim.type for told in by_id["c"].talks][:1] == ["meets"]


def test_nobody_is_between_where_there_is_nothing(store):
    assert (brokers(store).brokers, sources(store).sources) == ((), ())
