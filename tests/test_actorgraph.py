"""The command: its formats, its exit codes, its help, and what it does not import."""

import ast
import csv
import json
import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path

import click
import pytest

import actorgraph
from graph.store.open import open_store
from tests.interruptible import INTERRUPTIBLE

ROOT = Path(__file__).parent.parent
HEAVY = "spacy thinc numpy ladybug pyvis networkx rapidfuzz neo4j"
COMMANDS = sorted(actorgraph.cli.commands)


@pytest.fixture
def address(address, small_world, monkeypatch):
    """A store with the small world, named by the environment; 80 columns, no colour."""
    with open_store(address) as store:
        small_world.fill(store)
    monkeypatch.setenv("ACTORGRAPH_STORE", address)
    monkeypatch.setenv("COLUMNS", "80")
    return address


@pytest.fixture
def ask(address, capsys):
    """Run the command on the small world: exit code, output, errors."""

    def ask(*args):
        code = actorgraph.run(args)
        return code, *capsys.readouterr()

    return ask


def program(*args, **options):
    """The command as a process of its own."""
    command = [sys.executable, "-W", "error", str(ROOT / "actorgraph.py"), *args]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


GOLDEN = """\
Allies of Khalifa Haftar

Score  Ally                       Why

 1.53  Egypt                      Egypt supports Khalifa Haftar, says Government
       state                      of National Accord
       2 claims, 1 pub.           “Egypt backs Khalifa Haftar”
       2019-06-04                 — Reuters, 2019-06-04

 0.50  Russia                     Russia supports Khalifa Haftar (hypothetical)
       state                      “Russia may support Haftar”
       1 claim, 1 pub.            — Al Jazeera, 2020-01
       2020-01

 0.45  United Arab Emirates       United Arab Emirates supplies Khalifa Haftar,
       state                      says United Nations
       1 claim, 1 denied, 1 pub.  “the UAE supplied weapons to Haftar”
       2019-12-10                 — The Guardian, 2019-12-10
       contested
"""


def test_allies_fit_eighty_columns_without_colour(ask):
    assert ask("allies", "Haftar") == (0, GOLDEN, "")


def test_why_shows_every_sentence_and_what_it_is_about(ask):
    _, shown, _ = ask("allies", "Haftar", "--why")
    assert "denied: United Arab Emirates supplies" in shown
    assert "“Egypt supports the LNA”" in shown
    assert "(via\n" in shown or "(via " in shown


def test_rivals_are_those_on_the_other_side(ask):
    code, shown, _ = ask("rivals", "GNA", "--json")
    assert code == 0
    assert [(one["actor"], one["inferred"]) for one in json.loads(shown)] == [
        ("Libyan National Army", False),
        ("Khalifa Haftar", True),
        ("Egypt", True),
    ]


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["allies", "Turkey", "--until", "2018"], 0, ""),
        (["claims", "--type", "SUPPORTS", "--limit", "1"], 0, ""),
        (["allies", "Haftar", "--store", "."], 1, "is a directory"),
        (["cypher", " "], 1, "The query is empty"),
        (["cypher", "RETURN 1", "--param", "n"], 1, "name=value, not 'n'"),
        (["allies"], 2, "Missing argument 'ACTOR'"),
        (["alies", "Haftar"], 2, "No such command"),
        (["claims", "--type", "suports"], 2, "Did you mean supports?"),
        (["claims", "--since", "2020-13"], 2, "is not a date"),
        (["ingest", "x", "--actors", "none.yaml"], 2, "does not exist"),
        (["extract"], 2, "Name a file or a folder"),
        (["export", "libya.txt"], 2, "ends like no format"),
        (["export"], 2, "Name a file"),
        (["export", "libya.html", "--neo4j-admin", "csv"], 2, "Name a file"),
        (["actors", "--store", "neo4j://me:secret@host"], 1, "ACTORGRAPH_NEO4J_PASSWORD"),
        (["allies", "Hafter"], 3, "Did you mean: Haftar"),
        (["claims", "--actor", "Nobody at all"], 3, "No actor is called 'Nobody at all'."),
        (["rivals", "Tripoli"], 4, "Libya (libya)"),
        (["allies", "Haftar", "--store", "none.db"], 5, "does not exist"),
    ],
)
def test_exit_codes_and_one_line_of_explanation(ask, args, code, says):
    got, _, errors = ask(*args)
    assert got == code
    assert says in errors
    assert (errors.count("\n"), errors.startswith("error: ")) == (
        (1, True) if code else (0, False)
    )


def test_an_interrupt_is_130(ask, monkeypatch):
    def interrupt(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("queries.near.around", interrupt)
    assert ask("allies", "Haftar")[0] == 130


@pytest.mark.parametrize("args", [["allies", "Haftar"], ["claims"], ["actors"], ["actor", "LNA"]])
def test_every_answer_comes_as_json_and_as_csv(ask, args):
    records = json.loads(ask(*args, "--json")[1])
    rows = list(csv.DictReader(StringIO(ask(*args, "--csv")[1])))
    assert len(records) == len(rows) > 0
    assert not any(None in row or None in row.values() for row in rows)


def test_claims_are_narrowed_by_every_filter(ask):
    def quotes(*args):
        return [claim["quote"] for claim in json.loads(ask("claims", "--json", *args)[1])]

    assert quotes("--target", "Haftar", "--attributed-to", "UN") == [
        "the UAE supplied weapons to Haftar"
    ]
    assert quotes("--publisher", "Reuters", "--source", "Turkey") == [
        "Turkey sent drones to the GNA"
    ]
    assert len(quotes("--since", "2020")) == 3
    assert len(quotes("--actor", "LNA", "--type", "supports", "--type", "attacks")) == 2


def test_pairs_that_may_be_one_actor_are_proposed(ask):
    code, said, _ = ask("actors", "--duplicates")
    assert (code, said.strip()) == (0, "No two actors seem to be one.")
    assert json.loads(ask("actors", "--duplicates", "--json")[1]) == []


def test_actors_are_counted_and_the_silent_ones_left_out(ask):
    listed = json.loads(ask("actors", "--json")[1])
    assert (listed[0]["name"], listed[0]["claims"]) == ("Government of National Accord", 4)
    assert "United Nations" not in [one["name"] for one in listed]
    everyone = json.loads(ask("actors", "--json", "--all", "--kind", "igo")[1])
    assert [one["name"] for one in everyone] == ["United Nations"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_for_each_option_and_an_example(name):
    command = actorgraph.cli.commands[name]
    assert f"actorgraph {name} " in command.help
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_explain_shows_a_sentence_from_the_command_line_and_from_standard_input(ask, monkeypatch):
    code, shown, errors = ask("explain", "Egypt backs Libya.", "--date", "2020-06")
    assert (code, errors) == (0, "")
    assert "Egypt supports Libya" in shown
    monkeypatch.setattr("sys.stdin", StringIO("Egypt backs Libya."))
    (told,) = json.loads(ask("explain", "-", "--json")[1])
    assert [claim["type"] for claim in told["claims"]] == ["supports"]


def test_without_a_command_the_help_is_shown(ask):
    code, shown, errors = ask()
    assert (code, errors) == (0, "")
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("address", ["embedded"], indirect=True)
@pytest.mark.parametrize("args", [["--help"], ["allies", "Haftar"], ["claims"], ["actors"]])
def test_questions_do_not_wait_for_heavy_imports(address, args):
    code = f"""
import sys, actorgraph
code = actorgraph.run({args!r})
heavy = set({HEAVY!r}.split()) & set(sys.modules)
sys.exit(f"{{code}} {{heavy}}" if code or heavy else 0)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_command_knows_no_driver_and_no_parser():
    tree = ast.parse((ROOT / "actorgraph.py").read_text(encoding="utf-8"))
    froms = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    assert "click" in names
    assert not {*froms, *names} & {*HEAVY.split(), "sqlite3", "rich"}


def test_a_reader_that_goes_away_is_no_error(address):
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "actorgraph.py"), "claims", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), errors) == (0, b"")


def test_a_closed_pipe_ends_the_writing(address, monkeypatch):
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "w", encoding="utf-8") as closed:
        monkeypatch.setattr("sys.stdout", closed)
        assert actorgraph.run(["claims"]) == 0


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)]
)
def test_a_terminal_gets_colour_unless_it_is_not_wanted(address, monkeypatch, variables, coloured):
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", terminal := Terminal())
    assert actorgraph.run(["allies", "Haftar"]) == 0
    assert ("\x1b[" in terminal.getvalue()) == coloured


def test_progress_is_shown_on_a_terminal_and_nowhere_else(monkeypatch, capsys):
    assert list(actorgraph.watched(iter("ab"))) == ["a", "b"]
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    assert list(actorgraph.watched(iter("ab"))) == ["a", "b"]
    assert "Reading" in terminal.getvalue()


def test_the_program_leaves_with_the_code(address, monkeypatch):
    monkeypatch.setattr("sys.argv", ["actorgraph", "allies", "Nobody at all"])
    with pytest.raises(SystemExit) as left:
        actorgraph.main()
    assert left.value.code == 3


def test_a_pipe_gets_no_colour_and_any_encoding_is_survived(address):
    done = program("allies", "Haftar", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "\\u201cEgypt backs Khalifa Haftar\\u201d" in done.stdout
    assert "\x1b" not in done.stdout


def test_an_interrupt_ends_all_processes_and_is_told_once(tmp_path):
    record = json.dumps({"id": "r", "text": "Egypt backs Libya. " * 10})
    command = [*INTERRUPTIBLE, "extract", "--jsonl-in"]
    many = tmp_path / "many.jsonl"
    many.write_text(f"{record}\n" * 5000, encoding="utf-8")
    with open(many, encoding="utf-8") as records:
        process = subprocess.Popen(
            [*command, "--processes", "2"],
            stdin=records,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert "supports" in process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=240)
    # The pipes are closed, so that nobody who had them is left.
    assert (process.returncode, errors.strip()) == (130, actorgraph.STOPPED)


def test_a_text_on_which_the_reader_fails_is_told_and_the_others_read(ask, tmp_path, monkeypatch):
    def fail(*_args):
        raise ValueError("no tree")

    (tmp_path / "bad.txt").write_text("Egypt backs Libya.", encoding="utf-8")
    monkeypatch.setattr("graph.text.extract.claims_of", fail)
    code, _, errors = ask("extract", str(tmp_path))
    assert code == 1
    assert "bad.txt: the reader failed, please report it (ValueError in fail" in errors


def test_a_store_is_copied_to_another_and_only_once(ask, address, tmp_path):
    copied = str(tmp_path / "copy.db")
    _, told, _ = ask("copy", address, copied)
    assert told.strip() == "4 documents: 4 added, 0 known, 0 failed; 9 new claims."
    assert json.loads(ask("copy", address, copied, "--json")[1])[0]["status"] == "known"
    assert ask("claims", "--store", copied) == ask("claims")


def test_the_graph_is_exported_for_neo4j(ask, tmp_path):
    script = tmp_path / "graph.cypher"
    assert ask("export", str(script)) == (0, "", "")
    assert "MERGE (n:Actor" in script.read_text(encoding="utf-8")
    code, told, _ = ask("export", "--neo4j-admin", str(tmp_path / "csv"))
    assert (code, told.startswith("neo4j-admin database import full neo4j ")) == (0, True)
    assert sorted(path.name for path in (tmp_path / "csv").iterdir()) == [
        "actors.csv",
        "claims.csv",
        "documents.csv",
    ]


def test_a_password_is_asked_for_on_a_terminal_only(monkeypatch, capsys):
    monkeypatch.delenv("ACTORGRAPH_NEO4J_PASSWORD", raising=False)
    monkeypatch.setattr("click.prompt", lambda text, **_: text)
    assert actorgraph.ask_password("Password of neo4j") == "Password of neo4j"
    monkeypatch.setattr("sys.stdin", StringIO())
    assert actorgraph.run(["actors", "--store", "neo4j://127.0.0.1:1"]) == 5
    assert "set ACTORGRAPH_NEO4J_USER and ACTORGRAPH_NEO4J_PASSWORD" in capsys.readouterr().err


def test_open_writes_the_page_and_shows_it(ask, monkeypatch):
    shown = []
    monkeypatch.setattr("click.launch", lambda address: shown.append(address))
    code, told, _ = ask("open", "--title", "Libya")
    page = Path(told.strip())
    assert code == 0 and shown == [page.as_uri()]
    assert "<title>Libya</title>" in page.read_text(encoding="utf-8")
    monkeypatch.setattr("click.launch", lambda address: 3)
    code, _, error = ask("open")
    assert code == 1 and "yourself" in error


def test_a_page_keeps_the_places_of_an_earlier_one(ask, tmp_path):
    old, new = str(tmp_path / "old.html"), str(tmp_path / "new.html")
    assert ask("export", old)[0] == 0
    assert ask("export", new, "--like", old, "--quotes-only")[0] == 0
    from viz.earlier import places

    assert places(Path(new)) == places(Path(old))
    (tmp_path / "other.html").write_text("<p>")
    code, _, error = ask("export", new, "--like", str(tmp_path / "other.html"))
    assert code == 1 and "no page that actorgraph wrote" in error
