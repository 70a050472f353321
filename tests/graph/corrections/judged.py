"""Judgements at random about the small world, for the laws that all of them keep."""

from __future__ import annotations

from hypothesis import strategies as st

from graph.corrections.change import Change
from graph.corrections.values import packed
from graph.model import Claim
from graph.store.base import Store
from tests.small_world import ACTORS, DOCUMENTS, small_world

WORLD = small_world()
_IDS = [actor.id for actor in ACTORS]
_actor = st.sampled_from(_IDS)
_pair = st.lists(_actor, min_size=2, max_size=2, unique=True)
_claim = st.sampled_from(WORLD.claims).map(packed)
_name = st.sampled_from(["Haftar", "The General", "LNA", "Tripoli"])
_values = st.fixed_dictionaries(
    {},
    optional={
        "source": _actor,
        "target": _actor,
        "type": st.sampled_from(["supports", "attacks", "spies-on"]),
        "polarity": st.sampled_from([-1, 0, 1]),
        "negated": st.booleans(),
        "attributed_to": st.none() | _actor,
    },
)
_hidden = st.sampled_from(
    [("document", one.id) for one in DOCUMENTS] + [("publisher", "Reuters"), ("publisher", "")]
)


@st.composite
def change_at_random(draw: st.DrawFn) -> Change:
    """A judgement that a person could make, of a moment in one second."""
    action = draw(st.sampled_from(sorted(_MAKERS)))
    subject, details = draw(_MAKERS[action])
    number = draw(st.integers(0, 10**6))
    return Change(action, subject, details, moment=f"2020-01-01T00:00:00.{number:06}Z", who="a")


def _by_hand(ends: tuple[str, str], index: int) -> tuple[str, dict[str, object]]:
    document = DOCUMENTS[index]
    claim = Claim(document.id, 0, 5, ends[0], "meets", ends[1], document.text[:5])
    return claim.id, {"claim": packed(claim)}


_of_claim = _claim.map(lambda claim: (claim["id"], {"claim": claim}))
_MAKERS = {
    "add": st.builds(_by_hand, _pair, st.integers(0, 3)),
    "reject": _of_claim,
    "accept": _of_claim,
    "edit": st.tuples(_claim, _values).map(
        lambda found: (found[0]["id"], {"claim": found[0], "values": found[1]})
    ),
    "merge": _pair.map(lambda pair: (pair[0], {"into": pair[1]})),
    "rename": st.tuples(_actor, _name).map(lambda found: (found[0], {"name": found[1]})),
    "alias": st.tuples(_actor, _name).map(lambda found: (found[0], {"alias": found[1]})),
    "unalias": st.tuples(_actor, _name).map(lambda found: (found[0], {"alias": found[1]})),
    "kind": st.tuples(_actor, st.just("media")).map(lambda f: (f[0], {"kind": f[1]})),
    "distinct": _pair.map(lambda pair: (pair[0], {"from": pair[1]})),
    "exclude": _hidden.map(lambda found: (found[1], {"what": found[0]})),
}
judgements = st.lists(change_at_random(), max_size=6, unique_by=lambda one: one.id)


def undone(change: Change) -> Change:
    """The change that takes it back."""
    return Change("undo", change.subject, {"of": [change.id]})


def shown(store: Store) -> tuple[object, ...]:
    """All that a store shows."""
    names = sorted(store.names())
    return set(store.documents()), set(store.actors()), set(store.claims()), names
