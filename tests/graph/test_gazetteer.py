"""The gazetteer holds the built-in actors; user files add, replace, and are checked."""

import pytest

from graph.errors import DataError
from graph.gazetteer import _states, load_gazetteer

KNOWN = {actor.id: actor for actor in load_gazetteer()}


def load(tmp_path, text):
    own = tmp_path / "own.yaml"
    own.write_text(text, encoding="utf-8")
    return {actor.id: actor for actor in load_gazetteer(own)}


def test_states_and_actors_are_there():
    assert KNOWN["turkey"].metonyms[0] == "Ankara"
    assert (KNOWN["turkey"].kind, KNOWN["turkey"].country) == ("state", "TR")
    assert KNOWN["wagner-group"].leader == "yevgeny-prigozhin"


def test_a_user_adds_an_actor(tmp_path):
    actors = load(tmp_path, "x-front: {name: X Front, kind: armed-group, aliases: [XF]}")
    assert actors["x-front"].names == ("X Front", "XF")
    assert actors.keys() - KNOWN.keys() == {"x-front"}


def test_a_user_adds_to_lists_and_replaces_the_rest(tmp_path):
    actors = load(tmp_path, "turkey: {name: Türkiye, aliases: [Turchia], wikidata: Q1}")
    assert actors["turkey"].name == "Türkiye"
    assert {"Turkey", "Turchia", "Republic of Turkey"} <= set(actors["turkey"].aliases)
    assert (actors["turkey"].wikidata, actors["turkey"].country) == ("Q1", "TR")


def test_a_leader_may_stand_in_a_later_entry(tmp_path):
    text = "a: {name: A, kind: armed-group, leader: b}\nb: {name: B, kind: person}"
    assert load(tmp_path, text)["a"].leader == "b"


@pytest.mark.parametrize(
    ("text", "entry", "reason"),
    [
        ("x: 1", "x", "mapping"),
        ("X Y: {name: X, kind: state}", "X Y", "x-y"),
        ("x: {name: X, kind: state, colour: red}", "x", "'colour'"),
        ("x: {name: X, kind: country}", "x", "unknown kind 'country'"),
        ("x: {name: X, kind: state, aliases: [1914]}", "x", "aliases"),
        ("x: {name: X, kind: state, aliases: Y}", "x", "list"),
        ("x: {kind: state}", "x", "needs a name"),
        ("x: {name: X}", "x", "needs a kind"),
        ("x: {name: '', kind: state}", "x", "name must be a text"),
        ("x: {name: X, kind: state, country: NO}", "x", "quotes"),
        ("x: {name: X, kind: state, leader: nobody}", "x", "'nobody'"),
        ("x: }", "line 1", ""),
        ("- x", "", "mapping"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_entry(tmp_path, text, entry, reason):
    with pytest.raises(DataError) as caught:
        load(tmp_path, text)
    assert caught.value.path == str(tmp_path / "own.yaml")
    assert caught.value.entry == entry
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "line 1"),
        ("id,name\n", "line 1"),
        ("id,name,iso2,iso3,wikidata,aliases,demonyms,metonyms\nx,X,XX\n", "line 2"),
        ("id,name,iso2,iso3,wikidata,aliases,demonyms,metonyms\nx,,,,,,,\n", "line 2"),
    ],
)
def test_a_bad_table_of_states_is_refused(tmp_path, text, line):
    table = tmp_path / "states.csv"
    table.write_text(text)
    with pytest.raises(DataError) as caught:
        list(_states(table))
    assert caught.value.entry == line
