"""Reports are read from everything that is text; the rest is told with place and advice."""

import json
from io import StringIO

import pytest
from bs4.exceptions import ParserRejectedMarkup
from hypothesis import given
from hypothesis import strategies as st

from graph import documents
from graph.documents import bounded, read_documents, read_jsonl, read_stream
from graph.errors import InputError
from graph.frontmatter import iso_date
from graph.model import Document
from graph.textfile import LIMIT

FRONT = "---\ntitle: T\npublisher: P\ndate: 2020-06-04\nurl: https://example.org\n---\n\nBody.\n"
PAGE = """<!DOCTYPE html><html><head><title>A | Site</title><meta property="og:title" content="A">
<meta property="og:site_name" content="Site"><link rel="canonical" href="https://example.org/a">
<meta property="article:published_time" content="2020-01-02T10:00:00+03:00"></head><body>
<nav>Menu</nav><script>x()</script><h1>Head</h1><p>One <b>two</b>
three.</p><div>Four<br><br>five<br>six</div></body></html>"""


def read(path, content=None):
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_documents([path]))


def test_front_matter_gives_the_heading_and_leaves_the_body(tmp_path):
    (report,) = read(tmp_path / "a.md", FRONT.replace("\n", "\r\n"))
    assert (report.title, report.publisher, report.date) == ("T", "P", "2020-06-04")
    assert (report.url, report.text) == ("https://example.org", "Body.")


def test_without_front_matter_the_file_itself_tells(tmp_path):
    path = tmp_path / "2020-01-05-x.txt"
    (report,) = read(path, "# Head\nBody")
    assert (report.title, report.date, report.url) == ("Head", "2020-01-05", str(path))
    assert report.text == "# Head\nBody"


def test_a_page_gives_its_meta_tags_and_paragraphs(tmp_path):
    (report,) = read(tmp_path / "a.html", PAGE)
    assert (report.title, report.publisher, report.date) == ("A", "Site", "2020-01-02")
    assert report.url == "https://example.org/a"
    assert report.text == "Head\n\nOne two three.\n\nFour\n\nfive six"


def test_of_a_page_with_one_article_only_the_article_is_read():
    report = read_stream("<html><p>Advert</p><article>A</article><time datetime='2020-02'>")
    assert (report.text, report.date) == ("A", "2020-02")


def test_a_folder_is_read_in_order_without_the_hidden_and_the_unknown(tmp_path):
    for name in ("b.txt", "a/z.md", ".hidden.txt", ".git/x.txt", "actors.yaml", "c.htm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>x" if name.endswith("htm") else name)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [report.title for report in read(tmp_path)] == ["a/z.md", "b.txt", "x"]


def test_a_file_named_explicitly_is_text_whatever_its_name(tmp_path):
    assert read(tmp_path / "report.log", "x")[0].text == "x"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_understood(tmp_path, encoding):
    assert read(tmp_path / "a.txt", "Élysée".encode(encoding))[0].text == "Élysée"


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ("", None, "empty"),
        (" \n", None, "empty"),
        (b"PK\0", None, "NUL"),
        ("\0\ufefa".encode("utf-16"), None, "NUL"),
        (b"a\nb\xe9c", 2, "byte 0xe9 at offset 3"),
        ("x".encode("utf-16") + b"\0", None, "UTF-16"),
        ("---\ntitle: T\nBody", 1, "not closed"),
        ("---\ntitle: T\n---\n", 3, "no text"),
        ("---\ntitle: T\ndate: : x\n---\nBody", 3, "mapping values"),
        ("---\ndate: 2020-02-30\n---\nBody", None, "unknown date"),
        ("---\ntitle: T\ndate: soon\n---\nBody", 3, "2020-06-04"),
        ("---\ntitle: [T]\n---\nBody", 2, "title must be a text"),
        ("---\n- T\n---\nBody", 2, "title: ..."),
        (b"x" * (LIMIT + 1), None, "split it"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path, content, line, reason):
    error, after = [*read(tmp_path / "a.md", content), *read(tmp_path / "b.txt", "x")]
    assert isinstance(error, InputError) and isinstance(after, Document)
    assert (error.path, error.line) == (str(tmp_path / "a.md"), line)
    assert reason in error.reason


def test_a_page_without_text_is_refused():
    with pytest.raises(InputError, match=r"no text .* as \.txt"):
        read_stream("<html><body><script>x</script></body></html>")


def test_a_page_that_the_parser_rejects_is_refused(monkeypatch):
    # Which markup is rejected depends on the version of Python.
    def reject(*_):
        raise ParserRejectedMarkup("bad")

    monkeypatch.setattr("graph.webpage.BeautifulSoup", reject)
    with pytest.raises(InputError, match="not readable as HTML"):
        read_stream("<html><![foo")


def test_missing_files_and_empty_folders_are_told(tmp_path):
    missing, empty = [*read(tmp_path / "no.txt"), *read(tmp_path)]
    assert "No such file" in missing.reason
    assert ".html" in empty.reason


def test_a_closed_folder_is_told(tmp_path, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.listdir", refuse)
    (error,) = read(tmp_path)
    assert error.reason == "cannot be read: Permission denied"


def test_a_line_that_never_ends_is_told_and_takes_no_memory(monkeypatch):
    monkeypatch.setattr(documents, "LINE", 40)
    long = '{"text": "' + "x" * 200 + '"}'
    whole = '{"text": "Egypt backs Libya."}'
    pieces = list(bounded(StringIO("\n".join([whole, long, whole, long]))))
    assert max(map(len, pieces)) == 41
    found = list(read_jsonl(pieces, "all.jsonl"))
    assert [one.text for one in found[::2]] == ["Egypt backs Libya."] * 2
    assert [(one.line, one.reason[:7]) for one in found[1::2]] == [(2, "over 40"), (4, "over 40")]


def test_a_stream_has_its_name_as_address():
    assert read_stream("x").url == "-"
    assert read_stream(FRONT, "stdin").url == "https://example.org"
    with pytest.raises(InputError, match="stdin: empty"):
        read_stream("", "stdin")


def test_json_lines_keep_their_ids_and_headings():
    record = {"id": 7, "text": "x\ud800", "date": 2020, "title": "T", "other": []}
    (report,) = read_jsonl(["\ufeff" + json.dumps(record), "\n"], "a.jsonl")
    assert (report.id, report.text, report.date, report.title) == ("7", "x?", "2020", "T")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "text"),
        ('{"text": 1}', "text"),
        ('{"text": " "}', "empty"),
        ('{"text": "x", "date": "2020-13"}', "unknown date"),
        ('{"text": "x", "id": []}', "id must be"),
    ],
)
def test_a_bad_json_line_is_told_with_its_number(line, reason):
    first, error, last = read_jsonl(['{"text": "a"}', line, '{"text": "b"}'], "a.jsonl")
    assert (error.path, error.line) == ("a.jsonl", 2)
    assert reason in error.reason
    assert (first.text, last.text) == ("a", "b")


@pytest.mark.parametrize("value", ["2020-6", "20", "2020-00", "2020-02-30", "4 June", "", None])
def test_not_a_date(value):
    with pytest.raises(ValueError):
        iso_date(value)


@given(st.dates())
def test_dates_and_times_are_their_iso_day(day):
    assert iso_date(day) == iso_date(day.isoformat()) == iso_date(f"{day.isoformat()}T10:00Z")
    assert iso_date(day.isoformat()[:7]) == day.isoformat()[:7]


@given(st.text(st.characters(exclude_characters="\0"), min_size=1).filter(str.strip))
def test_any_text_is_a_report_or_an_error(text):
    try:
        report = read_stream(text)
    except InputError as error:
        assert error.reason
    else:
        assert report.text.strip() and report.text.encode()
