"""Reports from files, folders, a stream or JSON lines; what cannot be read is told as a value."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from graph.errors import InputError
from graph.frontmatter import heading, iso_date, one_line, split
from graph.model import Document
from graph.textfile import LIMIT, clean, read_text
from graph.webpage import read_page

# A text of the longest kind, every letter of it escaped.
LINE = 6 * LIMIT + 1_000_000
_PAGES = (".html", ".htm")
_KNOWN = (".txt", ".md", *_PAGES)
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def read_documents(paths: Iterable[Path]) -> Iterator[Document | InputError]:
    """The reports in these files and folders, in order, with an error for each unreadable one."""
    for path in paths:
        for found in _files(path):
            if isinstance(found, InputError):
                yield found
                continue
            try:
                yield _document(found)
            except InputError as error:
                yield error


def read_stream(text: str, name: str = "-") -> Document:
    """The one report that a text is: a web page, or plain text with or without front matter."""
    text = clean(text, name)
    return _made(text, name, is_page=_PAGE.match(text) is not None)


def read_jsonl(stream: Iterable[str], name: str) -> Iterator[Document | InputError]:
    """The reports of a stream of JSON lines: id, text, date, title, publisher, url."""
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            if len(line) > LINE:
                raise InputError(name, f"over {LINE:,} characters; no report is so long", number)
            yield _record(line.removeprefix("\ufeff"), name, number)
        except InputError as error:
            yield error


def bounded(stream: TextIO) -> Iterator[str]:
    """The lines of a stream; of one that is far too long no more than shows that it is."""
    while line := stream.readline(LINE + 1):
        yield line
        while line and len(line) > LINE and not line.endswith("\n"):
            line = stream.readline(LINE + 1)


def _files(path: Path) -> Iterator[Path | InputError]:
    """The file itself, or the readable files of a folder: sorted, nothing hidden, no links."""
    if not os.path.isdir(path):
        yield path
        return
    found = _inside(path)
    nothing = InputError(_shown(path), f"no {', '.join(_KNOWN)} file in this folder")
    yield next(found, nothing)
    yield from found


def _inside(folder: Path) -> Iterator[Path | InputError]:
    try:
        # Of very many files the names take less memory than their paths.
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield InputError(_shown(folder), f"cannot be read: {error.strerror}")
        return
    for child in (folder / name for name in names if not name.startswith(".")):
        if os.path.isdir(child):
            yield from () if child.is_symlink() else _inside(child)
        elif child.suffix.lower() in _KNOWN:
            yield child


def _document(path: Path) -> Document:
    name = _shown(path)
    return _made(read_text(path, name), name, is_page=path.suffix.lower() in _PAGES)


def _made(text: str, name: str, *, is_page: bool) -> Document:
    fields, body = (read_page if is_page else split)(text, name)
    return Document(
        text=body,
        title=fields.get("title") or _first_line(body),
        publisher=fields.get("publisher", ""),
        date=fields.get("date") or _date_of(name),
        url=fields.get("url") or name,
    )


def _first_line(body: str) -> str:
    return body.strip().split("\n", 1)[0].strip("# \t*")


def _date_of(name: str) -> str:
    with suppress(ValueError):
        return iso_date(Path(name).name[:10]) if Path(name).name[4:5] == "-" else ""
    return ""


def _record(line: str, name: str, number: int) -> Document:
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(name, f"not JSON: {error}", number) from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise InputError(name, 'expected an object with a text: {"text": "..."}', number)
    text = clean(record["text"], name, number)
    key = record.get("id", "")
    if not isinstance(key, str | int):
        raise InputError(name, "id must be a text or a number", number)
    return Document(
        text=text, id=one_line(str(key)), **heading(record, name, dict.fromkeys(record, number))
    )


def _shown(path: Path) -> str:
    """The path as text that can be printed and kept, whatever bytes are in it."""
    return os.fsencode(path).decode("utf-8", "replace")
