"""Names in event data lead to the actors that text leads to."""

from pathlib import Path

import pytest

from graph.events import names
from graph.events.event import Party
from graph.events.names import Names
from graph.gazetteer import load_gazetteer

SEEDS = Path(__file__).parents[3] / "seeds" / "actors.yaml"
NAMES = Names(load_gazetteer(SEEDS))


@pytest.mark.parametrize(
    ("party", "ident"),
    [
        (Party("Military Forces of Turkey (2016-)"), "turkey"),
        (Party("Police Forces of Egypt (2014-)"), "egypt"),
        (Party("Government of Sudan"), "sudan"),
        (Party("TUR"), "turkey"),
        (Party("Khalifa Belqasim Haftar"), "khalifa-haftar"),
        (Party("Police (India)", country="India"), "india"),
        (Party("CHINESE", "CHN", "CHN"), "china"),
        (Party("IOWA", "USA", "USA"), "united-states"),
        (Party("GEORGIA", "USA", "USA"), "united-states"),
        (Party("PRESIDENT", "RUSGOV", "RUS", "GOV"), "russia"),
        (Party("UNITED STATES", "USACOP", "USA", "COP"), "united-states"),
        (Party("ROMANIA", "ROM", "ROM"), "romania"),
        (Party("", country="SYR", role="GOV"), "syria"),
        (Party("UNITED NATIONS", "IGOUNO", "", "IGO"), "united-nations"),
        (Party("Somebody", country="Palestinian Territory, Occupied"), "somebody"),
    ],
)
def test_a_party_is_an_actor_that_is_known(party, ident):
    assert NAMES.actor(party).id == ident


@pytest.mark.parametrize(
    ("party", "name", "kind", "country"),
    [
        (Party("SYRIAN", "SYRREB", "SYR", "REB"), "Rebels (Syria)", "armed-group", "SY"),
        (Party("", country="SYR", role="CVL"), "Civilians (Syria)", "population", "SY"),
        (Party("PROTESTER", "EGYOPP", "EGY", "OPP"), "Protester (Egypt)", "population", "EG"),
        (Party("ANNA MARLIN", "CANGOV", "CAN", "GOV"), "Anna Marlin", "person", "CA"),
        (Party("Citizen (India)", country="India"), "Citizen (India)", "population", "IN"),
        (Party("Blue Hill Brigade", country="Mali"), "Blue Hill Brigade", "armed-group", "ML"),
        (
            Party("Military Forces of Sudan (2019-) Night Unit"),
            "Military Forces of Sudan Night Unit",
            "armed-group",
            "SD",
        ),
    ],
)
def test_someone_new_is_discovered_with_a_guessed_kind(party, name, kind, country):
    actor = NAMES.actor(party)
    assert (actor.name, actor.kind, actor.country) == (name, kind, country)
    assert actor.discovered


@pytest.mark.parametrize(
    "party",
    [Party(""), Party("NA"), Party("POLICE", "COP", "", "COP"), Party("PRESIDENT", "GOV")],
)
def test_a_role_without_a_country_is_nobody(party):
    assert NAMES.actor(party) is None


def test_memory_of_names_is_bounded(monkeypatch):
    monkeypatch.setattr(names, "_CACHE", 3)
    some = Names(load_gazetteer())
    for number in range(10):
        some.actor(Party(f"Nobody {number} at all"))
    assert len(some._seen) <= 3
