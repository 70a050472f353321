"""What sources do not agree on."""

from queries.contested import contested, voices
from queries.selection import Selection
from tests.queries.telling import fill


def test_a_denial_and_the_assertion_that_it_denies(asked):
    (one,) = contested(asked)
    assert (one.kind, [actor.id for actor in one.ends]) == (
        "denied",
        ["united-arab-emirates", "khalifa-haftar"],
    )
    assert (voices(one.one), voices(one.other)) == (["United Nations"], ["United Arab Emirates"])
    assert contested(asked, Selection(actors=("Egypt",))) == ()


def test_publishers_that_tell_only_one_side_each(store):
    fill(
        store,
        [
            ("a", "supports", "b", {"publisher": "Post"}),
            ("b", "attacks", "a", {"publisher": "Star"}),
            ("c", "supports", "d", {"publisher": "Post"}),
            ("c", "attacks", "d", {"publisher": "Post"}),
            ("c", "attacks", "d", {"publisher": "Star"}),
            ("e", "agrees-with", "f", {"publisher": "Post"}),
            ("e", "attacks", "f", {"publisher": "Star"}),
        ],
    )
    (one,) = contested(store)
    assert (one.kind, voices(one.one), voices(one.other)) == (
        "told differently",
        ["Post"],
        ["Star"],
    )


def test_the_most_disputed_comes_first(store):
    no = {"negated": True}
    fill(
        store,
        [
            ("a", "supports", "b"),
            ("a", "supports", "b", no),
            ("c", "attacks", "d"),
            ("c", "attacks", "d"),
            ("c", "attacks", "d", no),
            ("c", "attacks", "d", no),
        ],
    )
    assert [one.rank for one in contested(store)] == [(2, 4), (1, 2)]
