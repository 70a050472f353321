"""The whole way once, on the seeds: reports in; allies, claims, Cypher and a page out."""

import io
import json
import os
import re
import runpy
import shlex
from functools import partial
from itertools import count
from pathlib import Path

import pytest

import actorgraph
from tests.conftest import BACKENDS
from tests.server.fixtures import holding

ROOT = Path(__file__).parent.parent
QUESTIONS = ROOT / "docs" / "questions.md"
CORRECTIONS = ROOT / "docs" / "corrections.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
SEEDS = ["ingest", str(ROOT / "seeds"), "--actors", str(ROOT / "seeds" / "actors.yaml")]
SUPPORTERS = """MATCH (a)-[r:SUPPORTS]->(b:Actor {name: $who})
RETURN a.name, r.quote, r.attributed_to"""


@pytest.fixture(scope="session", params=BACKENDS)
def reading(request, tmp_path_factory):
    """A function that gives the address of a store into which the seeds were read."""
    if request.param == "embedded":
        address = str(tmp_path_factory.mktemp("libya") / "libya.db")
        assert actorgraph.run([*SEEDS, "--store", address]) == 0
        return lambda: address
    shared = request.getfixturevalue("neo4j_server")

    def give():
        # Other tests may have used the database since.
        fill = partial(actorgraph.run, [*SEEDS, "--store", shared.address])
        holding(shared, "the seeds", fill)
        return shared.address

    return give


@pytest.fixture
def libya(reading):
    """The address of a store into which the seeds were read."""
    return reading()


@pytest.fixture
def ask(libya, capsys):
    """Run the command on the seeds and read its JSON."""

    def ask(*args):
        capsys.readouterr()
        assert actorgraph.run([*args, "--store", libya, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return ask


@pytest.mark.parametrize(
    ("actor", "friends"),
    [
        ("Haftar", {"Egypt", "United Arab Emirates", "Wagner Group"}),
        ("Hifter", {"Egypt", "United Arab Emirates", "Wagner Group"}),
        ("GNA", {"Turkey"}),
    ],
)
def test_the_allies_are_there_each_with_its_source(ask, actor, friends):
    found = ask("allies", actor, "--why")
    assert friends <= {one["actor"] for one in found}
    for one in found:
        assert one["evidence"]
        assert all(piece["quote"] and piece["publisher"] for piece in one["evidence"])


def test_a_second_run_changes_nothing_and_reads_nothing(ask, monkeypatch):
    before = ask("claims")
    monkeypatch.setattr("graph.build.make_extractor", lambda **_: pytest.fail("read again"))
    assert {one["status"] for one in ask(*SEEDS)} == {"known"}
    assert ask("claims") == before


def test_replacing_gives_the_same_claims_again(ask):
    before = ask("claims")
    assert {one["status"] for one in ask(*SEEDS, "--replace")} == {"added"}
    assert ask("claims") == before


def test_every_quote_stands_in_its_report_where_it_says(ask, libya):
    from graph.store.open import open_store

    with open_store(libya) as store:
        for claim in store.claims():
            text = store.document(claim.document).text
            assert " ".join(text[claim.start : claim.end].split()) == " ".join(claim.quote.split())


def test_cypher_names_the_supporters(ask):
    rows = ask("cypher", SUPPORTERS, "--param", "who=Khalifa Haftar")
    assert {"Egypt", "Wagner Group"} <= {row["a.name"] for row in rows}
    assert all(row["r.quote"] for row in rows)


def test_the_page_holds_the_graph(libya, tmp_path):
    page = tmp_path / "libya.html"
    assert actorgraph.run(["export", str(page), "--title", "<Libya>", "--store", libya]) == 0
    text = page.read_text(encoding="utf-8")
    assert "<title>&lt;Libya&gt;" in text
    assert "Wagner Group" in text


def test_records_in_claims_out(capsys, monkeypatch):
    record = {"id": "r1", "text": "Turkey attacked Khalifa Haftar.", "date": "2020-01-01"}
    lines = io.StringIO(f"not json\n{json.dumps(record)}\n")
    monkeypatch.setattr("sys.stdin", lines)
    assert actorgraph.run(["extract", "--jsonl-in"]) == 1
    shown, errors = capsys.readouterr()
    (claim,) = map(json.loads, shown.splitlines())
    assert claim == {
        "doc_id": "r1",
        "source": claim["source"],
        "type": "attacks",
        "target": claim["target"],
        "polarity": -1,
        "attributed_to": None,
        "negated": False,
        "modality": "asserted",
        "date": "2020-01-01",
        "sentence": record["text"],
        "start": 0,
        "end": len(record["text"]),
    }
    assert (claim["source"][0], claim["target"][0]) == ("Turkey", "Khalifa Haftar")
    assert errors.startswith("error: standard input, line 1: not JSON")


def test_text_on_standard_input_is_read_only_where_it_is_named(libya, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("Turkey attacked Khalifa Haftar."))
    assert actorgraph.run(["extract", "-", "--table"]) == 0
    assert "Turkey  attacks  Khalifa Haftar" in capsys.readouterr().out
    assert actorgraph.run(["ingest", "-", "--store", libya]) == 1
    assert "error: standard input: empty" in capsys.readouterr().err


def test_the_page_of_questions_prints_what_it_shows(libya, capsys, monkeypatch):
    monkeypatch.setenv("ACTORGRAPH_STORE", libya)
    monkeypatch.setenv("COLUMNS", "80")
    _prints_what_it_shows(QUESTIONS, capsys)


def test_the_page_of_corrections_prints_what_it_shows(tmp_path, capsys, monkeypatch):
    clock = (f"2026-12-01T10:{n // 60:02}:{n % 60:02}.000000Z" for n in count())
    monkeypatch.setattr("graph.corrections.change.now", lambda: next(clock))
    monkeypatch.setenv("ACTORGRAPH_STORE", str(tmp_path / "libya.db"))
    monkeypatch.setenv("ACTORGRAPH_USER", "anna")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(ROOT)
    assert actorgraph.run(SEEDS) == 0
    _prints_what_it_shows(CORRECTIONS, capsys)


def _prints_what_it_shows(page, capsys):
    written = page.read_text(encoding="utf-8")
    made = BLOCK.sub(lambda found: _run_again(found[1], capsys), written)
    if os.environ.get("ACTORGRAPH_GOLDEN"):
        page.write_text(written := made, encoding="utf-8")
    assert made == written


def _run_again(shown, capsys):
    """The same commands, each with what it prints now."""
    lines = ["```console"]
    for command in re.findall(r"^\$ actorgraph (.*)$", shown, re.MULTILINE):
        capsys.readouterr()
        assert actorgraph.run(shlex.split(command)) == 0
        lines += [f"$ actorgraph {command}", capsys.readouterr().out.rstrip("\n")]
    return "\n".join([*lines, "```"])


def test_the_walkthrough_runs(libya, monkeypatch, capsys):
    if libya.startswith("neo4j"):
        pytest.skip("the walkthrough is for a file")
    monkeypatch.setattr("sys.argv", ["walkthrough.py", libya])
    runpy.run_path(str(ROOT / "docs" / "walkthrough.py"))
    assert "ties do not fit; exact: True" in capsys.readouterr().out


def test_bad_files_are_told_and_the_others_kept(tmp_path, capsys):
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "3.txt").write_text("Turkey attacked Khalifa Haftar.", encoding="utf-8")
    store = str(tmp_path / "kept.db")
    assert actorgraph.run(["ingest", str(tmp_path), "--store", store, "--json"]) == 1
    shown, errors = capsys.readouterr()
    assert [one["status"] for one in json.loads(shown)] == ["failed", "failed", "added"]
    assert errors.count("error: ") == errors.count("\n") == 2
