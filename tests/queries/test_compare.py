"""How the picture moved; one actor at a glance; chains with their sentences."""

from queries.compare import compare
from queries.dossier import dossier
from queries.paths import paths
from queries.selection import Selection
from queries.who import resolve
from tests.queries.telling import ACTORS, fill

OLD, NEW = {"date": "2018-06"}, {"date": "2020-06"}


def moves(found):
    """What became of whom."""
    return {one.left.id + one.right.id: one.kind for one in found.moves}


def test_ties_come_turn_grow_and_weaken(store):
    fill(
        store,
        [
            ("a", "supports", "b", OLD),
            *[("a", "attacks", "b", NEW)] * 2,
            ("a", "supports", "c", NEW),
            ("a", "attacks", "d", NEW),
            ("b", "supports", "c", OLD),
            ("b", "supports", "c", NEW),
            *[("c", "supports", "d", OLD)] * 4,
            ("e", "supports", "f", OLD),
            ("e", "attacks", "f", {"date": "2018-06", "published": "2020-02"}),
        ],
    )
    found = compare(store, "2018-12", "2020-12")
    assert moves(found) == {
        "ab": "turned",
        "ac": "new friends",
        "ad": "new enemies",
        "ef": "open",
        "bc": "stronger",
        "cd": "weaker",
    }
    by_pair = {one.left.id + one.right.id: one for one in found.moves}
    assert by_pair["ab"].statement.claim.date == "2020-06"
    assert by_pair["cd"].statement is None
    assert (by_pair["cd"].before, by_pair["cd"].after) == (4.0, 3.24)
    assert compare(store, "2020-12", "2020-12").moves == ()
    assert moves(compare(store, "2018-12", "2020-12", Selection(actors=("d",)))) == {
        "ad": "new enemies",
        "cd": "weaker",
    }


def test_who_crossed_over_is_named(store):
    fill(
        store,
        [
            *[(a, "supports", b, OLD) for a, b in ("ab", "bc", "ac", "de")],
            *[("a", "attacks", "d", OLD), ("b", "attacks", "e", OLD)],
            *[("c", "attacks", other, NEW) for other in "abab"],
            *[("c", "supports", other, NEW) for other in "de"],
        ],
    )
    assert [one.id for one in compare(store, "2018-12", "2020-12").crossed] == ["c"]


def test_a_dossier_holds_the_best_of_each_answer(asked):
    found = dossier(asked, resolve(asked, "Haftar"))
    assert [one.id for one in found.bodies] == ["libyan-national-army"]
    assert [one.actor.name for one in found.allies][:1] == ["Egypt"]
    assert (found.claims, found.spoken, len(found.contradictions)) == (4, 0, 1)
    assert (found.first, found.last) == ("2019-06-04", "2020-01")
    assert found.publishers == ("Al Jazeera", "Reuters", "The Guardian")
    assert found.latest[0].claim.date == "2020-01"
    assert dossier(asked, resolve(asked, "LNA")).leader.id == "khalifa-haftar"
    assert dossier(asked, resolve(asked, "UN")).spoken == 1


def test_a_path_carries_its_sentences_and_its_sign(asked):
    ends = resolve(asked, "Turkey"), resolve(asked, "Egypt")
    first, *_ = paths(asked, *ends)
    assert [one.name for one in first.actors] == [
        "Turkey",
        "Government of National Accord",
        "Libyan National Army",
        "Egypt",
    ]
    assert (first.sign, first.kinds) == (-1, ("shortest", "most trusted"))
    assert all(step.evidence for step in first.steps)
    assert 0 < first.trust < 1
    assert paths(asked, *ends, Selection(until="2018")) == ()


def test_no_path_to_oneself_or_to_strangers(store):
    fill(store, [("a", "supports", "b"), ("c", "supports", "d")])
    assert paths(store, ACTORS[0], ACTORS[0]) == paths(store, ACTORS[0], ACTORS[2]) == ()
