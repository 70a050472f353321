"""What holds for every format."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.errors import ExportError
from graph.store.open import open_store
from tests.viz.formats.conftest import writer
from viz.formats import registry
from viz.formats.job import Job, draft
from viz.formats.registry import FORMATS, chosen, write
from viz.formats.text import fit, whole

NAMES = [form.name for form in FORMATS]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("world", ["written", "nasty"])
def test_what_is_written_is_valid_unicode_and_nothing_is_left_behind(
    world, name, request, tmp_path
):
    if name == "neo4j-admin" and world == "nasty":
        pytest.skip("its own tests read it with the real tool")
    path = request.getfixturevalue(world)(name)
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert files and not [one for one in files if one.name.startswith(".")]
    assert path.exists() or name in ("gephi", "kumu")
    for file in files:
        if name not in ("parquet", "i2"):
            file.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_store_can_be_written(name, tmp_path):
    with open_store(":memory:") as store:
        writer(store, tmp_path)(name)
    assert list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.html", "html"),
        ("A.GEXF", "gexf"),
        ("a.json", "json"),
        ("a.stix.json", "stix"),
        ("a.ftm.json", "ftm"),
        ("a.csv", "csv"),
        ("a.kumu.csv", "kumu"),
        ("a.anx", "i2"),
    ],
)
def test_the_longest_ending_chooses(file, name):
    assert chosen(Path(file)).name == name
    assert chosen(Path(file), "cx2").name == "cx2"
    assert chosen(Path("a.txt")) is None


def test_each_ending_has_one_format_and_each_format_a_module():
    endings = [ending for form in FORMATS for ending in form.endings]
    assert len(set(endings)) == len(endings)
    for form in FORMATS:
        assert find_spec(f"viz.formats.{form.name.replace('-', '_')}")
        assert len(form.help) <= 60


def test_a_missing_library_is_named_with_what_to_install(libya, tmp_path, monkeypatch):
    monkeypatch.setattr(registry, "find_spec", lambda _: None)
    form = chosen(Path("a.stix"))
    with pytest.raises(ExportError) as failed:
        write(form, Job(libya, tmp_path / "a.stix", {}))
    advice = "stix needs stix2: pip install stix2, or install actorgraph with its extra [stix]."
    assert str(failed.value) == advice


def test_a_failed_export_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), draft(path) as hidden:
        hidden.write_text("half", encoding="utf-8")
        raise ZeroDivisionError
    assert path.read_text("utf-8") == "old" and list(tmp_path.iterdir()) == [path]


def test_half_characters_and_what_xml_cannot_hold_are_shown_as_such():
    assert whole({"a": ["b\ud800", 1, None]}) == {"a": ["b\ufffd", 1, None]}
    assert fit("a\x00\x1b\ud800\ufffe\n\r\tb") == "a\ufffd\ufffd\ufffd\ufffd\n\r\tb"
    json.dumps(whole("\udfff"), ensure_ascii=False).encode()
