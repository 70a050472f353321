"""Files and archives are read line by line; what cannot be read is told."""

import io
import zipfile

from graph.events import source
from graph.events.event import Broken
from graph.events.formats import READERS, read
from graph.events.source import Source, sources
from tests.graph.events import samples


def lines(data, **how):
    return list(Source("file", io.BytesIO(data)).lines(**how))


def archive(path, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(name.replace("_", "."), text)
    return str(path)


def gdelt(path):
    return list(read([path], READERS["gdelt"], samples.CODES))


def test_lines_are_counted_and_line_ends_dropped():
    found = lines(b"\xef\xbb\xbfone\r\n\r\ntwo")
    assert [(line.number, line.text) for line in found] == [(1, "one"), (2, ""), (3, "two")]


def test_a_line_that_is_no_text_is_told_alone():
    one, two, three, four = lines(b"good\n\xffbad\nb\0ad\ngood\n")
    assert (one.text, four.text) == ("good", "good")
    assert "line 2: byte 0xff is not UTF-8" in str(two.error)
    assert "line 3: binary data" in str(three.error)
    assert lines(b"caf\xe9", latin=True)[0].text == "café"


def test_a_line_without_end_is_cut(monkeypatch):
    monkeypatch.setattr(source, "LINE", 100)
    long, short = lines(b"x" * 1000 + b"\nshort\n")
    assert isinstance(long, Broken) and "over 100 bytes" in str(long.error)
    assert (short.number, short.text) == (2, "short")


def test_a_missing_file_is_told(tmp_path):
    (broken,) = gdelt(str(tmp_path / "none.csv"))
    assert "none.csv: cannot be read: No such file" in str(broken.error)


def test_an_archive_is_read_as_its_tables(tmp_path):
    path = archive(tmp_path / "a.zip", one_CSV=samples.gdelt(1), readme_md="x", two_csv="bad")
    good, bad = gdelt(path)
    assert good.id == "gdelt-1.0:1"
    assert str(bad.error).startswith(f"{path}/two.csv, line 1: ")


def test_an_archive_without_tables_is_told(tmp_path):
    (broken,) = gdelt(archive(tmp_path / "a.zip", readme_md="x"))
    assert "no .csv, .tab" in str(broken.error)


def test_a_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "SMALL", 1000)
    path = archive(tmp_path / "a.zip", bomb_csv="x" * 1_000_000, good_csv=samples.gdelt())
    bomb, good = gdelt(path)
    assert "unpacks to more than 200 times its size" in str(bomb.error)
    assert good.id == "gdelt-1.0:1"


def test_a_torn_archive_keeps_what_was_read(tmp_path):
    rows = "".join(f"{samples.gdelt(n)}\n" for n in range(1, 20_000))
    path = tmp_path / "a.zip"
    archive(path, rows_csv=rows)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 50] = b"\xff" * 50
    path.write_bytes(data)
    *good, broken = gdelt(str(path))
    assert isinstance(broken, Broken) and "cannot be read further" in str(broken.error)
    assert len(good) > 1000


def test_a_locked_archive_is_told(tmp_path):
    path = tmp_path / "a.zip"
    archive(path, rows_csv="x")
    data = path.read_bytes()
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + offset
        data = data[:at] + b"\x01" + data[at + 1 :]
    path.write_bytes(data)
    (broken,) = list(sources(str(path)))
    assert "cannot be unpacked" in str(broken.error) and "encrypted" in str(broken.error)
