"""Claims group into relations: nothing is lost, and the order does not matter."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Claim, Evidence
from graph.ontology import load_ontology
from graph.relations import relations

ONTOLOGY = load_ontology()
ACTORS = st.sampled_from(["egypt", "haftar", "turkey"])
CLAIMS = st.builds(
    Claim,
    document=st.sampled_from(["d1", "d2"]),
    start=st.integers(0, 99),
    end=st.just(100),
    source=ACTORS,
    type=st.sampled_from(["supports", "meets", "home-made"]),
    target=ACTORS,
    quote=st.just("…"),
    date=st.sampled_from(["", "2019", "2020-06-04"]),
    negated=st.booleans(),
    polarity=st.sampled_from([-1, 0, 1]),
)
PUBLISHERS = st.sampled_from(["", "Daily Post", "Evening Star"])
EVIDENCE = st.lists(
    st.builds(
        Evidence, claim=CLAIMS, title=st.just(""), publisher=PUBLISHERS,
        published=st.just(""), url=st.just(""),
    ),
    max_size=12,
    unique_by=lambda item: item.claim.id,
)  # fmt: skip


def evidence(source, target, kind="supports", publisher="", **fields):
    """One piece of evidence with only the fields that matter."""
    claim = Claim("d", fields.pop("start", 0), 9, source, kind, target, "…", **fields)
    return Evidence(claim, "", publisher, "", "")


@given(EVIDENCE)
def test_every_claim_is_in_exactly_one_relation(items):
    found = relations(items, ONTOLOGY)
    kept = Counter(item.claim.id for relation in found for item in relation.evidence)
    assert kept == Counter(item.claim.id for item in items)
    assert all(r.asserted + r.denied == len(r.evidence) for r in found)


@given(EVIDENCE, st.randoms())
def test_the_order_of_the_evidence_does_not_matter(items, chance):
    shuffled = items.copy()
    chance.shuffle(shuffled)
    assert relations(items, ONTOLOGY) == relations(shuffled, ONTOLOGY)


@given(EVIDENCE)
def test_symmetric_edges_are_one_whichever_end_comes_first(items):
    meetings = [r for r in relations(items, ONTOLOGY) if r.type == "meets"]
    assert all(r.source <= r.target for r in meetings)
    assert len({(r.source, r.target) for r in meetings}) == len(meetings)


def test_a_directed_type_keeps_its_direction():
    found = relations([evidence("b", "a"), evidence("a", "b")], ONTOLOGY)
    assert [(r.source, r.target) for r in found] == [("a", "b"), ("b", "a")]


def test_counts_dates_and_publishers_are_summed_up():
    items = [
        evidence("a", "b", publisher="Star", date="2020-06-04", polarity=1),
        evidence("a", "b", publisher="Post", date="2019", polarity=1, start=1, negated=True),
        evidence("a", "b", publisher="Star", polarity=1, start=2),
    ]
    (relation,) = relations(items, ONTOLOGY)
    assert (relation.asserted, relation.denied, relation.contested) == (2, 1, True)
    assert (relation.first, relation.last) == ("2019", "2020-06-04")
    assert relation.publishers == ("Post", "Star")


@pytest.mark.parametrize(
    ("signs", "majority"), [((1, 1, -1), 1), ((-1, 0), -1), ((1, -1), 0), ((0,), 0)]
)
def test_polarity_is_that_of_the_majority(signs, majority):
    items = [evidence("a", "b", polarity=sign, start=i) for i, sign in enumerate(signs)]
    (relation,) = relations(items, ONTOLOGY)
    assert relation.polarity == majority
