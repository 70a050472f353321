"""What the questions print: golden output in every width and format, completion, the notebook.

ACTORGRAPH_GOLDEN=1 pytest tests/test_answers.py writes the golden files anew; read the difference.
"""

import csv
import json
import os
from io import StringIO
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

import actorgraph
from graph.store.open import open_store
from tests.small_world import small_world
from tests.viz.test_table import EVIL
from viz.notebook import Answer, Questions

GOLDEN = Path(__file__).parent / "golden"
QUESTIONS = {
    "allies": ["allies", "LNA"],
    "rivals": ["rivals", "GNA", "--why"],
    "between": ["between", "UAE", "Haftar"],
    "path": ["path", "Turkey", "Egypt"],
    "timeline": ["timeline"],
    "contested": ["contested"],
    "sources": ["sources"],
    "blocs": ["blocs"],
    "brokers": ["brokers"],
    "compare": ["compare", "2019-11", "2020-06"],
    "actor": ["actor", "Haftar"],
    "cookbook": ["cypher", "--cookbook"],
}
EMPTY = [
    ["allies", "Turkey", "--until", "2018"],
    ["between", "Turkey", "Egypt"],
    ["path", "Turkey", "UN"],
    ["timeline", "--since", "2030"],
    ["timeline", "UN"],
    ["contested", "--exclude-contested"],
    ["sources", "--until", "2001"],
    ["blocs", "--type", "meets"],
    ["brokers", "--until", "2001"],
    ["compare", "2020-06", "2020-06"],
    ["actor", "UN"],
    ["claims", "--publisher", "Nobody"],
]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The address of an embedded store with the small world and one who mediates."""
    address = str(tmp_path_factory.mktemp("answers") / "libya.db")
    with open_store(address) as store:
        small_world().fill(store)
    return address


@pytest.fixture
def ask(small, monkeypatch, capsys):
    """Run the command: exit code, output, errors."""
    monkeypatch.setenv("ACTORGRAPH_STORE", small)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def ask(*args, width=80):
        monkeypatch.setenv("COLUMNS", str(width))
        capsys.readouterr()
        return actorgraph.run(args), *capsys.readouterr()

    return ask


def golden(name, text):
    """Compare with the golden file, or write it."""
    file = GOLDEN / name
    if os.environ.get("ACTORGRAPH_GOLDEN"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_in_a_pipe(ask, name, width):
    code, text, errors = ask(*QUESTIONS[name], width=width)
    assert (code, errors) == (0, "")
    assert max(map(len, text.splitlines())) <= width
    golden(f"{name}-{width}.txt", text)


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Say so."""
        return True


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_on_a_terminal(ask, monkeypatch, name):
    shown = {}
    for no_colour in ("", "1"):
        monkeypatch.setenv("NO_COLOR", no_colour)
        monkeypatch.setattr("sys.stdout", terminal := Terminal())
        assert ask(*QUESTIONS[name])[0] == 0
        shown[no_colour] = terminal.getvalue()
    golden(f"{name}-colour.txt", shown[""])
    assert shown["1"] == (GOLDEN / f"{name}-80.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_as_markdown(ask, name):
    code, text, _ = ask(*QUESTIONS[name], "--md")
    assert code == 0
    golden(f"{name}.md", text)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_as_json_and_csv(ask, name):
    records = json.loads(ask(*QUESTIONS[name], "--json")[1])
    rows = list(csv.DictReader(StringIO(ask(*QUESTIONS[name], "--csv")[1])))
    assert len(rows) >= len(records)
    assert bool(rows) == bool(records) == (name != "brokers")
    assert not any(None in row or None in row.values() for row in rows)


@pytest.mark.parametrize("args", EMPTY)
def test_an_empty_answer_is_an_answer(ask, args):
    code, text, errors = ask(*args)
    assert (code, errors) == (0, "")
    assert text.strip()
    assert ask(*args, "--json")[1].startswith("[")


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["between", "Haftar", "Hafter"], 3, "Did you mean: Haftar"),
        (["actor", "Tripoli"], 4, "Libya (libya)"),
        (["blocs", "--actor", "Nobody at all"], 3, "No actor is called"),
        (["path", "Turkey", "Egypt", "--store", "none.db"], 5, "does not exist"),
        (["compare", "yesterday", "2020"], 2, "is not a date"),
        (["contested", "--type", "suports"], 2, "Did you mean supports?"),
        (["sources", "--min-publishers", "0"], 2, "not in the range"),
        (["cypher"], 2, "Write a query"),
        (["cypher", "RETURN 1", "--cookbook", "denials"], 2, "Write a query"),
        (["cypher", "--cookbook", "denails"], 1, "did you mean denials"),
        (["cypher", "none.cypher"], 1, "No such file"),
    ],
)
def test_mistakes_are_told_in_one_line(ask, args, code, says):
    got, _, errors = ask(*args)
    assert got == code
    assert says in errors and errors.count("\n") == 1


def test_a_query_is_read_from_a_file(ask, tmp_path):
    file = tmp_path / "query.cypher"
    file.write_text("MATCH (a:Actor {name: $who}) RETURN a.kind AS kind", encoding="utf-8")
    code, text, _ = ask("cypher", str(file), "--param", "who=Egypt", "--json")
    assert (code, json.loads(text)) == (0, [{"kind": "state"}])


def test_a_recipe_takes_any_name_of_an_actor(ask):
    _, text, _ = ask("cypher", "--cookbook", "supporters", "--param", "who=Haftar", "--json")
    assert [row["supporter"] for row in json.loads(text)] == ["Egypt", "Russia"]


@pytest.mark.parametrize(
    ("args", "begun", "offered"),
    [
        (["allies"], "khal", {"khalifa-haftar"}),
        (["between", "Egypt"], "Tür", {"Turkey"}),
        (["claims", "--source"], "LN", {"libyan-national-army"}),
        (["allies", "Haftar", "--attributed-to"], "U", {"united-nations", "united-arab-emirates"}),
        (["allies", "--store", "none.db"], "haf", set()),
        (["cypher", "--cookbook"], "sup", {"supporters", "suppliers"}),
    ],
)
def test_a_shell_completes_names(ask, args, begun, offered):
    complete = ShellComplete(actorgraph.cli, {}, "actorgraph", "_ACTORGRAPH_COMPLETE")
    assert {one.value for one in complete.get_completions(args, begun)} == offered


def test_every_question_takes_the_same_selection():
    shared = {"--since", "--until", "--at", "--min-publishers", "--exclude-contested",
              "--attributed-to", "--publisher", "--type", "--polarity"}  # fmt: skip
    forms = {"--table", "--json", "--csv", "--md"}
    for args in QUESTIONS.values():
        command = actorgraph.cli.commands[args[0]]
        options = {o for p in command.params if isinstance(p, click.Option) for o in p.opts}
        assert forms <= options
        assert shared <= options or args[0] == "cypher"


@pytest.fixture
def questions(small):
    """The questions of the notebook."""
    with Questions(small) as opened:
        yield opened


ASKED = [
    ("allies", ["LNA"]),
    ("rivals", ["GNA"]),
    ("between", ["UAE", "Haftar"]),
    ("path", ["Turkey", "Egypt"]),
    ("timeline", ["Haftar"]),
    ("contested", []),
    ("sources", []),
    ("blocs", []),
    ("brokers", []),
    ("compare", ["2019-11", "2020-06"]),
    ("actor", ["Haftar"]),
    ("claims", []),
    ("cypher", ["RETURN 1 AS one"]),
    ("cook", ["denials"]),
]


@pytest.mark.parametrize(("name", "args"), ASKED)
def test_a_notebook_shows_what_the_command_prints(questions, ask, name, args):
    answer = getattr(questions, name)(*args)
    assert isinstance(answer, Answer)
    page = answer._repr_html_()
    assert page.startswith("<div>") and page.endswith("</div>")
    assert answer.markdown() and isinstance(answer.records(), list)
    if name != "cook":
        _, text, _ = ask(name, *args)
        assert str(answer) == text
        assert answer.records() == json.loads(ask(name, *args, "--json")[1])


def test_a_notebook_narrows_down_by_name(questions):
    found, follow = questions.allies("Haftar", types="supports", follow=0).value
    assert ([one.actor.name for one in found], list(follow)) == (["Egypt", "Russia"], [])
    assert len(questions.claims(actors=["Egypt", "Turkey"]).value) == 4


def test_nothing_in_a_store_is_markup(tmp_path):
    evil = f"<b onclick=x>{EVIL}</b>|`*_[x](y)"
    world = small_world()
    with open_store(tmp_path / "evil.db") as store:
        actors = [actorgraph_actor(one, evil) for one in world.actors]
        store.put_actors(actors)
        world.fill(store)
        store.put_actors(actors)
    with Questions(tmp_path / "evil.db") as ask:
        answers = [ask.allies("khalifa-haftar"), ask.blocs(), ask.sources(), ask.contested()]
    for answer in answers:
        assert "<b onclick" not in answer._repr_html_()
        assert "&lt;b onclick" in answer._repr_html_()
        assert "<b onclick" not in answer.markdown().replace("\\<", "")
        assert not set("\x07\x9b\u202e\x1b") & set(answer.text(200) + answer.markdown())


def actorgraph_actor(one, evil):
    """The actor under a name that would like to be markup."""
    from dataclasses import replace

    return replace(one, name=f"{one.name} {evil}")
