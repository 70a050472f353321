"""Whatever a file holds, it is read or there is one sentence about it: never a traceback."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import build
from graph.errors import ActorGraphError
from graph.events.formats import READERS as EVENTS
from graph.events.formats import read
from graph.events.mapping import read_mapping
from graph.exchange.formats import READERS as EXCHANGE
from graph.gazetteer import load_gazetteer
from graph.ontology import load_ontology
from graph.store.base import Store
from graph.text import lexicon
from queries.cypher import ask, parameters
from tests.graph.events import samples
from tests.hostile import TEXTS

TYPES = load_ontology()
REPORT = "---\ntitle: A\npublisher: B\ndate: 2020-06-04\nurl: https://a.example\n---\nEgypt won."
PAGE = """<!doctype html><html><head><title>A</title><meta property="og:site_name" content="B">
<link rel=canonical href=x></head><body><article><time datetime="2020-06-04">x</time><p>Egypt
<br>won.</p><table><tr><td>a</table></article></body></html>"""
ACTORS = "atlantis:\n  name: Atlantis\n  kind: state\n  aliases: [Atlantic]\n  leader: poseidon\n"
VERBS = "verbs:\n  supports:\n    - why: backing\n      words: [back]\n      to: [obj]\n"
NODES = {
    "nodes": [{"id": "a", "name": "A", "kind": "state"}, {"id": "b", "name": "B"}],
    "edges": [{"source": "a", "target": "b", "type": "supports", "document": "d", "quote": "q"}],
    "graph": {"documents": [{"id": "d", "text": "q"}]},
}
GRAPHML = """<?xml version="1.0" encoding="utf-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="name"/>
<graph edgedefault="directed"><node id="a"><data key="k">A</data></node><edge id="e" source="a"
target="a"/></graph></graphml>"""
Reader = Callable[[Path], Any]


def _documents(path: Path) -> object:
    return list(build.texts([str(path)], StringIO()))


def _records(path: Path) -> object:
    return list(build.records([str(path)], StringIO()))


def _events(name: str) -> Reader:
    return lambda path: list(read([str(path)], EVENTS[name], samples.CODES))


_built_in = cache(lexicon._read)


def _lexicon(path: Path) -> object:
    # Only the words of one's own are strange; the built-in ones are read once.
    with patch.object(lexicon, "_read", _built_in):
        return lexicon.load_lexicon(TYPES, (path,))


# For each kind of file its ending, what reads it, and one that is well.
FILES: dict[str, tuple[str, Reader, str]] = {
    "text": (".txt", _documents, "Egypt backs Libya.\n\nTurkey won.\n"),
    "front matter": (".md", _documents, REPORT),
    "page": (".html", _documents, PAGE),
    "records": (".jsonl", _records, '{"id": "r", "text": "Egypt won.", "date": "2020"}\n' * 2),
    "gdelt": (".csv", _events("gdelt"), samples.gdelt()),
    "icews": (".tab", _events("icews"), samples.icews()),
    "polecat": (".txt", _events("polecat"), samples.polecat()),
    "acled": (".csv", _events("acled"), samples.acled()),
    "ucdp": (".csv", _events("ucdp"), samples.ucdp()),
    "table": (".csv", _events("table"), "source,type,target,date\nA,supports,B,2020\n"),
    "edges": (".csv", _events("edges"), "source,type,target\nA,supports,B\n"),
    "lines": (".jsonl", _events("table"), '{"source": "A", "type": "supports", "target": "B"}\n'),
    "node-link": (".json", EXCHANGE["json"], json.dumps(NODES)),
    "graphml": (".graphml", EXCHANGE["graphml"], GRAPHML),
    "exported table": (".csv", EXCHANGE["csv"], "id,name,kind\na,A,state\n"),
    "actors": (".yaml", load_gazetteer, ACTORS),
    "ontology": (".yaml", load_ontology, "haunts:\n  definition: x\n  polarity: -1\n"),
    "lexicon": (".yaml", _lexicon, VERBS),
    "mapping": (".yaml", lambda path: read_mapping(str(path)), "columns: {source: a, target: b}"),
}
LAUGHS = "zz:\n - &a0 [x, x]\n" + "".join(f" - &a{n + 1} [*a{n}, *a{n}]\n" for n in range(25))
VALUES = (
    *("2020-13-45", "0x" + "f" * 5000, "9" * 5000, "!!python/object/apply:os.system [ls]", "[1]"),
    *(".nan", "!!binary aGk=", "!!set {a}", "[" * 2000 + "]" * 2000, "{a: b}", "", "7", "true"),
    *("? [a]\n  : b", "!!omap [a: b]", "!!float abc", "!!int abc", "&a [*a]", "*a18", "\n  <<: 1"),
)
# X stands for the value.
PLACES = {
    "actors": (
        *("X", "atlantis: X", "atlantis: {name: X, kind: state}", "atlantis: {aliases: X}"),
        "? X\n: {name: b}",
    ),
    "ontology": (
        *("X", "haunts: X", "haunts: {definition: X, polarity: 1}", "? X\n: a"),
        "haunts: {definition: a, polarity: X}",
        "haunts: {definition: a, polarity: 1, also: X}",
        "haunts: {definition: a, polarity: 1, cameo: X}",
    ),
    "lexicon": ("X", "verbs: {supports: [X]}", "verbs: {supports: [{why: a, words: X}]}"),
    "mapping": ("X", "columns: X", "columns: {source: X, target: b}", "values: {source: X}"),
    "front matter": ("X", "title: X", "date: X", "publisher: X\ndate: 2020", "url: X"),
}
PIECES = [
    *(text.encode("utf-8", "surrogatepass") for text in TEXTS),
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc3", b"\r", b"\n\n", b'"', b"\t"),
    *(
        b"!!python/object/apply:os.system [ls]",
        b"&a [*a]",
        b"*b",
        b"<<: 1",
        b"? [a]",
        b"- ",
        b": ",
    ),
    *(b"2020-13-45", b"0x" + b"f" * 5000, b"9" * 5000, b"1e999", b"NaN", b".inf", b"!!binary x"),
    *(b"[" * 3000, b"{" * 3000, b"<p>" * 3000, b"<![CDATA[", b"<!ENTITY a 'b'>", b"&a;", b"</x>"),
    *(b"</graph>", b"<node/>", b"<graph>", b'encoding="utf-7"', b"<!--", b"&#xD800;", b"&#0;"),
    *(LAUGHS.encode(), *(value.encode() for value in VALUES)),
]


@st.composite
def spoiled(draw: st.DrawFn, content: bytes) -> bytes:
    """The content with hostile pieces put in, and pieces of it taken out."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        end = start + draw(st.integers(0, 8))
        piece = draw(st.sampled_from(PIECES) | st.binary(max_size=8))
        content = content[:start] + piece + content[end:]
    return content


def _told(reader: Reader, path: Path) -> None:
    try:
        reader(path)
    except ActorGraphError as error:
        assert str(error)


shared = settings(
    max_examples=int(os.environ.get("ACTORGRAPH_EXAMPLES", "25")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)


@pytest.mark.parametrize("name", FILES)
def test_the_samples_are_read(tmp_path: Path, name: str) -> None:
    ending, reader, content = FILES[name]
    path = tmp_path / f"one{ending}"
    path.write_text(content, encoding="utf-8")
    _told(reader, path)


@pytest.mark.parametrize("name", FILES)
@shared
@given(data=st.data())
def test_a_spoiled_file_is_read_or_told(tmp_path: Path, name: str, data: st.DataObject) -> None:
    ending, reader, content = FILES[name]
    path = tmp_path / f"one{ending}"
    path.write_bytes(data.draw(spoiled(content.encode()) | st.binary()))
    _told(reader, path)


@pytest.mark.parametrize("encoding", ["utf-9", "utf-7", "cp950", "idna", "rot13"])
def test_a_graphml_file_in_an_unknown_encoding_is_told(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "one.graphml"
    path.write_text(GRAPHML.replace("utf-8", encoding), encoding="utf-8")
    with pytest.raises(ActorGraphError, match=r"one\.graphml"):
        FILES["graphml"][1](path)


@pytest.mark.parametrize("name", PLACES)
def test_a_strange_value_in_yaml_is_taken_or_told(tmp_path: Path, name: str) -> None:
    ending, reader, _ = FILES[name]
    path = tmp_path / f"one{ending}"
    for place in PLACES[name]:
        for value in VALUES:
            text = (LAUGHS if "*a18" in value else "") + place.replace("X", value)
            front = f"---\n{text}\n---\nEgypt won."
            path.write_text(front if name == "front matter" else text, encoding="utf-8")
            _told(reader, path)


@pytest.mark.parametrize("name", ["actors", "ontology", "lexicon", "mapping"])
def test_yaml_runs_nothing_and_does_not_grow(tmp_path: Path, name: str) -> None:
    path = tmp_path / "one.yaml"
    for text in ("a: !!python/object/apply:os.mkdir [made]", f"{LAUGHS}a: *a25"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ActorGraphError, match=r"could not determine|too large"):
            FILES[name][1](path)
    assert not Path("made").exists()


@pytest.mark.parametrize("name", [name for name in FILES if name in EVENTS])
@shared
@given(data=st.data())
def test_a_spoiled_archive_is_read_or_told(tmp_path: Path, name: str, data: st.DataObject) -> None:
    ending, reader, content = FILES[name]
    path = tmp_path / "one.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"../../{name}{ending}", content)
    path.write_bytes(data.draw(spoiled(path.read_bytes())))
    _told(reader, path)


def test_nothing_of_an_archive_is_written_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "one.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for place in ("../out.csv", "/out.csv", "C:\\out.csv", "a/../../out.csv"):
            archive.writestr(place, samples.gdelt())
    assert len(FILES["gdelt"][1](path)) == 4
    assert [one.name for one in tmp_path.iterdir()] == ["one.zip"]


@pytest.mark.parametrize("name", FILES)
def test_a_line_of_ten_megabytes_is_read_or_told(tmp_path: Path, name: str) -> None:
    ending, reader, content = FILES[name]
    path = tmp_path / f"one{ending}"
    path.write_text(f"{content}\n{'x ' * 5_100_000}", encoding="utf-8")
    _told(reader, path)


DEEP = ("[" * 3000, "[" * 3000 + "]" * 3000, '{"a":' * 2000)
ODD = ("\udcff", '"\\ud800"', "NaN", "1e999", "9" * 400, "9" * 5000, '[1,"a"]', "[[], [1]]", "{}")
QUERIES = ("MATCH (a {name: $x}) RETURN a.name", "RETURN $x AS y", "UNWIND $x AS z RETURN z")


@pytest.mark.parametrize("value", [*DEEP, *ODD, *TEXTS], ids=range(len(DEEP + ODD + TEXTS)))
def test_a_strange_parameter_of_cypher_is_taken_or_told(asked: Store, value: str) -> None:
    for query in QUERIES:
        try:
            ask(asked, query, parameters([f"x={value}"]))
        except ActorGraphError as error:
            assert str(error)
