"""What is taken back: what is wrong with a file costs as little of it as can be."""

import csv
import json

import pytest

from graph.events.rejects import Rejects
from graph.exchange.formats import READERS
from graph.ontology import load_ontology
from graph.restoring import restore
from graph.store.open import open_store
from viz.formats.job import Job
from viz.formats.registry import chosen, write


@pytest.fixture
def sent(small_world, tmp_path):
    """Write the small world in a format; the file."""

    def sent(form):
        path = tmp_path / f"libya.{form}"
        with open_store(":memory:") as store:
            small_world.fill(store)
            write(chosen(path), Job(store, path, load_ontology(), "Libya"))
        return path

    return sent


@pytest.fixture
def taken(tmp_path):
    """Take a file back: what failed and why, and how much was kept."""

    def taken(path, form=None):
        with open_store(":memory:") as store:
            rejects = Rejects(tmp_path / "rejects.jsonl")
            done = list(restore([str(path)], form or path.suffix[1:], store, rejects))
            return [one.reason for one in done if one.reason], store.counts().claims

    return taken


def edit(path, old, new, count=1):
    text = path.read_text("utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def test_a_bad_row_is_told_with_its_line_and_the_rest_is_kept(sent, taken, tmp_path):
    path = sent("csv")
    edit(path, "hypothetical", "perhaps")
    lines = path.read_text("utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if "perhaps" in line)
    (reason,), kept = taken(path)
    assert kept == 8
    assert reason.startswith(f"{path}, line {number}: modality 'perhaps' is not one of")
    (line,) = (tmp_path / "rejects.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["line"] == number


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("2019-06-04,Egypt", "2019-06-04,Egypt,too much", "more or fewer columns than the header"),
        ("2019-06-04,Egypt,", "04/06/2019,Egypt,", "date '04/06/2019' is not a date"),
    ],
)
def test_each_mistake_in_a_row_is_named(sent, taken, old, new, reason):
    path = sent("csv")
    edit(path, old, new)
    (told,), kept = taken(path)
    assert reason in told and kept == 8


def test_bytes_that_are_not_utf8_cost_their_row(sent, taken):
    path = sent("csv")
    path.write_bytes(path.read_bytes().replace(b"Russia may", b"Russia\xff may"))
    (told,), kept = taken(path)
    assert "quote holds half a character" in told and kept == 8


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("actors", "libya.actors.csv: cannot be read: No such file or directory; export writes"),
        ("documents", "libya.documents.csv: cannot be read"),
    ],
)
def test_all_three_tables_are_needed(sent, taken, table, reason):
    path = sent("csv")
    path.with_name(f"libya.{table}.csv").unlink()
    (told,), kept = taken(path)
    assert reason in told and kept == 0


def test_a_table_of_others_is_refused_with_advice(sent, taken):
    path = sent("csv")
    path.write_text("from,to\nA,B\n", encoding="utf-8")
    (told,), _ = taken(path)
    assert told.endswith("no column 'document'; `import table` reads tables of others")
    path.write_text("", encoding="utf-8")
    assert taken(path) == ([], 0)


def test_a_quote_that_never_ends_is_told(sent, taken):
    path = sent("csv")
    path.write_text(path.read_text("utf-8") + '"' + "x" * 200_000_001, encoding="utf-8")
    (told,), _ = taken(path)
    assert "is not CSV: field larger than field limit" in told


def test_claims_of_strangers_are_refused(sent, taken):
    path = sent("json")
    found = json.loads(path.read_text("utf-8"))
    found["nodes"] = [one for one in found["nodes"] if one["id"] != "russia"]
    found["graph"]["documents"] = [
        one for one in found["graph"]["documents"] if one["id"] != "despatch"
    ]
    path.write_text(json.dumps(found), encoding="utf-8")
    told, kept = taken(path)
    assert kept == 6 and len(told) == 3
    assert sum("its actor 'russia' is not here" in one for one in told) == 1
    assert sum("its document 'despatch' is not here" in one for one in told) == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "is not JSON"),
        ("[]", "is not node-link JSON"),
        ('{"nodes": []}', "has no list of edges"),
        ('{"nodes": [], "edges": []}', "has no list of documents"),
        ('{"nodes": [1], "edges": [], "graph": {"documents": []}}', "nodes 1: is not an object"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_json_of_others_is_refused(tmp_path, taken, text, reason):
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    (told,), kept = taken(path)
    assert told.startswith(str(path)) and reason in told and kept == 0


@pytest.mark.parametrize(
    ("old", "new", "reason", "kept"),
    [
        ("</graphml>", "", "is not XML: no element found", 0),
        ("<data key=", "<data kay=", "has no 'document'", 9),
        ('[{"text"', "[text", "its documents are not JSON", 0),
        (">hypothetical<", ">perhaps<", "modality 'perhaps' is not one of", 8),
    ],
)
def test_mistakes_in_graphml_are_told(sent, taken, old, new, reason, kept):
    path = sent("graphml")
    edit(path, old, new)
    told, number = taken(path)
    if kept == 9:
        assert number >= 8
    else:
        assert reason in told[-1] and number == kept


@pytest.mark.parametrize("form", sorted(READERS))
def test_a_file_that_is_not_there_is_told(tmp_path, taken, form):
    (told,), _ = taken(tmp_path / "none", form)
    assert "cannot be read: No such file or directory" in told


def test_how_long_a_cell_may_be_is_no_concern_of_other_readers(sent, taken):
    before = csv.field_size_limit()
    assert taken(sent("csv")) == ([], 9)
    assert csv.field_size_limit() == before


def test_other_columns_and_another_order_do_not_matter(sent, taken):
    path = sent("csv")
    lines = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join(f"{line},{'x' if n else 'more'}" for n, line in enumerate(lines)),
                    encoding="utf-8")  # fmt: skip
    assert taken(path) == ([], 9)
