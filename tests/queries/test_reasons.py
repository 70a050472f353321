"""Reasons, made when someone looks at them."""

from graph.gist import gist_of
from graph.store.base import Where
from queries.reasons import Reason, Reasons
from queries.stance import allies
from tests.queries.telling import ACTORS, in_memory

CLAIMS = [
    ("b", "agrees-with", "a"),
    ("b", "supports", "a", {"date": "2019"}),
    ("b", "supports", "a", {"negated": True}),
    ("b", "supports", "a"),
    ("c", "leads", "b"),
]


def test_the_best_come_first_however_one_looks():
    with in_memory(CLAIMS) as store:
        (stance,) = allies(store, ACTORS[0])
    found = stance.evidence
    best = ["c003", "c001", "c000", "c002"]
    assert [one.statement.claim.id for one in found] == best
    assert (found[-1].statement.claim.id, found[:1], len(found)) == (best[-1], (found[0],), 4)
    assert found == tuple(found)
    assert found != tuple(found)[:1]
    assert (hash(found), repr(found)) == (hash(tuple(found)), repr(tuple(found)))


def test_they_need_the_store_no_more_and_name_the_body():
    with in_memory(CLAIMS) as store:
        around = store.around(ACTORS[1])
        said = list(map(gist_of, store.evidence(Where(ids=("c004",)))))
    (found,) = Reasons(said, {"c004": ACTORS[2]}, around)
    assert isinstance(found, Reason)
    assert (found.via, found.weight, found.sign) == (ACTORS[2], 0.35, 1)
    assert found.statement.source == ACTORS[2]
