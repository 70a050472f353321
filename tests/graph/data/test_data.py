"""The data files are tested like code: ids, names, references and the seeds."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from graph.data import FOLDER
from graph.documents import read_documents
from graph.gazetteer import load_gazetteer
from graph.model import Document
from graph.names import slug
from graph.spelling import key

SEEDS = Path(__file__).parents[3] / "seeds"
ACTORS = {actor.id: actor for actor in load_gazetteer(SEEDS / "actors.yaml")}
REPORTS = list(read_documents([SEEDS]))
STATES = [actor for actor in ACTORS.values() if actor.kind == "state"]
# Their adjective belongs to another state, or there is none.
NO_DEMONYM = {"dominica", "vatican-city", "donetsk-peoples-republic", "luhansk-peoples-republic"}
# The capital is more often something else in English, stands for someone else, or is no more.
NO_CAPITAL = {
    "antigua-and-barbuda", "belgium", "costa-rica", "czechoslovakia", "donetsk-peoples-republic",
    "east-germany", "grenada", "guyana", "jamaica", "libya", "luhansk-peoples-republic",
    "maldives", "northern-cyprus", "seychelles", "soviet-union", "yugoslavia",
}  # fmt: skip


def said(actor):
    return (*actor.names, *actor.demonyms, *actor.metonyms)


def test_no_two_actors_share_a_name():
    owners = defaultdict(set)
    for actor in ACTORS.values():
        for name in said(actor):
            owners[key(name)].add(actor.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_wikidata_ids_are_well_formed_and_unique():
    ids = [actor.wikidata for actor in ACTORS.values() if actor.wikidata]
    assert len(ids) > 250
    assert all(re.fullmatch(r"Q[1-9]\d*", one) for one in ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("actor", STATES, ids=lambda actor: actor.id)
def test_a_state_has_its_id_code_people_and_capital(actor):
    assert actor.id == slug(actor.name)
    assert actor.wikidata
    assert actor.country is None or re.fullmatch("[A-Z]{2}", actor.country)
    assert bool(actor.demonyms) != (actor.id in NO_DEMONYM)
    assert bool(actor.metonyms) != (actor.id in NO_CAPITAL)


def test_all_members_of_the_united_nations_are_there():
    others = {"palestine", "kosovo", "taiwan", "vatican-city", "western-sahara"}
    assert len([state for state in STATES if state.country and state.id not in others]) == 193


@pytest.mark.parametrize(
    ("capital", "state"),
    [("Moscow", "russia"), ("Kremlin", "russia"), ("White House", "united-states")],
)
def test_seats_of_power(capital, state):
    assert capital in ACTORS[state].metonyms


def test_countries_are_codes_of_known_states():
    codes = {state.country for state in STATES} | {"HK", None}
    assert {actor.country for actor in ACTORS.values()} <= codes


def test_leaders_are_persons():
    leaders = {actor.leader for actor in ACTORS.values() if actor.leader}
    assert "khalifa-haftar" in leaders
    assert {ACTORS[leader].kind for leader in leaders} == {"person"}


@pytest.mark.parametrize("path", [FOLDER / "actors.yaml", SEEDS / "actors.yaml"], ids=str)
def test_no_id_is_given_twice(path):
    ids = re.findall(r"^([\w-]+):", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert ids and len(ids) == len(set(ids))


def test_names_are_clean_and_not_repeated():
    untidy = [
        (actor.id, name)
        for actor in ACTORS.values()
        for name in said(actor)
        if name != " ".join(name.split()) or not key(name) or said(actor).count(name) > 1
    ]
    assert untidy == []


def test_the_sides_of_libya_stay_apart():
    sides = ["government-of-national-accord", "libyan-national-army", "wagner-group", "russia"]
    names = [key(name) for side in sides for name in said(ACTORS[side])]
    assert ACTORS["libyan-national-army"].leader == "khalifa-haftar"
    assert ACTORS["government-of-national-accord"].leader == "fayez-al-sarraj"
    assert {"lna", "gna", "wagner", "kremlin"} <= set(names)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: str(report.url))
def test_every_seed_is_a_dated_report(report):
    assert isinstance(report, Document)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", report.date)
    assert report.title and report.publisher and report.title not in report.text
    assert report.url.startswith("https://") and ".example.org/" in report.url


def test_there_are_twelve_seeds_named_after_their_dates():
    reports = {path.name: path.read_text(encoding="utf-8") for path in SEEDS.glob("*.md")}
    assert len(reports) == 12
    assert all(f"\ndate: {name[:10]}\n" in text for name, text in reports.items())
