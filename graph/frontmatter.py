"""The heading of a report: YAML between two lines of three hyphens, and its ISO date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import yaml

from graph.data.loading import load
from graph.errors import InputError

FIELDS = ("title", "publisher", "date", "url")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d)(?:[T ].*)?)?", re.DOTALL)


def split(text: str, name: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter, if there is one, and the text below it."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return {}, text
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            body = "\n".join(lines[number + 1 :]).strip("\n")
            if not body.strip():
                raise InputError(name, "no text below the front matter", number + 1)
            places = {text.split(":")[0]: at for at, text in enumerate(lines[:number], start=1)}
            return heading(_mapping("\n".join(lines[1:number]), name), name, places), body
    raise InputError(name, "the front matter is not closed; end it with a line ---", 1)


def heading(data: Mapping[Any, Any], name: str, places: Mapping[str, int]) -> dict[str, str]:
    """The title, publisher, date and url among these values; `places` are their lines."""
    found = {}
    for field in FIELDS:
        value = data.get(field)
        if field == "date":
            found[field] = _checked_date(value, name, places.get(field))
        elif value is None or isinstance(value, str | int | float):
            found[field] = "" if value is None else one_line(str(value))
        else:
            reason = f"{field} must be a text; put it in quotes"
            raise InputError(name, reason, places.get(field))
    return found


def one_line(text: str) -> str:
    """The text in one line, without lone surrogates, which no store can keep."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


def iso_date(value: object) -> str:
    """The date as "2020", "2020-06" or "2020-06-04"; ValueError when it is none."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    match = _DATE.fullmatch(str(value).strip())
    if not match:
        raise ValueError(f"{value!r} is not a date")
    year, month, day = match.groups()
    date(int(year), int(month or 1), int(day or 1))
    return "-".join(filter(None, (year, month, day)))


def _checked_date(value: object, name: str, line: int | None) -> str:
    if value is None or value == "":
        return ""
    try:
        return iso_date(value)
    except ValueError as error:
        reason = f"unknown date {str(value)!r}; write 2020-06-04, 2020-06 or 2020"
        raise InputError(name, reason, line) from error


def _mapping(block: str, name: str) -> Mapping[Any, Any]:
    try:
        data = load(block)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "not valid YAML"
        # The block starts on the second line of the file, and marks count from 0.
        line = mark.line + 2 if mark else None
        raise InputError(name, f"front matter: {problem}", line) from error
    except ValueError as error:
        raise InputError(name, f"front matter: {error}") from error
    if data is not None and not isinstance(data, Mapping):
        raise InputError(name, "front matter must be lines like 'title: ...'", 2)
    return data or {}
