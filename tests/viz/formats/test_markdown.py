"""Dossiers: linked notes that hold nothing but text, whatever the names are."""

import re

import pytest
import yaml

from graph.model import Actor
from viz.formats.notes import file_names, plain

LINK = re.compile(r"\[\[([^\]|]+)(?:\|[^\]]*)?\]\]")


def test_a_dossier_has_allies_rivals_a_timeline_and_quotes(written):
    note = (written("markdown") / "Khalifa Haftar.md").read_text("utf-8")
    _, front, body = note.split("---\n", 2)
    assert yaml.safe_load(front)["aliases"] == ["Haftar", "Field Marshal Haftar"]
    assert "## Allies\n\n- [[Egypt]] (1.53): 2 claims, 1 publisher, 2019-06-04" in body
    assert "### 2019\n\n- 2019-06-04: [[Egypt]] supports [[Khalifa Haftar]], says " in body
    assert "“Egypt backs Khalifa Haftar” — [Rivals in Libya](<https://example.org/rivals>)" in body
    assert "denied: [[United Arab Emirates]] supplies [[Khalifa Haftar]]" in body
    assert "(hypothetical)" in body


def test_who_only_speaks_has_a_note_too(written):
    folder = written("markdown")
    assert "## Says of others" in (folder / "Ahmed Mismari.md").read_text("utf-8")
    assert "[[Ahmed Mismari]]: only quoted" in (folder / "index.md").read_text("utf-8")


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_every_link_leads_to_a_note(world, request):
    folder = request.getfixturevalue(world)("markdown")
    notes = {path.stem: path.read_text("utf-8").split("---\n")[-1] for path in folder.iterdir()}
    links = {link for text in notes.values() for link in LINK.findall(text)}
    assert links == notes.keys() - {"index"}


def test_hostile_names_stay_in_the_folder_and_are_text(nasty, tmp_path):
    folder = nasty("markdown")
    assert {path.name for path in tmp_path.iterdir()} == {"markdown"}
    for path in folder.iterdir():
        text = path.read_text("utf-8")
        _, front, body = text.split("---\n", 2) if path.stem != "index" else ("", "", text)
        yaml.safe_load(front)
        assert "<script" not in body.replace("\\<script", "")
        assert not re.search("[\x00-\x09\x0b-\x1f\u202e\u2066]", body)
        assert not re.search(r"(?<!\\)%%|(?<!\\)`|(?<!\\)\$", body)
        assert "](javascript:" not in body and "](<javascript:" not in body


def test_a_second_export_replaces_notes_and_leaves_others_alone(written):
    folder = written("markdown")
    (folder / "my own.md").write_text("mine", encoding="utf-8")
    (folder / "Egypt.md").write_text("old", encoding="utf-8")
    written("markdown")
    assert (folder / "my own.md").read_text("utf-8") == "mine"
    assert "old" not in (folder / "Egypt.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("names", "files"),
    [
        (["Egypt", "EGYPT"], ["Egypt", None]),
        (["CON", "nul.txt", "index"], ["CON_", "nul.txt_", None]),
        (["a/b\\c:d", "..", "[[x]]"], ["a b c d", None, "x"]),
        (["é" * 100], ["é" * 60]),
    ],
)
def test_files_are_named_as_every_system_allows(names, files):
    actors = [Actor(f"id-{n}", name, "state") for n, name in enumerate(names)]
    found = file_names(actors, taken=("index",)).values()
    for made, wanted in zip(found, files, strict=True):
        if wanted:
            assert made == wanted
        else:
            assert re.fullmatch(r"(EGYPT |index )?\([0-9a-f]{16}\)", made)


def test_markup_is_escaped_and_the_unseen_is_spelled_out():
    assert plain("*a* [[b]] <i>\n\u202e") == r"\*a\* \[\[b\]\] \<i\> \\u202e"
