"""Formats of tables: CSV, Parquet, Gephi's and Kumu's spreadsheets."""

import csv
from dataclasses import replace

import duckdb
import pyarrow.parquet as pq
import pytest

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def numeric(cell):
    try:
        return float(cell) is not None
    except ValueError:
        return False


@pytest.mark.parametrize("name", ["csv", "gephi", "kumu"])
def test_no_cell_is_a_formula(nasty, tmp_path, name):
    nasty(name)
    files = sorted(tmp_path.glob("*.csv"))
    assert len(files) == (3 if name == "csv" else 2)
    cells = [cell for file in files for row in rows(file) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(FORMULA) and not numeric(cell)]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)


def test_duckdb_reads_the_three_tables_of_csv(written, tmp_path):
    path = written("csv")
    found = duckdb.sql(
        f"SELECT c.source_name, c.negated, d.publisher, a.name FROM '{path}' c"
        f" JOIN '{tmp_path}/libya.documents.csv' d ON c.document = d.id"
        f" JOIN '{tmp_path}/libya.actors.csv' a ON c.target = a.id WHERE c.negated"
    ).fetchall()
    assert found == [("United Arab Emirates", True, "The Guardian", "Khalifa Haftar")]


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_parquet_is_typed_and_holds_what_csv_holds(world, request, tmp_path):
    write = request.getfixturevalue(world)
    write("csv")
    path = write("parquet")
    kinds = dict(
        duckdb.sql(f"SELECT column_name, column_type FROM (DESCRIBE '{path}')").fetchall()
    )
    assert (kinds["negated"], kinds["polarity"], kinds["intensity"]) == (
        "BOOLEAN",
        "BIGINT",
        "DOUBLE",
    )
    for table in ("", ".actors", ".documents"):
        typed = pq.read_table(tmp_path / f"libya{table}.parquet").to_pylist()
        ids = [row["id"].lstrip("'") for row in rows(tmp_path / f"libya{table}.csv")]
        assert [row["id"].lstrip("'") for row in typed] == ids
    actors = pq.read_table(tmp_path / "libya.actors.parquet").to_pylist()
    assert all(isinstance(row["aliases"], list) for row in actors)


def test_gephi_finds_its_columns(written, tmp_path):
    written("gephi")
    nodes, edges = rows(tmp_path / "libya.nodes.csv"), rows(tmp_path / "libya.edges.csv")
    ids = {row["Id"] for row in nodes}
    assert {row[end] for row in edges for end in ("Source", "Target")} == ids
    assert {row["Type"] for row in edges} == {"Directed"}
    assert {row["Label"] for row in nodes if row["Id"] == "egypt"} == {"Egypt"}
    assert "denied: supplies" in {row["Label"] for row in edges}


def test_kumu_finds_its_columns(written, tmp_path):
    written("kumu")
    elements = {row["Label"] for row in rows(tmp_path / "libya.elements.csv")}
    connections = rows(tmp_path / "libya.connections.csv")
    assert {row[end] for row in connections for end in ("From", "To")} == elements
    (supplies,) = [row for row in connections if row["From"] == "United Arab Emirates"]
    assert (supplies["Strength"], supplies["Certainty"]) == ("2", "contested")
    assert supplies["Description"].startswith(
        "“the UAE supplied weapons to Haftar” (United Nations,"
    )
    talks = {row["Direction"] for row in connections if row["Type"] == "negotiates with"}
    assert talks == {"undirected"}


def test_kumu_tells_apart_who_share_a_name(nasty, tmp_path, hostile):
    actor = next(one for one in hostile.actors() if one.name == "CON")
    claim = next(hostile.claims())
    twin = replace(actor, id="twin")
    hostile.add(hostile.document(claim.document), [twin],
                [replace(claim, source="twin", target=actor.id)], replace=True)  # fmt: skip
    nasty("kumu")
    labels = [row["Label"] for row in rows(tmp_path / "libya.elements.csv")]
    assert "CON (twin)" in labels and len(set(labels)) == len(labels)
