"""`actorgraph export` and the way back: what is written, what is told, the exit codes."""

import json

import pytest

import actorgraph
from graph.store.open import open_store
from viz.formats.registry import FORMATS


@pytest.fixture
def ask(tmp_path, small_world, monkeypatch, capsys):
    """Run the command in a folder with the small world: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACTORGRAPH_STORE", "libya.db")
    monkeypatch.setenv("COLUMNS", "80")
    with open_store("libya.db") as store:
        small_world.fill(store)

    def ask(*args):
        code = actorgraph.run(args)
        return code, *capsys.readouterr()

    return ask


def test_the_formats_are_listed(ask):
    code, shown, _ = ask("export", "--formats")
    assert code == 0 and max(map(len, shown.splitlines())) <= 80
    for form in FORMATS:
        assert f"\n{form.name} " in shown
    assert "(needs stix2)" in shown


# Words of claims that are no support, and of a document that makes none: they must not be told.
LEFT_OUT = (b"attacked Tripoli", b"supplied weapons", b"Arms embargo", b"negotiates-with")


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_filters_are_the_same_for_every_format(ask, tmp_path, form):
    target = "out" + (form.endings[0] if form.endings else "")
    named = ["--neo4j-admin"] if form.name == "neo4j-admin" else ["--format", form.name]
    place = [*named, target] if form.name == "neo4j-admin" else [target, *named]
    asked = ["export", *place, "--type", "supports", "--actor", "Haftar", "--since", "2019"]
    code, _, errors = ask(*asked)
    assert (code, errors) == (0, "")
    found = [path for path in tmp_path.rglob("*") if path.is_file() and "db" not in path.name]
    assert found
    # Everything but the tables that are packed; the texts of documents are whole.
    if form.name not in ("parquet", "csv", "json", "graphml", "neo4j-admin", "cypher"):
        data = b"".join(path.read_bytes() for path in found).replace(b"\0", b"")
        assert b"Egypt" in data
        assert not [word for word in LEFT_OUT if word in data]


def test_a_part_that_is_exported_comes_back_as_that_part(ask):
    assert ask("export", "part.json", "--polarity", "-1")[0] == 0
    _, told, _ = ask("import", "json", "part.json", "--store", "back.db")
    assert told == "1 document: 1 added, 0 known, 0 failed; 1 new claim.\n"
    (claim,) = json.loads(ask("claims", "--json", "--store", "back.db")[1])
    assert claim["type"] == "attacks"


def test_tables_say_which_files_were_written(ask):
    told = "Written: libya.csv, libya.actors.csv, libya.documents.csv\n"
    assert ask("export", "libya.csv") == (0, told, "")
    assert ask("export", "x.gephi.csv")[1] == "Written: x.nodes.csv, x.edges.csv\n"
    told = "Written: 2020.06.elements.csv, 2020.06.connections.csv\n"
    assert ask("export", "2020.06.csv", "--format", "kumu")[1] == told
    back = ask("import", "csv", "libya.csv", "--store", "back.db")
    assert back == (0, "4 documents: 4 added, 0 known, 0 failed; 9 new claims.\n", "")


def test_what_cannot_be_taken_back_is_told(ask, tmp_path):
    ask("export", "libya.json")
    text = (tmp_path / "libya.json").read_text("utf-8").replace('"hypothetical"', '"perhaps"')
    (tmp_path / "libya.json").write_text(text, encoding="utf-8")
    code, told, errors = ask("import", "json", "libya.json", "--store", "back.db")
    assert code == 1 and "4 added, 0 known, 1 failed; 8 new claims." in told
    assert "libya.json, edges" in errors and "modality 'perhaps'" in errors
    assert (tmp_path / "rejects.jsonl").exists()


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["export", "a.txt"], 2, "'a.txt' ends like no format; `actorgraph export --formats`"),
        (["export", "a.json", "--format", "gexv"], 2, "'gexv' is not one of"),
        (["export", ".", "--format", "json"], 2, "json is written to a file, which . is not"),
        (["export", "libya.db", "--format", "markdown"], 2, "is written to a folder, which libya"),
        (["export", "none/a.json"], 1, "none/a.json: cannot be written: No such file"),
        (["export", "a.json", "--actor", "Hafter"], 3, "Did you mean: Haftar"),
        (["export", "a.json", "--type", "suports"], 2, "Did you mean supports?"),
        (["import", "json", "a.json", "--map", "source=a"], 2, "--map is for table"),
        (["import", "json", "none.json"], 1, "cannot be read: No such file"),
    ],
)
def test_mistakes_are_told_in_one_line(ask, args, code, says):
    got, _, errors = ask(*args)
    assert got == code and says in errors and errors.count("\n") == 1
