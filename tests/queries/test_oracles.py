"""Allies, inferred allies and paths against plain programs that try everything."""

from itertools import pairwise, permutations, product
from math import prod

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queries.blocs import blocs, camps
from queries.inferred import inferred
from queries.paths import chains, doubt
from queries.stance import stances
from queries.ties import Tie, picture, ties
from tests.queries.telling import ACTORS, CLAIMS, NAMES, TYPES, in_memory

QUICK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
LIGHT = {"agrees-with": 0.5, "leads": 0.5, "demands": 0.5}


def sign(kind):
    """+1, -1 or 0, by hand."""
    return {"leads": 1, "meets": 0}.get(kind, TYPES[kind])


def heavy(kind, fields):
    """What one claim weighs."""
    return LIGHT.get(kind, 1.0) * (0.5 if fields["modality"] == "planned" else 1.0)


def worth(kind, fields, id):
    """By what claims are put in order, from the least."""
    return not fields["negated"], heavy(kind, fields), fields["date"], id


def scored(said, newest):
    """The score of (type, fields) of one side, from the definition."""
    yes = [(kind, f) for kind, f in said if not f["negated"]]
    if not yes:
        return 0.0
    best = {}
    for kind, f in yes:
        best[f["publisher"]] = max(heavy(kind, f), best.get(f["publisher"], 0.0))
    last = max(f["date"] for _, f in yes)
    years = int(newest) - int(last[:4]) if last else 1
    return round(sum(best.values()) * len(yes) / len(said) * 0.9**years, 2)


def by_hand(claims, me):
    """(other, sign) to (score, slight, denied) from the definition, one sum after the other."""
    pairs = {}
    for source, kind, target, fields in claims:
        if me in (source, target) and source != target and sign(kind):
            other = target if source == me else source
            pairs.setdefault((other, sign(kind)), []).append((kind, fields))
    pairs = {key: said for key, said in pairs.items() if any(not f["negated"] for _, f in said)}
    newest = max((f["date"] for said in pairs.values() for _, f in said), default="")[:4]
    found = {}
    for key, said in pairs.items():
        yes = [(kind, f) for kind, f in said if not f["negated"]]
        total = 0.0
        for paper in {f["publisher"] for _, f in yes}:
            total += max(
                LIGHT.get(kind, 1.0) * (0.5 if f["modality"] == "planned" else 1.0)
                for kind, f in yes
                if f["publisher"] == paper
            )
        last = max(f["date"] for _, f in yes)
        years = int(newest) - int(last[:4]) if last else 1
        score = round(total * len(yes) / len(said) * 0.9**years, 2)
        slight = all(kind in ("agrees-with", "demands") for kind, _ in yes)
        found[key] = score, slight, len(yes) < len(said)
    return {
        (other, way): value
        for (other, way), value in found.items()
        if not (value[1] and (other, -way) in found and not found[other, -way][1])
    }


@given(CLAIMS)
@QUICK
def test_stances_are_what_the_definition_says(claims):
    with in_memory(claims) as store:
        found = stances(store, ACTORS[0])
    expected = by_hand(claims, "a")
    assert {(one.actor.id, one.sign): one.score for one in found} == pytest.approx(
        {key: value[0] for key, value in expected.items()}
    )
    for one in found:
        assert one.mixed == ((one.actor.id, -one.sign) in expected)
        assert one.contested == expected[one.actor.id, one.sign][2]
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def sure(listed, other, way):
    """Whether a chain may lead through it."""
    _, slight, denied = listed[other, way]
    return not slight and not denied and (other, -way) not in listed


@given(CLAIMS)
@QUICK
def test_inferences_are_all_chains_of_two(claims):
    with in_memory(claims) as store:
        direct = stances(store, ACTORS[0])
        found = inferred(store, ACTORS[0], direct)
    mine = by_hand(claims, "a")
    best = {}
    for (middle, way), link in mine.items():
        others = by_hand(claims, middle)
        for (end, turn), second in others.items():
            known = end == "a" or any(end == other for other, _ in mine)
            if not known and sure(mine, middle, way) and sure(others, end, turn):
                key = end, way * turn
                best[key] = max(best.get(key, 0), round(min(link[0], second[0]) / 2, 2))
    expected = {
        key: score for key, score in best.items() if score > best.get((key[0], -key[1]), 0)
    }
    assert {(one.actor.id, one.sign): one.score for one in found} == pytest.approx(expected)
    for one in found:
        assert one.mixed == ((one.actor.id, -one.sign) in best)
        assert [link.target.id for link in one.chain][-1] == one.actor.id


def tie(ends, strength, way=1):
    """A tie of this strength."""
    good, bad = (strength, 0.0) if way > 0 else (0.0, strength)
    return Tie(ends, good, bad, True, False, "", "", ())


STRENGTHS = st.sampled_from([0.25, 0.5, 1.0, 2.0, 3.0])
PAIRS = [ends for ends in product(NAMES, NAMES) if ends[0] < ends[1]]


@given(st.dictionaries(st.sampled_from(PAIRS), STRENGTHS), st.integers(1, 4))
@QUICK
def test_paths_are_the_best_of_all(strengths, limit):
    known = {ends: tie(ends, s) for ends, s in strengths.items()}
    found = chains(known.values(), "a", "b", limit)
    ways = [
        ("a", *middle, "b")
        for length in range(len(NAMES) - 1)
        for middle in permutations("cdef", length)
    ]
    links = {way: [tuple(sorted(p)) for p in pairwise(way)] for way in ways}
    ways = [way for way in ways if all(link in known for link in links[way])]
    trust = {w: prod(s / (1 + s) for s in (known[x].strength for x in links[w])) for w in ways}
    shortest = [way for way, kinds in found.items() if "shortest" in kinds]
    trusted = [way for way, kinds in found.items() if "most trusted" in kinds]
    least = min(map(len, ways), default=0)
    short = sorted((trust[way] for way in ways if len(way) == least), reverse=True)[:limit]
    assert sorted((trust[way] for way in shortest), reverse=True) == pytest.approx(short)
    best = sorted(trust.values(), reverse=True)[:limit]
    assert sorted((trust[way] for way in trusted), reverse=True) == pytest.approx(best)
    assert all(len(way) == least for way in shortest)


def test_doubt_is_the_logarithm_of_trust():
    assert doubt(tie(("a", "b"), 1.0)) == pytest.approx(0.6931, abs=1e-4)


@given(CLAIMS)
@QUICK
def test_ties_are_the_same_from_both_ends(claims):
    turned = [
        (target, kind, source, fields) if kind != "leads" else (source, kind, target, fields)
        for source, kind, target, fields in claims
    ]
    with in_memory(claims) as one, in_memory(turned) as other:
        found = [picture(store)[0] for store in (one, other)]
    assert found[0] == found[1]
    assert all(tie.friendly or tie.hostile for tie in found[0])


@given(CLAIMS)
@QUICK
def test_camps_alone_are_those_of_the_blocs(claims):
    with in_memory(claims) as store:
        whole = blocs(store)
        found, actors = picture(store)
    assert camps(found, actors) == whole.camps


@given(CLAIMS)
@QUICK
def test_a_tie_is_what_the_definition_says(claims):
    with in_memory(claims) as store:
        found, _ = picture(store)
    newest = max((fields["date"] for *_, fields in claims), default="")[:4]
    for one in found:
        said = {
            f"c{n:03d}": (kind, fields)
            for n, (source, kind, target, fields) in enumerate(claims)
            if {source, target} == set(one.ends) and sign(kind)
        }
        scores = {way: scored([s for s in said.values() if sign(s[0]) == way], newest)
                  for way in (1, -1)}  # fmt: skip
        assert (one.friendly, one.hostile) == pytest.approx((scores[1], scores[-1]))
        assert list(one.claims) == sorted(said, key=lambda id: worth(*said[id], id), reverse=True)
        yes = [kind for kind, fields in said.values() if not fields["negated"]]
        assert one.firm == any(kind not in ("agrees-with", "demands") for kind in yes)
        assert one.contested == (0 < len(yes) < len(said))
        dates = sorted(f["date"] for _, f in said.values() if f["date"]) or [""]
        assert (one.first, one.last) == (dates[0], dates[-1])


def test_no_evidence_makes_no_tie():
    assert ties([], {}) == ()
