"""`actorgraph import`: what it keeps, what it tells, and its exit codes."""

import json
from io import StringIO

import pytest

import actorgraph
from graph.importing import Tally
from tests.graph.events import samples


@pytest.fixture
def bring(tmp_path, monkeypatch, capsys):
    """Run the command in an empty folder: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)

    def bring(*args):
        code = actorgraph.run(args)
        return code, *capsys.readouterr()

    return bring


def test_event_data_is_kept_and_told_as_coded(bring, tmp_path):
    (tmp_path / "rows.CSV").write_text(samples.gdelt(version=2), encoding="utf-8")
    told = "1 row: 1 added, 0 known, 0 without two actors, 0 refused; 1 new claim.\n"
    assert bring("import", "gdelt", "rows.CSV") == (0, told, "")
    _, shown, _ = bring("claims")
    assert "coded 190 by GDELT 2.0 (TABARI)" in " ".join(shown.split())
    (claim,) = json.loads(bring("claims", "--json")[1])
    assert (claim["code"], claim["intensity"], claim["modality"]) == ("190", -10, "reported")
    again = json.loads(bring("import", "gdelt", "rows.CSV", "--json")[1])
    assert (again[0]["added"], again[0]["known"]) == (0, 1)


def test_refused_rows_are_kept_and_the_rest_goes_in(bring, tmp_path):
    rows = [*("broken",) * 12, samples.gdelt()]
    (tmp_path / "rows.CSV").write_text("\n".join(rows), encoding="utf-8")
    code, shown, errors = bring("import", "gdelt", "rows.CSV", "--rejects", "bad.jsonl")
    assert code == 1 and "1 added" in shown and "12 refused" in shown
    assert "error: rows.CSV, line 1: 1 columns; GDELT events have 58" in errors
    assert "2 more rows were refused; all of them are in bad.jsonl." in errors
    kept = (tmp_path / "bad.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["line"] for line in kept] == list(range(1, 13))


def test_a_mapping_is_proposed(bring, tmp_path):
    (tmp_path / "ties.csv").write_text("from,to,relation\nA,B,supports\n", encoding="utf-8")
    assert bring("import", "table", "--guess", "ties.csv") == (
        0,
        "source=from,target=to,type=relation\n",
        "",
    )


def test_edges_by_hand_are_not_coded(bring, tmp_path):
    (tmp_path / "e.csv").write_text("source,type,target\nEgypt,supports,Libya\n", encoding="utf-8")
    assert bring("import", "edges", "e.csv")[0] == 0
    assert "coded" not in bring("claims")[1]


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["gdelt", "none.csv"], 1, "none.csv: cannot be read: No such file"),
        (["gdelt", "x.csv", "--guess"], 2, "--guess is for table"),
        (["gdelt", "x.csv", "--map", "source=a"], 2, "--map is for table"),
        (["table", "x.csv", "--map", "source"], 1, "neither field=column nor field:value"),
        (["gedlt", "x.csv"], 2, "'gedlt' is not one of"),
        (["gdelt"], 2, "Missing argument 'FILES...'"),
    ],
)
def test_mistakes_are_told_in_one_line(bring, args, code, says):
    got, _, errors = bring("import", *args)
    assert got == code
    assert says in errors and errors.count("\n") == 1


def test_the_rate_is_shown_on_a_terminal_and_nowhere_else(monkeypatch, capsys):
    assert list(actorgraph.rated([Tally(5)])) == [Tally(5)]
    assert capsys.readouterr() == ("", "")
    terminal = StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(actorgraph.rated([Tally(5000)])) == [Tally(5000)]
    assert "Reading 5,000 rows, " in terminal.getvalue()
