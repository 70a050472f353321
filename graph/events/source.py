"""Lines of files and of the files in .zip archives, one at a time, whatever is in them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from typing import IO, NamedTuple

from graph.errors import InputError
from graph.events.event import Broken

LINE = 1_000_000  # bytes; no row of event data comes near it
RATIO = 200  # how many times larger a member of an archive may be; event data reaches 20
SMALL = 50_000_000  # bytes that are unpacked at any ratio
_MEMBERS = (".csv", ".tab", ".tsv", ".txt", ".jsonl")
_TORN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError)


class Line(NamedTuple):
    """One line of text with its number, counted from 1, without the line end."""

    number: int
    text: str


class Source(NamedTuple):
    """A file, or a file in an archive, that is open for reading."""

    name: str
    stream: IO[bytes]

    def lines(self, *, latin: bool = False) -> Iterator[Line | Broken]:
        """Every line; with `latin`, one that is not UTF-8 is taken for ISO-8859-1.

        A line that is no text or too long is told, and the others go on.
        """
        number = 0
        try:
            for data in iter(partial(self.stream.readline, LINE), b""):
                number += 1
                if len(data) == LINE and not data.endswith(b"\n"):
                    self._skip()
                    yield self.broken(f"over {LINE:,} bytes; no row is so long", number)
                else:
                    yield self._line(number, data.rstrip(b"\r\n"), latin)
        except _TORN as error:
            yield self.broken(f"cannot be read further: {_reason(error)}", number + 1)

    def broken(self, reason: str, line: int | None = None, row: str = "") -> Broken:
        """What cannot be read here, and why."""
        return Broken(InputError(self.name, reason, line), row)

    def _line(self, number: int, data: bytes, latin: bool) -> Line | Broken:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            text = data.decode("latin-1")
            if not latin:
                reason = f"byte 0x{data[error.start]:02x} is not UTF-8; save it as UTF-8"
                return self.broken(reason, number, text)
        if "\0" in text:
            return self.broken("binary data (NUL bytes), not text", number, text)
        return Line(number, text.removeprefix("\ufeff") if number == 1 else text)

    def _skip(self) -> None:
        while (more := self.stream.readline(LINE)) and not more.endswith(b"\n"):
            pass


def sources(path: str) -> Iterator[Source | Broken]:
    """The file at a path, or the tables in it if it is a .zip archive."""
    with ExitStack() as stack:
        try:
            if not zipfile.is_zipfile(path):
                yield Source(path, stack.enter_context(open(path, "rb")))
                return
            archive = stack.enter_context(zipfile.ZipFile(path))
        except _TORN as error:
            yield Broken(InputError(path, f"cannot be read: {_reason(error)}"))
            return
        yield from _members(path, archive)


def _members(path: str, archive: zipfile.ZipFile) -> Iterator[Source | Broken]:
    tables = [one for one in archive.infolist() if one.filename.lower().endswith(_MEMBERS)]
    if not tables:
        yield Broken(InputError(path, f"no {', '.join(_MEMBERS)} file in this archive"))
    for member in tables:
        name = f"{path}/{member.filename}"
        # What is unpacked never exceeds the size that the archive states, so it can be judged.
        if member.file_size > max(SMALL, RATIO * member.compress_size):
            reason = f"unpacks to more than {RATIO} times its size; unpack it yourself"
            yield Broken(InputError(name, reason))
            continue
        try:
            with archive.open(member) as stream:
                yield Source(name, stream)
        except _TORN as error:
            yield Broken(InputError(name, f"cannot be unpacked: {_reason(error)}"))


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
