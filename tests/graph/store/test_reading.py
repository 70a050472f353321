"""Which claims a Where lets through, checked against plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.gist import MOMENT, gist_of
from graph.model import Actor, Claim, Document, Evidence
from graph.store.base import Store, Where
from tests.server.fixtures import NEO4J
from tests.small_world import World

ACTORS = tuple(Actor(letter, letter.upper(), "state") for letter in "abc")
DOCUMENTS = tuple(Document("", publisher=f"press {n}", id=f"doc {n}") for n in range(2))
DATES = ("", "2019", "2019-12", "2019-12-31", "2020", "2020-06", "2020-06-04", "2021-01-01")
TYPES = ("supports", "opposes", "attacks")
FIXTURES = [HealthCheck.function_scoped_fixture]
EVERY = settings(max_examples=150, deadline=None, suppress_health_check=FIXTURES)
FEWER = settings(EVERY, max_examples=15)  # a server plans each kind of question for long

ends = st.sampled_from("abc")
claims = st.builds(
    Claim,
    document=st.sampled_from([document.id for document in DOCUMENTS]),
    start=st.integers(0, 9),
    end=st.just(9),
    source=ends,
    type=st.sampled_from(TYPES),
    target=ends,
    quote=st.just("quote"),
    date=st.sampled_from(DATES),
    attributed_to=st.none() | ends,
    negated=st.booleans(),
    polarity=st.sampled_from((-1, 0, 1)),
    code=st.sampled_from(("", "051", "190")),
    intensity=st.sampled_from((None, -10.0, 0.0, 3.5)),
)
wheres = st.builds(
    Where,
    actor=st.none() | ends,
    ends=st.none() | st.tuples(ends, ends),
    source=st.none() | ends,
    target=st.none() | ends,
    types=st.lists(st.sampled_from(TYPES), max_size=2).map(tuple),
    polarity=st.none() | st.sampled_from((-1, 0, 1)),
    negated=st.none() | st.booleans(),
    attributed_to=st.none() | ends,
    publisher=st.none() | st.sampled_from([document.publisher for document in DOCUMENTS]),
    document=st.none() | st.sampled_from([document.id for document in DOCUMENTS]),
    documents=st.lists(st.sampled_from([document.id for document in DOCUMENTS])).map(tuple),
    since=st.none() | st.sampled_from(DATES[1:]),
    until=st.none() | st.sampled_from(DATES[1:]),
    limit=st.none() | st.integers(0, 3),
)


def _compared(date: str, bound: str) -> int:
    pairs = zip(map(int, date.split("-")), map(int, bound.split("-")), strict=False)
    return next((mine - other for mine, other in pairs if mine != other), 0)


def _within(date: str, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    late = bool(date) and (since is None or _compared(date, since) >= 0)
    return late and (until is None or _compared(date, until) <= 0)


def _fits(claim: Claim, where: Where) -> bool:
    same = ("source", "target", "polarity", "negated", "attributed_to", "document")
    return (
        all(getattr(where, name) in (None, getattr(claim, name)) for name in same)
        and where.actor in (None, claim.source, claim.target)
        and (where.ends is None or sorted(where.ends) == sorted((claim.source, claim.target)))
        and (not where.types or claim.type in where.types)
        and (not where.documents or claim.document in where.documents)
        and where.publisher in (None, claim.document.replace("doc", "press"))
        and _within(claim.date, where.since, where.until)
    )


def _expected(known: Iterable[Claim], where: Where) -> list[Claim]:
    fitting = (claim for claim in known if _fits(claim, where))
    ordered = sorted(fitting, key=lambda claim: (claim.date, claim.id))
    return ordered[: where.limit]


def _filled(store: Store, known: Iterable[Claim]) -> list[Claim]:
    unique = {claim.id: claim for claim in reversed(list(known))}
    for document in DOCUMENTS:
        own = [claim for claim in unique.values() if claim.document == document.id]
        store.add(document, ACTORS, own, replace=True)
    return list(unique.values())


def _agree(store: Store, known: list[Claim], where: Where) -> None:
    expected = _expected(_filled(store, known), where)
    assert list(store.claims(where)) == expected
    assert [evidence.claim for evidence in store.evidence(where)] == expected
    every = replace(where, limit=None)
    assert sorted(store.gists(every), key=MOMENT) == list(map(gist_of, store.evidence(every)))
    assert len(list(store.gists(where))) == len(expected)


@pytest.mark.parametrize("address", ["embedded"], indirect=True)
@EVERY
@given(known=st.lists(claims, max_size=12), where=wheres)
def test_filters_agree_with_plain_python(store: Store, known: list[Claim], where: Where) -> None:
    _agree(store, known, where)


@pytest.mark.parametrize("address", [NEO4J], indirect=True)
@FEWER
@given(known=st.lists(claims, max_size=12), where=wheres)
def test_filters_agree_on_a_server(store: Store, known: list[Claim], where: Where) -> None:
    _agree(store, known, where)


# Ids, names of one actor and of two, a demonym, and what is nobody's name.
NAMES = st.sampled_from(("a", "b", "B", "see", "Bee", "both", "citizens", "a a", "  ", "nobody"))
NAMED = (
    replace(ACTORS[0], aliases=("both",), demonyms=("citizens",)),
    replace(ACTORS[1], leader="a", aliases=("both", "citizens")),
    replace(ACTORS[2], aliases=("see",), demonyms=("Bee",)),
)
_CLAIM = Claim("doc 0", 0, 9, "a", "supports", "c", "quote")
_NOWHERE = Where(document="doc 0", documents=("doc 1",))


def _same(store: Store, said: Mapping[str, Actor], found: Iterable[Evidence]) -> None:
    for ident in (ident for one in found for ident in one.claim.actors):
        assert said[ident] == store.actor(ident)


@FEWER
@example([_CLAIM], Where(ends=("b", "b")), "a").via("a filter that a server once left out")
@example([_CLAIM], _NOWHERE, "a").via("a filter that no document can match")
@given(known=st.lists(claims, max_size=12), where=wheres, name=NAMES)
def test_around_an_actor_is_what_the_other_questions_say(
    store: Store, known: list[Claim], where: Where, name: str
) -> None:
    _filled(store, known)
    store.put_actors(NAMED)
    actor, *others = store.find(name) or (None, None)
    found = store.around_name(name, where)
    if others or actor is None:
        assert found is None
        return
    assert found == store.around(actor, where)
    led = tuple(store.actors(leader=actor.id))
    assert (found.actor, found.bodies) == (actor, led)
    assert found.said.keys() <= {actor.id, *(one.id for one in led)}
    for mine in (actor, *led):
        wanted = tuple(store.evidence(replace(where, actor=mine.id, limit=None)))
        said = sorted(found.said.get(mine.id, ()), key=MOMENT)
        assert said == list(map(gist_of, wanted))
        assert [found.evidence[one.id] for one in said] == list(wanted)
        _same(store, found.actors, wanted)


@FEWER
@example([_CLAIM], Where(actor="c"), ("a", "see")).via("a filter that a server once left out")
@example([_CLAIM], Where(actor="b"), ("a", "see")).via("a filter that a server once left out")
@given(known=st.lists(claims, max_size=12), where=wheres, names=st.tuples(NAMES, NAMES))
def test_a_pair_is_what_the_other_questions_say(
    store: Store, known: list[Claim], where: Where, names: tuple[str, str]
) -> None:
    _filled(store, known)
    store.put_actors(NAMED)
    left, right = map(store.find, names)
    found = store.pair_names(*names, where)
    if not len(left) == len(right) == 1:
        assert found is None
        return
    wanted = tuple(store.evidence(replace(where, ends=(left[0].id, right[0].id), limit=None)))
    assert found == store.pair(left[0], right[0], where)
    assert (found.left, found.right, found.evidence) == (left[0], right[0], wanted)
    _same(store, found.actors, wanted)


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2019-06-04", None, True),
        ("2019-06-05", None, False),
        (None, "2019-06-04", True),
        (None, "2019-06-03", False),
        ("2019", "2019", True),
        ("2019-06", "2019-06", True),
        ("2020", None, False),
        (None, "2018", False),
    ],
)
def test_a_day_within_bounds(
    filled: Store, since: str | None, until: str | None, found: bool
) -> None:
    where = Where(document="rivals", since=since, until=until)
    assert bool(list(filled.claims(where))) is found


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [("2020-01-20", None, True), (None, "2020-01-01", True), ("2020-02", None, False)],
)
def test_a_month_is_compared_as_far_as_it_is_known(
    filled: Store, since: str | None, until: str | None, found: bool
) -> None:
    where = Where(document="battle", since=since, until=until)
    assert bool(list(filled.claims(where))) is found


def test_undated_claims_match_no_bound(filled: Store) -> None:
    assert list(filled.claims(Where(document="despatch")))
    assert not list(filled.claims(Where(document="despatch", since="0001")))
    assert not list(filled.claims(Where(document="despatch", until="9999")))


def test_values_are_never_read_as_sql(filled: Store) -> None:
    assert not list(filled.claims(Where(source="egypt' OR '1'='1")))
    assert not list(filled.claims(Where(types=("supports') OR TRUE --",))))


def test_evidence_carries_the_heading(filled: Store, small_world: World) -> None:
    (evidence, *_) = filled.evidence(Where(publisher="The Guardian"))
    document = small_world.documents[1]
    assert (evidence.title, evidence.publisher) == (document.title, document.publisher)
    assert (evidence.published, evidence.url) == (document.date, document.url)


def test_documents_come_by_date(filled: Store) -> None:
    assert [d.id for d in filled.documents()] == ["despatch", "rivals", "embargo", "battle"]


def test_the_graph_has_one_edge_per_claim(filled: Store, small_world: World) -> None:
    graph = filled.graph()
    assert {key for *_, key in graph.edges(keys=True)} == {c.id for c in small_world.claims}
    for claim in small_world.claims:
        edge = graph.edges[claim.source, claim.target, claim.id]
        for name in ("type", "quote", "date", "document", "attributed_to", "modality"):
            assert edge[name] == getattr(claim, name)
        for name in ("negated", "polarity", "confidence"):
            assert edge[name] == getattr(claim, name)
    assert graph.edges["russia", "khalifa-haftar", small_world.claims[5].id]["publisher"] == (
        "Al Jazeera"
    )


def test_the_graph_names_its_nodes(filled: Store) -> None:
    node = filled.graph().nodes["khalifa-haftar"]
    assert (node["name"], node["kind"], node["country"]) == ("Khalifa Haftar", "person", "libya")
    assert node["aliases"] == ("Haftar", "Field Marshal Haftar")


def test_a_filtered_graph_holds_only_what_matches(filled: Store) -> None:
    graph = filled.graph(Where(types=("negotiates-with",)))
    assert set(graph) == {"government-of-national-accord", "libyan-national-army"}
    assert graph.number_of_edges() == 1


def test_opposite_claims_are_told_apart(filled: Store, small_world: World) -> None:
    pair = Where(source="united-arab-emirates", target="khalifa-haftar")
    assert [c.negated for c in filled.claims(replace(pair, negated=True))] == [True]
    assert [c.negated for c in filled.claims(replace(pair, negated=False))] == [False]


def test_reading_goes_on_while_others_write(filled, small_world):
    found = filled.evidence()
    first = next(found)
    filled.add(Document("A new one.", id="new"), (), ())
    rest = [first, *found]
    assert {one.claim.id for one in rest} == {claim.id for claim in small_world.claims}
    half = filled.claims()
    next(half)
