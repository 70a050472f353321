"""The tables of codes name types, kinds and actors that there are."""

import pytest

from graph.events.codes import table
from graph.gazetteer import load_gazetteer
from graph.model import KINDS
from tests.graph.events.samples import CODES

OLD = {"DEMAND", "DISAPPROVE", "INVESTIGATE"}


@pytest.mark.parametrize(("code", "kind"), table("codes")["plover"].items())
def test_plover_codes_map_as_the_ontology_says(code, kind):
    event = code.partition("/")[0]
    assert event in OLD or event in CODES.ontology[kind].plover


def test_acled_types_without_order_are_symmetric():
    ordered = {"Violence against civilians", "Abduction/forced disappearance", "Protests"}
    for name, entry in table("codes")["acled"].items():
        types = {entry["type"], entry["ally"], entry.get("victim", "")} - {""}
        assert types <= set(CODES.ontology)
        if entry["type"]:
            assert CODES.symmetric(entry["type"]) != (name in ordered)


def test_signs_and_countries_and_kinds_are_known():
    actors = {actor.id for actor in load_gazetteer()}
    assert set(table("codes")["countries"].values()) <= actors
    comment = CODES.ontology["comments-on"]
    assert all(sign in comment.also for sign in table("codes")["signs"].values())
    roles = table("kinds")["roles"]
    assert {role["kind"] for role in roles.values()} <= set(KINDS)
    assert all(bool(role.get("organ")) != bool(role.get("group")) for role in roles.values())
    assert set(table("kinds")["words"]) <= set(KINDS)
    assert set(table("kinds")["inter"].values()) <= set(roles)


@pytest.mark.parametrize("root", [f"{number:02}" for number in range(1, 21)])
def test_every_cameo_root_has_a_type(root):
    assert CODES.cameo(root) in CODES.ontology
    assert CODES.cameo(f"{root}9z") in CODES.ontology


def test_the_longest_beginning_of_a_code_decides():
    types = [CODES.cameo(code) for code in ("18", "181", "1811", "193", "190", "046", "012")]
    assert types == [
        "attacks", "coerces", "coerces", "attacks", "fights", "negotiates-with", "comments-on",
    ]  # fmt: skip
