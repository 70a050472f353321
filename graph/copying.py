"""From one store to another, whatever each of them is; what is there already is passed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.build import Outcome
from graph.model import Claim, Document
from graph.store.base import Entry, Store, Where

_PAGE = 500  # documents whose claims are asked for at once


def copy(source: Store, target: Store) -> Iterator[Outcome]:
    """Copy all actors, then each document with its claims; a second run goes on from there."""
    target.put_actors(source.actors())
    for page in _pages(source.documents()):
        claims = _claims(source, page)
        entries = [Entry(one, (), tuple(claims[one.id])) for one in page]
        for entry, added in zip(entries, target.load(entries), strict=True):
            yield _outcome(entry, added)


def _pages(documents: Iterator[Document]) -> Iterator[list[Document]]:
    page: list[Document] = []
    for document in documents:
        page.append(document)
        if len(page) == _PAGE:
            yield page
            page = []
    if page:
        yield page


def _claims(source: Store, documents: list[Document]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in source.claims(Where(documents=tuple(one.id for one in documents))):
        groups[claim.document].append(claim)
    return groups


def _outcome(entry: Entry, added: bool) -> Outcome:
    name = entry.document.url or entry.document.title or entry.document.id
    return Outcome(name, "added", len(entry.claims)) if added else Outcome(name, "known")
