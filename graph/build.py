"""The conductor: documents in, claims out of them, both into the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from graph.errors import InputError, StoreError, StoreUnavailable
from graph.frozen import frozen
from graph.model import Actor, Document
from graph.ontology import load_ontology
from graph.store.base import Store
from graph.text.pool import extractions

if TYPE_CHECKING:
    from graph.text.explain import Explanation
    from graph.text.extract import Extraction, Extractor

STDIN = "standard input"


@frozen
class Outcome:
    """What became of one document: "added", "known" already, or "failed" with the reason."""

    name: str
    status: str
    claims: int = 0
    reason: str = ""


def build(
    documents: Iterable[Document | InputError],
    make_extractor: Callable[[], Extractor],
    store: Store,
    *,
    replace: bool = False,
    processes: int = 1,
) -> Iterator[Outcome]:
    """Keep every document with its claims, each in a transaction of its own.

    Documents that the store has are passed over, so the extractor is made only when there
    is something new to read; with `replace` they are read again.
    """
    asked = (_asked(one, store, replace) for one in documents)
    for found in extractions(asked, make_extractor, processes):
        if isinstance(found, InputError):
            yield Outcome(found.path, "failed", reason=str(found))
        else:
            yield found if isinstance(found, Outcome) else _keep(found, store, replace)


def _asked(one: Document | InputError, store: Store, replace: bool) -> Document | Outcome:
    """The document if it is to be read, otherwise what becomes of it without that."""
    if isinstance(one, InputError):
        return Outcome(one.path, "failed", reason=str(one))
    if not replace and store.has_document(one.id):
        return Outcome(_name(one), "known")
    return one


def _keep(extraction: Extraction, store: Store, replace: bool) -> Outcome:
    document, claims = extraction.document, extraction.claims
    try:
        added = store.add(document, extraction.actors, claims, replace=replace)
    except StoreUnavailable:
        raise
    except StoreError as error:
        return Outcome(_name(document), "failed", reason=f"{_name(document)}: {error}")
    return Outcome(_name(document), "added" if added else "known", len(claims) if added else 0)


def _name(document: Document) -> str:
    return document.url or document.title or document.id


def own_actors(files: Sequence[Path]) -> tuple[Actor, ...]:
    """The actors that the user's files add to the built-in ones or change."""
    from graph.gazetteer import load_gazetteer

    builtin = set(load_gazetteer())
    return tuple(actor for actor in load_gazetteer(*files) if actor not in builtin)


def make_extractor(
    actors: Sequence[Path] = (),
    ontology: Sequence[Path] = (),
    lexicon: Sequence[Path] = (),
    pipeline: str | None = None,
) -> Extractor:
    """The extractor that knows the built-in data and the user's files."""
    from graph.gazetteer import load_gazetteer
    from graph.text.extract import Extractor

    types = load_ontology(*ontology)
    return Extractor(load_gazetteer(*actors), types, pipeline=pipeline, lexicon=lexicon)


def explain(text: str, date: str = "", **how: Any) -> Explanation:
    """How a sentence is read, with the same data and files as for an extractor."""
    from graph.text.explain import explain

    return explain(make_extractor(**how), Document(text, date=date))


def texts(names: Iterable[str], stdin: TextIO) -> Iterator[Document | InputError]:
    """The documents of files and folders, and of standard input where "-" is named."""
    from graph.documents import read_documents, read_stream

    for name in names:
        if name == "-":
            try:
                yield read_stream(stdin.read(), STDIN)
            except (InputError, UnicodeDecodeError) as error:
                yield _refused(STDIN, error)
        else:
            yield from read_documents([Path(name)])


def records(names: Iterable[str], stdin: TextIO) -> Iterator[Document | InputError]:
    """The documents of JSON lines, from files and from standard input where "-" is named."""
    from graph.documents import bounded, read_jsonl

    for name in names:
        try:
            if name == "-":
                yield from read_jsonl(bounded(stdin), STDIN)
            else:
                with open(name, encoding="utf-8") as lines:
                    yield from read_jsonl(bounded(lines), name)
        except (OSError, UnicodeDecodeError) as error:
            yield _refused(STDIN if name == "-" else name, error)


def _refused(name: str, error: Exception) -> InputError:
    if isinstance(error, InputError):
        return error
    known = isinstance(error, OSError) and error.strerror
    return InputError(name, known or "not UTF-8 text; convert it first")
