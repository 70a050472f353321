"""Any table, in CSV, TSV or JSON lines, by a mapping; and curated edges, in CSV or YAML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

import yaml

from graph.errors import InputError
from graph.events.codes import Codes
from graph.events.event import Broken, Edge, Event, Events, Party, Records, given
from graph.events.header import Row, by_header
from graph.events.mapping import Mapping, complete, guess
from graph.events.rows import comma, tabbed
from graph.events.source import Source, sources
from graph.events.values import known_date, number, precision
from graph.model import MODALITIES, digest

_TRUE, _FALSE = ("true", "yes", "1"), ("", "false", "no", "0")
_EDGES = Mapping(
    {name: name for name in ("source", "type", "target", "date", "url")} | {"text": "note"},
    {"coded_by": "by hand"},
)


def read(source: Source, codes: Codes, mapping: Mapping | None = None) -> Events:
    """The claims of a table; without a mapping, the one that its columns suggest."""
    if source.name.lower().endswith((".jsonl", ".ndjson")):
        yield from _objects(source, codes, mapping)
        return
    if source.name.lower().endswith((".yaml", ".yml")):
        yield from _listed(source, codes, mapping)
        return
    tabs = source.name.lower().endswith((".tsv", ".tab", ".txt"))
    records = tabbed(source) if tabs else comma(source)
    yield from _rows(records, codes, mapping, source)


def edges(source: Source, codes: Codes) -> Events:
    """Curated edges: a table of source, type, target and, if you like, date, note and url."""
    return read(source, codes, _EDGES)


def proposal(path: str) -> Mapping:
    """The mapping that the columns of a table suggest; InputError when it cannot be read."""
    for source in sources(path):
        if isinstance(source, Broken):
            raise source.error
        return guess(_header(source))
    raise InputError(path, "there is nothing to read")


def _header(source: Source) -> list[str]:
    if source.name.lower().endswith((".jsonl", ".ndjson")):
        for _, row, _ in _parsed(source):
            return list(row) if isinstance(row, dict) else []
    tabs = source.name.lower().endswith((".tsv", ".tab", ".txt"))
    for record in tabbed(source) if tabs else comma(source):
        if isinstance(record, Broken):
            raise record.error
        return record.fields
    return []


def _rows(records: Records, codes: Codes, mapping: Mapping | None, source: Source) -> Events:
    """Rows below a header, which is read first so that a mapping can be guessed from it."""
    first = next(records, None)
    if first is None or isinstance(first, Broken):
        yield first or source.broken("empty; there is nothing to read")
        return
    try:
        chosen = complete(mapping or guess(first.fields), source.name)
    except InputError as error:
        yield Broken(error, first.text)
        return
    optional = {"date", "note", "url"} if mapping is _EDGES else set()
    needed = [column for column in chosen.columns.values() if column not in optional]
    below = (record for group in ([first], records) for record in group)
    yield from by_header(below, partial(event, mapping=chosen, codes=codes), source.name, needed)


def _objects(source: Source, codes: Codes, mapping: Mapping | None) -> Events:
    for line, row, text in _parsed(source):
        if isinstance(row, Broken):
            yield row
            continue
        try:
            chosen = complete(mapping or guess(row), source.name)
            yield event(row, mapping=chosen, codes=codes)
        except ValueError as error:
            yield source.broken(str(error), line, text)
        except InputError as error:
            yield source.broken(error.reason, line, text)


def _parsed(source: Source) -> Iterator[tuple[int, dict[str, str] | Broken, str]]:
    for line in source.lines():
        if isinstance(line, Broken):
            yield 0, line, ""
        elif line.text.strip():
            try:
                found = json.loads(line.text)
                if not isinstance(found, dict):
                    raise ValueError("expected an object")
                yield line.number, _flat(found), line.text
            except (ValueError, RecursionError) as error:
                broken = source.broken(f"not a JSON object: {error}", line.number, line.text)
                yield line.number, broken, line.text


def _listed(source: Source, codes: Codes, mapping: Mapping | None) -> Events:
    try:
        found = yaml.safe_load(source.stream.read())
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        yield source.broken(f"not valid YAML: {error}".replace("\n", " "))
        return
    if not isinstance(found, list):
        yield source.broken("expected a list of edges: - {source: ..., type: ..., target: ...}")
        return
    for place, one in enumerate(found, start=1):
        try:
            if not isinstance(one, dict):
                raise ValueError("expected source, type and target")
            row = _flat(one)
            yield event(row, mapping=complete(mapping or guess(row), source.name), codes=codes)
        except (ValueError, InputError) as error:
            yield source.broken(f"entry {place}: {error}", None, str(one))


def _flat(found: dict[object, object]) -> dict[str, str]:
    return {str(k): given(str(v)) if v is not None else "" for k, v in found.items()}


def event(row: Row, mapping: Mapping, codes: Codes) -> Event:
    """The event of a row; ValueError says what is missing or is not what it should be."""
    fields = {name: row.get(column, "") for name, column in mapping.columns.items()}
    fields.update(mapping.values)
    get = partial(_get, fields)
    code = get("code")
    named = get("type") or code
    if not (get("source") and get("target") and named):
        raise ValueError("needs a source, a target and a type")
    kind = codes.named(named)
    date = known_date(get("date")) if get("date") else ""
    sign = int(number(get("polarity"), "polarity", -1, 1)) if get("polarity") else codes.sign(code)
    source = Party(get("source"), country=get("source_country"))
    edge = Edge(source, kind, Party(get("target"), country=get("target_country")), sign)
    ident = get("id") or digest(*(f"{name}={fields[name]}" for name in sorted(fields)))
    return Event(
        f"table:{ident}",
        (edge,),
        get("text") or f"{get('source')} - {named} - {get('target')}",
        date,
        precision(date),
        code,
        number(get("intensity"), "intensity", -10, 10) if get("intensity") else None,
        get("title"),
        get("publisher"),
        known_date(get("published")) if get("published") else date,
        get("url"),
        get("coded_by") or "by table",
        _modality(get("modality")),
        number(get("confidence") or "1", "confidence", 0, 1),
        _truth(get("negated")),
        Party(get("attributed_to")) if get("attributed_to") else None,
    )


def _get(fields: dict[str, str], name: str) -> str:
    return fields.get(name, "")


def _modality(text: str) -> str:
    if text and text not in MODALITIES:
        raise ValueError(f"modality {text!r} is none of {', '.join(MODALITIES)}")
    return text or "asserted"


def _truth(text: str) -> bool:
    if text.lower() not in (*_TRUE, *_FALSE):
        raise ValueError(f"negated {text!r} is neither true nor false")
    return text.lower() in _TRUE
