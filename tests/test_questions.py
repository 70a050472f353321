"""The questions on the small world, as a person and as a program asks them."""

import csv
import json
from io import StringIO

import pytest

import actorgraph
from graph.store.open import open_store

QUESTIONS = {
    "between": ("between", "Egypt", "Haftar"),
    "path": ("path", "Egypt", "Turkey"),
    "timeline": ("timeline", "Haftar"),
    "timeline of all": ("timeline",),
    "contested": ("contested",),
    "sources": ("sources",),
    "blocs": ("blocs",),
    "brokers": ("brokers",),
    "compare": ("compare", "2019-06", "2020-06"),
    "actor": ("actor", "Haftar"),
    "allies": ("allies", "Haftar"),
    "rivals": ("rivals", "Haftar", "--why"),
}


@pytest.fixture
def ask(address, small_world, monkeypatch, capsys):
    """Run the command on the small world: exit code, output, errors."""
    with open_store(address) as store:
        small_world.fill(store)
    monkeypatch.setenv("ACTORGRAPH_STORE", address)
    monkeypatch.setenv("COLUMNS", "80")

    def ask(*args):
        code = actorgraph.run(args)
        return code, *capsys.readouterr()

    return ask


def test_every_question_is_answered_in_every_form(ask):
    for name, args in QUESTIONS.items():
        code, shown, errors = ask(*args)
        assert (code, errors) == (0, ""), name
        assert shown and max(map(len, shown.splitlines())) <= 80, name
        code, told, _ = ask(*args, "--json")
        assert code == 0 and json.loads(told) is not None, name
        code, listed, _ = ask(*args, "--csv")
        rows = list(csv.reader(StringIO(listed)))
        assert code == 0 and len({len(row) for row in rows}) <= 1, name
        assert ask(*args, "--md")[0] == 0, name


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("between", "Egypt", "Haftar"), "Egypt backs Khalifa Haftar"),
        (("contested",), "the UAE supplied weapons to Haftar"),
        (("actor", "Haftar"), "Leads Libyan National Army"),
        (("sources",), "Reuters"),
        (("compare", "2019-05", "2020-06"), "New"),
        (("timeline", "Haftar"), "Egypt"),
        (("blocs",), "Camp"),
    ],
)
def test_an_answer_names_what_it_rests_on(ask, args, says):
    assert says in " ".join(ask(*args)[1].split())


def test_who_is_unknown_is_told_and_ambiguity_has_a_code_of_its_own(ask):
    code, _, errors = ask("between", "Nobody", "Haftar")
    assert code == 3 and "Nobody" in errors
    assert ask("path", "Haftar", "Nobody")[0] == 3


def test_a_recipe_of_the_cookbook_is_listed_and_run_by_name(ask):
    code, shown, _ = ask("cypher", "--cookbook")
    assert code == 0 and "supporters" in shown
    code, told, _ = ask("cypher", "--cookbook", "supporters", "--param", "who=Khalifa Haftar")
    assert code == 0 and "Egypt" in told
