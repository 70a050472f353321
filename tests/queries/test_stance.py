"""Allies and rivals: who counts, how much, and in which order."""

import pytest

from graph.model import Actor, Claim, Document
from queries.selection import Selection
from queries.stance import allies, rivals

HERO = Actor("hero", "Hero", "person")
ARMY = Actor("army", "Army", "armed-group", leader="hero")
FRIEND = Actor("friend", "Friend", "state")
OTHER = Actor("other", "Other", "state")
CLUB = Actor("club", "Club", "igo")
ACTORS = (HERO, ARMY, FRIEND, OTHER, CLUB)


@pytest.fixture
def told(store):
    """Put claims into a store, each in a report of its own."""

    def tell(*claims):
        for number, (source, kind, target, polarity, *more) in enumerate(claims):
            fields = {"publisher": f"paper {number}", "date": "2020", **(more[0] if more else {})}
            heading = {"publisher": fields.pop("publisher"), "date": fields["date"]}
            document = Document(f"Report {number}.", **heading)
            claim = Claim(
                document.id, 0, 9, source, kind, target, "Report 0.", polarity=polarity, **fields
            )
            store.add(document, ACTORS, [claim])
        return store

    return tell


def scores(stances):
    """The ids of the actors and their scores."""
    return {one.actor.id: one.score for one in stances}


@pytest.mark.parametrize(
    ("claim", "score"),
    [
        (("friend", "supports", "hero", 1), 1.0),
        (("hero", "supports", "friend", 1), 1.0),
        (("friend", "home-made", "hero", 1), 1.0),
        (("friend", "agrees-with", "hero", 1), 0.5),
        (("hero", "affiliated-with", "friend", 0), 0.5),
        (("friend", "supports", "army", 1), 0.7),
        (("friend", "supplies", "hero", 1, {"modality": "planned"}), 0.5),
        (("friend", "supports", "hero", 1, {"date": ""}), 0.9),
    ],
)
def test_one_claim_weighs_what_it_says(told, claim, score):
    assert scores(allies(told(claim), HERO)) == {"friend": score}


@pytest.mark.parametrize(
    "claim",
    [
        ("friend", "meets", "hero", 1),
        ("hero", "negotiates-with", "friend", 1),
        ("hero", "member-of", "club", 0),
        ("friend", "sends", "hero", 0),
        ("friend", "supports", "other", 1),
        ("friend", "supports", "hero", 1, {"negated": True}),
        ("hero", "leads", "hero", 0),
        ("hero", "supports", "army", -1),
    ],
)
def test_these_make_no_ally(told, claim):
    assert allies(told(claim), HERO) == ()


def test_publishers_count_once_and_the_heaviest_claim_counts(told):
    paper = {"publisher": "Post"}
    store = told(
        ("friend", "agrees-with", "hero", 1, paper),
        ("friend", "supplies", "hero", 1, paper),
        ("friend", "supports", "army", 1, {"publisher": "Star"}),
    )
    (stance,) = allies(store, HERO)
    assert (stance.score, stance.publishers) == (1.7, ("Post", "Star"))
    assert [reason.weight for reason in stance.evidence] == [1.0, 0.7, 0.5]
    assert [reason.via for reason in stance.evidence] == [None, ARMY, None]


def test_denial_halves_and_is_shown_last(told):
    store = told(
        ("friend", "supports", "hero", 1, {"negated": True}), ("friend", "supports", "hero", 1)
    )
    (stance,) = allies(store, HERO)
    assert (stance.score, stance.contested) == (0.5, True)
    assert [reason.statement.claim.negated for reason in stance.evidence] == [False, True]
    assert stance.publishers == ("paper 1",)


def test_older_ties_weigh_less(told):
    store = told(
        ("friend", "supports", "hero", 1, {"date": "2018-05"}),
        ("other", "supports", "hero", 1, {"date": "2020-06-04"}),
    )
    assert scores(allies(store, HERO)) == {"other": 1.0, "friend": 0.81}
    assert [one.actor.id for one in allies(store, HERO)] == ["other", "friend"]
    assert scores(allies(store, HERO, Selection(until="2019"))) == {"friend": 1.0}
    assert scores(allies(store, HERO, Selection(since="2019"))) == {"other": 1.0}


def test_who_is_both_is_marked_in_both(told):
    store = told(
        ("friend", "supports", "hero", 1),
        ("friend", "attacks", "army", -1),
        ("other", "attacks", "hero", -1),
    )
    assert [one.mixed for one in allies(store, HERO)] == [True]
    assert {one.actor.id: one.mixed for one in rivals(store, HERO)} == {
        "friend": True,
        "other": False,
    }


@pytest.mark.parametrize(
    ("enmity", "friends"), [("fights", set()), ("demands", {"friend"}), (None, {"friend"})]
)
def test_a_ceasefire_makes_no_friend_of_an_enemy(told, enmity, friends):
    hostile = [("friend", enmity, "hero", -1)] if enmity else []
    store = told(("friend", "agrees-with", "hero", 1), *hostile)
    assert {one.actor.id for one in allies(store, HERO)} == friends
    assert all(one.mixed == (enmity == "demands") for one in rivals(store, HERO))


def test_orders_to_his_own_army_make_it_no_rival(told):
    store = told(("hero", "demands", "army", -1), ("hero", "demands", "other", -1))
    assert scores(rivals(store, HERO)) == {"other": 0.5}


def test_the_army_of_a_leader_is_his_own_side_not_an_ally_via_itself(told):
    store = told(("hero", "leads", "army", 0), ("friend", "supports", "hero", 1))
    assert {one.actor.id: one.own_side for one in allies(store, HERO)} == {
        "army": True,
        "friend": False,
    }
