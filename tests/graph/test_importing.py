"""Event data into the store: twice is once, order does not matter, a broken row is alone."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph import importing
from graph.errors import StoreError
from graph.events.rejects import Rejects
from graph.importing import Tally, import_files
from graph.store.base import Counts
from graph.store.open import open_store
from tests.graph.events import samples

PARTIES = st.sampled_from(
    [
        ("TUR", "TURKEY", "TUR", ""),
        ("LBYREB", "LIBYAN", "LBY", "REB"),
        ("EGYGOV", "ANNA MARLIN", "EGY", "GOV"),
        ("USA", "IOWA", "USA", ""),
        ("COP", "POLICE", "", "COP"),
        ("", "", "", ""),
    ]
)
ROWS = st.lists(
    st.builds(
        samples.gdelt,
        number=st.integers(1, 40),
        source=PARTIES,
        target=PARTIES,
        code=st.sampled_from(["010", "190", "042", "1822"]),
    ),
    unique_by=lambda row: row.partition("\t")[0],
    max_size=12,
)


def bring(folder, rows, store, **how):
    """The last tally of an import of these rows."""
    file = folder / "rows.csv"
    file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    *_, last = import_files([str(file)], "gdelt", store, Rejects(folder / "rejects.jsonl"), **how)
    return last


def content(store):
    return list(store.claims()), list(store.documents()), list(store.actors())


def test_rows_become_claims_of_documents(store, tmp_path):
    nobody = samples.gdelt(2, target=("", "", "", ""))
    tally = bring(tmp_path, [samples.gdelt(1), nobody, "broken"], store)
    assert tally == Tally(rows=3, added=1, silent=1, refused=1, claims=1)
    (claim,) = store.claims()
    assert (claim.type, claim.target, claim.code) == ("fights", "libya", "190")
    assert (claim.intensity, claim.polarity, claim.modality) == (-10, -1, "reported")
    document = store.document(claim.document)
    assert document.text[claim.start : claim.end] == claim.quote
    assert document.url == "https://www.paper.example/a"
    (line,) = (tmp_path / "rejects.jsonl").read_text(encoding="utf-8").splitlines()
    kept = json.loads(line)
    assert (kept["line"], kept["row"]) == (3, "broken")
    assert kept["file"].endswith("rows.csv") and "columns" in kept["reason"]


@settings(max_examples=25, deadline=None)
@given(rows=ROWS, mixed=st.randoms(use_true_random=False))
def test_twice_is_once_and_the_order_does_not_matter(tmp_path_factory, rows, mixed):
    folder = tmp_path_factory.mktemp("laws")
    with open_store(":memory:") as one, open_store(":memory:") as other:
        first = bring(folder, rows, one)
        before = content(one)
        again = bring(folder, rows, one)
        assert content(one) == before
        assert (again.added, again.known, again.claims) == (0, first.added, 0)
        mixed.shuffle(rows)
        bring(folder, rows, other)
        assert content(other) == before


@settings(max_examples=25, deadline=None)
@given(
    rows=ROWS,
    bad=st.text(alphabet=st.characters(exclude_characters="\n\r"), min_size=1, max_size=30),
    place=st.integers(0, 12),
)
def test_a_broken_row_never_loses_its_neighbours(tmp_path_factory, rows, bad, place):
    folder = tmp_path_factory.mktemp("laws")
    bad = bad.encode("utf-8", "replace").decode("utf-8")
    with open_store(":memory:") as one, open_store(":memory:") as other:
        bring(folder, rows, one)
        tally = bring(folder, [*rows[:place], bad, *rows[place:]], other)
        assert content(other) == content(one)
        assert tally.refused == (bad != "\ufeff" or place > 0)


def test_batches_change_nothing(tmp_path, monkeypatch):
    rows = [samples.gdelt(number) for number in range(10)]
    monkeypatch.setattr(importing, "BATCH", 3)
    with open_store(":memory:") as store:
        file = tmp_path / "rows.csv"
        file.write_text("\n".join(rows), encoding="utf-8")
        rejects = Rejects(tmp_path / "rejects.jsonl")
        tallies = list(import_files([str(file)], "gdelt", store, rejects))
        assert [tally.rows for tally in tallies] == [3, 6, 9, 10]
        assert store.counts() == Counts(10, 2, 10)
    assert not rejects.path.exists()


def test_what_the_store_refuses_is_kept_away_alone(tmp_path, monkeypatch, store):
    def refuse(document, *_rest, **_how):
        if document.id.endswith(":2"):
            raise StoreError("no room for it")
        return add(document, *_rest, **_how)

    def refuse_all(_items):
        raise StoreError("no room for them")

    add = store.add
    monkeypatch.setattr(store, "add", refuse)
    monkeypatch.setattr(store, "load", refuse_all)
    tally = bring(tmp_path, [samples.gdelt(1), samples.gdelt(2)], store)
    assert (tally.added, tally.refused) == (1, 1)
    assert "no room for it" in Path(tmp_path, "rejects.jsonl").read_text(encoding="utf-8")


def test_names_are_those_of_the_store_and_of_own_files(tmp_path, store):
    own = tmp_path / "own.yaml"
    own.write_text(
        "anna-marlin: {name: Anna B. Marlin, kind: person, aliases: [Anna Marlin]}\n",
        encoding="utf-8",
    )
    row = samples.gdelt(source=("EGYGOV", "ANNA MARLIN", "EGY", "GOV"))
    bring(tmp_path, [row], store, actors=[own])
    assert store.actor("anna-marlin").name == "Anna B. Marlin"


def test_a_mapping_reads_any_table(tmp_path, store):
    file = tmp_path / "ties.csv"
    file.write_text("a,b\nEgypt,Libya\n", encoding="utf-8")
    rejects = Rejects(tmp_path / "rejects.jsonl")
    mapping = "source=a,target=b,type:supports"
    *_, last = import_files([str(file)], "table", store, rejects, mapping=mapping)
    assert last.claims == 1


def test_nothing_to_read_is_a_tally_too(tmp_path, store):
    assert bring(tmp_path, [], store) == Tally()
