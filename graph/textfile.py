"""Bytes into text: what is not text, too long or empty is refused with advice."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from graph.errors import InputError

LIMIT = 10_000_000


def read_text(path: Path, name: str) -> str:
    """The text of a file; InputError says under this name why there is none."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(name, f"cannot be read: {reason}") from error
    return clean(_decoded(data, name), name)


def clean(text: str, name: str, line: int | None = None) -> str:
    """The text with plain line ends and without lone surrogates; it must say something."""
    if len(text) > LIMIT:
        raise InputError(name, "over 10 MB; split it into smaller files", line)
    if "\0" in text:
        raise InputError(name, "binary data (NUL bytes), not text; convert it to text", line)
    if not text.strip():
        raise InputError(name, "empty; there is nothing to read", line)
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, name: str) -> str:
    if len(data) > LIMIT:
        raise InputError(name, "over 10 MB; split it into smaller files")
    wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    if not wide and b"\0" in data:
        raise InputError(name, "binary data (NUL bytes), not text; convert it to text")
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        form = "UTF-16" if wide else "UTF-8"
        byte = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        line = None if wide else data.count(b"\n", 0, error.start) + 1
        raise InputError(name, f"{byte} is not {form}; save it as UTF-8", line) from error
